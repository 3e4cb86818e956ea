import { assertNever } from '../../errors/app-error.ts'
import type { Block, Inline, TableBlock } from '../document-model.ts'
import { plain } from './runs.ts'

const tableLines = (table: TableBlock): readonly Inline[] => [
  plain(table.caption),
  ...[...table.header, ...table.rows].flatMap((row) => row.cells.map((cell) => cell.content)),
  ...(table.note ? [table.note] : []),
]

/** Every line of text of a block, in reading order: paragraphs, items, cells, captions, alternative texts. */
export const linesOf = (block: Block): readonly Inline[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.content]
    case 'list':
      return block.items
    case 'table':
      return tableLines(block)
    case 'figure':
      return [plain(block.drawing.title), plain(block.drawing.description), block.caption]
    case 'callout':
      return [...(block.title ? [plain(block.title)] : []), ...block.paragraphs]
    case 'key-figures':
      return block.figures.flatMap((figure) => [plain(figure.value), plain(figure.label)])
    case 'addresses':
      return [...block.sender, ...block.recipient, ...(block.placeAndDate ? [block.placeAndDate] : [])]
    case 'signature':
      return [
        ...(block.placeAndDate ? [block.placeAndDate] : []),
        ...block.signatories.flatMap((person) => [person.name, person.title]),
      ]
    case 'page-break':
      return []
    default:
      return assertNever(block)
  }
}

/** The names of what is missing, without their brackets, once each, in the order of the text. */
export const collectMissing = (blocks: readonly Block[]): readonly string[] => [
  ...new Set(
    blocks
      .flatMap(linesOf)
      .flat()
      .filter((run) => run.missing)
      .map((run) => run.text.replace(/^\[|\]$/gu, '')),
  ),
]

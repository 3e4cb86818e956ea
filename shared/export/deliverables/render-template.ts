import { fillRuns, fillText, type TemplateValues } from '../document/fill-template.ts'
import { row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'
import type { BlockTemplate, DocumentTemplate } from './template-schema.ts'

/** What a template is filled with. */
export interface TemplateParts {
  readonly values: TemplateValues
  /** The facts that blocks may depend on. */
  readonly flags: Readonly<Record<string, boolean>>
  /** What the dossier fills: no block at all when there is nothing to show. */
  readonly slots: Readonly<Record<string, readonly Block[]>>
}

type Lines = Extract<BlockTemplate, { list: unknown }>['list']
type TableTemplate = Extract<BlockTemplate, { table: unknown }>['table']

const holds = (when: string | undefined, { flags }: TemplateParts): boolean => {
  if (when === undefined) return true
  const isNegated = when.startsWith('not:')
  const flag = flags[when.replace('not:', '')]
  // A misspelt condition is a fault of the template: it must fail in a test, not drop a paragraph in silence.
  if (flag === undefined) throw new Error(`no fact named "${when}"`)
  return flag !== isNegated
}

const fillLines = (lines: Lines, parts: TemplateParts): readonly Inline[] =>
  lines
    .map((line) => (typeof line === 'string' ? { text: line } : line))
    .filter((line) => holds('when' in line ? line.when : undefined, parts))
    .map(({ text }) => fillRuns(text, parts.values))
    .filter((line) => line.length > 0)

const fillTable = (table: TableTemplate, { values }: TemplateParts): Block => {
  const empty: TableRow = row(table.columns.map(() => ''))
  return {
    kind: 'table',
    caption: fillText(table.caption, values),
    columns: table.columns.map(({ width, align }) => ({ width, ...(align && { align }) })),
    header: [row(table.columns.map(({ label }) => fillRuns(label, values)))],
    rows: [
      ...table.rows.map((cells) => row(cells.map((cell) => fillRuns(cell, values)))),
      ...Array.from({ length: table.emptyRows ?? 0 }, () => empty),
    ],
    hasRowHeaders: true,
    ...(table.note && { note: fillRuns(table.note, values) }),
  }
}

/** What is taken from another document stands under the heading that announces it. */
const underHeading = (block: Block): Block =>
  // The schema of templates stops at 3: one more is a level that documents have.
  block.kind === 'heading' ? { ...block, level: (block.level + 1) as 2 | 3 | 4 } : block

const fillBlock = (
  block: BlockTemplate,
  parts: TemplateParts,
  others: Readonly<Record<string, DocumentTemplate>>,
): readonly Block[] => {
  if (!holds(block.when, parts)) return []
  const { values, slots } = parts
  if ('h' in block) {
    // The schema lets 1 to 3 through.
    return [{ kind: 'heading', level: block.h as 1 | 2 | 3, content: fillRuns(block.text, values) }]
  }
  if ('p' in block) {
    const content = fillRuns(block.p, values)
    const { style, keep } = block
    return content.length === 0
      ? []
      : [{ kind: 'paragraph', content, ...(style && { style }), ...(keep && { keepWithNext: keep }) }]
  }
  if ('list' in block) {
    const items = fillLines(block.list, parts)
    return items.length === 0 ? [] : [{ kind: 'list', marker: block.marker ?? 'bullet', items }]
  }
  if ('callout' in block) {
    const paragraphs = fillLines(block.callout, parts)
    const title = block.title && fillText(block.title, values)
    return paragraphs.length === 0 ? [] : [{ kind: 'callout', ...(title && { title }), paragraphs }]
  }
  if ('addresses' in block) {
    const { sender, recipient, placeAndDate } = block.addresses
    return [
      {
        kind: 'addresses',
        sender: fillLines(sender, parts),
        recipient: fillLines(recipient, parts),
        ...(placeAndDate && { placeAndDate: fillRuns(placeAndDate, values) }),
      },
    ]
  }
  if ('signature' in block) {
    const { placeAndDate, signatories } = block.signature
    return [
      {
        kind: 'signature',
        ...(placeAndDate && { placeAndDate: fillRuns(placeAndDate, values) }),
        signatories: signatories.map(({ name, title }) => ({
          name: fillRuns(name, values),
          title: fillRuns(title, values),
        })),
      },
    ]
  }
  if ('table' in block) return [fillTable(block.table, parts)]
  if ('slot' in block) {
    const slot = slots[block.slot]
    if (!slot) throw new Error(`nothing fills the slot "${block.slot}"`)
    return slot
  }
  if ('include' in block) {
    const included = others[block.include]
    if (!included) throw new Error(`no template named "${block.include}"`)
    return fillBlocks(included.blocks, parts, others)
  }
  return [{ kind: 'page-break' }]
}

/** The blocks of a template, filled. Conditions that do not hold and empty lines leave nothing behind. */
export const fillBlocks = (
  blocks: readonly BlockTemplate[],
  parts: TemplateParts,
  others: Readonly<Record<string, DocumentTemplate>>,
): readonly Block[] =>
  blocks.flatMap((block, index) => {
    const filled = fillBlock(block, parts, others)
    const isAnnounced = 'include' in block && blocks.slice(0, index).some((before) => 'h' in before)
    return isAnnounced ? filled.map(underHeading) : filled
  })

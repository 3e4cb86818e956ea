import { fillRuns } from '../document/fill-template.ts'
import { bold, missing, paragraph, row } from '../document/runs.ts'
import type { Block, Inline, TableRow } from '../document-model.ts'

/** A table as the texts describe it: caption, columns with their share of the width. */
export interface TableTexts {
  readonly caption: string
  readonly columns: readonly { readonly label: string; readonly width: number; readonly align?: string | undefined }[]
  readonly note?: string | undefined
  /** What is missing when there is no row at all. */
  readonly empty?: string | undefined
}

const alignments = { left: 'left', right: 'right', centre: 'centre' } as const
const isAlignment = (align: string | undefined): align is keyof typeof alignments =>
  align !== undefined && align in alignments

/** A table of the dossier. Without a row it becomes a line that says what is missing, or nothing. */
export const tableOf = (
  texts: TableTexts,
  rows: readonly TableRow[],
  more: { readonly note?: Inline; readonly hasRowHeaders?: false } = {},
): readonly Block[] => {
  if (rows.length === 0) {
    if (texts.empty === undefined) return []
    return [paragraph([...bold(texts.caption), { text: '\u00a0: ' }, ...missing(texts.empty)])]
  }
  const note = more.note ?? (texts.note === undefined ? undefined : fillRuns(texts.note))
  return [
    {
      kind: 'table',
      caption: texts.caption,
      columns: texts.columns.map(({ width, align }) => ({ width, ...(isAlignment(align) && { align }) })),
      header: [row(texts.columns.map(({ label }) => label))],
      rows,
      ...(more.hasRowHeaders !== false && { hasRowHeaders: true }),
      ...(note && { note }),
    },
  ]
}

/** A bulleted list, or what is missing when it is empty. */
export const listOf = (items: readonly Inline[], empty?: string): readonly Block[] => {
  if (items.length > 0) return [{ kind: 'list', marker: 'bullet', items }]
  return empty === undefined ? [] : [paragraph(missing(empty))]
}

/** Rows of two cells: what it is, and its value. */
export const factRows = (facts: readonly (readonly [string, Inline | string])[]): readonly TableRow[] =>
  facts.map((cells) => row(cells))

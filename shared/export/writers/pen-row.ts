import type { TableRow } from '../document-model.ts'

/** Room for handwriting, in millimetres: a word or a number in a table, a sentence after a question. */
export const PEN_ROW_MM = { line: 9, question: 15 }

/** True for a row that is filled in by hand: nothing stands after its first cell. */
export const isForPen = ({ cells, role }: TableRow): boolean =>
  role === undefined && cells.length > 1 && cells.slice(1).every(({ content }) => content.length === 0)

/** Height of such a row, in millimetres. */
export const penRowMm = ({ cells }: TableRow): number =>
  cells[0]?.content.at(-1)?.text.trimEnd().endsWith('?') ? PEN_ROW_MM.question : PEN_ROW_MM.line

import type { TableRow } from '../document-model.ts'

/** Room for handwriting, in millimetres. */
export const PEN_ROW_MM = 9

/** True for a row that is filled in by hand: nothing stands after its first cell. */
export const isForPen = ({ cells, role }: TableRow): boolean =>
  role === undefined && cells.length > 1 && cells.slice(1).every(({ content }) => content.length === 0)

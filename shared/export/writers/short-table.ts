import { toPlainText } from '../document/runs.ts'
import type { TableBlock } from '../document-model.ts'

/** So few rows and characters are never cut; a longer table is, between its rows. */
const SHORT_TABLE = { rows: 12, characters: 1200 }

/** True for a table that stays on one page. */
export const isShortTable = ({ rows }: TableBlock): boolean =>
  rows.length <= SHORT_TABLE.rows &&
  rows.flatMap(({ cells }) => cells).reduce((sum, { content }) => sum + toPlainText(content).length, 0) <=
    SHORT_TABLE.characters

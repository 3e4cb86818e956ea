import texts from '../../../resources/export/workbook.json' with { type: 'json' }
import { foldName } from '../../municipalities/fold-name.ts'
import type { Spreadsheet } from '../readers/spreadsheet.ts'

/** Rows at the top of a sheet among which the headings are looked for. */
const TOP_ROWS = 40

/** Two headings that only our sheets of equipment have together. */
const marks = texts.equipment.columns
  .filter(({ key }) => key === 'lotId' || key === 'factorId')
  .map(({ heading }) => foldName(heading))

/**
 * Whether a list of equipment is in truth a workbook that the application wrote. Read as a list, its table of emission
 * factors would become a hundred devices: it has its own way back.
 */
export const isOwnWorkbook = ({ sheets }: Spreadsheet): boolean =>
  sheets.some(({ rows }) =>
    rows.slice(0, TOP_ROWS).some(({ cells }) => {
      const headings = new Set(cells.map((cell) => foldName(cell?.text ?? '')))
      return marks.every((mark) => headings.has(mark))
    }),
  )

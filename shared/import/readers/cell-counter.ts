import { refuseAsTooLarge } from './read-refusal.ts'
import { spreadsheetLimits } from './spreadsheet.ts'

/** Counts the cells of a whole file while it is read, repeated ones included. */
export interface CellCounter {
  /** Announces `count` more cells before they are made. */
  readonly add: (count: number) => void
  /** Announces `count` more rows that hold something. */
  readonly addRows: (count: number) => void
  /** Refuses a column too far to the right, from 0. */
  readonly checkColumn: (column: number) => void
}

/** A counter for one file; past a limit, reading stops. */
export const createCellCounter = (): CellCounter => {
  let cells = 0
  let rows = 0
  return {
    add: (count) => {
      cells += count
      if (cells > spreadsheetLimits.cells) refuseAsTooLarge('cells', spreadsheetLimits.cells)
    },
    addRows: (count) => {
      rows += count
      if (rows > spreadsheetLimits.rows) refuseAsTooLarge('rows', spreadsheetLimits.rows)
    },
    checkColumn: (column) => {
      if (column >= spreadsheetLimits.columns) refuseAsTooLarge('columns', spreadsheetLimits.columns)
    },
  }
}

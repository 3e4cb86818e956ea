import type { Cell, CellStyle, WorkbookColumn, WorkbookRow } from '../workbook-model.ts'
import { columnLetter } from './addresses.ts'
import { value } from './cells.ts'
import type { TextColumn } from './workbook-texts-schema.ts'

/** The columns of one sheet, found by key: the order and the headings are data. */
export interface SheetTable {
  readonly columns: readonly WorkbookColumn[]
  readonly printedColumns: number
  readonly letter: (key: string) => string
  /** A row with these cells, the others empty. */
  readonly row: (cells: Readonly<Record<string, Cell | undefined>>, options?: Omit<WorkbookRow, 'cells'>) => WorkbookRow
  /** Headings, and a second row with the units when there are any. Number columns are aligned with their figures. */
  readonly headers: (numberKeys: readonly string[]) => readonly WorkbookRow[]
  /** A line of text over the columns `from` to `to`. */
  readonly banner: (style: CellStyle, text: string, from: string, to: string) => WorkbookRow
}

/** Prepares the columns of a sheet. */
export const defineTable = (columns: readonly TextColumn[]): SheetTable => {
  const indexOf = (key: string): number => {
    const index = columns.findIndex((column) => column.key === key)
    if (index < 0) throw new Error(`the workbook has no column ${key}`)
    return index
  }
  const row: SheetTable['row'] = (cells, options = {}) => ({
    ...options,
    cells: columns.map((column) => cells[column.key]),
  })
  const isRight = (key: string, numberKeys: readonly string[]): boolean => numberKeys.includes(key)
  const units = (numberKeys: readonly string[]): readonly WorkbookRow[] =>
    columns.some((column) => column.unit !== undefined)
      ? [
          {
            cells: columns.map((column) =>
              value(isRight(column.key, numberKeys) ? 'unitNumber' : 'unit', column.unit ?? ''),
            ),
          },
        ]
      : []
  const printed = columns.filter((column) => column.hidden !== true && column.printed !== false)
  return {
    columns: columns.map((column) => ({ width: column.width, ...(column.hidden && { isHidden: true }) })),
    printedColumns: Math.max(...printed.map((column) => indexOf(column.key) + 1)),
    letter: (key) => columnLetter(indexOf(key) + 1),
    row,
    headers: (numberKeys) => [
      {
        cells: columns.map((column) =>
          value(isRight(column.key, numberKeys) ? 'headerNumber' : 'header', column.heading),
        ),
      },
      ...units(numberKeys),
    ],
    banner: (style, text, from, to) => {
      const [first, last] = [indexOf(from) + 1, indexOf(to) + 1]
      return {
        cells: columns.map((_, index) => (index === first - 1 ? value(style, text) : undefined)),
        ...(last > first && { merge: [[first, last]] as const }),
      }
    },
  }
}

import ExcelJS from 'exceljs'

/** What a test wants to know of a workbook: its sheets and what their cells hold, formulas by their result. */
export interface WorkbookCells {
  readonly sheetNames: readonly string[]
  readonly texts: (sheet: string) => readonly string[]
  readonly numbers: (sheet: string) => readonly number[]
  readonly find: (sheet: string, text: string) => boolean
  /** `Sheet!A1: #REF!` for each cell in error. */
  readonly errors: readonly string[]
}

const scalar = (value: ExcelJS.CellValue): unknown => {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  if ('result' in value) return scalar(value.result as ExcelJS.CellValue) // a formula's result is a cell value
  if ('richText' in value) return value.richText.map((run) => run.text).join('')
  if ('text' in value) return value.text
  return value
}

/** Reads a workbook with the library's own reader for Node. */
export const readCells = async (file: string): Promise<WorkbookCells> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const bySheet = new Map<string, unknown[]>()
  const errors: string[] = []
  for (const sheet of workbook.worksheets) {
    const values: unknown[] = []
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        const value = scalar(cell.value)
        if (typeof value === 'object' && value !== null && 'error' in value)
          errors.push(`${sheet.name}!${cell.address}: ${String(value.error)}`)
        values.push(value)
      }),
    )
    bySheet.set(sheet.name, values)
  }
  const of = (sheet: string) => bySheet.get(sheet) ?? []
  return {
    sheetNames: [...bySheet.keys()],
    texts: (sheet) => of(sheet).filter((value) => typeof value === 'string'),
    numbers: (sheet) => of(sheet).filter((value) => typeof value === 'number'),
    find: (sheet, text) => of(sheet).includes(text),
    errors,
  }
}

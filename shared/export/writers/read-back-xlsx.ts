import { failure, type Result, success } from '../../errors/app-error.ts'
import type { Cell, WorkbookModel } from '../workbook-model.ts'

type ExcelJs = typeof import('exceljs')
type FoundCell = import('exceljs').Cell

/** What exceljs calls the type of a cell that holds a formula. */
const FORMULA: import('exceljs').ValueType.Formula = 6

/**
 * Loads exceljs when it is first needed: nearly a megabyte that no screen pays for. The prototype of all objects is closed
 * first, because exceljs builds objects with keys read from files (CVE-2026-78207): call it in a worker or on the command line.
 */
const loadExcelJs = async (): Promise<ExcelJs> => {
  Object.preventExtensions(Object.prototype)
  const loaded = await import('exceljs')
  // The bundle for browsers is CommonJS: some loaders give it as the default export only.
  return 'default' in loaded ? (loaded as { default: ExcelJs }).default : loaded // one of the two shapes
}

// What XML cannot carry, and the way Excel writes it: each reader gives it back in its own manner.
const UNCERTAIN = /\p{Cc}|\p{Cs}|[\ufffd-\uffff]|_x[0-9a-f]{4}_/giu

const comparable = (value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll(UNCERTAIN, '') || undefined : value

/** A value as our model says it: a day for a date, the text of a link. */
const plain = (value: unknown): unknown => {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object' || value === null) return value ?? undefined
  return 'text' in value ? value.text : value
}

const isAsMeant = (cell: Cell, found: FoundCell): boolean => {
  // A link inside the workbook is written as a formula: see cell-part.ts.
  const isMeantFormula = cell.formula !== undefined || cell.copyOf !== undefined || cell.link?.startsWith('#') === true
  const isFormula = found.type === FORMULA
  // `value` of exceljs forgets a result of 0.
  const value = comparable(plain(isFormula ? found.result : found.value))
  return isFormula === isMeantFormula && Object.is(value, comparable(cell.date ?? cell.value))
}

/**
 * Reads a workbook that was just written with another library than the one that wrote it (exceljs), and compares every
 * sheet and cell with what was meant: a file is only announced once somebody else could open it. Fails with
 * `not-read-back`, and `details.where` names the first cell that differs, or the sheet.
 */
export const readBackXlsx = async (model: WorkbookModel, bytes: Uint8Array<ArrayBuffer>): Promise<Result<null>> => {
  const { Workbook } = await loadExcelJs()
  const book = new Workbook()
  try {
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength))
  } catch (error) {
    return failure('not-read-back', { where: 'xlsx' }, error)
  }
  for (const { name, rows } of model.sheets) {
    const sheet = book.getWorksheet(name)
    if (!sheet) return failure('not-read-back', { where: name })
    for (const [index, { cells }] of rows.entries()) {
      const row = sheet.getRow(index + 1)
      const wrong = cells.findIndex((cell, column) => {
        const found = row.getCell(column + 1)
        // Joined to another: it shows what that one holds.
        return cell && found.master === found && !isAsMeant(cell, found)
      })
      if (wrong >= 0) return failure('not-read-back', { where: `${name} ${row.getCell(wrong + 1).address}` })
    }
  }
  return success(null)
}

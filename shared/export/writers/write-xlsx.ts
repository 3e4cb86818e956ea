import type { WorkbookModel } from '../workbook-model.ts'
import { fillWorkbook } from './exceljs-fill.ts'
import { loadExcelJs } from './exceljs-load.ts'

/** The bytes of an `.xlsx` file. Works in the window and in Node; exceljs stays out of the first screen. */
export const writeXlsx = async (model: WorkbookModel): Promise<Uint8Array> => {
  const { Workbook } = await loadExcelJs()
  const workbook = new Workbook()
  // A program that opens the file recalculates it; the cached values serve readers without a calculator.
  workbook.calcProperties.fullCalcOnLoad = true
  fillWorkbook(model, workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

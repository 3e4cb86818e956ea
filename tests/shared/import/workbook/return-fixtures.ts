import ExcelJS from 'exceljs'
import type { Project } from '../../../../shared/domain/project.ts'
import { toProgressWorkbook } from '../../../../shared/export/workbook/to-progress-workbook.ts'
import { loadWorkbookContent } from '../../../../shared/export/workbook/workbook-content.ts'
import { writeXlsx } from '../../../../shared/export/writers/write-xlsx.ts'
import type { FootprintParameters } from '../../../../shared/footprint/footprint-parameters.ts'
import { readSpreadsheet } from '../../../../shared/import/readers/read-spreadsheet.ts'
import type { ReturnPlan } from '../../../../shared/import/workbook/return-plan.ts'
import { toReturnPlan } from '../../../../shared/import/workbook/to-return-plan.ts'

export const workbookContent = loadWorkbookContent()
export const { texts } = workbookContent
/** Later than every record of the fixtures. */
export const exportedAt = new Date('2026-11-22T10:00:00.000Z')
const later = new Date('2026-12-05T09:00:00.000Z')

export const exportWorkbook = (project: Project, parameters?: FootprintParameters): Uint8Array =>
  writeXlsx(
    toProgressWorkbook(project, workbookContent, {
      now: exportedAt,
      appVersion: '0.1.0',
      ...(parameters && { parameters }),
    }),
  )

export const planReturn = (project: Project, bytes: Uint8Array) => {
  const read = readSpreadsheet(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return toReturnPlan(read.value, project, workbookContent, { now: later, appVersion: '0.1.0' })
}

/** The plan of a return that is accepted. */
export const returned = (project: Project, bytes: Uint8Array): ReturnPlan => {
  const plan = planReturn(project, bytes)
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

/** Edits a workbook as a spreadsheet program would, and saves it. */
export const edited = async (bytes: Uint8Array, edit: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer) // a copy is never shared
  // ExcelJS cannot move a formula that another cell copies: each gets its own, as in LibreOffice.
  for (const sheet of workbook.worksheets)
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.formula !== undefined) cell.value = { formula: cell.formula, result: cell.result as number } // or a text
      }),
    )
  edit(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** A sheet of the workbook, its columns by heading and its rows by what they hold. */
export const sheetOf = (workbook: ExcelJS.Workbook, name: string, headingRow = 3) => {
  const sheet = workbook.getWorksheet(name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  const column = (heading: string): number => {
    const headings = sheet.getRow(headingRow).values as ExcelJS.CellValue[] // a row read from a file has a list
    const index = headings.indexOf(heading)
    if (index < 0) throw new Error(`no column ${heading}`)
    return index
  }
  const row = (heading: string, content: string): number => {
    for (let number = headingRow + 1; number <= sheet.rowCount; number += 1)
      if (sheet.getCell(number, column(heading)).text === content) return number
    throw new Error(`no row ${content}`)
  }
  return { sheet, column, row, cell: (line: number, heading: string) => sheet.getCell(line, column(heading)) }
}

/** A plan in short: `[place, before, after]` of each change. */
export const shortChanges = (changes: ReturnPlan['changes']) =>
  changes.map(({ field, before, after }) => [field, before ?? null, after ?? null])

export const isEmptyPlan = ({ changes, additions, conflicts, problems, missingRows }: ReturnPlan): boolean =>
  [changes, additions, conflicts, problems, missingRows].every((list) => list.length === 0)

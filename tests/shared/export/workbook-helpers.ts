import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Project } from '../../../shared/domain/project.ts'
import { toProgressWorkbook } from '../../../shared/export/workbook/to-progress-workbook.ts'
import { loadWorkbookContent } from '../../../shared/export/workbook/workbook-content.ts'
import type { CellScalar, WorkbookModel, WorkbookSheet } from '../../../shared/export/workbook-model.ts'
import type { FootprintParameters } from '../../../shared/footprint/footprint-parameters.ts'
import { convert } from '../../support/libreoffice.ts'
import { now } from '../footprint/footprint-fixtures.ts'

export const workbookContent = loadWorkbookContent()
export const texts = workbookContent.texts

export const workbookOf = (project: Project, parameters?: FootprintParameters): WorkbookModel =>
  toProgressWorkbook(project, workbookContent, { now, appVersion: '0.1.0', ...(parameters && { parameters }) })

export const sheetOf = (model: WorkbookModel, name: string): WorkbookSheet => {
  const sheet = model.sheets.find((entry) => entry.name === name)
  if (!sheet) throw new Error(`no sheet ${name}`)
  return sheet
}

/** The texts and numbers of a sheet, row by row, without styles. */
export const valuesOf = (sheet: WorkbookSheet): readonly (readonly (CellScalar | undefined)[])[] =>
  sheet.rows.map((row) => row.cells.map((cell) => cell?.date ?? cell?.value))

/** The value beside a label, in the same row. */
export const valueBeside = (sheet: WorkbookSheet, label: string, offset = 1): CellScalar | undefined => {
  const row = valuesOf(sheet).find((cells) => cells.includes(label))
  return row?.[row.indexOf(label) + offset]
}

export const open = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer) // a copy is never shared
  return workbook
}

/** The XML parts of a workbook, by their path. */
export const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

/** The same workbook without the results of its formulas: whoever opens it has to calculate them. */
export const withoutResults = (bytes: Uint8Array): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([name, content]) => [
        name,
        name.startsWith('xl/worksheets/sheet')
          ? strToU8(strFromU8(content).replace(/(<f[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/gu, '$1'))
          : content,
      ]),
    ),
  )

/** Opens a workbook in LibreOffice and gives back what LibreOffice saves. */
export const throughLibreOffice = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-workbook-'))
  try {
    const file = path.join(folder, 'classeur.xlsx')
    await writeFile(file, bytes)
    const out = path.join(folder, 'out')
    await mkdir(out)
    return new Uint8Array(await readFile(await convert(file, 'xlsx', out)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A formula that was recalculated to something else than its cached result. */
export interface Difference {
  readonly cell: string
  readonly formula: string
  readonly cached: CellScalar
  readonly recalculated: unknown
}

const isSame = (cached: CellScalar, recalculated: unknown): boolean => {
  if (typeof cached === 'number')
    return typeof recalculated === 'number' && Math.abs(cached - recalculated) <= 1e-9 * Math.max(1, Math.abs(cached))
  return cached === recalculated
}

/** Every formula of the model whose recalculated value differs from its cached one, by more than 1e-9 in relative terms. */
export const differences = (
  model: WorkbookModel,
  recalculated: ExcelJS.Workbook,
): { readonly formulas: number; readonly found: readonly Difference[] } => {
  const all = model.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row, rowIndex) =>
      row.cells.flatMap((cell, columnIndex) => {
        if (cell?.formula === undefined && cell?.copyOf === undefined) return []
        const target = recalculated.getWorksheet(sheet.name)?.getCell(rowIndex + 1, columnIndex + 1)
        return [
          {
            cell: `${sheet.name}!${target?.address}`,
            formula: cell.formula ?? `copy of ${cell.copyOf}`,
            cached: cell.value ?? '',
            // exceljs leaves out an empty text result.
            recalculated: target?.formula === undefined ? target?.value : (target.result ?? ''),
          },
        ]
      }),
    ),
  )
  return { formulas: all.length, found: all.filter((entry) => !isSame(entry.cached, entry.recalculated)) }
}

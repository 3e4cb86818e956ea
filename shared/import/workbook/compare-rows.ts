import type { TextColumn } from '../../export/workbook/workbook-texts-schema.ts'
import type { Cell, WorkbookModel } from '../../export/workbook-model.ts'
import { isSameValue } from '../../merge/same-value.ts'
import type { SheetCell, SheetRow } from '../readers/spreadsheet.ts'
import { cellOf, type FoundSheet, placeOf } from './find-sheets.ts'
import { type CellReader, isBlank, isSameNumber, isUntouched, shownInCell, shownOf } from './read-cell.ts'
import type {
  MissingRow,
  ReturnedAddition,
  ReturnedChange,
  ReturnedCollection,
  ReturnProblem,
  ReturnReason,
} from './return-plan.ts'

/** What reading the sheets gathers. */
export interface Findings {
  readonly changes: ReturnedChange[]
  readonly additions: ReturnedAddition[]
  readonly conflicts: ReturnedChange[]
  readonly problems: ReturnProblem[]
  readonly missingRows: MissingRow[]
}

/** A column that can be edited, and the field it goes to. */
export interface EditableColumn {
  readonly key: string
  readonly field: string
  readonly read: CellReader
  /** The dossier cannot do without it. */
  readonly isRequired?: boolean
  /** Where nobody typed a value, a formula shows this one. */
  readonly defaultOf?: (row: SheetRow) => number | undefined
  /** What the cell stands for today, when the field alone does not say it. */
  readonly current?: unknown
}

/** The cells of one row as the application would write it today, by key of column. */
export type ExpectedRow = ReadonlyMap<string, Cell>

/** The rows of a sheet as it would be exported today, by the identifier they hold. */
export const expectedRows = (
  model: WorkbookModel,
  sheetName: string,
  columns: readonly TextColumn[],
  idKey: string,
): ReadonlyMap<string, ExpectedRow> => {
  const sheet = model.sheets.find(({ name }) => name === sheetName)
  const idIndex = columns.findIndex(({ key }) => key === idKey)
  return new Map(
    (sheet?.rows ?? []).flatMap(({ cells }) => {
      const id = cells[idIndex]?.value
      if (typeof id !== 'string' || id === '') return []
      const row = new Map(columns.flatMap(({ key }, index) => (cells[index] ? [[key, cells[index]] as const] : [])))
      return [[id, row] as const]
    }),
  )
}

/** The cell as somebody typed it: a formula that shows the default value stands for no answer. */
const typedCell = (sheet: FoundSheet, row: SheetRow, { key, defaultOf }: EditableColumn): SheetCell | undefined => {
  const cell = cellOf(sheet, row, key)
  if (!defaultOf || !cell?.isFormula) return cell
  const fallback = defaultOf(row)
  return isBlank(cell) || (fallback !== undefined && isSameNumber(Number(cell.text), fallback)) ? undefined : cell
}

/** Adds what could not be taken. */
export const addProblem = (
  findings: Findings,
  sheet: FoundSheet,
  row: SheetRow,
  key: string | undefined,
  reason: ReturnReason,
): void => {
  const shown = key === undefined ? undefined : shownInCell(cellOf(sheet, row, key))
  const value = shown === undefined ? undefined : String(shown).slice(0, 100)
  findings.problems.push({ ...placeOf(sheet, row, key), reason, ...(value !== undefined && { value }) })
}

/** Compares one row that came back with its record, column by column. */
export const compareRow = (
  findings: Findings,
  sheet: FoundSheet,
  row: SheetRow,
  record: {
    readonly target: ReturnedCollection
    readonly id: string
    readonly label: string
    readonly fields: Readonly<Record<string, unknown>>
    readonly expected: ExpectedRow
    /** The dossier changed this record since the export: it cannot be told who changed what. */
    readonly isChangedSince: boolean
  },
  columns: readonly EditableColumn[],
): void => {
  for (const column of columns) {
    const { key, field, read, isRequired, current = record.fields[field] } = column
    if (!sheet.columns.has(key)) continue
    const cell = typedCell(sheet, row, column)
    const expected = record.expected.get(key)
    if (isUntouched(cell, expected)) continue
    const reading = read(cell)
    if (!reading.ok) {
      addProblem(findings, sheet, row, key, reading.reason)
      continue
    }
    if (isSameValue(reading.value, current)) continue
    if (reading.value === undefined && isRequired) {
      addProblem(findings, sheet, row, key, 'required')
      continue
    }
    const isDefault = expected?.formula !== undefined || expected?.copyOf !== undefined
    const [before, after] = [isDefault ? undefined : shownOf(expected), shownInCell(cell)]
    const change: ReturnedChange = {
      ...placeOf(sheet, row, key),
      key: `${record.target}/${record.id}/${field}`,
      target: record.target,
      recordId: record.id,
      label: record.label,
      field,
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
      ...(reading.value !== undefined && { value: reading.value }),
    }
    ;(record.isChangedSince ? findings.conflicts : findings.changes).push(change)
  }
}

/** Reads the cells of a row that has no record yet. Gives undefined when one of them cannot be understood. */
export const readNewRow = (
  findings: Findings,
  sheet: FoundSheet,
  row: SheetRow,
  columns: readonly EditableColumn[],
): Readonly<Record<string, unknown>> | undefined => {
  const fields: Record<string, unknown> = {}
  let isClear = true
  for (const column of columns) {
    const { key, field, read } = column
    const cell = typedCell(sheet, row, column)
    if (isBlank(cell)) continue
    const reading = read(cell)
    if (reading.ok) {
      if (reading.value !== undefined) fields[field] = reading.value
    } else {
      addProblem(findings, sheet, row, key, reading.reason)
      isClear = false
    }
  }
  return isClear ? fields : undefined
}

/** Tells the columns that are gone from a sheet, once each: what they held is not compared. */
export const addMissingColumns = (findings: Findings, sheet: FoundSheet, columns: readonly EditableColumn[]): void => {
  for (const { key } of columns)
    if (!sheet.columns.has(key))
      findings.problems.push({
        sheet: sheet.name,
        row: 0,
        column: sheet.headings.get(key) ?? key,
        reason: 'column-missing',
      })
}

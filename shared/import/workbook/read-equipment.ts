import { type EquipmentLot, equipmentLotSchema } from '../../domain/inventory.ts'
import type { LotCollection } from '../../inventory/lots.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import type { SheetRow } from '../readers/spreadsheet.ts'
import {
  addMissingColumns,
  addProblem,
  compareRow,
  type EditableColumn,
  type ExpectedRow,
  expectedRows,
  type Findings,
  readNewRow,
} from './compare-rows.ts'
import { cellOf, type FoundSheet, placeOf } from './find-sheets.ts'
import { checkedBy, isBlank, isUntouched, readChoice, readNumber, readText, readWhole } from './read-cell.ts'
import type { ReturnReading } from './return-context.ts'
import { sourceColumns } from './source-columns.ts'
import type { WorkbookChoices } from './workbook-choices.ts'

const SHORT_TEXT = 500
const LONG_TEXT = 20_000
const { shape } = equipmentLotSchema

const editableColumns = (choices: WorkbookChoices, yesNo: ReadonlyMap<string, boolean>): readonly EditableColumn[] => [
  { key: 'category', field: 'kind', read: readChoice(choices.kinds), isRequired: true },
  { key: 'equipment', field: 'factorId', read: readChoice(choices.factors, 'unknown-equipment') },
  { key: 'count', field: 'count', read: checkedBy(shape.count, readWhole) },
  { key: 'duration', field: 'useDurationYears', read: checkedBy(shape.useDurationYears, readNumber) },
  ...sourceColumns(choices),
  { key: 'consumption', field: 'yearlyKwh', read: checkedBy(shape.yearlyKwh, readNumber) },
  { key: 'comment', field: 'title', read: readText(SHORT_TEXT) },
  { key: 'site', field: 'site', read: readText(SHORT_TEXT), isRequired: true },
  { key: 'inUse', field: 'inUse', read: readChoice(yesNo), isRequired: true },
  { key: 'note', field: 'note', read: readText(LONG_TEXT) },
]

/** What makes a row without an identifier more than a proposal of the application. */
const typedKeys = ['count', 'origin', 'confidence', 'comment', 'site', 'inUse', 'note'] as const

/** Reads the sheets of equipment: lots by their identifier, whatever the sheet; rows without one may be new lots. */
export const readEquipment = (findings: Findings, sheets: readonly FoundSheet[], reading: ReturnReading): void => {
  const { project, content, choices, model, isChangedSince } = reading
  const { texts, footprint } = content
  const yes = foldName(texts.words.yes ?? '')
  const no = foldName(texts.words.no ?? '')
  const yesNo = new Map([
    [yes, true],
    ['true', true],
    ['1', true],
    [no, false],
    ['false', false],
    ['0', false],
  ])
  const columns = editableColumns(choices, yesNo)
  const collections: readonly LotCollection[] = ['equipmentLots', 'connectedObjects']
  const records = new Map(
    collections.flatMap((target) => project[target].map((lot) => [lot.id, { target, lot }] as const)),
  )
  const { columns: textColumns, sheets: names } = texts.equipment
  const expected = new Map(
    Object.values(names).flatMap(({ name }) => [...expectedRows(model, name, textColumns, 'lotId')]),
  )
  const collectionOf = (kind: unknown): LotCollection =>
    footprint.kinds.get(String(kind))?.perimeter === 'connected_territory' ? 'connectedObjects' : 'equipmentLots'
  const kindLabel = (kind: unknown): string => footprint.kinds.get(String(kind))?.label ?? String(kind)
  // A workbook of before told how sure a lot is in the column of its origin.
  const former: EditableColumn = { key: 'origin', field: 'confidence', read: readChoice(choices.formerOrigins) }
  const columnsIn = (sheet: FoundSheet): readonly EditableColumn[] =>
    sheet.columns.has('confidence')
      ? columns
      : columns.flatMap((column) => (column.key === 'confidence' ? [] : column.key === 'origin' ? [former] : [column]))
  const columnsOf = (sheet: FoundSheet): readonly EditableColumn[] => {
    const defaults = (row: SheetRow) => choices.defaults.get(foldName(cellOf(sheet, row, 'equipment')?.text ?? ''))
    return columnsIn(sheet).map((column) => {
      if (column.key === 'duration') return { ...column, defaultOf: (row: SheetRow) => defaults(row)?.lifetimeYears }
      if (column.key === 'consumption') return { ...column, defaultOf: (row: SheetRow) => defaults(row)?.yearlyKwh }
      return column
    })
  }
  const labelOf = (lot: Pick<EquipmentLot, 'title' | 'kind' | 'site'>): string =>
    `${lot.title ?? kindLabel(lot.kind)}, ${lot.site}`
  const seen = new Set<string>()

  const addLot = (sheet: FoundSheet, row: SheetRow): void => {
    const fields = readNewRow(findings, sheet, row, columnsOf(sheet))
    if (!fields) return
    const factorId = typeof fields.factorId === 'string' ? fields.factorId : undefined
    const byFactor = [...footprint.kinds.values()].find(({ defaultFactorId }) => defaultFactorId === factorId)
    const kind = fields.kind ?? (factorId === undefined ? undefined : byFactor?.id)
    if (typeof kind !== 'string') {
      addProblem(findings, sheet, row, 'category', 'incomplete-row')
      return
    }
    const target = collectionOf(kind)
    const usedFactorId = factorId ?? footprint.kinds.get(kind)?.defaultFactorId
    const lot = {
      inUse: true,
      site: project.profile.sites[0] ?? texts.municipality.fields.name?.label ?? '',
      ...fields,
      kind,
      ...(usedFactorId !== undefined && { factorId: usedFactorId }),
    }
    const label = labelOf(lot)
    findings.additions.push({
      ...placeOf(sheet, row),
      key: `${target}/+${sheet.name}/${row.number}`,
      target,
      label,
      fields: lot,
    })
  }

  const isCopyOf = (sheet: FoundSheet, row: SheetRow, first: ExpectedRow | undefined): boolean =>
    columns.every(({ key }) => isUntouched(cellOf(sheet, row, key), first?.get(key)))

  for (const sheet of sheets) {
    addMissingColumns(findings, sheet, columnsIn(sheet))
    for (const row of sheet.rows) {
      const id = cellOf(sheet, row, 'lotId')?.text.trim() ?? ''
      const record = records.get(id)
      if (id === '') {
        if (typedKeys.some((key) => !isBlank(cellOf(sheet, row, key)))) addLot(sheet, row)
      } else if (!record) addProblem(findings, sheet, row, undefined, 'unknown-record')
      else if (seen.has(id)) {
        // A row that was copied carries the identifier of the first: it is a new lot if it says something else.
        if (isCopyOf(sheet, row, expected.get(id))) addProblem(findings, sheet, row, undefined, 'duplicate-row')
        else addLot(sheet, row)
      } else {
        seen.add(id)
        const { target, lot } = record
        const shown = expected.get(id) ?? new Map()
        const factorId = choices.factors.get(foldName(String(shown.get('equipment')?.value ?? '')))
        const ownColumns = columnsOf(sheet).map((column) =>
          column.key === 'equipment'
            ? { ...column, current: factorId }
            : column.key === 'category'
              ? { ...column, read: keptInList(column.read, (kind) => collectionOf(kind) === target) }
              : column,
        )
        const label = labelOf(lot)
        compareRow(
          findings,
          sheet,
          row,
          { target, id, label, fields: lot, expected: shown, isChangedSince: isChangedSince(lot) },
          ownColumns,
        )
      }
    }
  }
  if (sheets.length === 0) return
  for (const [id, { target, lot }] of records)
    if (!seen.has(id) && !isChangedSince(lot)) findings.missingRows.push({ target, recordId: id, label: labelOf(lot) })
}

/** A connected object does not become a computer by its kind: the two lists are counted apart. */
const keptInList =
  (read: EditableColumn['read'], isOfList: (kind: unknown) => boolean): EditableColumn['read'] =>
  (cell) => {
    const reading = read(cell)
    return reading.ok && reading.value !== undefined && !isOfList(reading.value)
      ? { ok: false, reason: 'other-list' }
      : reading
  }

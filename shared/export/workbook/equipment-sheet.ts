import type { EquipmentLot } from '../../domain/inventory.ts'
import type { EquipmentKind, PerimeterId } from '../../footprint/factor-schema.ts'
import type { LineCollection } from '../../footprint/footprint-result.ts'
import { sumLines } from '../../footprint/sum-lines.ts'
import { perimeterOfKind, roomMeters } from '../../footprint/to-footprint-lines.ts'
import type { CellRule, WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { cellRef, literal, rangeRef } from './addresses.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { columnFormulas, formula, value } from './cells.ts'
import { sourceRules } from './data-source.ts'
import { equipmentFormulas } from './equipment-formulas.ts'
import { type EquipmentEntry, equipmentRow } from './equipment-row.ts'
import type { MunicipalityRefs } from './municipality-sheet.ts'
import { listRule, numberRule } from './rules.ts'
import { defineTable } from './sheet-table.ts'

/** Empty rows at the end, with formulas and lists, for what the commune adds in the spreadsheet. */
const SPARE_ROWS = 8
const FIRST_ROW = 5
const NUMBERS = ['count', 'duration', 'factor', 'consumption', 'manufacturing', 'use', 'total', 'uncertainty'] as const

/** Where the results find the totals and columns of an equipment sheet. */
export interface EquipmentRefs {
  readonly manufacturing: string
  readonly use: string
  readonly total: string
  readonly dormant: string
  readonly column: (key: string) => string
}

const entriesOf = (perimeter: PerimeterId, input: SheetInput): readonly EquipmentEntry[] => {
  const { project, content } = input
  const entry =
    (collection: LineCollection) =>
    (lot: EquipmentLot): EquipmentEntry => {
      const line = input.lineOf(collection, lot.id)
      return line ? { lot, line } : { lot }
    }
  const lots = [
    ...project.equipmentLots
      .filter((lot) => perimeterOfKind(lot.kind, content.footprint) === perimeter)
      .map(entry('equipmentLots')),
    ...(perimeter === 'connected_territory' ? project.connectedObjects.map(entry('connectedObjects')) : []),
  ]
  return [...lots.filter(({ lot }) => lot?.inUse), ...lots.filter(({ lot }) => !lot?.inUse)]
}

/** The kinds of this sheet that no lot covers yet, greyed: a list to think with, not lines that are missing. */
const proposals = (
  perimeter: PerimeterId,
  entries: readonly EquipmentEntry[],
  input: SheetInput,
): readonly EquipmentEntry[] => {
  const kinds = new Set(entries.map(({ lot }) => lot?.kind))
  const factors = new Set(entries.map(({ line }) => line?.factorId))
  const isMissing = (kind: EquipmentKind): boolean =>
    kind.perimeter === perimeter &&
    kind.refinedBy === undefined &&
    kind.defaultFactorId !== undefined &&
    !kinds.has(kind.id) &&
    !factors.has(kind.defaultFactorId)
  return input.content.kinds.filter(isMissing).map((proposed) => ({ proposed }))
}

/** One of the four sheets of equipment (2, 3, 4 and 6), and where its figures stand. */
export const buildEquipmentSheet = (
  perimeter: PerimeterId,
  input: SheetInput,
  admin: AdminRefs,
  municipality: MunicipalityRefs,
): { readonly sheet: WorkbookSheet; readonly refs: EquipmentRefs } => {
  const { texts } = input
  const { name, note } = texts.equipment.sheets[perimeter]
  const table = defineTable(texts.equipment.columns)
  const { letter } = table
  const listed = entriesOf(perimeter, input)
  const entries: readonly EquipmentEntry[] = [
    ...listed,
    ...proposals(perimeter, listed, input),
    ...Array.from({ length: SPARE_ROWS }, () => ({})),
  ]
  const lastRow = FIRST_ROW + entries.length - 1
  const own = (key: string): string => `${letter(key)}${FIRST_ROW}:${letter(key)}${lastRow}`
  const isCooled = perimeter === 'server_room'
  const meterCount = isCooled ? `$${letter('linePue')}$1` : undefined
  const settings = { letter, admin, municipality, texts, ...(meterCount && { meterCount }) }
  const write = columnFormulas((row) => equipmentFormulas(row, settings), letter, lastRow)
  const no = literal(texts.words.no ?? '')
  const notNo = literal(`<>${texts.words.no ?? ''}`)
  const active = sumLines(listed.flatMap(({ lot, line }) => (line && lot?.inUse ? [line] : [])))
  const dormant = sumLines(listed.flatMap(({ lot, line }) => (line && !lot?.inUse ? [line] : [])))
  const sumIn = (key: string, criterion: string): string => `SUMIFS(${own(key)},${own('inUse')},${criterion})`
  const meters = roomMeters(input.project.equipmentLots, input.content.footprint)

  const head = (text: string, style: 'title' | 'note', label: string, cells: WorkbookRow['cells']) => ({
    cells: [value(style, text), ...Array(4).fill(undefined), value('totalLabel', label), undefined, ...cells],
    merge: [[1, 5] as const, [6, 7] as const],
  })
  const meterCells =
    meterCount === undefined
      ? []
      : [
          ...Array(texts.equipment.columns.findIndex((column) => column.key === 'linePue') - 10).fill(undefined),
          formula(
            'technical',
            `COUNTIFS(${own('factorUse')},${literal(texts.factorUses.metered ?? '')},${own('inUse')},${notNo},${own('count')},">=0")`,
            meters.length,
          ),
        ]
  const rows: readonly WorkbookRow[] = [
    head(name, 'title', texts.equipment.totalInUse, [
      formula('totalKg', sumIn('manufacturing', notNo), active.manufacturingKgCo2e),
      formula('totalKg', sumIn('use', notNo), active.useKgCo2e),
      formula('totalKg', sumIn('total', notNo), active.totalKgCo2e),
      ...meterCells,
    ]),
    head(note, 'note', texts.equipment.totalDormant, [
      formula('sideKg', sumIn('manufacturing', no), dormant.manufacturingKgCo2e),
      undefined,
      formula('sideKg', sumIn('total', no), dormant.totalKgCo2e),
    ]),
    ...table.headers(NUMBERS),
    ...entries.map((entry, index) => equipmentRow(entry, FIRST_ROW + index, write, isCooled, table, admin, input)),
  ]
  return {
    refs: {
      manufacturing: cellRef(name, letter('manufacturing'), 1),
      use: cellRef(name, letter('use'), 1),
      total: cellRef(name, letter('total'), 1),
      dormant: cellRef(name, letter('total'), 2),
      column: (key) => rangeRef(name, letter(key), FIRST_ROW, lastRow),
    },
    sheet: {
      name,
      columns: table.columns,
      rows,
      frozenRows: 4,
      frozenColumns: 2,
      repeatedRows: [3, 4],
      printedColumns: table.printedColumns,
      rules: equipmentRules(perimeter, own, admin, input),
      bars: [],
      isInput: true,
    },
  }
}

const equipmentRules = (
  perimeter: PerimeterId,
  own: (key: string) => string,
  admin: AdminRefs,
  { texts }: SheetInput,
): readonly CellRule[] => [
  listRule(texts, own('category'), admin.list(`categories.${perimeter}`).values),
  listRule(texts, own('equipment'), admin.equipmentNames),
  numberRule(texts, own('count'), 'whole', 0),
  numberRule(texts, own('duration'), 'decimal', 0, true),
  ...sourceRules(texts, own, admin),
  numberRule(texts, own('consumption'), 'decimal', 0),
  listRule(texts, own('inUse'), admin.list('yesNo').values),
]

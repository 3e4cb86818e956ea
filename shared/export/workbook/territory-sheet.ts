import { computeTerritoryInputs } from '../../footprint/compute-territory-inputs.ts'
import { electricityKgCo2ePerKwh } from '../../footprint/default-parameters.ts'
import type { WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { cellRef } from './addresses.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { formula, value } from './cells.ts'
import { sourceCells, sourceRules } from './data-source.ts'
import type { MunicipalityRefs } from './municipality-sheet.ts'
import { numberRule } from './rules.ts'
import { defineTable } from './sheet-table.ts'

export interface TerritoryRefs {
  readonly total: string
}

/** Sheet 8: the whole territory from national averages, an overlapping perimeter that is never added to the total. */
export const buildTerritorySheet = (
  input: SheetInput,
  admin: AdminRefs,
  municipality: MunicipalityRefs,
): { readonly sheet: WorkbookSheet; readonly refs: TerritoryRefs } => {
  const { texts, content, footprint } = input
  const { territory } = texts
  const { rules, factors } = content.footprint
  const ids = rules.territory
  const table = defineTable(territory.columns)
  const rows: WorkbookRow[] = [
    table.banner('title', territory.name, 'line', 'source'),
    table.banner('warning', territory.note, 'line', 'comment'),
    ...table.headers(['quantity', 'factor', 'total']),
  ]
  const at = (key: string, row: number): string => `${table.letter(key)}${row}`
  const first = rows.length + 1
  const known = footprint.territory
  const settings = input.project.footprintSettings
  const inputs = computeTerritoryInputs(settings, content.footprint, input.parameters)
  const sourceOf = (id: string): string => {
    const factor = factors.get(id)
    return factor ? `${factor.source.split(' ; ')[0] ?? ''} (${factor.sourceYear})` : ''
  }
  interface Line {
    readonly key: string
    readonly quantity?: WorkbookRow['cells'][number]
    readonly factorId?: string
    readonly factor?: WorkbookRow['cells'][number]
    readonly unit?: string | undefined
    /** Only where the commune gives the quantity. */
    readonly given?: ReturnType<typeof sourceCells>
    readonly total: (row: number) => WorkbookRow['cells'][number]
  }
  const push = (line: Line): number => {
    const row = rows.length + 1
    const text = territory.rows[line.key]
    const factor = line.factorId === undefined ? undefined : factors.get(line.factorId)
    rows.push(
      table.row({
        line: value('label', text?.label),
        quantity: line.quantity ?? value('text', undefined),
        factor:
          line.factor ??
          (factor ? formula('factor', admin.factorValue(factor.id), factor.value) : value('text', undefined)),
        unit: value('small', text?.unit ?? line.unit ?? factor?.unit),
        total: line.total(row),
        source: value('small', line.factorId === undefined ? undefined : sourceOf(line.factorId)),
        comment: value('muted', text?.comment),
        ...line.given,
      }),
    )
    return row
  }
  const population = formula(
    'integer',
    `IF(${municipality.population}="","",${municipality.population})`,
    known?.population,
  )
  const product = (result: number | undefined) => (row: number) =>
    formula('kg', `IF(${at('quantity', row)}="","",${at('quantity', row)}*${at('factor', row)})`, result)
  const shareOf = (base: number, result: number | undefined) => (row: number) =>
    formula('kg', `IF(${at('total', base)}="","",${at('total', base)}*${at('factor', row)}/100)`, result)

  push({ key: 'inhabitants', quantity: population, factorId: ids.perCapita, total: product(known?.totalKgCo2e) })
  push({ key: 'terminals', factorId: ids.terminals, total: shareOf(first, known?.terminalsKgCo2e) })
  push({ key: 'dataCentres', factorId: ids.dataCentres, total: shareOf(first, known?.dataCentresKgCo2e) })
  push({ key: 'networks', factorId: ids.networks, total: shareOf(first, known?.networksKgCo2e) })
  const row2020 = push({
    key: 'inhabitants2020',
    quantity: population,
    factorId: ids.perCapita2020,
    total: product(known?.total2020ScopeKgCo2e),
  })
  const trend = (factors.get(ids.trend2030)?.value ?? 0) / (factors.get(ids.national2020)?.value ?? 1)
  push({
    key: 'trend2030',
    factor: formula('fine', `${admin.factorValue(ids.trend2030)}/${admin.factorValue(ids.national2020)}`, trend),
    factorId: ids.trend2030,
    total: (row) =>
      formula(
        'kg',
        `IF(${at('total', row2020)}="","",${at('total', row2020)}*${at('factor', row)})`,
        known?.trend2030KgCo2e,
      ),
  })
  const households = push({
    key: 'households',
    quantity: value('inputInteger', inputs.households),
    factorId: ids.householdScreens,
    total: () => value('text', undefined),
    given: sourceCells(texts, { origin: settings?.householdsOrigin, confidence: settings?.householdsConfidence }),
  })
  push({
    key: 'householdScreens',
    quantity: formula(
      'integer',
      `IF(${at('quantity', households)}="","",${at('quantity', households)}*${at('factor', households)})`,
      inputs.householdScreens,
    ),
    total: () => value('text', undefined),
  })
  const centres = push({
    key: 'localDataCentres',
    quantity: value('inputNumber', inputs.dataCentresKwh),
    factor: formula(
      'factor',
      `IF(${municipality.electricityValue}="","",${municipality.electricityValue})`,
      electricityKgCo2ePerKwh(input.parameters, content.footprint),
    ),
    unit: texts.units.kgPerKwh,
    given: sourceCells(texts, { origin: settings?.dataCentresOrigin, confidence: settings?.dataCentresConfidence }),
    total: (row) =>
      formula(
        'kg',
        `IF(OR(${at('quantity', row)}="",${at('factor', row)}=""),"",${at('quantity', row)}*${at('factor', row)})`,
        inputs.dataCentresKgCo2e,
      ),
  })
  return {
    refs: { total: cellRef(territory.name, table.letter('total'), first) },
    sheet: {
      name: territory.name,
      columns: table.columns,
      rows,
      frozenRows: 4,
      frozenColumns: 1,
      repeatedRows: [3, 4],
      printedColumns: table.printedColumns,
      rules: [
        numberRule(texts, at('quantity', households), 'whole', 0),
        numberRule(texts, at('quantity', centres), 'decimal', 0),
        ...[households, centres].flatMap((row) => sourceRules(texts, (key) => at(key, row), admin)),
      ],
      bars: [],
      isInput: true,
    },
  }
}

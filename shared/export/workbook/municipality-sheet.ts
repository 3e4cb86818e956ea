import { electricityKgCo2ePerKwh } from '../../footprint/default-parameters.ts'
import type { Cell, CellRule, WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { cellRef } from './addresses.ts'
import { electricityLabel } from './admin-lists.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { day, formula, value } from './cells.ts'
import { listRule, numberRule } from './rules.ts'
import { defineTable } from './sheet-table.ts'

/** The cells the other sheets read: population, staff, year and settings of the calculation. */
export type MunicipalityRefs = Readonly<
  Record<'population' | 'staffCount' | 'year' | 'electricityValue' | 'pue', string>
>

/** The commune, its headcount and the settings of the calculation. */
export const buildMunicipalitySheet = (
  input: SheetInput,
  admin: AdminRefs,
): { readonly sheet: WorkbookSheet; readonly refs: MunicipalityRefs } => {
  const { texts, parameters, project, content } = input
  const { municipality } = texts
  const { profile } = project
  const table = defineTable(municipality.columns)
  const rows: WorkbookRow[] = []
  const addresses = new Map<string, string>()
  const rules: CellRule[] = []
  const push = (...added: readonly WorkbookRow[]): number => rows.push(...added)
  const field = (key: string, cell: Cell, toRule?: (range: string) => CellRule): void => {
    const { label, hint } = municipality.fields[key] ?? { label: key }
    push(table.row({ field: value('label', label), value: cell, hint: value('muted', hint) }))
    const address = `${table.letter('value')}${rows.length}`
    addresses.set(key, cellRef(municipality.name, table.letter('value'), rows.length))
    if (toRule) rules.push(toRule(address))
  }
  const section = (title: string | undefined): void => {
    push({ cells: [] }, table.banner('section', title ?? '', 'field', 'hint'))
  }
  const whole = (from: number) => (range: string) => numberRule(texts, range, 'whole', from)

  push(table.banner('title', municipality.name, 'field', 'hint'))
  push(table.banner('note', municipality.note, 'field', 'hint'))
  push(...table.headers([]))

  section(municipality.sections.identity)
  field('name', value('inputText', profile.name))
  field('inseeCode', value('inputText', profile.inseeCode))
  field('department', value('inputText', profile.departmentName ?? profile.departmentCode))
  field('population', value('fieldInteger', profile.population), whole(1))
  field('staffCount', value('fieldInteger', profile.staffCount), whole(1))
  field('electedEquipped', value('fieldInteger', profile.electedEquipped), whole(0))
  field('sites', value('inputText', profile.sites.join(', ')))

  section(municipality.sections.settings)
  field('year', value('fieldYear', parameters.year), whole(2020))
  field('electricity', value('inputList', electricityLabel(input)), (range) =>
    listRule(texts, range, admin.list('electricity').values),
  )
  const electricity = electricityKgCo2ePerKwh(parameters, content.footprint)
  const { electricity: setting } = parameters
  const list = admin.list('electricity')
  const chosen = `$${table.letter('value')}$${rows.length}`
  const found = `INDEX(${admin.factor.value},MATCH(INDEX(${list.factors},MATCH(${chosen},${list.values},0)),${admin.factor.id},0))`
  field(
    'electricityValue',
    setting && !('factorId' in setting)
      ? value('fieldNumber', setting.valueKgCo2ePerKwh)
      : formula('fieldFactor', `IFERROR(${found},"")`, electricity),
  )
  field('pue', value('fieldNumber', parameters.pue), (range) => numberRule(texts, range, 'decimal', 1))
  field('usageProfile', value('text', texts.usageProfiles[parameters.usageProfile]))
  field('sourceFamily', value('text', texts.sourceFamilies[parameters.sourceFamily]))

  section(municipality.sections.origin)
  field('exportedOn', day('date', input.today))
  field('author', value('text', profile.name))
  field('factorsVersion', value('text', parameters.factorsVersion))
  field('referentialVersion', value('text', project.pins.referential))
  field('appVersion', value('text', input.appVersion))
  field('dossierId', value('text', project.id))

  const at = (key: keyof MunicipalityRefs): string => addresses.get(key) ?? ''
  return {
    refs: {
      population: at('population'),
      staffCount: at('staffCount'),
      year: at('year'),
      electricityValue: at('electricityValue'),
      pue: at('pue'),
    },
    sheet: {
      name: municipality.name,
      columns: table.columns,
      rows,
      frozenRows: 3,
      frozenColumns: 1,
      repeatedRows: [3, 3],
      printedColumns: table.printedColumns,
      rules,
      bars: [],
      isInput: true,
    },
  }
}

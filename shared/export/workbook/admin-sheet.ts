import { latestEvaluation } from '../../footprint/freeze-footprint.ts'
import { sumLines } from '../../footprint/sum-lines.ts'
import { fillText } from '../document/fill-template.ts'
import { formatDate } from '../document/french-format.ts'
import type { WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { cellRef, rangeRef } from './addresses.ts'
import { factorName, factorRow, orderedFactors } from './admin-factors.ts'
import { type ChoiceList, choiceLists, electricityLabel } from './admin-lists.ts'
import type { SheetInput } from './build-context.ts'
import { day, value } from './cells.ts'
import { defineTable } from './sheet-table.ts'

/** Where a drop-down list stands in ADMIN. */
export interface ListRefs {
  readonly values: string
  readonly codes: string
  readonly factors: string
}

/** Where the formulas of the other sheets find factors and lists. */
export interface AdminRefs {
  readonly list: (key: string) => ListRefs
  /** Columns of the factor table, as absolute ranges of the same height. */
  readonly factor: Readonly<
    Record<'id' | 'name' | 'value' | 'lifetime' | 'usedKwh' | 'uncertainty' | 'use' | 'cooled', string>
  >
  /** The names a line of equipment can choose. */
  readonly equipmentNames: string
  readonly factorValue: (id: string) => string
  /** Row of a factor inside the table, from 1. */
  readonly rankOf: (id: string) => number | undefined
  readonly nameOf: (id: string) => string | undefined
}

/** The latest footprint that was frozen, with the factors it keeps; the figures of the workbook are those of today. */
const lastFrozenText = ({ project, texts }: SheetInput): string => {
  const words = texts.admin.parameters
  const last = latestEvaluation(project.footprintEvaluations)
  if (!last) return words.neverFrozen ?? ''
  return fillText(words.lastFrozenValue ?? '', {
    year: String(last.year),
    day: formatDate(last.date),
    total: Math.round(sumLines(last.lines.filter(({ isDormant }) => !isDormant)).totalKgCo2e),
    version: formatDate(last.parameters.factorsVersion),
  })
}

/** The ADMIN sheet and the addresses of what it holds. */
export const buildAdminSheet = (input: SheetInput): { readonly sheet: WorkbookSheet; readonly refs: AdminRefs } => {
  const { texts, parameters, content } = input
  const { admin } = texts
  const table = defineTable(admin.factorColumns)
  const rows: WorkbookRow[] = []
  const push = (...added: readonly WorkbookRow[]): number => rows.push(...added)
  const section = (title: string | undefined): void => {
    push({ cells: [] }, table.banner('section', title ?? '', 'id', 'confidence'))
  }

  push(table.banner('title', admin.name, 'id', 'source'), table.banner('note', admin.note, 'id', 'source'))

  section(admin.sections.parameters)
  const [parameterHeading, valueHeading] = admin.parameterColumns
  push({ cells: [value('header', parameterHeading?.heading), value('header', valueHeading?.heading)] })
  const parameter = (label: string | undefined, cell: WorkbookRow['cells'][number]): void => {
    push({ cells: [value('label', label), cell] })
  }
  parameter(admin.parameters.electricity, value('text', electricityLabel(input)))
  parameter(admin.parameters.pue, value('fieldFactor', parameters.pue))
  parameter(admin.parameters.sourceFamily, value('text', texts.sourceFamilies[parameters.sourceFamily]))
  parameter(admin.parameters.usageProfile, value('text', texts.usageProfiles[parameters.usageProfile]))
  parameter(admin.parameters.year, value('text', String(parameters.year)))
  parameter(admin.parameters.lastFrozen, value('text', lastFrozenText(input)))
  parameter(admin.parameters.factorsVersion, value('text', parameters.factorsVersion))
  parameter(admin.parameters.workbookVersion, value('text', texts.version))
  parameter(admin.parameters.appVersion, value('text', input.appVersion))
  parameter(admin.parameters.exportedOn, day('date', input.today))

  section(admin.sections.sources)
  const sourceRow = (cells: Parameters<typeof table.row>[0]): WorkbookRow => table.row(cells, { merge: [[4, 8]] })
  push(
    sourceRow({
      id: value('header', admin.sourceColumns.title),
      label: value('header', admin.sourceColumns.url),
      scope: value('header', admin.sourceColumns.consultedOn),
      value: value('header', admin.sourceColumns.licence),
      source: value('header', admin.sourceColumns.limits),
    }),
  )
  for (const source of content.sources)
    push(
      sourceRow({
        id: value('text', source.title),
        label: source.url === undefined ? value('small', texts.words.none) : value('small', source.url),
        scope: day('date', source.consultedOn),
        value: value('small', source.licence),
        source: value('small', source.limits),
      }),
    )

  section(admin.sections.lists)
  const { listColumns } = admin
  push({
    cells: [listColumns.list, listColumns.value, listColumns.code, listColumns.factor].map((text) =>
      value('header', text),
    ),
  })
  const listRows = new Map<string, readonly [number, number]>()
  const pushList = (list: ChoiceList): void => {
    const first = rows.length + 1
    for (const choice of list.choices)
      push({
        cells: [
          value('small', list.title),
          value('text', choice.label),
          value('technical', choice.code),
          value('technical', choice.factorId),
        ],
      })
    listRows.set(list.key, [first, rows.length])
  }
  for (const list of choiceLists(input)) pushList(list)

  section(admin.sections.factors)
  push(...table.headers(['value', 'lifetime', 'yearlyKwh', 'uncertainty', 'usedKwh']))
  const { factors, usableCount } = orderedFactors(input)
  const first = rows.length + 1
  push(...factors.map((factor) => factorRow(factor, table, input)))
  const last = rows.length

  const rank = new Map(factors.map((factor, index) => [factor.id, index + 1]))
  const column = (key: string): string => rangeRef(admin.name, table.letter(key), first, last)
  const refs: AdminRefs = {
    list: (key) => {
      const [from, to] = listRows.get(key) ?? [0, 0]
      return {
        values: rangeRef(admin.name, 'B', from, to),
        codes: rangeRef(admin.name, 'C', from, to),
        factors: rangeRef(admin.name, 'D', from, to),
      }
    },
    factor: {
      id: column('id'),
      name: column('name'),
      value: column('value'),
      lifetime: column('lifetime'),
      usedKwh: column('usedKwh'),
      uncertainty: column('uncertainty'),
      use: column('use'),
      cooled: column('cooled'),
    },
    equipmentNames: rangeRef(admin.name, table.letter('name'), first, first + usableCount - 1),
    factorValue: (id) => cellRef(admin.name, table.letter('value'), first - 1 + (rank.get(id) ?? 0)),
    rankOf: (id) => rank.get(id),
    nameOf: (id) => {
      const factor = content.footprint.factors.get(id)
      return factor && factorName(factor, input)
    },
  }
  return {
    refs,
    sheet: {
      name: admin.name,
      columns: table.columns,
      rows,
      frozenRows: 1,
      frozenColumns: 1,
      repeatedRows: [1, 1],
      printedColumns: table.printedColumns,
      rules: [],
      bars: [],
      isInput: false,
    },
  }
}

import type { DigitalService } from '../../domain/inventory.ts'
import { hostedServiceFactorId } from '../../footprint/compute-service-footprint.ts'
import { sumLines } from '../../footprint/sum-lines.ts'
import type { Cell, CellStyle, WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { cellRef, literal, rangeRef } from './addresses.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { type ColumnFormula, columnFormulas, formula, value } from './cells.ts'
import { sourceCells, sourceRules } from './data-source.ts'
import { listRule, numberRule } from './rules.ts'
import { defineTable, type SheetTable } from './sheet-table.ts'

const FIRST_ROW = 5
const SPARE_ROWS = 8

/** Where the results find the total and the columns of a sheet of services. */
export interface ServiceRefs {
  readonly total: string
  readonly monetary: string
  readonly column: (key: string) => string
}

const serviceFormulas = (
  row: number,
  letter: (key: string) => string,
  admin: AdminRefs,
  { texts, content }: SheetInput,
) => {
  const { rules } = content.footprint
  const at = (key: string): string => `${letter(key)}${row}`
  const modes = admin.list('countingModes')
  const word = (text: string | undefined): string => literal(text ?? '')
  const [mode, kind, factorId] = [at('mode'), at('kind'), at('factorId')]
  const provider = word(texts.countingModes.provider_figure)
  const money = word(texts.countingModes.thousand_euros)
  const notMailbox = rules.mailboxKinds.map((key) => `${kind}<>${word(texts.serviceKinds[key])}`).join(',')
  const isTelecom = rules.telecomKinds.map((key) => `${kind}=${word(texts.serviceKinds[key])}`).join(',')
  const lookup = (range: string): string => `INDEX(${range},MATCH(${factorId},${admin.factor.id},0))`
  const { reliability } = texts.hosted
  return {
    factorId:
      `IF(OR(${mode}="",${mode}=${provider}),"",IF(AND(${mode}=${word(texts.countingModes.users)},${notMailbox}),"",` +
      `IF(AND(${mode}=${money},OR(${isTelecom})),${literal(rules.telecomFactorId)},` +
      `IFERROR(INDEX(${modes.factors},MATCH(${mode},${modes.values},0)),""))))`,
    factor: `IF(${mode}=${provider},1,IF(${factorId}="","",IFERROR(${lookup(admin.factor.value)},"")))`,
    total: `IF(OR(${at('quantity')}="",${at('factor')}=""),"",${at('quantity')}*${at('factor')})`,
    reliability: `IF(${mode}="","",IF(${mode}=${money},${word(reliability.monetary)},IF(${mode}=${provider},${word(reliability.provider)},${word(reliability.rough)})))`,
    state:
      `IF(OR(${mode}="",${at('quantity')}=""),IF(${at('id')}="","",${word(texts.lineStates.not_filled_in)}),` +
      `IF(${at('total')}="",${word(texts.lineStates.not_counted)},${word(texts.lineStates.counted)}))`,
    square: `IF(OR(${at('total')}="",${factorId}=""),"",IF(${lookup(admin.factor.uncertainty)}="","",(${at('total')}*${lookup(admin.factor.uncertainty)}/100)^2))`,
    unknownUncertainty: `IF(OR(${at('total')}="",${at('square')}<>""),"",${at('total')})`,
  }
}

const reliabilityOf = (service: DigitalService | undefined, { texts }: SheetInput): string | undefined => {
  const { reliability } = texts.hosted
  switch (service?.countedBy) {
    case undefined:
      return undefined
    case 'thousand_euros':
      return reliability.monetary
    case 'provider_figure':
      return reliability.provider
    case 'users':
    case 'virtual_machines':
    case 'gigabytes':
      return reliability.rough
  }
}

const serviceRow = (
  row: number,
  service: DigitalService | undefined,
  write: ColumnFormula,
  table: SheetTable,
  input: SheetInput,
): WorkbookRow => {
  const { texts } = input
  const line = service && input.lineOf('digitalServices', service.id)
  const total = line?.totalKgCo2e
  const uncertainty = line?.uncertaintyPct
  const square = total !== undefined && uncertainty !== undefined ? ((total * uncertainty) / 100) ** 2 : undefined
  const factorId = service && hostedServiceFactorId(service, input.content.footprint)
  const isProvider = service?.countedBy === 'provider_figure'
  const factorValue = factorId === undefined ? undefined : input.content.footprint.factors.get(factorId)?.value
  const cell = (style: CellStyle, key: string, result: Cell['value']): Cell => write(style, key, row, result)
  return table.row({
    name: value('inputText', service?.name),
    place: value('inputText', service?.hostingPlace),
    mode: value('inputList', service?.countedBy && texts.countingModes[service.countedBy]),
    quantity: value('inputNumber', service?.countedQuantity),
    factor: cell('factor', 'factor', isProvider ? 1 : factorValue),
    total: cell('kg', 'total', total),
    reliability: cell('small', 'reliability', reliabilityOf(service, input)),
    kind: value('inputList', service?.kind && texts.serviceKinds[service.kind]),
    ...sourceCells(texts, service),
    state: cell('state', 'state', line && texts.lineStates[line.state]),
    id: value('technical', service?.id),
    factorId: cell('technical', 'factorId', factorId),
    square: cell('technical', 'square', square),
    unknownUncertainty: cell('technical', 'unknownUncertainty', square === undefined ? total : undefined),
  })
}

/** Sheet 5: hosted services, one way of counting each. */
export const buildHostedSheet = (
  input: SheetInput,
  admin: AdminRefs,
): { readonly sheet: WorkbookSheet; readonly refs: ServiceRefs } => {
  const { texts, project, footprint } = input
  const { hosted } = texts
  const table = defineTable(hosted.columns)
  const { letter } = table
  const entries = [...project.digitalServices, ...Array.from({ length: SPARE_ROWS }, () => undefined)]
  const lastRow = FIRST_ROW + entries.length - 1
  const own = (key: string): string => `${letter(key)}${FIRST_ROW}:${letter(key)}${lastRow}`
  const write = columnFormulas((row) => serviceFormulas(row, letter, admin, input), letter, lastRow)
  const lines = footprint.lines.filter((line) => line.collection === 'digitalServices')
  const head = (
    style: 'title' | 'note',
    text: string,
    label: string,
    total: WorkbookRow['cells'][number],
  ): WorkbookRow => ({
    cells: [value(style, text), undefined, undefined, value('totalLabel', label), undefined, total],
    merge: [
      [1, 3],
      [4, 5],
    ],
  })
  const rows = [
    head('title', hosted.name, hosted.total, formula('totalKg', `SUM(${own('total')})`, sumLines(lines).totalKgCo2e)),
    head(
      'note',
      hosted.note,
      hosted.monetary,
      formula(
        'sideKg',
        `SUMIFS(${own('total')},${own('mode')},${literal(texts.countingModes.thousand_euros ?? '')})`,
        sumLines(lines.filter((line) => line.isMonetary)).totalKgCo2e,
      ),
    ),
    ...table.headers(['quantity', 'factor', 'total']),
    ...entries.map((service, index) => serviceRow(FIRST_ROW + index, service, write, table, input)),
  ]
  return {
    refs: {
      total: cellRef(hosted.name, letter('total'), 1),
      monetary: cellRef(hosted.name, letter('total'), 2),
      column: (key) => rangeRef(hosted.name, letter(key), FIRST_ROW, lastRow),
    },
    sheet: {
      name: hosted.name,
      columns: table.columns,
      rows,
      frozenRows: 4,
      frozenColumns: 1,
      repeatedRows: [3, 4],
      printedColumns: table.printedColumns,
      rules: [
        listRule(texts, own('place'), admin.list('hostingPlaces').values, true),
        listRule(texts, own('mode'), admin.list('countingModes').values),
        numberRule(texts, own('quantity'), 'decimal', 0),
        listRule(texts, own('kind'), admin.list('serviceKinds').values),
        ...sourceRules(texts, own, admin),
      ],
      bars: [],
      isInput: true,
    },
  }
}

import type { PurchasedService } from '../../domain/inventory.ts'
import { sumLines } from '../../footprint/sum-lines.ts'
import type { Cell, CellStyle, WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { cellRef, literal, rangeRef } from './addresses.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { type ColumnFormula, columnFormulas, formula, value } from './cells.ts'
import { sourceCells, sourceRules } from './data-source.ts'
import type { ServiceRefs } from './hosted-sheet.ts'
import type { MunicipalityRefs } from './municipality-sheet.ts'
import { listRule, numberRule } from './rules.ts'
import { defineTable, type SheetTable } from './sheet-table.ts'

const FIRST_ROW = 5
const SPARE_ROWS = 8

/** A purchase, a nature not yet bought (greyed proposal), or an empty row. */
interface PurchaseEntry {
  readonly purchase?: PurchasedService
  readonly proposed?: string
}

const purchaseFormulas = (
  row: number,
  letter: (key: string) => string,
  admin: AdminRefs,
  municipality: MunicipalityRefs,
  { texts }: SheetInput,
): Readonly<Record<string, string>> => {
  const at = (key: string): string => `${letter(key)}${row}`
  const natures = admin.list('natures')
  const word = (text: string | undefined): string => literal(text ?? '')
  const isOther = `AND(${at('year')}<>"",${at('year')}<>${municipality.year})`
  const lookup = (range: string): string => `INDEX(${range},MATCH(${at('factorId')},${admin.factor.id},0))`
  const { lineStates, purchases } = texts
  return {
    ratio: `IF(${at('factorId')}="","",IFERROR(${lookup(admin.factor.value)},""))`,
    total: `IF(OR(${at('amount')}="",${at('ratio')}="",${isOther}),"",${at('amount')}*${at('ratio')})`,
    warning: `IF(${at('total')}="","",${literal(purchases.warning)})`,
    state:
      `IF(${isOther},${word(lineStates.other_year)},IF(${at('amount')}="",` +
      `IF(${at('id')}="","",${word(lineStates.not_filled_in)}),` +
      `IF(${at('total')}="",${word(lineStates.not_counted)},${word(lineStates.counted)})))`,
    factorId: `IF(${at('nature')}="","",IFERROR(INDEX(${natures.factors},MATCH(${at('nature')},${natures.values},0)),""))`,
    square: `IF(OR(${at('total')}="",${at('factorId')}=""),"",IF(${lookup(admin.factor.uncertainty)}="","",(${at('total')}*${lookup(admin.factor.uncertainty)}/100)^2))`,
    unknownUncertainty: `IF(OR(${at('total')}="",${at('square')}<>""),"",${at('total')})`,
  }
}

const purchaseRow = (
  row: number,
  { purchase, proposed }: PurchaseEntry,
  write: ColumnFormula,
  table: SheetTable,
  input: SheetInput,
): WorkbookRow => {
  const { texts, content, parameters } = input
  const { lineStates } = texts
  const line = purchase && input.lineOf('purchasedServices', purchase.id)
  const nature = purchase?.nature ?? proposed
  const factorIds: Readonly<Record<string, string>> = content.footprint.rules.purchaseFactors
  const factorId = nature === undefined ? undefined : factorIds[nature]
  const factor = factorId === undefined ? undefined : content.footprint.factors.get(factorId)
  const total = line?.totalKgCo2e
  const uncertainty = factor?.uncertaintyPct
  const square = total !== undefined && uncertainty !== undefined ? ((total * uncertainty) / 100) ** 2 : undefined
  const isOtherYear = purchase?.year !== undefined && purchase.year !== parameters.year
  const cell = (style: CellStyle, key: string, result: Cell['value']): Cell => write(style, key, row, result)
  return table.row({
    nature: value(
      proposed === undefined ? 'inputList' : 'muted',
      nature === undefined ? undefined : texts.natures[nature],
    ),
    amount: value('inputNumber', purchase?.amountThousandEur),
    ratio: cell('factor', 'ratio', factor?.value),
    total: cell('kg', 'total', total),
    warning: cell('small', 'warning', total === undefined ? undefined : texts.purchases.warning),
    title: value('inputText', purchase?.title),
    year: value('inputYear', purchase?.year),
    ...sourceCells(texts, purchase),
    state: cell('state', 'state', isOtherYear ? lineStates.other_year : line && lineStates[line.state]),
    id: value('technical', purchase?.id),
    factorId: cell('technical', 'factorId', factorId),
    square: cell('technical', 'square', square),
    unknownUncertainty: cell('technical', 'unknownUncertainty', square === undefined ? total : undefined),
  })
}

/** Sheet 7: services bought, through ratios by thousand euros. */
export const buildPurchasesSheet = (
  input: SheetInput,
  admin: AdminRefs,
  municipality: MunicipalityRefs,
): { readonly sheet: WorkbookSheet; readonly refs: ServiceRefs } => {
  const { texts, project, footprint } = input
  const { purchases } = texts
  const table = defineTable(purchases.columns)
  const { letter } = table
  const bought = new Set<string>(project.purchasedServices.map((purchase) => purchase.nature))
  const entries: readonly PurchaseEntry[] = [
    ...project.purchasedServices.map((purchase) => ({ purchase })),
    ...Object.keys(texts.natures)
      .filter((nature) => !bought.has(nature))
      .map((proposed) => ({ proposed })),
    ...Array.from({ length: SPARE_ROWS }, () => ({})),
  ]
  const lastRow = FIRST_ROW + entries.length - 1
  const own = (key: string): string => `${letter(key)}${FIRST_ROW}:${letter(key)}${lastRow}`
  const write = columnFormulas((row) => purchaseFormulas(row, letter, admin, municipality, input), letter, lastRow)
  const lines = footprint.lines.filter((line) => line.collection === 'purchasedServices')
  const rows = [
    {
      cells: [
        value('title', purchases.name),
        value('totalLabel', purchases.total),
        undefined,
        formula('totalKg', `SUM(${own('total')})`, sumLines(lines).totalKgCo2e),
      ],
      merge: [[2, 3]] as const,
    },
    table.banner('note', purchases.note, 'nature', 'title'),
    ...table.headers(['amount', 'ratio', 'total']),
    ...entries.map((entry, index) => purchaseRow(FIRST_ROW + index, entry, write, table, input)),
  ]
  const total = cellRef(purchases.name, letter('total'), 1)
  return {
    refs: { total, monetary: total, column: (key) => rangeRef(purchases.name, letter(key), FIRST_ROW, lastRow) },
    sheet: {
      name: purchases.name,
      columns: table.columns,
      rows,
      frozenRows: 4,
      frozenColumns: 1,
      repeatedRows: [3, 4],
      printedColumns: table.printedColumns,
      rules: [
        listRule(texts, own('nature'), admin.list('natures').values),
        numberRule(texts, own('amount'), 'decimal', 0),
        ...sourceRules(texts, own, admin),
      ],
      bars: [],
      isInput: true,
    },
  }
}

import type { PurchasedService } from '../../domain/inventory.ts'
import { sumLines } from '../../footprint/sum-lines.ts'
import type { WorkbookRow, WorkbookSheet } from '../workbook-model.ts'
import { cellRef, literal, rangeRef } from './addresses.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { formula, heightFor, value } from './cells.ts'
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

const purchaseRow = (
  row: number,
  { purchase, proposed }: PurchaseEntry,
  table: SheetTable,
  refs: { readonly admin: AdminRefs; readonly municipality: MunicipalityRefs },
  input: SheetInput,
): WorkbookRow => {
  const { texts, content, parameters } = input
  const { admin, municipality } = refs
  const at = (key: string): string => `${table.letter(key)}${row}`
  const natures = admin.list('natures')
  const word = (text: string | undefined): string => literal(text ?? '')
  const isOther = `AND(${at('year')}<>"",${at('year')}<>${municipality.year})`
  const lookup = (range: string): string => `INDEX(${range},MATCH(${at('factorId')},${admin.factor.id},0))`
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
  return table.row({
    nature: value(
      proposed === undefined ? 'inputList' : 'muted',
      nature === undefined ? undefined : texts.natures[nature],
    ),
    amount: value('inputNumber', purchase?.amountThousandEur),
    ratio: formula('factor', `IF(${at('factorId')}="","",IFERROR(${lookup(admin.factor.value)},""))`, factor?.value),
    total: formula(
      'kg',
      `IF(OR(${at('amount')}="",${at('ratio')}="",${isOther}),"",${at('amount')}*${at('ratio')})`,
      total,
    ),
    warning: formula(
      'small',
      `IF(${at('total')}="","",${literal(texts.purchases.warning)})`,
      total === undefined ? undefined : texts.purchases.warning,
    ),
    title: value('inputText', purchase?.title),
    year: value('technical', purchase?.year),
    state: formula(
      'state',
      `IF(${isOther},${word(lineStates.other_year)},IF(${at('amount')}="",IF(${at('id')}="","",${word(lineStates.not_filled_in)}),` +
        `IF(${at('total')}="",${word(lineStates.not_counted)},${word(lineStates.counted)})))`,
      isOtherYear ? lineStates.other_year : line && lineStates[line.state],
    ),
    id: value('technical', purchase?.id),
    factorId: formula(
      'technical',
      `IF(${at('nature')}="","",IFERROR(INDEX(${natures.factors},MATCH(${at('nature')},${natures.values},0)),""))`,
      factorId,
    ),
    square: formula(
      'technical',
      `IF(OR(${at('total')}="",${at('factorId')}=""),"",IF(${lookup(admin.factor.uncertainty)}="","",(${at('total')}*${lookup(admin.factor.uncertainty)}/100)^2))`,
      square,
    ),
    unknownUncertainty: formula(
      'technical',
      `IF(OR(${at('total')}="",${at('square')}<>""),"",${at('total')})`,
      square === undefined ? total : undefined,
    ),
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
      heightPoints: 28,
    },
    { ...table.banner('note', purchases.note, 'nature', 'title'), heightPoints: heightFor(purchases.note, 140) },
    ...table.headers(['amount', 'ratio', 'total']),
    ...entries.map((entry, index) => purchaseRow(FIRST_ROW + index, entry, table, { admin, municipality }, input)),
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
      ],
      bars: [],
      isInput: true,
    },
  }
}

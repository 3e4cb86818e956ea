import type { EquipmentLot } from '../../domain/inventory.ts'
import { factorUse, factorYearlyKwh } from '../../footprint/choose-factor.ts'
import type { EquipmentKind } from '../../footprint/factor-schema.ts'
import type { FootprintLine } from '../../footprint/footprint-result.ts'
import type { Cell, CellStyle, WorkbookRow } from '../workbook-model.ts'
import { categoryLabel } from './admin-lists.ts'
import type { AdminRefs } from './admin-sheet.ts'
import type { SheetInput } from './build-context.ts'
import { type ColumnFormula, value } from './cells.ts'
import { sourceCells } from './data-source.ts'
import type { SheetTable } from './sheet-table.ts'

/** What one row shows: a lot, a kind not yet counted (greyed proposal), or nothing yet. */
export interface EquipmentEntry {
  readonly lot?: EquipmentLot
  readonly line?: FootprintLine
  readonly proposed?: EquipmentKind
}

/** The row of one lot, with its inputs, its formulas and their results. */
export const equipmentRow = (
  entry: EquipmentEntry,
  row: number,
  write: ColumnFormula,
  isCooledSheet: boolean,
  table: SheetTable,
  admin: AdminRefs,
  input: SheetInput,
): WorkbookRow => {
  const { lot, line, proposed } = entry
  const { texts, content, parameters } = input
  const factorId = line?.factorId ?? proposed?.defaultFactorId
  const factor = factorId === undefined ? undefined : content.footprint.factors.get(factorId)
  const use = factor && factorUse(factor)
  const isAmortised = use === 'amortised'
  const isDormant = lot !== undefined && !lot.inUse
  const kind = lot?.kind ?? proposed?.id
  const look = (style: CellStyle): CellStyle => (isDormant || proposed ? 'muted' : style)
  const lifetime = isAmortised ? factor?.lifetimeYears : undefined
  const defaultKwh =
    isAmortised && factor ? factorYearlyKwh(factor, parameters.usageProfile, content.footprint) : undefined
  const { cooledFactorIds } = content.footprint.rules.cooling
  const proposedPue = factorId !== undefined && cooledFactorIds.includes(factorId) ? parameters.pue : 1
  const total = line?.totalKgCo2e
  const uncertainty = factor?.uncertaintyPct
  const active = isDormant ? undefined : total
  const defaulted = (datum: 'duration' | 'consumption', amount: number | undefined): number | undefined =>
    !isDormant && line?.defaults.includes(datum) ? amount : undefined
  const formula = (style: CellStyle, key: string, result: Cell['value']): Cell => write(style, key, row, result)
  const inputOrDefault = (own: number | undefined, key: string, fallback: number | undefined): Cell =>
    own === undefined ? formula('default', key, fallback) : value('inputNumber', own)
  return table.row({
    category: value(look('inputList'), kind === undefined ? undefined : categoryLabel(kind, input)),
    equipment: value(look('inputList'), factor && use !== 'unusable' ? admin.nameOf(factor.id) : undefined),
    count: value('inputInteger', lot?.count),
    duration: inputOrDefault(lot?.useDurationYears, 'duration', lifetime),
    ...sourceCells(texts, lot),
    factor: formula('factor', 'factor', use === 'unusable' ? undefined : factor?.value),
    consumption: inputOrDefault(lot?.yearlyKwh, 'consumption', defaultKwh),
    manufacturing: formula('kg', 'manufacturing', line?.manufacturingKgCo2e),
    use: formula('kg', 'use', line?.useKgCo2e),
    total: formula('kg', 'total', total),
    uncertainty: formula('points', 'uncertainty', use === 'unusable' ? undefined : uncertainty),
    comment: value('inputText', lot?.title),
    site: value('inputText', lot?.site),
    inUse: value('inputList', lot && (lot.inUse ? texts.words.yes : texts.words.no)),
    state: formula('state', 'state', line && texts.lineStates[line.state]),
    note: value('inputText', lot?.note),
    lotId: value('technical', lot?.id),
    factorId: formula('technical', 'factorId', use === 'unusable' ? undefined : factor?.id),
    rank: formula('technical', 'rank', use === 'unusable' || !factor ? undefined : admin.rankOf(factor.id)),
    factorUse: formula('technical', 'factorUse', use && use !== 'unusable' ? texts.factorUses[use] : undefined),
    effectiveDuration: formula('technical', 'effectiveDuration', lot?.useDurationYears ?? lifetime),
    linePue: isCooledSheet ? formula('technical', 'linePue', line?.pue ?? proposedPue) : undefined,
    square: formula(
      'technical',
      'square',
      active !== undefined && uncertainty !== undefined ? ((active * uncertainty) / 100) ** 2 : undefined,
    ),
    defaultManufacturing: formula(
      'technical',
      'defaultManufacturing',
      defaulted('duration', line?.manufacturingKgCo2e),
    ),
    defaultUse: formula('technical', 'defaultUse', defaulted('consumption', line?.useKgCo2e)),
    unknownUncertainty: formula('technical', 'unknownUncertainty', uncertainty === undefined ? active : undefined),
  })
}

import type { EquipmentLot } from '../domain/inventory.ts'
import { type FactorUse, factorUse } from './choose-factor.ts'
import type { Factor } from './factor-schema.ts'
import type { DefaultDatum, FootprintLine, LineReason } from './footprint-result.ts'

/** What the parameters say for one lot. */
export interface LotSettings {
  /** Absent when the territory's electricity is unknown. */
  readonly kgCo2ePerKwh?: number | undefined
  /** 1 for a machine that no cooled room holds. */
  readonly pue: number
  /** Yearly electricity of one device by default, in kWh. */
  readonly defaultYearlyKwh?: number | undefined
  /** The room's meter is read: the use of its machines is already in that reading. */
  readonly isMetered: boolean
}

export type LotFootprint = Pick<
  FootprintLine,
  | 'state'
  | 'reasons'
  | 'defaults'
  | 'manufacturingKgCo2e'
  | 'useKgCo2e'
  | 'unsplitKgCo2e'
  | 'totalKgCo2e'
  | 'factorValue'
  | 'durationYears'
  | 'yearlyKwh'
  | 'pue'
  | 'uncertaintyPct'
>

type Lot = Pick<EquipmentLot, 'count' | 'useDurationYears' | 'yearlyKwh' | 'inUse' | 'factorId'>

const uncounted = (reason: LineReason, pue: number): LotFootprint => ({
  state: reason === 'no_count' ? 'not_filled_in' : 'not_counted',
  reasons: [reason],
  defaults: [],
  pue,
})

const manufacturing = (lot: Lot, count: number, factor: Factor, value: number): Partial<LotFootprint> => {
  const durationYears = lot.useDurationYears ?? factor.lifetimeYears
  if (durationYears === undefined) return { reasons: ['no_duration'] }
  const defaults: DefaultDatum[] = lot.useDurationYears === undefined ? ['duration'] : []
  return { manufacturingKgCo2e: (count * value) / durationYears, durationYears, defaults }
}

const use = (lot: Lot, count: number, settings: LotSettings): Partial<LotFootprint> => {
  if (!lot.inUse) return {}
  if (settings.isMetered) return { reasons: ['replaced_by_meter'] }
  const yearlyKwh = lot.yearlyKwh ?? settings.defaultYearlyKwh
  if (yearlyKwh === undefined) return { reasons: ['no_consumption'] }
  if (settings.kgCo2ePerKwh === undefined) return { reasons: ['no_electricity_factor'], yearlyKwh }
  const defaults: DefaultDatum[] = lot.yearlyKwh === undefined ? ['consumption'] : []
  return { useKgCo2e: count * yearlyKwh * settings.kgCo2ePerKwh * settings.pue, yearlyKwh, defaults }
}

const parts = (
  mode: FactorUse,
  lot: Lot,
  count: number,
  factor: Factor,
  value: number,
  settings: LotSettings,
): readonly Partial<LotFootprint>[] => {
  switch (mode) {
    case 'amortised':
      return [manufacturing(lot, count, factor, value), use(lot, count, settings)]
    case 'yearly_total':
      return [lot.inUse ? { unsplitKgCo2e: count * value } : {}]
    case 'metered':
      if (!lot.inUse) return [{}]
      // The reading already holds the cooling, so no PUE; the mix is that of the parameters, as for every other line.
      return [
        settings.kgCo2ePerKwh === undefined
          ? { reasons: ['no_electricity_factor'] }
          : { useKgCo2e: count * settings.kgCo2ePerKwh, pue: 1 },
      ]
    case 'unusable':
      return [{ reasons: ['unit_not_usable'] }]
  }
}

/**
 * Yearly emissions of one lot, in kgCO2e: count × factor ÷ real duration of use, plus count × kWh × electricity × PUE.
 * A missing count is *not filled in* and a missing factor *not counted*: neither is zero. A dormant lot has no use.
 * Rules: cover page of the 2023 eNRT (yearly, embodied and use, real duration).
 */
export const computeLotFootprint = (lot: Lot, factor: Factor | undefined, settings: LotSettings): LotFootprint => {
  if (lot.count === undefined) return uncounted('no_count', settings.pue)
  if (!factor) return uncounted(lot.factorId === undefined ? 'no_factor' : 'unknown_factor', settings.pue)
  if (factor.value === undefined) return uncounted('factor_without_value', settings.pue)
  const found = parts(factorUse(factor), lot, lot.count, factor, factor.value, settings)
  const merged: Partial<LotFootprint> = Object.assign({}, ...found)
  const amounts = [merged.manufacturingKgCo2e, merged.useKgCo2e, merged.unsplitKgCo2e].filter(
    (amount) => amount !== undefined,
  )
  return {
    ...merged,
    state: amounts.length > 0 ? 'counted' : 'not_counted',
    reasons: found.flatMap((part) => part.reasons ?? []),
    defaults: found.flatMap((part) => part.defaults ?? []),
    ...(amounts.length > 0 && { totalKgCo2e: amounts.reduce((sum, amount) => sum + amount, 0) }),
    factorValue: factor.value,
    pue: merged.pue ?? settings.pue,
    ...(factor.uncertaintyPct !== undefined && { uncertaintyPct: factor.uncertaintyPct }),
  }
}

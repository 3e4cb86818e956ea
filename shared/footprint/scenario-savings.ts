import type { FootprintSettings } from '../domain/footprint.ts'
import type { EquipmentLot } from '../domain/inventory.ts'
import type { ScenarioLevers } from './apply-scenario.ts'
import type { FootprintContent } from './footprint-content.ts'

export type LeverId = keyof ScenarioLevers
/** The five levers, in the order of the screen. */
export const leverIds = [
  'keepComputersYears',
  'refurbishedShare',
  'fewerScreens',
  'nightHours',
  'fewerCopiers',
] as const satisfies readonly LeverId[]

/** The price a lever needs; all are the commune's own, none is supposed. */
export type PriceId =
  | 'computerPriceEur'
  | 'refurbishedComputerPriceEur'
  | 'screenPriceEur'
  | 'electricityPriceEurPerKwh'
  | 'copierYearlyCostEur'
export const pricesOfLever = {
  keepComputersYears: ['computerPriceEur'],
  refurbishedShare: ['computerPriceEur', 'refurbishedComputerPriceEur'],
  fewerScreens: ['screenPriceEur'],
  nightHours: ['electricityPriceEurPerKwh'],
  fewerCopiers: ['copierYearlyCostEur'],
} as const satisfies Readonly<Record<LeverId, readonly PriceId[]>>

const durationOf = (lot: EquipmentLot, content: FootprintContent): number | undefined =>
  lot.useDurationYears ?? content.factors.get(lot.factorId ?? '')?.lifetimeYears

/** Devices bought in a year to replace these, each at the end of its use; `longer` adds years to every use. */
const yearlyPurchases = (
  lots: readonly EquipmentLot[],
  kinds: readonly string[],
  content: FootprintContent,
  longer = 0,
): number =>
  lots.reduce((sum, lot) => {
    const duration = durationOf(lot, content)
    const isCounted = lot.inUse && kinds.includes(lot.kind) && duration !== undefined
    return isCounted ? sum + (lot.count ?? 0) / (duration + longer) : sum
  }, 0)

/**
 * What one lever saves in a year, in euros, from the commune's own prices: purchases not made, electricity not used, a
 * copier not rented. Undefined while a price it needs is not given: nothing is supposed.
 */
export const leverSavingEur = (
  lever: LeverId,
  amount: number,
  savedKwh: number,
  lots: readonly EquipmentLot[],
  prices: Pick<FootprintSettings, PriceId> | undefined,
  content: FootprintContent,
): number | undefined => {
  const { computerKinds, screenKinds, refurbished } = content.rules.scenario
  const price = (id: PriceId): number | undefined => prices?.[id]
  switch (lever) {
    case 'keepComputersYears': {
      const computer = price('computerPriceEur')
      if (computer === undefined) return undefined
      const fewer =
        yearlyPurchases(lots, computerKinds, content) - yearlyPurchases(lots, computerKinds, content, amount)
      return fewer * computer
    }
    case 'refurbishedShare': {
      const [asNew, asRefurbished] = [price('computerPriceEur'), price('refurbishedComputerPriceEur')]
      if (asNew === undefined || asRefurbished === undefined) return undefined
      const kinds = computerKinds.filter((kind) => refurbished.some((entry) => entry.kinds.includes(kind)))
      return yearlyPurchases(lots, kinds, content) * amount * (asNew - asRefurbished)
    }
    case 'fewerScreens': {
      const screen = price('screenPriceEur')
      if (screen === undefined) return undefined
      const screens = lots.filter((lot) => lot.inUse && screenKinds.includes(lot.kind))
      const count = screens.reduce((sum, lot) => sum + (lot.count ?? 0), 0)
      const mean = count > 0 ? yearlyPurchases(lots, screenKinds, content) / count : 0
      return Math.min(amount, count) * mean * screen
    }
    case 'nightHours': {
      const kwh = price('electricityPriceEurPerKwh')
      return kwh === undefined ? undefined : savedKwh * kwh
    }
    case 'fewerCopiers': {
      const copier = price('copierYearlyCostEur')
      return copier === undefined ? undefined : amount * copier
    }
  }
}

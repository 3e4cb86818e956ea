import type { EquipmentLot } from '../domain/inventory.ts'
import type { EquipmentKind } from '../footprint/factor-schema.ts'

export interface LotsSummary {
  readonly lotsInUse: number
  readonly devicesInUse: number
  readonly lotsStored: number
  readonly devicesStored: number
  /** Lots whose count is not filled in, in use or stored: nobody knows, which is not zero. */
  readonly withoutCount: number
}

/** Square metres and kilowatt-hours are no devices. */
const devicesOf = (lot: EquipmentLot, kinds: ReadonlyMap<string, EquipmentKind>): number =>
  (kinds.get(lot.kind)?.countUnit ?? 'unit') === 'unit' ? (lot.count ?? 0) : 0

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** What a list of lots holds, in numbers a sentence can say. */
export const summariseLots = (
  lots: readonly EquipmentLot[],
  kinds: ReadonlyMap<string, EquipmentKind>,
): LotsSummary => {
  const inUse = lots.filter((lot) => lot.inUse)
  const stored = lots.filter((lot) => !lot.inUse)
  return {
    lotsInUse: inUse.length,
    devicesInUse: sum(inUse.map((lot) => devicesOf(lot, kinds))),
    lotsStored: stored.length,
    devicesStored: sum(stored.map((lot) => devicesOf(lot, kinds))),
    withoutCount: lots.filter(({ count }) => count === undefined).length,
  }
}

export interface KindTotal {
  readonly kind: EquipmentKind
  readonly inUse: number
  readonly stored: number
}

/** Devices by kind, in the order of the sheets; kinds nobody counted are left out. */
export const totalsByKind = (
  lots: readonly EquipmentLot[],
  kinds: ReadonlyMap<string, EquipmentKind>,
): readonly KindTotal[] =>
  [...kinds.values()]
    .map((kind) => {
      const own = lots.filter((lot) => lot.kind === kind.id && lot.count !== undefined)
      const count = (isInUse: boolean) => sum(own.filter((lot) => lot.inUse === isInUse).map((lot) => lot.count ?? 0))
      return { kind, inUse: count(true), stored: count(false) }
    })
    .filter(({ inUse, stored }) => inUse + stored > 0)

export type LotAge =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'average'; readonly years: number }
  | { readonly kind: 'since'; readonly year: number; readonly years: number }

/** How old a lot is in a given year: from its year of purchase, else from the age somebody estimated. */
export const ageOfLot = (lot: Pick<EquipmentLot, 'purchaseYear' | 'averageAgeYears'>, currentYear: number): LotAge => {
  if (lot.purchaseYear !== undefined)
    return { kind: 'since', year: lot.purchaseYear, years: Math.max(0, currentYear - lot.purchaseYear) }
  if (lot.averageAgeYears !== undefined) return { kind: 'average', years: lot.averageAgeYears }
  return { kind: 'unknown' }
}

import type { EquipmentLot } from '../domain/inventory.ts'

/** Ages in whole years, `to` excluded; the last band has no end. */
const limits = [
  { id: 'under2', to: 2 },
  { id: 'from2', to: 4 },
  { id: 'from4', to: 6 },
  { id: 'from6', to: 8 },
  { id: 'from8', to: Number.POSITIVE_INFINITY },
] as const

export type AgeBandId = (typeof limits)[number]['id'] | 'unknown'

export interface AgeBand {
  readonly id: AgeBandId
  /** Devices in use, and devices put away. */
  readonly inUse: number
  readonly stored: number
}

const bandOf = ({ purchaseYear, averageAgeYears }: EquipmentLot, currentYear: number): AgeBandId => {
  const age = purchaseYear === undefined ? averageAgeYears : currentYear - purchaseYear
  if (age === undefined) return 'unknown'
  return limits.find(({ to }) => age < to)?.id ?? 'unknown'
}

/**
 * How old the devices are, by year of purchase or else by the average age of their lot. Lots without a count are left
 * out; devices whose age nobody wrote down are apart, never taken for new ones.
 */
export const ageBands = (lots: readonly EquipmentLot[], currentYear: number): readonly AgeBand[] => {
  const countOf = (id: AgeBandId, inUse: boolean): number =>
    lots
      .filter((lot) => lot.inUse === inUse && bandOf(lot, currentYear) === id)
      .reduce((sum, { count }) => sum + (count ?? 0), 0)
  return [...limits.map(({ id }) => id), 'unknown' as const].map((id) => ({
    id,
    inUse: countOf(id, true),
    stored: countOf(id, false),
  }))
}

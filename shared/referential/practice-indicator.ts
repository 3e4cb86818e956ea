import type { EquipmentLot } from '../domain/inventory.ts'
import type { Project } from '../domain/project.ts'
import type { PlainPractice } from './plain-practice-schema.ts'

export type IndicatorSource = PlainPractice['indicator']['computedFrom']

// Kinds of resources/factors/equipment-kinds.json.
const computers: ReadonlySet<string> = new Set(['laptop', 'desktop', 'workstation', 'thin_client'])
const screens: ReadonlySet<string> = new Set(['screen', 'monitor_24', 'monitor_25_27', 'monitor_28_plus'])

/** Machines that stay on to serve the others. */
const servers: ReadonlySet<string> = new Set(['server', 'nas'])

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** A share in percent; unknown without a whole. */
const percent = (part: number, whole: number): number | undefined => (whole > 0 ? (part / whole) * 100 : undefined)

const ageOf = ({ purchaseYear, averageAgeYears }: EquipmentLot, year: number): number | undefined =>
  purchaseYear === undefined ? averageAgeYears : Math.max(0, year - purchaseYear)

const meanAge = (lots: readonly EquipmentLot[], year: number): number | undefined => {
  const known = lots.flatMap((lot) => {
    const age = ageOf(lot, year)
    return lot.inUse && computers.has(lot.kind) && age !== undefined && lot.count ? [{ age, count: lot.count }] : []
  })
  const devices = sum(known.map(({ count }) => count))
  return devices > 0 ? sum(known.map(({ age, count }) => age * count)) / devices : undefined
}

/** Second-hand part of the spending without tax of the last year whose lines are all filled in; printing is another line. */
const refurbishedShare = ({ yearlyPurchases }: Project): number | undefined => {
  const concerned = yearlyPurchases.filter(({ category }) => category !== 'printing')
  const years = [...new Set(concerned.map(({ year }) => year))].toSorted((one, other) => other - one)
  for (const year of years) {
    const own = concerned.filter((line) => line.year === year)
    if (own.some(({ totalExclTax, reuseExclTax }) => totalExclTax === undefined || reuseExclTax === undefined)) continue
    const share = percent(
      sum(own.map((line) => line.reuseExclTax ?? 0)),
      sum(own.map((line) => line.totalExclTax ?? 0)),
    )
    if (share !== undefined) return share
  }
  return undefined
}

/** Retired equipment under ten years old that found a second use, in the last year that is filled in (decree 2023-266). */
const reuseRate = ({ yearlyDisposals }: Project): number | undefined => {
  const shares = yearlyDisposals
    .toSorted((one, other) => other.year - one.year)
    .flatMap(({ retiredStockOnJanuary1: stock, toReuse }) =>
      stock === undefined || toReuse === undefined ? [] : (percent(Math.min(toReuse, stock), stock) ?? []),
    )
  return shares[0]
}

/**
 * Staff who came to the best attended session. Sessions are not added up: the same people come twice. Elected people are
 * left out: nobody writes down how many there are.
 */
const trainedShare = ({ awarenessSessions, profile }: Project): number | undefined => {
  const counts = awarenessSessions.flatMap(({ staffCount }) => staffCount ?? [])
  const best = counts.length > 0 ? Math.max(...counts) : undefined
  return best === undefined || !profile.staffCount
    ? undefined
    : percent(Math.min(best, profile.staffCount), profile.staffCount)
}

/** Devices of some lots; unknown when one lot is not counted. */
const countOf = (lots: readonly EquipmentLot[]): number | undefined =>
  lots.some(({ count }) => count === undefined) ? undefined : sum(lots.map(({ count }) => count ?? 0))

/** Leased devices in use; unknown as long as one lot does not say whose it is. */
const leasedCount = (lots: readonly EquipmentLot[]): number | undefined => {
  const used = lots.filter(({ inUse }) => inUse)
  if (used.length === 0 || used.some(({ ownership }) => ownership === undefined)) return undefined
  return countOf(used.filter(({ ownership }) => ownership === 'leased'))
}

/**
 * The figure of a practice, worked out from what the dossier already holds, in the unit of its indicator: percent, years
 * or a number. Absent when the dossier does not say enough: a missing figure is not zero.
 */
export const computeIndicator = (project: Project, source: IndicatorSource, year: number): number | undefined => {
  const { equipmentLots: lots, digitalServices: services, profile, actions } = project
  switch (source) {
    case 'lots_with_known_age_share':
      return percent(lots.filter((lot) => ageOf(lot, year) !== undefined).length, lots.length)
    case 'screens_per_agent': {
      const counted = lots.filter((lot) => lot.inUse && screens.has(lot.kind) && lot.count !== undefined)
      return counted.length > 0 && profile.staffCount
        ? sum(counted.map(({ count }) => count ?? 0)) / profile.staffCount
        : undefined
    }
    case 'mean_age_years':
      return meanAge(lots, year)
    case 'refurbished_purchase_share':
      return refurbishedShare(project)
    case 'dormant_count':
      return lots.length === 0 ? undefined : countOf(lots.filter(({ inUse }) => !inUse))
    case 'leased_count':
      return leasedCount(lots)
    case 'server_count':
      return lots.length === 0 ? undefined : countOf(lots.filter(({ inUse, kind }) => inUse && servers.has(kind)))
    case 'done_action_share':
      return percent(actions.filter(({ status }) => status === 'done').length, actions.length)
    case 'services_known_host_share':
      return percent(services.filter(({ hostingPlace }) => hostingPlace !== undefined).length, services.length)
    case 'reuse_rate':
      return reuseRate(project)
    case 'trained_share':
      return trainedShare(project)
    case 'none':
      return undefined
  }
}

import { computeTerritoryFootprint } from './compute-territory-footprint.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'
import {
  type FootprintLine,
  type FootprintPerimeter,
  type FootprintResult,
  footprintPerimeters,
  type LineState,
  type PerimeterTotals,
  type SiteTotals,
} from './footprint-result.ts'
import { computeRange, share, sumLines } from './sum-lines.ts'
import { type Inventory, toFootprintLines } from './to-footprint-lines.ts'

const inState = (lines: readonly FootprintLine[], state: LineState): number =>
  lines.filter((line) => line.state === state).length

const perimeterTotals = (lines: readonly FootprintLine[], perimeter: FootprintPerimeter): PerimeterTotals => {
  const own = lines.filter((line) => line.perimeter === perimeter)
  return {
    perimeter,
    lines: own.length,
    countedLines: inState(own, 'counted'),
    notFilledInLines: inState(own, 'not_filled_in'),
    notCountedLines: inState(own, 'not_counted'),
    ...sumLines(own),
  }
}

const isEquipment = (line: FootprintLine): boolean =>
  line.perimeter === 'workstations' || line.perimeter === 'network' || line.perimeter === 'server_room'

const siteTotals = (lines: readonly FootprintLine[], knownSites: readonly string[]): readonly SiteTotals[] => {
  const found = new Set(lines.flatMap((line) => (line.site === undefined ? [] : [line.site])))
  const ordered = [...knownSites.filter((site) => found.has(site)), ...found]
  return [...new Set(ordered)].map((site) => {
    const own = lines.filter((line) => line.site === site)
    const equipment = sumLines(own.filter(isEquipment))
    const connectedObjects = sumLines(own.filter((line) => line.perimeter === 'connected_territory'))
    return { site, equipment, connectedObjects, totalKgCo2e: equipment.totalKgCo2e + connectedObjects.totalKgCo2e }
  })
}

const defaultData = (lines: readonly FootprintLine[], totalKgCo2e: number): FootprintResult['defaults'] => {
  const withDuration = lines.filter((line) => line.defaults.includes('duration'))
  const withConsumption = lines.filter((line) => line.defaults.includes('consumption'))
  const defaulted = sumLines(withDuration).manufacturingKgCo2e + sumLines(withConsumption).useKgCo2e
  return {
    durationLines: withDuration.length,
    consumptionLines: withConsumption.length,
    shareOfTotal: share(defaulted, totalKgCo2e),
  }
}

const perHead = (totalKgCo2e: number, heads: number | undefined): number | undefined =>
  heads !== undefined && heads > 0 ? totalKgCo2e / heads : undefined

/** What the totals of a set of lines need besides them. */
export interface FootprintFrame {
  readonly parameters: FootprintParameters
  readonly sites: readonly string[]
  readonly staffCount?: number | undefined
  readonly population?: number | undefined
}

/** The totals of lines computed today or kept from another day. */
export const toFootprintResult = (
  lines: readonly FootprintLine[],
  frame: FootprintFrame,
  content: FootprintContent,
): FootprintResult => {
  const active = lines.filter((line) => !line.isDormant)
  const internal = sumLines(active)
  const notFilledInLines = inState(active, 'not_filled_in')
  const perAgentKgCo2e = perHead(internal.totalKgCo2e, frame.staffCount)
  const perInhabitantKgCo2e = perHead(internal.totalKgCo2e, frame.population)
  const territory = computeTerritoryFootprint(frame.population, content)
  return {
    parameters: frame.parameters,
    lines,
    internal,
    equipment: sumLines(active.filter(isEquipment)),
    dormant: sumLines(lines.filter((line) => line.isDormant)),
    perimeters: footprintPerimeters.map((perimeter) => perimeterTotals(active, perimeter)),
    sites: siteTotals(active, frame.sites),
    ...(perAgentKgCo2e !== undefined && { perAgentKgCo2e }),
    ...(perInhabitantKgCo2e !== undefined && { perInhabitantKgCo2e }),
    topLines: active
      .filter((line) => (line.totalKgCo2e ?? 0) > 0)
      .sort((one, other) => (other.totalKgCo2e ?? 0) - (one.totalKgCo2e ?? 0))
      .slice(0, 10),
    ...(active.length > 0 && { completeness: (active.length - notFilledInLines) / active.length }),
    countedLines: inState(active, 'counted'),
    notFilledInLines,
    notCountedLines: inState(active, 'not_counted'),
    defaults: defaultData(active, internal.totalKgCo2e),
    monetaryShare: share(sumLines(active.filter((line) => line.isMonetary)).totalKgCo2e, internal.totalKgCo2e),
    range: computeRange(active),
    ...(territory && { territory }),
  }
}

/**
 * The yearly footprint of a commune's digital equipment and services, in kgCO2e: greenhouse gases only, manufacturing
 * and use, over one year, as the 2023 eNRT counts. Dormant lots and the territory stand apart from the internal total.
 */
export const computeFootprint = (
  project: Inventory,
  content: FootprintContent,
  parameters: FootprintParameters,
): FootprintResult => {
  const { sites, staffCount, population } = project.profile
  return toFootprintResult(
    toFootprintLines(project, content, parameters),
    { parameters, sites, staffCount, population },
    content,
  )
}

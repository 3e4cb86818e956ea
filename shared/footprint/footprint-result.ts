import type { FootprintParameters } from './footprint-parameters.ts'

/** The six internal perimeters of the 2023 eNRT, in the order of the workbook's sheets 2 to 7. */
export const footprintPerimeters = [
  'workstations',
  'network',
  'server_room',
  'hosted_services',
  'connected_territory',
  'purchased_services',
] as const
export type FootprintPerimeter = (typeof footprintPerimeters)[number]

/** `not_filled_in`: the quantity is missing (not zero). `not_counted`: a quantity without what it takes to convert it. */
export type LineState = 'counted' | 'not_filled_in' | 'not_counted'

/** Why a line is not counted, or only in part. The interface maps each to its French sentence. */
export const lineReasons = [
  'no_count', // lot without a quantity
  'no_counting_mode', // service without a way of counting it
  'no_quantity', // service or purchase without its amount
  'no_factor', // no emission factor chosen
  'unknown_factor', // a factor id that this factor set does not hold
  'factor_without_value', // the factor exists but nobody published its value
  'no_factor_for_mode', // counting by users has a factor for mailboxes only
  'no_duration', // neither the lot nor the factor gives a duration: manufacturing is absent
  'no_consumption', // no electricity consumption known: use is absent
  'unit_not_usable', // the factor's unit does not fit a piece of equipment
  'replaced_by_meter', // the room's meter reading already holds the use of this line
  'no_electricity_factor', // the electricity of this territory is unknown: use is absent
] as const
export type LineReason = (typeof lineReasons)[number]

/** Data of a line that the commune did not give itself. */
export type DefaultDatum = 'duration' | 'consumption'

export type LineCollection = 'equipmentLots' | 'connectedObjects' | 'digitalServices' | 'purchasedServices'

/**
 * Yearly emissions in kgCO2e. A part that could not be computed is absent, which is not zero.
 * `unsplit` holds what comes as one yearly total: display panels, services, monetary ratios.
 */
export interface LineEmissions {
  readonly manufacturingKgCo2e?: number
  readonly useKgCo2e?: number
  readonly unsplitKgCo2e?: number
  readonly totalKgCo2e?: number
}

export interface FootprintLine extends LineEmissions {
  readonly id: string
  readonly collection: LineCollection
  readonly perimeter: FootprintPerimeter
  readonly kind: string
  /** What the commune called it; absent when it has no title. */
  readonly title?: string
  readonly site?: string
  /** Dormant lots are shown apart: manufacturing only, never in the internal total. */
  readonly isDormant: boolean
  readonly state: LineState
  readonly reasons: readonly LineReason[]
  readonly defaults: readonly DefaultDatum[]
  readonly count?: number
  /** The factor really used, which a source family can replace. */
  readonly factorId?: string
  readonly factorValue?: number
  readonly durationYears?: number
  /** Yearly electricity of one device. */
  readonly yearlyKwh?: number
  /** 1 when no cooling is counted. */
  readonly pue: number
  /** Absent when unknown, which is never zero uncertainty. */
  readonly uncertaintyPct?: number
  /** Computed from an amount of money: an order of magnitude only. */
  readonly isMonetary: boolean
}

export interface Totals {
  readonly manufacturingKgCo2e: number
  readonly useKgCo2e: number
  readonly unsplitKgCo2e: number
  readonly totalKgCo2e: number
}

export interface PerimeterTotals extends Totals {
  readonly perimeter: FootprintPerimeter
  readonly lines: number
  readonly countedLines: number
  readonly notFilledInLines: number
  readonly notCountedLines: number
}

export interface SiteTotals {
  readonly site: string
  /** Workstations, network and server room in use. */
  readonly equipment: Totals
  readonly connectedObjects: Totals
  readonly totalKgCo2e: number
}

/** total ± √Σ(line × uncertainty)², over the lines whose uncertainty is known. */
export interface FootprintRange {
  readonly lowKgCo2e: number
  readonly highKgCo2e: number
  readonly halfWidthKgCo2e: number
  readonly linesWithUncertainty: number
  /** Lines without a known uncertainty, kept apart: the true range is wider. */
  readonly linesWithoutUncertainty: number
  readonly kgCo2eWithoutUncertainty: number
}

/** The whole territory, an overlapping perimeter: never added to the internal total. */
export interface TerritoryFootprint {
  readonly population: number
  readonly totalKgCo2e: number
  readonly terminalsKgCo2e: number
  readonly dataCentresKgCo2e: number
  readonly networksKgCo2e: number
  /** With the 2020 national study, whose scope is narrower. */
  readonly total2020ScopeKgCo2e: number
  /** 2020 scope only: the national trend to 2030 cannot be put on the 2022 figures. */
  readonly trend2030KgCo2e: number
  readonly uncertaintyPct?: number
}

export interface FootprintResult {
  readonly parameters: FootprintParameters
  readonly lines: readonly FootprintLine[]
  /** The six perimeters together, dormant lots excluded. */
  readonly internal: Totals
  /** Equipment lots in use alone (workstations, network, server room). */
  readonly equipment: Totals
  readonly dormant: Totals
  /** Always six, in the order of `footprintPerimeters`. */
  readonly perimeters: readonly PerimeterTotals[]
  /** In the order of the commune's sites, then of appearance. */
  readonly sites: readonly SiteTotals[]
  readonly perAgentKgCo2e?: number
  readonly perInhabitantKgCo2e?: number
  /** At most ten lines, the largest first. */
  readonly topLines: readonly FootprintLine[]
  /** Lines in use whose quantity is given ÷ lines in use; absent without any line. */
  readonly completeness?: number
  readonly countedLines: number
  readonly notFilledInLines: number
  readonly notCountedLines: number
  readonly defaults: {
    readonly durationLines: number
    readonly consumptionLines: number
    /** Part (0 to 1) of the internal total computed with a default duration or consumption. */
    readonly shareOfTotal: number
  }
  /** Part (0 to 1) of the internal total that comes from amounts of money: little reliable. */
  readonly monetaryShare: number
  readonly range: FootprintRange
  /** Absent without a population. */
  readonly territory?: TerritoryFootprint
}

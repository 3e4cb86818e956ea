import { type FlatRow, loadConsolidationContent } from './flat-table.ts'

/** One figure of one commune, comparable only with figures of the same title, unit, source and period. */
export interface Measure {
  readonly title: string
  readonly unit: string
  readonly source?: string
  readonly period?: string
  readonly value: number
}

/** The band of a population; an unknown one has its own name and is compared with nobody. */
export const bandOf = (population: number | undefined): string => {
  const { bands, unknownBand } = loadConsolidationContent()
  if (population === undefined) return unknownBand
  return bands.find(({ below }) => below === undefined || population < below)?.name ?? unknownBand
}

/** Middle value of a list; the mean of the two middle ones when their number is even. The list must hold something. */
export const medianOf = (values: Float64Array): number => {
  const sorted = values.toSorted()
  const middle = sorted.length >> 1
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]]
  return sorted.length % 2 === 1 ? high : (low + high) / 2
}

interface Group {
  readonly measure: Measure
  readonly band: string
  readonly values: number[]
}

/** Gathers figures commune by commune; keeps numbers only, so that a whole country fits in memory. */
export const createStatistics = () => {
  const groups = new Map<string, Group>()
  const put = (measure: Measure, band: string): void => {
    const { title, unit, source = '', period = '' } = measure
    const key = [title, unit, source, period, band].join('|')
    const group = groups.get(key)
    if (group) group.values.push(measure.value)
    else groups.set(key, { measure, band, values: [measure.value] })
  }
  return {
    add: (measures: readonly Measure[], band: string): void => {
      const { allBands, unknownBand } = loadConsolidationContent()
      for (const measure of measures) {
        put(measure, allBands)
        if (band !== unknownBand) put(measure, band)
      }
    },
    /** One row per measure and band. Below the smallest group there is no figure, and a sentence says why. */
    rows: (): readonly FlatRow[] => {
      const { smallestGroup, tooFew, bands, allBands } = loadConsolidationContent()
      const order = [allBands, ...bands.map(({ name }) => name)]
      return [...groups]
        .toSorted(([a, { measure: m, band: x }], [b, { measure: n, band: y }]) => {
          const byPlace = order.indexOf(x) - order.indexOf(y)
          return (
            m.title.localeCompare(n.title, 'fr') ||
            (m.period ?? '').localeCompare(n.period ?? '') ||
            byPlace ||
            (a < b ? -1 : 1)
          )
        })
        .map(([key, { measure, band, values }]) => {
          const { title, unit, source, period } = measure
          const first = [key, title, unit, source, period, band, values.length]
          if (values.length < smallestGroup) return [...first, undefined, undefined, undefined, tooFew]
          const all = Float64Array.from(values).sort()
          return [...first, medianOf(all), all[0], all.at(-1), undefined]
        })
    },
  }
}

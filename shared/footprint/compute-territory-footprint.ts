import type { FootprintContent } from './footprint-content.ts'
import type { TerritoryFootprint } from './footprint-result.ts'

/**
 * What the inhabitants' digital uses weigh, from the national average: a separate block, never added to the internal
 * total because the two overlap. Sources: ADEME, data of 2022; ADEME-Arcep, data of 2020, for the trend to 2030.
 */
export const computeTerritoryFootprint = (
  population: number | undefined,
  content: FootprintContent,
): TerritoryFootprint | undefined => {
  const { territory } = content.rules
  const value = (id: string): number => content.factors.get(id)?.value ?? 0
  if (population === undefined || population <= 0) return undefined
  const totalKgCo2e = population * value(territory.perCapita)
  const total2020ScopeKgCo2e = population * value(territory.perCapita2020)
  const uncertaintyPct = content.factors.get(territory.perCapita)?.uncertaintyPct
  return {
    population,
    totalKgCo2e,
    terminalsKgCo2e: totalKgCo2e * (value(territory.terminals) / 100),
    dataCentresKgCo2e: totalKgCo2e * (value(territory.dataCentres) / 100),
    networksKgCo2e: totalKgCo2e * (value(territory.networks) / 100),
    total2020ScopeKgCo2e,
    trend2030KgCo2e: total2020ScopeKgCo2e * (value(territory.trend2030) / value(territory.national2020)),
    ...(uncertaintyPct !== undefined && { uncertaintyPct }),
  }
}

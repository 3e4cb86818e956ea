import type { FootprintSettings } from '../domain/footprint.ts'
import { electricityKgCo2ePerKwh } from './default-parameters.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'

/** What the commune knows of its territory; an absent part is not filled in, or cannot be computed. */
export interface TerritoryInputs {
  readonly households?: number
  /** Devices with a screen in these households, from the national mean (Baromètre du numérique, 2025). */
  readonly householdScreens?: number
  readonly dataCentresKwh?: number
  /** Electricity of the data centres that stand in the commune, in kgCO2e a year; their machines are not in it. */
  readonly dataCentresKgCo2e?: number
}

/** Reads the territory as the commune described it: never added to its own total, nor to the national average. */
export const computeTerritoryInputs = (
  settings: Pick<FootprintSettings, 'households' | 'dataCentresKwh'> | undefined,
  content: FootprintContent,
  parameters: FootprintParameters,
): TerritoryInputs => {
  const { households, dataCentresKwh } = settings ?? {}
  const screens = content.factors.get(content.rules.territory.householdScreens)?.value
  const electricity = electricityKgCo2ePerKwh(parameters, content)
  return {
    ...(households !== undefined && { households }),
    ...(households !== undefined && screens !== undefined && { householdScreens: households * screens }),
    ...(dataCentresKwh !== undefined && { dataCentresKwh }),
    ...(dataCentresKwh !== undefined &&
      electricity !== undefined && { dataCentresKgCo2e: dataCentresKwh * electricity }),
  }
}

import type { Factor } from './factor-schema.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { SourceFamily } from './footprint-parameters.ts'
import type { Equivalent } from './footprint-rules-schema.ts'

const matches = (group: Equivalent, factorId: string): boolean =>
  group.ademe === factorId ||
  group.boavizta === factorId ||
  group.ecodiag === factorId ||
  group.alsoMatches.includes(factorId)

/**
 * The id of the same device in another database. A factor without an equivalent there is kept: mixing is then shown,
 * not hidden. The first group wins for a factor that stands for two sizes.
 */
export const equivalentFactorId = (factorId: string, family: SourceFamily, content: FootprintContent): string => {
  if (family === 'as_recorded') return factorId
  if (content.factors.get(factorId)?.family === family) return factorId
  return content.rules.equivalents.find((group) => matches(group, factorId))?.[family] ?? factorId
}

/** The factor proposed for a new lot of this kind, or undefined when none is known (the lot is then not counted). */
export const factorForKind = (kindId: string, family: SourceFamily, content: FootprintContent): Factor | undefined => {
  const id = content.kinds.get(kindId)?.defaultFactorId
  return id === undefined ? undefined : content.factors.get(equivalentFactorId(id, family, content))
}

/** How a factor turns a quantity into emissions. */
export type FactorUse = 'amortised' | 'yearly_total' | 'metered' | 'unusable'

/**
 * `amortised`: embodied emissions spread over the real use. `yearly_total`: the whole life cycle already counted a year
 * (the 2 m² display panel), neither divided nor added electricity. `metered`: kilowatt-hours read on a meter.
 */
export const factorUse = (factor: Factor): FactorUse => {
  if (factor.unit === 'kgCO2e/unité' || factor.unit === 'kgCO2e/m2') return 'amortised'
  if (factor.unit === 'kgCO2e/an' && factor.family === 'doc') return 'yearly_total'
  return factor.unit === 'kgCO2e/kWh' ? 'metered' : 'unusable'
}

/** Yearly electricity of one device, in kWh: home hours of the source, or office hours where the active power is known. */
export const factorYearlyKwh = (
  factor: Factor,
  profile: 'home' | 'office',
  content: FootprintContent,
): number | undefined => {
  const { activePowerW, hoursPerDay, daysPerYear } = content.rules.officeHours
  const powerW = activePowerW[factor.id]
  return profile === 'office' && powerW !== undefined ? (powerW * hoursPerDay * daysPerYear) / 1000 : factor.yearlyKwh
}

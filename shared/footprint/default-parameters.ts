import type { Profile } from '../domain/profile.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'

/** Whether the mainland's electricity mix holds for this commune. Unknown code: the mainland is assumed. */
export const hasMainlandElectricity = (
  profile: Pick<Profile, 'inseeCode' | 'departmentCode'>,
  content: FootprintContent,
): boolean => {
  const code = profile.inseeCode ?? profile.departmentCode ?? ''
  return !content.rules.electricity.otherMixPrefixes.some((prefix) => code.startsWith(prefix))
}

/**
 * The parameters of a first evaluation, dated `now`. Corsica and the overseas territories get no electricity factor:
 * it has to be asked for.
 */
export const defaultFootprintParameters = (
  profile: Pick<Profile, 'inseeCode' | 'departmentCode'>,
  content: FootprintContent,
  now: Date,
): FootprintParameters => {
  const { electricity, cooling } = content.rules
  return {
    factorsVersion: content.factorsVersion,
    date: now.toISOString().slice(0, 10),
    year: now.getUTCFullYear(),
    ...(hasMainlandElectricity(profile, content) && { electricity: { factorId: electricity.defaultFactorId } }),
    pue: content.factors.get(cooling.pueFactorId)?.value ?? 1,
    usageProfile: 'home',
    sourceFamily: 'as_recorded',
  }
}

/** kgCO2e per kWh, or undefined when the territory's electricity is unknown. */
export const electricityKgCo2ePerKwh = (
  parameters: FootprintParameters,
  content: FootprintContent,
): number | undefined => {
  const { electricity } = parameters
  if (!electricity) return undefined
  return 'factorId' in electricity ? content.factors.get(electricity.factorId)?.value : electricity.valueKgCo2ePerKwh
}

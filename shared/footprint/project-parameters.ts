import type { ElectricityTerritory } from '../domain/footprint.ts'
import type { Project } from '../domain/project.ts'
import { defaultFootprintParameters, hasMainlandElectricity } from './default-parameters.ts'
import type { FootprintContent } from './footprint-content.ts'
import type { FootprintParameters } from './footprint-parameters.ts'

type WithSettings = Pick<Project, 'profile' | 'footprintSettings'>

/** Beginnings of INSEE codes (official geographic code), overseas first: 97 alone would hide them. */
const territoryOfCode: readonly (readonly [string, ElectricityTerritory])[] = [
  ['971', 'guadeloupe'],
  ['972', 'martinique'],
  ['973', 'guyane'],
  ['974', 'reunion'],
  ['976', 'mayotte'],
  ['97', 'other_overseas'],
  ['98', 'other_overseas'],
  ['2A', 'corsica'],
  ['2B', 'corsica'],
  ['20', 'corsica'],
]

/** The territory whose electricity counts: the chosen one, else that of the code, else (no code) the mainland. */
export const electricityTerritoryOf = (
  { profile, footprintSettings }: WithSettings,
  content: FootprintContent,
): ElectricityTerritory => {
  if (footprintSettings?.territory) return footprintSettings.territory
  if (hasMainlandElectricity(profile, content)) return 'mainland'
  const code = profile.inseeCode ?? profile.departmentCode ?? ''
  return territoryOfCode.find(([prefix]) => code.startsWith(prefix))?.[1] ?? 'other_overseas'
}

const electricityOf = (
  project: WithSettings,
  defaults: FootprintParameters,
  content: FootprintContent,
): Pick<FootprintParameters, 'electricity'> => {
  const { footprintSettings: settings } = project
  if (settings?.electricityKgCo2ePerKwh !== undefined)
    return {
      electricity: {
        valueKgCo2ePerKwh: settings.electricityKgCo2ePerKwh,
        source: settings.electricitySource ?? '',
      },
    }
  if (electricityTerritoryOf(project, content) !== 'mainland') return {}
  const chosen = settings?.electricityFactorId
  if (chosen !== undefined && content.factors.get(chosen)?.value !== undefined)
    return { electricity: { factorId: chosen } }
  return { electricity: defaults.electricity ?? { factorId: content.rules.electricity.defaultFactorId } }
}

/**
 * The parameters of a footprint computed `now`: the defaults, and what the commune chose in their place. Outside the
 * mainland only a value the commune gives counts: it is never guessed.
 */
export const footprintParametersOf = (
  project: WithSettings,
  content: FootprintContent,
  now: Date,
): FootprintParameters => {
  const defaults = defaultFootprintParameters(project.profile, content, now)
  const { footprintSettings: settings } = project
  const { electricity: _default, ...others } = defaults
  return {
    ...others,
    ...electricityOf(project, defaults, content),
    ...(settings?.pue !== undefined && { pue: settings.pue }),
    ...(settings?.usageProfile !== undefined && { usageProfile: settings.usageProfile }),
    ...(settings?.sourceFamily !== undefined && { sourceFamily: settings.sourceFamily }),
  }
}

import type { StepsVersion } from '../domain/profile.ts'

/**
 * The version of the ten steps proposed for a population: under 500, under 3,500, else full. Without a known population
 * the full version, which leaves nothing out. The commune may choose another one.
 */
export const versionForPopulation = (population: number | undefined): StepsVersion => {
  if (population === undefined) return 'full'
  if (population < 500) return 'under_500'
  return population < 3500 ? 'under_3500' : 'full'
}

const keys = { full: 'full', under_3500: 'under3500', under_500: 'under500' } as const

/** The key of a version in the content (`hours`, `lite`, `versions`…). */
export const versionKey = (version: StepsVersion): 'full' | 'under3500' | 'under500' => keys[version]

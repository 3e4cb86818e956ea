import type { Profile } from '../domain/profile.ts'
import type { CouncilRules } from './threshold-schema.ts'

export interface CouncilRulesForPopulation {
  /** Clear days between sending the notice and the session, both left out. */
  readonly clearDays: number
  readonly isSummaryNoteRequired: boolean
  readonly publication: CouncilRules['publication'][number]
  /** True for anything but a commune: its own rule refers to that of communes and is to be checked. */
  readonly isToVerify: boolean
}

const lastFrom = <Rule extends { readonly populationFrom: number }>(
  rules: readonly Rule[],
  population: number,
): Rule => {
  const rule = rules.filter(({ populationFrom }) => populationFrom <= population).at(-1)
  if (!rule) throw new Error('council rules start above zero')
  return rule
}

/** Notice, summary note and publication for a population (CGCT L. 2121-11, L. 2121-12 and L. 2131-1; 3,500 is included). */
export const councilRulesFor = (
  population: number,
  kind: Profile['kind'],
  rules: CouncilRules,
): CouncilRulesForPopulation => ({
  clearDays: lastFrom(rules.noticeClearDays, population).clearDays,
  isSummaryNoteRequired: population >= rules.summaryNote.populationFrom,
  // An EPCI with its own taxes publishes online whatever its size (CGCT L. 2131-1, by reference).
  publication: lastFrom(rules.publication, kind === 'epci' ? Number.POSITIVE_INFINITY : population),
  isToVerify: kind !== 'commune',
})

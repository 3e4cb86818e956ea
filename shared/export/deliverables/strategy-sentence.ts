import { fillText } from '../document/fill-template.ts'
import { formatNumber } from '../document/french-format.ts'
import { tieReferences } from '../document/typeset-french.ts'
import { commonFlags } from './common-values.ts'
import type { DeliverableScope } from './deliverable-scope.ts'

/** One sentence on whether the strategy of article 35 is compulsory here; never presented as such when it is not. */
export const strategySentence = (scope: DeliverableScope): string => {
  const { content, project } = scope
  const texts = content.family.d1
  const act = content.acts.find(({ id }) => id === 'reen_strategy')
  const duty = content.obligations.obligations.find(({ id }) => id === 'reen-35-strat')
  const over = duty?.kind === 'threshold' ? (duty.threshold.all?.[0]?.over ?? 0) : 0
  const values = { reference: tieReferences(act?.short ?? ''), threshold: formatNumber(over) }
  if (project.profile.population === undefined) return fillText(texts.strategyUnknown, values)
  return fillText(commonFlags(scope).isStrategyRequired ? texts.strategyRequired : texts.strategyVoluntary, values)
}

/** The same in a few words, for letters: no reference, no threshold. */
export const strategyShort = (scope: DeliverableScope): string => {
  const { strategyShort: texts } = scope.content.family.d1
  const { hasPopulation, isStrategyRequired } = commonFlags(scope)
  if (!hasPopulation) return texts.unknown
  return isStrategyRequired ? texts.required : texts.voluntary
}

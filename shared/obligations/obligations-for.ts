import type { Profile } from '../domain/profile.ts'
import type { Obligation, ThresholdCondition } from './obligation-schema.ts'

/** What decides. An absent figure is unknown, and never counted as zero. */
export interface ObligationFacts {
  readonly population?: number | undefined
  readonly kind: Profile['kind']
  readonly staffCount?: number | undefined
  /** Whether it has a site of its own; absent, nobody said: the rules of a site are kept. */
  readonly website?: boolean | undefined
}

type ThresholdObligation = Extract<Obligation, { kind: 'threshold' }>
export type MissingFact = 'population' | 'staffCount' | 'yearly_purchases_eur' | 'installed_power'

export interface ObligationsForMunicipality {
  /** Duties that hold for this commune. */
  readonly binding: readonly Obligation[]
  /** Rules that do not hold for it, each with one plain French sentence. */
  readonly notConcerned: readonly { readonly obligation: Obligation; readonly reason: string }[]
  /** Rules nobody can decide yet, with the figures that are missing. */
  readonly toConfirm: readonly { readonly obligation: ThresholdObligation; readonly missing: readonly MissingFact[] }[]
  readonly voluntary: readonly Obligation[]
  /** Good to know, but not duties of the commune itself. */
  readonly context: readonly Obligation[]
}

type Verdict = { readonly answer: 'yes' | 'no' } | { readonly answer: 'unknown'; readonly missing: MissingFact[] }

const factOf = { population: 'population', staff: 'staffCount' } as const

const check = ({ measure, over }: ThresholdCondition, facts: ObligationFacts): Verdict => {
  const value = facts[factOf[measure]]
  if (value === undefined) return { answer: 'unknown', missing: [factOf[measure]] }
  return { answer: value > over ? 'yes' : 'no' }
}

/** All (or any) of some verdicts: one that decides alone wins over what is unknown. */
const combine = (verdicts: readonly Verdict[], decisive: 'yes' | 'no'): Verdict => {
  if (verdicts.some(({ answer }) => answer === decisive)) return { answer: decisive }
  const missing = verdicts.flatMap((verdict) => (verdict.answer === 'unknown' ? verdict.missing : []))
  if (missing.length > 0) return { answer: 'unknown', missing }
  return { answer: decisive === 'yes' ? 'no' : 'yes' }
}

const isConcerned = ({ threshold }: ThresholdObligation, facts: ObligationFacts): Verdict => {
  if (threshold.kinds && !threshold.kinds.includes(facts.kind)) return { answer: 'no' }
  if (threshold.all)
    return combine(
      threshold.all.map((condition) => check(condition, facts)),
      'no',
    )
  if (threshold.any)
    return combine(
      threshold.any.map((condition) => check(condition, facts)),
      'yes',
    )
  const { presumedNotConcernedUpToPopulation: limit, notMeasured } = threshold
  if (limit !== undefined && facts.population !== undefined && facts.population <= limit) return { answer: 'no' }
  return { answer: 'unknown', missing: notMeasured ? [notMeasured] : [] }
}

/**
 * Sorts the obligations for one commune, from its population, its kind, its staff and whether it has a site. Thresholds are strict (act
 * 2021-1485, article 35: more than 50,000 inhabitants). Every obligation comes out exactly once, in its order.
 */
export const obligationsFor = (
  facts: ObligationFacts,
  obligations: readonly Obligation[],
): ObligationsForMunicipality => {
  const binding: Obligation[] = []
  const notConcerned: ObligationsForMunicipality['notConcerned'][number][] = []
  const toConfirm: ObligationsForMunicipality['toConfirm'][number][] = []
  const voluntary: Obligation[] = []
  const context: Obligation[] = []
  for (const obligation of obligations) {
    if (obligation.role === 'context') context.push(obligation)
    else if (obligation.kind === 'binding') {
      if (obligation.website && facts.website === false)
        notConcerned.push({ obligation, reason: obligation.website.whyNot })
      else binding.push(obligation)
    } else if (obligation.kind === 'voluntary') voluntary.push(obligation)
    else {
      const verdict = isConcerned(obligation, facts)
      if (verdict.answer === 'unknown') toConfirm.push({ obligation, missing: verdict.missing })
      else if (verdict.answer === 'yes') binding.push(obligation)
      else notConcerned.push({ obligation, reason: obligation.whyNot })
    }
  }
  return { binding, notConcerned, toConfirm, voluntary, context }
}

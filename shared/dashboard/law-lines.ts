import { z } from 'zod'
import shortNames from '../../resources/obligations/short-names.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { Obligation } from '../obligations/obligation-schema.ts'
import { type ObligationFacts, obligationsFor } from '../obligations/obligations-for.ts'

const shortNamesSchema = z.strictObject({
  note: z.string(),
  names: z.array(z.strictObject({ id: z.string(), name: z.string().min(1), threshold: z.string().min(1).optional() })),
})
export type ShortName = z.infer<typeof shortNamesSchema>['names'][number]

/** A few words for each duty, in the order in which they are shown. Checked once. */
export const loadShortNames = once(() => shortNamesSchema.parse(shortNames).names)

const STRATEGY = 'reen-35-strat'
/** The programme and the yearly report follow from the strategy: one line says it for the three. */
const followsStrategy = (id: string): boolean => id.startsWith('reen-35-')
const MAX_NAMES = 3

/** Some duties in one line: three names, how many more, and the first official reference of each name. */
export interface LawGroup {
  readonly count: number
  readonly names: readonly string[]
  readonly more: number
  readonly references: readonly string[]
}

export interface LawLines {
  /** The strategy of article 35: the question every commune asks first. */
  readonly strategy: {
    readonly answer: 'concerned' | 'not_concerned' | 'unknown'
    readonly threshold: string
    readonly reference: string
  }
  readonly binding: LawGroup
  readonly notConcerned: LawGroup
  readonly toConfirm: LawGroup
}

/** « Loi … ; décret … ; code … »: the first text is the one to look up. */
const firstReference = ({ reference }: Obligation): string => reference.split(/[\s\u00a0]*;/)[0] ?? reference

const groupOf = (obligations: readonly Obligation[], names: readonly ShortName[]): LawGroup => {
  const shown = names
    .flatMap(({ id, name }) => obligations.filter((obligation) => obligation.id === id).map((duty) => ({ name, duty })))
    .slice(0, MAX_NAMES)
  return {
    count: obligations.length,
    names: shown.map(({ name }) => name),
    more: obligations.length - shown.length,
    references: shown.map(({ duty }) => firstReference(duty)),
  }
}

/** What the law asks of a commune, in three lines, from the sorted obligations. */
export const lawLines = (
  facts: ObligationFacts,
  obligations: readonly Obligation[],
  names: readonly ShortName[] = loadShortNames(),
): LawLines => {
  const { binding, notConcerned, toConfirm } = obligationsFor(facts, obligations)
  const has = (list: readonly Obligation[]): boolean => list.some(({ id }) => id === STRATEGY)
  const rest = (list: readonly Obligation[]): LawGroup =>
    groupOf(
      list.filter(({ id }) => !followsStrategy(id)),
      names,
    )
  const strategy = obligations.find(({ id }) => id === STRATEGY)
  return {
    strategy: {
      answer: has(binding)
        ? 'concerned'
        : has(notConcerned.map(({ obligation }) => obligation))
          ? 'not_concerned'
          : 'unknown',
      threshold: names.find(({ id }) => id === STRATEGY)?.threshold ?? '',
      reference: strategy ? firstReference(strategy) : '',
    },
    binding: rest(binding),
    notConcerned: rest(notConcerned.map(({ obligation }) => obligation)),
    toConfirm: rest(toConfirm.map(({ obligation }) => obligation)),
  }
}

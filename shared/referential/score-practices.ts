import { z } from 'zod'
import raw from '../../resources/referential/answer-scale.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { PracticeAnswer } from '../domain/answers.ts'
import { sentence } from '../steps/step-schema.ts'
import type { PlainPractice } from './plain-practice-schema.ts'
import type { Practice, ThemeLetter } from './practice-schema.ts'

const share = z.number().min(0).max(1)
const answerScaleSchema = z.strictObject({
  note: sentence,
  shares: z.strictObject({
    not_started: share,
    considering: share,
    experimenting: share,
    in_progress: share,
    in_place: share,
  }),
})
export type AnswerScale = z.infer<typeof answerScaleSchema>

/** The part done that each state stands for: a convention of this project, shown as such. */
export const loadAnswerScale = once(() => answerScaleSchema.parse(raw))

export interface PracticeScore {
  readonly total: number
  /** Practices with a state, *je ne sais pas* and *sans objet* included. */
  readonly answered: number
  readonly unknown: number
  readonly notApplicable: number
  /** Practices whose state has a place on the scale: those the share is worked out from. */
  readonly assessed: number
  /** Mean of the parts done, from 0 to 1; absent when nothing is assessed, because no answer is not zero. */
  readonly share?: number
}

/** What it takes to compare the ways forward; a {@link FullPractice} is one. */
export interface MovablePractice {
  readonly practice: Pick<Practice, 'id'>
  readonly plain: { readonly smallCommuneEffort: Pick<PlainPractice['smallCommuneEffort'], 'hours'> }
}

type GivenState = NonNullable<PracticeAnswer['state']>
type Answers = readonly Pick<PracticeAnswer, 'id' | 'state'>[]

/** The states given to some practices, in their order. When an id comes twice the last one holds. */
const statesOf = (practices: readonly Pick<Practice, 'id'>[], answers: Answers): readonly GivenState[] => {
  const states = new Map<string, PracticeAnswer['state']>()
  for (const { id, state } of answers) states.set(id, state)
  const given: GivenState[] = []
  for (const { id } of practices) {
    const state = states.get(id)
    if (state !== undefined) given.push(state)
  }
  return given
}

const scoredParts = (given: readonly GivenState[], { shares }: AnswerScale): readonly number[] => {
  const parts: number[] = []
  for (const state of given) if (state !== 'unknown' && state !== 'not_applicable') parts.push(shares[state])
  return parts.sort((one, other) => other - one)
}

/** What each answer that counts is worth, from 0 to 1, the highest first: their mean is the share of {@link scorePractices}. */
export const countedParts = (
  practices: readonly Pick<Practice, 'id'>[],
  answers: Answers,
  scale: AnswerScale,
): readonly number[] => scoredParts(statesOf(practices, answers), scale)

/** How far a commune is on some practices. What is not answered, unknown or *sans objet* does not lower the share. */
export const scorePractices = (
  practices: readonly Pick<Practice, 'id'>[],
  answers: Answers,
  scale: AnswerScale,
): PracticeScore => {
  const given = statesOf(practices, answers)
  const parts = scoredParts(given, scale)
  const sum = parts.reduce((total, part) => total + part, 0)
  return {
    total: practices.length,
    answered: given.length,
    unknown: given.filter((state) => state === 'unknown').length,
    notApplicable: given.filter((state) => state === 'not_applicable').length,
    assessed: parts.length,
    ...(parts.length > 0 && { share: sum / parts.length }),
  }
}

/** The same for each theme that has at least one of these practices, in the order of the themes. */
export const scoreByTheme = <Theme extends { readonly id: ThemeLetter }>(
  themes: readonly Theme[],
  practices: readonly Practice[],
  answers: Answers,
  scale: AnswerScale,
): readonly { readonly theme: Theme; readonly score: PracticeScore }[] =>
  themes.flatMap((theme) => {
    const here = practices.filter((practice) => practice.theme === theme.id)
    return here.length === 0 ? [] : [{ theme, score: scorePractices(here, answers, scale) }]
  })

export interface BestMove<Entry> {
  readonly entry: Entry
  /** The share before and once this practice is in place, from 0 to 1. */
  readonly from: number
  readonly to: number
}

/**
 * The answer that would move a score most if it became *en place*: the one furthest from it, and among equals the one
 * that asks for the fewest hours. Only what was answered counts; absent when nothing is assessed or all is in place.
 */
export const bestMove = <Entry extends MovablePractice>(
  practices: readonly Entry[],
  answers: Answers,
  scale: AnswerScale,
): BestMove<Entry> | undefined => {
  const facts = practices.map(({ practice }) => practice)
  const { share: from, assessed } = scorePractices(facts, answers, scale)
  if (from === undefined) return undefined
  const states = new Map(answers.map(({ id, state }) => [id, state]))
  const open = practices.flatMap((entry) => {
    const state = states.get(entry.practice.id)
    if (state === undefined || state === 'unknown' || state === 'not_applicable') return []
    const part = scale.shares[state]
    return part < scale.shares.in_place ? [{ entry, part, hours: entry.plain.smallCommuneEffort.hours }] : []
  })
  const [best] = open.toSorted((one, other) => one.part - other.part || one.hours - other.hours)
  return best && { entry: best.entry, from, to: from + (scale.shares.in_place - best.part) / assessed }
}

/** The next answer to give among some practices, the one that asks for the fewest hours first; absent when all have one. */
export const nextAnswer = <Entry extends MovablePractice>(
  practices: readonly Entry[],
  answers: Answers,
): Entry | undefined => {
  const answered = new Set(answers.filter(({ state }) => state !== undefined).map(({ id }) => id))
  return practices
    .filter(({ practice }) => !answered.has(practice.id))
    .toSorted((one, other) => one.plain.smallCommuneEffort.hours - other.plain.smallCommuneEffort.hours)[0]
}

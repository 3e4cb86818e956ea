import type { PracticeAnswer } from '../domain/answers.ts'
import type { FullPractice } from './load-plain-practices.ts'
import type { ProfileQuestionsFile } from './profile-questions.ts'
import type { PracticeSelection } from './select-practices.ts'

/** How many practices a commune begins with: the size of the first-year core. */
export const FIRST_COUNT = 12

/** Effect per hour, to choose among what is not ranked by hand: 1 habit, 2 duty or money, 3 life of the equipment. */
const worth = ({ practice, plain }: FullPractice): number => (practice.impact ?? 1) / plain.smallCommuneEffort.hours

/**
 * The twelve practices that matter here, in the order in which to take them: those of the first year that apply to
 * this commune, then, where some do not, what its situation calls for and what does most for the time it asks.
 */
export const pickFirst = (
  practices: readonly FullPractice[],
  { essential }: Pick<PracticeSelection, 'essential'>,
  { firstYearOrder }: Pick<ProfileQuestionsFile, 'firstYearOrder'>,
): readonly FullPractice[] => {
  const reasons = new Map(essential.map(({ id, reason }) => [id, reason.kind]))
  const rankOf = ({ practice: { id } }: FullPractice): number => {
    const rank = firstYearOrder.ids.indexOf(id)
    if (rank >= 0) return rank
    return reasons.get(id) === 'situation' ? firstYearOrder.ids.length : firstYearOrder.ids.length + 1
  }
  return practices
    .filter(({ practice }) => reasons.has(practice.id))
    .toSorted((one, other) => rankOf(one) - rankOf(other) || worth(other) - worth(one))
    .slice(0, FIRST_COUNT)
}

export interface DoFirst {
  readonly entry: FullPractice
  /** `start`: nothing is done yet; `continue`: it is under way; `ask`: somebody else knows. */
  readonly kind: 'start' | 'continue' | 'ask'
}

const kindOf = (state: PracticeAnswer['state']): DoFirst['kind'] | undefined => {
  if (state === 'in_place' || state === 'not_applicable') return undefined
  if (state === 'unknown') return 'ask'
  return state === 'experimenting' || state === 'in_progress' ? 'continue' : 'start'
}

/**
 * The one practice to do first among some in order: the first that is not begun, else the first that is not finished,
 * else the first question to ask. Absent when nothing is left.
 */
export const chooseDoFirst = (
  ordered: readonly FullPractice[],
  answers: readonly Pick<PracticeAnswer, 'id' | 'state'>[],
): DoFirst | undefined => {
  const states = new Map(answers.map(({ id, state }) => [id, state]))
  const open = ordered.flatMap((entry): readonly DoFirst[] => {
    const kind = kindOf(states.get(entry.practice.id))
    return kind ? [{ entry, kind }] : []
  })
  return (['start', 'continue', 'ask'] as const).flatMap((kind) => open.filter((one) => one.kind === kind))[0]
}

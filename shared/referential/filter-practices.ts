import type { PracticeAnswer, PracticeState } from '../domain/answers.ts'
import type { Role } from '../domain/people.ts'
import type { FullPractice } from './load-plain-practices.ts'
import type { Practice, ThemeLetter } from './practice-schema.ts'

export interface PracticeFilters {
  readonly theme?: ThemeLetter | undefined
  /** A state, or `unanswered`. */
  readonly state?: PracticeState | 'unanswered' | undefined
  readonly priority?: Practice['priority'] | undefined
  readonly who?: Role | undefined
}

/** The practices that meet every filter, in the order they came. */
export const filterPractices = (
  practices: readonly FullPractice[],
  { theme, state, priority, who }: PracticeFilters,
  answers: readonly Pick<PracticeAnswer, 'id' | 'state'>[],
): readonly FullPractice[] => {
  const states = new Map(answers.map(({ id, state }) => [id, state]))
  return practices.filter(
    ({ practice, plain }) =>
      (theme === undefined || practice.theme === theme) &&
      (state === undefined || (states.get(practice.id) ?? 'unanswered') === state) &&
      (priority === undefined || practice.priority === priority) &&
      (who === undefined || plain.who.includes(who)),
  )
}

/** Filters in use. */
export const countFilters = ({ theme, state, priority, who }: PracticeFilters): number =>
  [theme, state, priority, who].filter((value) => value !== undefined).length

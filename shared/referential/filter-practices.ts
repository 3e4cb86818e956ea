import type { PracticeAnswer, PracticeState } from '../domain/answers.ts'
import type { Role } from '../domain/people.ts'
import type { FullPractice } from './load-plain-practices.ts'
import type { Practice, ThemeLetter } from './practice-schema.ts'

/** How much of the guide is shown: the twelve of the first year, our 33 essentials, or all 59. */
export type PracticeDepth = 'first_year' | 'essential' | 'all'

export interface PracticeFilters {
  readonly depth: PracticeDepth
  readonly theme?: ThemeLetter | undefined
  /** A state, or `unanswered`. */
  readonly state?: PracticeState | 'unanswered' | undefined
  readonly priority?: Practice['priority'] | undefined
  readonly who?: Role | undefined
}

const isInDepth = ({ selection, firstYearCore }: Practice, depth: PracticeDepth): boolean => {
  if (depth === 'all') return true
  return depth === 'first_year' ? firstYearCore : selection === 'essential'
}

/** The practices that meet every filter, in the order they came. */
export const filterPractices = (
  practices: readonly FullPractice[],
  filters: PracticeFilters,
  answers: readonly Pick<PracticeAnswer, 'id' | 'state'>[],
): readonly FullPractice[] => {
  const states = new Map(answers.map(({ id, state }) => [id, state]))
  const { depth, theme, state, priority, who } = filters
  return practices.filter(
    ({ practice, plain }) =>
      isInDepth(practice, depth) &&
      (theme === undefined || practice.theme === theme) &&
      (state === undefined || (states.get(practice.id) ?? 'unanswered') === state) &&
      (priority === undefined || practice.priority === priority) &&
      (who === undefined || plain.who.includes(who)),
  )
}

/** Filters in use beside the depth. */
export const countFilters = ({ depth: _depth, ...filters }: PracticeFilters): number =>
  Object.values(filters).filter((value) => value !== undefined).length

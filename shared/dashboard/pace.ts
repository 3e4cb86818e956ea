import type { ItemAnswer } from '../steps/progress.ts'
import { stepProgress } from '../steps/progress.ts'
import type { SelectionContext } from '../steps/select-items.ts'
import type { Step } from '../steps/step-schema.ts'
import { type CalendarPosition, type WeekNumber, weekNumbers } from './calendar.ts'

export interface Pace {
  /** The last week whose expected work is done; absent when even the first week's is not. */
  readonly reached?: WeekNumber
  /** Weeks ahead of the calendar; below zero, weeks to catch up; 0 is on time. */
  readonly weeksAhead: number
}

/** Part of a step's tasks that the plan expects at the end of a week: its weeks share them evenly. */
const expectedShare = (step: Step, weekIndex: number): number => {
  const first = weekNumbers.indexOf(step.weeks.first as WeekNumber) // the schema allows -3 to 15 and the content has no 0
  const last = weekNumbers.indexOf(step.weeks.last as WeekNumber) // as above
  return Math.min(1, Math.max(0, (weekIndex - first + 1) / (last - first + 1)))
}

/** Tolerance for sums of shares: ten tasks expected and ten done are on time. */
const EPSILON = 1e-9

/**
 * How the work stands against the calendar. The work has reached the last week whose expected number of tasks is done;
 * a commune is on time as long as the weeks already over are done. Tasks *sans objet* are left out, as in the progress.
 */
export const paceOf = (
  steps: readonly Step[],
  answers: readonly ItemAnswer[],
  context: SelectionContext,
  position: Extract<CalendarPosition, { kind: 'during' }>,
): Pace => {
  const progress = steps.map((step) => ({ step, ...stepProgress(step, answers, context) }))
  const done = progress.reduce((sum, entry) => sum + entry.done, 0)
  const expectedAt = (weekIndex: number): number =>
    progress.reduce((sum, { step, counted }) => sum + counted * expectedShare(step, weekIndex), 0)
  const reachedIndex = weekNumbers.findLastIndex((_, index) => expectedAt(index) <= done + EPSILON)
  const currentIndex = weekNumbers.indexOf(position.week.number)
  const reached = weekNumbers[reachedIndex]
  const behind = Math.max(0, currentIndex - 1 - reachedIndex)
  return {
    ...(reached !== undefined && { reached }),
    weeksAhead: behind > 0 ? -behind : Math.max(0, reachedIndex - currentIndex),
  }
}

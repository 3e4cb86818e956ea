import type { Action } from '../../domain/plan.ts'
import { fillCount, fillText } from '../document/fill-template.ts'
import { plain } from '../document/runs.ts'
import type { Inline } from '../document-model.ts'
import type { DeliverableScope } from './deliverable-scope.ts'

/** Months since year zero: `2026-11` is one more than `2026-10`. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The reverse: `2026-11`. */
export const toMonth = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** First month of an action, and the month after its last; undefined without a start. A duration unknown counts for one month. */
export const monthsOf = ({
  startPeriod,
  durationMonths,
}: Action): { readonly start: number; readonly end: number } | undefined => {
  if (startPeriod === undefined) return undefined
  const start = monthNumber(startPeriod)
  return { start, end: start + Math.max(durationMonths ?? 1, 0.5) }
}

/** Past its planned end and not done, in the month of the document. */
export const isLate = (action: Action, today: string): boolean => {
  const months = monthsOf(action)
  return (
    action.status !== 'done' &&
    months !== undefined &&
    action.durationMonths !== undefined &&
    months.end <= monthNumber(today)
  )
}

/** "4 mois", or what is missing. */
export const durationOf = ({ content, gap }: DeliverableScope, { durationMonths }: Action): Inline =>
  durationMonths === undefined ? gap('duration') : plain(fillCount(content.common.labels.months, durationMonths))

/** "3 j au total", or nothing: the time is optional. */
export const workloadOf = ({ content }: DeliverableScope, { workload }: Action): string =>
  workload === undefined ? '' : fillText(content.common.labels.workload[workload.unit], { value: workload.value })

/** The names of what an action waits for: other actions by title, else the text as typed. */
export const dependenciesOf = ({ project, typed }: DeliverableScope, { dependsOn }: Action): readonly string[] =>
  (dependsOn ?? []).flatMap((one) => typed(project.actions.find(({ id }) => id === one)?.title ?? one) ?? [])

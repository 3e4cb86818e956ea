import type { Action } from '../domain/plan.ts'

/** Months since year zero: `2026-11` is one more than `2026-10`. A day counts as its month. */
export const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The reverse: `2026-11`. */
export const toMonth = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** Months since year zero; `end` is excluded and may fall inside a month. */
export interface MonthSpan {
  readonly start: number
  readonly end: number
}

/** First month of an action, and the month after its last; undefined without a start. A duration unknown counts for one month. */
export const monthsOf = ({
  startPeriod,
  durationMonths,
}: Pick<Action, 'startPeriod' | 'durationMonths'>): MonthSpan | undefined => {
  if (startPeriod === undefined) return undefined
  const start = monthNumber(startPeriod)
  return { start, end: start + Math.max(durationMonths ?? 1, 0.5) }
}

/** Last month of a span, `2027-06`. */
export const lastMonthOf = ({ end }: MonthSpan): string => toMonth(Math.ceil(end) - 1)

/** Past its planned end and not done, on this day. Without a duration nobody said when it should end: never late. */
export const isLate = (action: Action, today: string): boolean => {
  const months = monthsOf(action)
  return (
    action.status !== 'done' &&
    months !== undefined &&
    action.durationMonths !== undefined &&
    months.end <= monthNumber(today)
  )
}

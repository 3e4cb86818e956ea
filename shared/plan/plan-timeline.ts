import type { Action } from '../domain/plan.ts'
import { type MonthSpan, monthsOf } from './action-months.ts'
import { dependenciesAmong } from './plan-facts.ts'

/** A plan that goes on for years is cut after three. */
const MAX_MONTHS = 36

export interface TimelineRow extends MonthSpan {
  readonly action: Action
}

/** The dated actions, soonest first, and the months they cover. */
export interface PlanTimeline {
  /** Months since year zero; `last` is excluded. */
  readonly first: number
  readonly last: number
  readonly rows: readonly TimelineRow[]
  /** Indexes of rows: the second one waits for the first. */
  readonly links: readonly { readonly from: number; readonly to: number }[]
  readonly undated: readonly Action[]
}

/** Puts the actions of a plan over months. Without a dated action there is no row, and no month. */
export const planTimeline = (actions: readonly Action[]): PlanTimeline => {
  const dated = actions
    .flatMap((action): readonly TimelineRow[] => {
      const months = monthsOf(action)
      return months ? [{ action, ...months }] : []
    })
    .toSorted((one, other) => one.start - other.start)
  const undated = actions.filter(({ startPeriod }) => startPeriod === undefined)
  const [earliest] = dated
  if (!earliest) return { first: 0, last: 0, rows: [], links: [], undated }
  const first = earliest.start
  const last = Math.min(Math.max(...dated.map(({ end }) => Math.ceil(end))), first + MAX_MONTHS)
  const rows = dated.filter(({ start }) => start < last)
  const rowOf = (action: Action): number => rows.findIndex((row) => row.action.id === action.id)
  const links = dependenciesAmong(rows.map(({ action }) => action)).map(({ action, waitsFor }) => ({
    from: rowOf(waitsFor),
    to: rowOf(action),
  }))
  return { first, last, rows, links, undated }
}

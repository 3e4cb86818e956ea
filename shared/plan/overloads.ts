import type { Action } from '../domain/plan.ts'
import { monthsOf, toMonth } from './action-months.ts'

/** Three actions at once is already much for one person of a small commune (estimate of this project). */
export const TOO_MANY_AT_ONCE = 3

/** Somebody who pilots many actions in the same month: the first such month. */
export interface Overload {
  readonly owner: string
  readonly month: string
  readonly actions: readonly Action[]
}

/** Who pilots too much at once, in the order of the plan. Actions done or without a date weigh nothing. */
export const findOverloads = (actions: readonly Action[]): readonly Overload[] => {
  const open = actions.filter(({ status }) => status !== 'done')
  const owners = [...new Set(open.flatMap(({ owner }) => owner ?? []))]
  return owners.flatMap((owner) => {
    const spans = open
      .filter((action) => action.owner === owner)
      .flatMap((action) => {
        const span = monthsOf(action)
        return span ? [{ action, span }] : []
      })
      .toSorted((one, other) => one.span.start - other.span.start)
    for (const { span } of spans) {
      const busy = spans.filter((one) => one.span.start <= span.start && span.start < one.span.end)
      if (busy.length >= TOO_MANY_AT_ONCE)
        return [{ owner, month: toMonth(span.start), actions: busy.map(({ action }) => action) }]
    }
    return []
  })
}

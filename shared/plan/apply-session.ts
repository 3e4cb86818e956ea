import { type EditContext, findRecord, patchRecord } from '../domain/edit.ts'
import { isoDayOf } from '../domain/iso-day.ts'
import type { Action } from '../domain/plan.ts'
import type { PrioritySession, Ranking } from '../domain/priorities.ts'
import type { Project } from '../domain/project.ts'

type Patch = Pick<Partial<Action>, 'impact' | 'ease' | 'moscow' | 'priority' | 'workload'>

/** What the estimates of several people look like: how many, the two ends, the middle, and whether the ends are far apart. */
export interface Spread {
  readonly count: number
  readonly lowest: number
  readonly highest: number
  readonly median: number
  /** The highest is more than twice the lowest: worth a word before agreeing (rule of this project). */
  readonly isWide: boolean
}

/** The spread of some estimates in days; undefined when nobody answered. */
export const spreadOf = (estimates: Ranking['estimates'] = []): Spread | undefined => {
  const given = estimates.filter((one) => one !== null).toSorted((one, other) => one - other)
  const [lowest] = given
  const highest = given.at(-1)
  if (lowest === undefined || highest === undefined) return undefined
  const middle = given.length / 2
  const at = (index: number): number => given[index] ?? lowest
  const median = given.length % 2 === 1 ? at(Math.floor(middle)) : (at(middle - 1) + at(middle)) / 2
  return { count: given.length, lowest, highest, median, isWide: highest > lowest * 2 }
}

/** Dots placed in all, and how many the people around the table have together. */
export const countDots = ({
  rankings,
  participants = 0,
  dotsEach = 0,
}: Pick<PrioritySession, 'rankings' | 'participants' | 'dotsEach'>): {
  readonly placed: number
  readonly total: number
} => ({
  placed: rankings.reduce((sum, { dots }) => sum + (dots ?? 0), 0),
  total: participants * dotsEach,
})

/**
 * The priority that dots give: high for at least two thirds of the most any action received, middle for at least one
 * third, low below and without a dot (rule of this project; the screen says it before it is applied).
 */
export const priorityOfDots = (dots: number, most: number): 1 | 2 | 3 => {
  if (most === 0 || dots * 3 < most) return 3
  return dots * 3 >= most * 2 ? 1 : 2
}

const patchOf = (session: PrioritySession, ranking: Ranking): Patch => {
  const { impact, ease, moscow, agreedDays } = ranking
  switch (session.method) {
    case 'picture':
      return { ...(impact && { impact }), ...(ease && { ease }) }
    case 'moscow':
      return moscow ? { moscow } : {}
    case 'dots': {
      const most = Math.max(0, ...session.rankings.map(({ dots }) => dots ?? 0))
      return most === 0 ? {} : { priority: priorityOfDots(ranking.dots ?? 0, most) }
    }
    case 'poker':
      return agreedDays === undefined ? {} : { workload: { value: agreedDays, unit: 'days_total' } }
  }
}

/** A field of an action that a session would change. */
export interface PlanChange {
  readonly action: Action
  readonly field: keyof Patch
  readonly before: Patch
  readonly after: Patch
}

/** What applying a session would change in the plan, in the order of the plan. In a vote, no dot is an answer too. */
export const changesOf = (project: Pick<Project, 'actions'>, session: PrioritySession): readonly PlanChange[] =>
  project.actions.flatMap((action) => {
    const ranking = session.rankings.find((one) => one.action === action.id)
    if (!ranking && session.method !== 'dots') return []
    const after = patchOf(session, ranking ?? { action: action.id })
    const fields = Object.keys(after) as readonly (keyof Patch)[] // Object.keys loses the key type
    return fields
      .filter((field) => JSON.stringify(after[field]) !== JSON.stringify(action[field]))
      .map((field): PlanChange => ({ action, field, before: action, after }))
  })

/** Writes a session into the plan, and its day into the session: one change, undone at once. */
export const applySession = (project: Project, id: string, context: EditContext): Project => {
  const session = findRecord(project, 'prioritySessions', id)
  if (!session) return project
  const applied = changesOf(project, session).reduce(
    (current, { action, field, after }) =>
      patchRecord(current, 'actions', action.id, { [field]: after[field] }, context),
    project,
  )
  return patchRecord(applied, 'prioritySessions', id, { appliedOn: isoDayOf(context.now) }, context)
}

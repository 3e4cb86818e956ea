import type { Project } from '../domain/project.ts'
import type { NextTask } from './next-tasks.ts'

const DAY_MS = 86_400_000
/** From here on somebody comes back to the dossier rather than going on with it. */
const BREAK_DAYS = 14
/** What can be finished in one go after a break. */
const SHORT_MINUTES = 10

export interface ComingMeeting {
  readonly kind: 'council' | 'meeting' | 'review'
  /** ISO day. */
  readonly date: string
  /** 0 today. */
  readonly inDays: number
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** The soonest meeting, review or council from a day on (ISO day, today included). */
export const nextMeeting = (project: Project, today: string): ComingMeeting | undefined => {
  const at = (kind: ComingMeeting['kind'], date: string | undefined): readonly ComingMeeting[] =>
    date === undefined || date < today ? [] : [{ kind, date, inDays: daysBetween(today, date) }]
  const all = [
    ...project.meetings.flatMap(({ date }) => at('meeting', date)),
    ...project.reviews.flatMap(({ date }) => at('review', date)),
    ...at('council', project.profile.councilDate),
    ...project.deliberations.flatMap(({ sessionDate }) => at('council', sessionDate)),
  ]
  return all.toSorted((one, other) => one.inDays - other.inDays)[0]
}

/** Whole weeks since the last thing done, once the break is long enough to be told. `last` is a moment, `today` an ISO day. */
export const weeksAway = (last: string, today: string): number | undefined => {
  const days = daysBetween(last.slice(0, 10), today)
  return days < BREAK_DAYS ? undefined : Math.floor(days / 7)
}

/** The tasks in their order; after a break, the first one that ten minutes finish comes before the others. */
export const tasksAfterBreak = (tasks: readonly NextTask[], isBack: boolean): readonly NextTask[] => {
  const short = isBack ? tasks.find(({ minutes }) => minutes <= SHORT_MINUTES) : undefined
  return short ? [short, ...tasks.filter((task) => task !== short)] : tasks
}

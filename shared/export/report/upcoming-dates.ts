import { fillText } from '../document/fill-template.ts'
import { formatDate, formatMonth } from '../document/french-format.ts'
import type { ReportScope } from './report-scope.ts'

export interface UpcomingDate {
  /** `2026-12-08`, or `2027-03` when only the month is known; sorts as text. */
  readonly when: string
  readonly label: string
  readonly what: string
  readonly who: string
}

/** Dates from today on, soonest first: milestones, meetings, council, starts of actions. One line a date and subject. */
export const upcomingDates = (scope: ReportScope): readonly UpcomingDate[] => {
  const { project, texts, today, typed, nameOf } = scope
  const month = today.slice(0, 7)
  const entry = (date: string, what: string, owner?: string): UpcomingDate => ({
    when: date,
    label: date.length === 7 ? formatMonth(date) : formatDate(date),
    what,
    who: nameOf(owner) ?? '',
  })
  const milestones = project.milestones.flatMap(({ date, title, owner }) =>
    date !== undefined && date >= today ? [entry(date, typed(title) ?? '', owner)] : [],
  )
  const taken = new Set(milestones.map(({ when }) => when))
  const meetings = project.meetings.flatMap(({ date, kind }) =>
    date !== undefined && date >= today && !taken.has(date) ? [entry(date, texts.next.meetings[kind])] : [],
  )
  const sessions = [...new Set([project.profile.councilDate, ...project.deliberations.map((one) => one.sessionDate)])]
  const councils = sessions.flatMap((date) =>
    date !== undefined && date >= today && !taken.has(date) ? [entry(date, texts.next.council)] : [],
  )
  const actions = project.actions.flatMap(({ startPeriod, status, title, owner }) =>
    startPeriod !== undefined && startPeriod >= month && status === 'to_start'
      ? [entry(startPeriod, fillText(texts.next.actionStart, { title: typed(title) ?? '' }), owner)]
      : [],
  )
  return [...milestones, ...meetings, ...councils, ...actions].sort((one, other) => one.when.localeCompare(other.when))
}

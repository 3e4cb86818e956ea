import texts from '../../resources/calendar/calendar-texts.json' with { type: 'json' }
import { addDays, councilCalendar } from '../dashboard/calendar.ts'
import type { Project } from '../domain/project.ts'
import { lastNoticeDay } from '../export/deliverables/notice-days.ts'
import { fillText } from '../export/document/fill-template.ts'
import { formatDate } from '../export/document/french-format.ts'
import { councilRulesFor } from '../obligations/council-rules.ts'
import { loadThresholds } from '../obligations/load-obligations.ts'
import { lastMonthOf, monthsOf } from '../plan/action-months.ts'
import { loadSteps } from '../steps/load-steps.ts'
import { departmentOf, type HolidayPeriod, holidaysOf, zoneOf } from './holidays-of.ts'
import { isTheCouncil, isTheMeeting } from './milestones-told.ts'
import { workingDayUntil } from './public-holidays.ts'

/** A thing of one or several whole days. `key` never changes for the same thing, so that a new export replaces it. */
export interface CalendarEvent {
  readonly key: string
  /** First and last day, ISO, both included. */
  readonly from: string
  readonly to: string
  readonly title: string
  readonly description?: string
  readonly place?: string
  /** When what it tells was changed last: a later change replaces an earlier one. ISO moment. */
  readonly changedAt: string
  /** Takes the day of whoever has it: a meeting does, a deadline does not. */
  readonly isBusy: boolean
  /** What it comes from, and can be moved by. */
  readonly of: EventSource
}

/** A step, the notice and the end of an action follow from other dates; the rest has a day of its own. */
export type EventSource =
  | { readonly kind: 'step' | 'notice' | 'council' }
  | { readonly kind: 'meeting' | 'milestone' | 'blocker' | 'action'; readonly id: string }
  | { readonly kind: 'todo'; readonly id: string; readonly at: number }

/** The last worked day of a period that is no school holiday; the plain last worked day when the whole period is one. */
const deadlineIn = (
  from: string,
  to: string,
  department: string | undefined,
  holidays: readonly HolidayPeriod[],
): string => {
  let day = workingDayUntil(to, department)
  while (day > from) {
    const current = day
    const holiday = holidays.find((one) => one.from <= current && current <= one.to)
    if (!holiday) return day
    day = workingDayUntil(addDays(holiday.from, -1), department)
  }
  return workingDayUntil(to, department)
}

const councilEvents = (project: Project): readonly CalendarEvent[] => {
  const { councilDate, population = 0, kind } = project.profile
  // Steps move with the council, the zone and its holidays, also when one of them is taken away.
  const { modifiedAt } = project
  if (councilDate === undefined) return []
  const department = departmentOf(project)
  const zone = zoneOf(project)
  const holidays = holidaysOf(project)
  const weeks = councilCalendar(councilDate)
  const { clearDays } = councilRulesFor(population, kind, loadThresholds().council)
  const notice = workingDayUntil(lastNoticeDay(councilDate, clearDays), department)
  const steps = loadSteps().flatMap((step): readonly CalendarEvent[] => {
    const from = weeks.find(({ number }) => number === step.weeks.first)?.start
    const last = weeks.find(({ number }) => number === step.weeks.last)?.end
    if (from === undefined || last === undefined) return []
    const [end = last] = [last, councilDate].toSorted()
    const to = deadlineIn(from, end, department, holidays)
    const met = holidays.filter((one) => one.from <= last && from <= one.to)
    const words = met.map((one) =>
      fillText(zone === undefined || zone === 'other' ? texts.ownHolidays : texts.holidays, {
        name: one.name,
        zone: zone ?? '',
        from: formatDate(one.from),
        to: formatDate(one.to),
      }),
    )
    return [
      {
        key: `step-${step.id}`,
        from,
        to,
        title: fillText(texts.step, { number: step.number, title: step.title }),
        ...(words.length > 0 && { description: words.join('\n') }),
        changedAt: modifiedAt,
        isBusy: false,
        of: { kind: 'step' },
      },
    ]
  })
  return [
    ...steps,
    {
      key: 'council-notice',
      from: notice,
      to: notice,
      title: texts.noticeTitle,
      description: fillText(texts.notice, { days: clearDays }),
      changedAt: modifiedAt,
      isBusy: false,
      of: { kind: 'notice' },
    },
    {
      key: 'council',
      from: councilDate,
      to: councilDate,
      title: texts.council,
      changedAt: modifiedAt,
      isBusy: true,
      of: { kind: 'council' },
    },
  ]
}

/** The last day of a month, ISO: the day before the first of the next. */
const lastDayOf = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}

/** What a dossier puts in a calendar: the steps back from the council, the meetings, and every due date of the commune. */
export const calendarEvents = (project: Project): readonly CalendarEvent[] => {
  const department = departmentOf(project)
  const due = (key: string, day: string, title: string, changedAt: string, of: EventSource): CalendarEvent => ({
    key,
    from: day,
    to: day,
    title,
    changedAt,
    isBusy: false,
    of,
  })
  return [
    ...councilEvents(project),
    ...project.meetings.flatMap((meeting) => {
      const { id, kind, date, place, agenda, modifiedAt } = meeting
      if (date === undefined) return []
      const told = project.milestones.find((one) => isTheMeeting(meeting, one))
      const changedAt = told && told.modifiedAt > modifiedAt ? told.modifiedAt : modifiedAt
      return [
        {
          ...due(`meeting-${id}`, date, told?.title ?? texts.meeting[kind], changedAt, { kind: 'meeting', id }),
          ...(agenda && agenda.length > 0 && { description: agenda.join('\n') }),
          ...(place !== undefined && { place }),
          isBusy: true,
        },
      ]
    }),
    ...project.meetings.flatMap(({ id, todo = [], modifiedAt }) =>
      todo.flatMap(({ text, date }, at) =>
        date === undefined
          ? []
          : [due(`todo-${id}-${at}`, date, fillText(texts.todo, { text }), modifiedAt, { kind: 'todo', id, at })],
      ),
    ),
    ...project.milestones.flatMap((milestone) => {
      const { id, title, date, modifiedAt } = milestone
      const isTold = isTheCouncil(project, milestone) || project.meetings.some((one) => isTheMeeting(one, milestone))
      if (date === undefined || isTold) return []
      return [due(`milestone-${id}`, date, title, modifiedAt, { kind: 'milestone', id })]
    }),
    ...project.blockers.flatMap(({ id, request, description, due: day, solvedOn, modifiedAt }) =>
      day === undefined || solvedOn !== undefined
        ? []
        : [
            due(`blocker-${id}`, day, fillText(texts.blocker, { text: request ?? description }), modifiedAt, {
              kind: 'blocker',
              id,
            }),
          ],
    ),
    ...project.actions.flatMap((action) => {
      const span = monthsOf(action)
      if (!span || action.status === 'done' || action.durationMonths === undefined) return []
      const day = workingDayUntil(lastDayOf(lastMonthOf(span)), department)
      return [
        due(`action-${action.id}`, day, fillText(texts.action, { title: action.title }), action.modifiedAt, {
          kind: 'action',
          id: action.id,
        }),
      ]
    }),
  ]
}

/** The name of the calendar. */
export const calendarName = ({ profile }: Project): string => fillText(texts.name, { place: profile.name })

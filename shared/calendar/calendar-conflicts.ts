import { councilCalendar } from '../dashboard/calendar.ts'
import type { Project } from '../domain/project.ts'
import { loadSteps } from '../steps/load-steps.ts'
import { type CalendarEvent, calendarEvents } from './calendar-events.ts'
import { departmentOf, type HolidayPeriod, holidaysOf, knownUntil } from './holidays-of.ts'
import { isWeekend, type PublicHoliday, publicHolidayOn } from './public-holidays.ts'

/** Something of the calendar that somebody should look at, from today on. */
export type CalendarConflict =
  | { readonly kind: 'weekend'; readonly event: CalendarEvent }
  | { readonly kind: 'public-holiday'; readonly event: CalendarEvent; readonly holiday: PublicHoliday }
  | { readonly kind: 'school-holiday'; readonly event: CalendarEvent; readonly holiday: HolidayPeriod }
  | { readonly kind: 'same-day'; readonly event: CalendarEvent; readonly other: CalendarEvent }
  /** A step whose end was brought forward, out of the school holidays. */
  | {
      readonly kind: 'step-shortened'
      readonly event: CalendarEvent
      readonly number: number
      readonly holiday: HolidayPeriod
    }
  /** A step that lies in the holidays from first to last day. */
  | {
      readonly kind: 'step-in-holidays'
      readonly event: CalendarEvent
      readonly number: number
      readonly holiday: HolidayPeriod
    }
  /** The council is later than the last school holidays that the application knows. */
  | { readonly kind: 'unknown-holidays'; readonly after: string | undefined }

const onDay = (project: Project, event: CalendarEvent): readonly CalendarConflict[] => {
  const publicHoliday = publicHolidayOn(event.from, departmentOf(project))
  if (publicHoliday) return [{ kind: 'public-holiday', event, holiday: publicHoliday }]
  if (isWeekend(event.from)) return [{ kind: 'weekend', event }]
  // A due date can fall in the holidays; who must be there is away.
  const holiday = event.isBusy
    ? holidaysOf(project).find(({ from, to }) => from <= event.from && event.from <= to)
    : undefined
  return holiday ? [{ kind: 'school-holiday', event, holiday }] : []
}

const ofStep = (project: Project, event: CalendarEvent): readonly CalendarConflict[] => {
  const step = loadSteps().find(({ id }) => event.key === `step-${id}`)
  const { councilDate } = project.profile
  if (!step || councilDate === undefined) return []
  const { number } = step
  const planned = councilCalendar(councilDate).find((week) => week.number === step.weeks.last)?.end ?? event.to
  const last = [planned, councilDate].toSorted()[0] ?? planned
  const holidays = holidaysOf(project)
  const whole = holidays.find(({ from, to }) => from <= event.from && event.to <= to)
  if (whole) return [{ kind: 'step-in-holidays', event, number, holiday: whole }]
  const cut = holidays.find(({ from, to }) => event.to < from && from <= last && last <= to)
  return cut ? [{ kind: 'step-shortened', event, number, holiday: cut }] : []
}

/** What does not fit in the calendar from a day on (ISO), by date. */
export const calendarConflicts = (project: Project, today: string): readonly CalendarConflict[] => {
  const events = calendarEvents(project).filter(({ to }) => to >= today)
  const busy = events.filter(({ isBusy }) => isBusy)
  const { councilDate } = project.profile
  const after = knownUntil(project)
  const isUnknown = councilDate !== undefined && councilDate >= today && (after === undefined || after < councilDate)
  const found = events
    .toSorted((one, other) => one.to.localeCompare(other.to))
    .flatMap((event): readonly CalendarConflict[] => {
      if (event.of.kind === 'step') return ofStep(project, event)
      const twin = event.isBusy && busy.find((other) => other.from === event.from && other.key < event.key)
      return [...onDay(project, event), ...(twin ? [{ kind: 'same-day', event, other: twin } as const] : [])]
    })
  return [...found, ...(isUnknown ? [{ kind: 'unknown-holidays', after } as const] : [])]
}

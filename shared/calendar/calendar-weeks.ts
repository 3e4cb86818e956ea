import { type CalendarWeek, councilCalendar } from '../dashboard/calendar.ts'
import type { Project } from '../domain/project.ts'
import { loadSteps } from '../steps/load-steps.ts'
import type { Step } from '../steps/step-schema.ts'
import { type CalendarEvent, calendarEvents } from './calendar-events.ts'
import { departmentOf, type HolidayPeriod, holidaysOf } from './holidays-of.ts'
import { type PublicHoliday, publicHolidaysOf } from './public-holidays.ts'

/** A week on the way to the council: the steps under way, and what falls in it. */
export interface PlannedWeek extends CalendarWeek {
  readonly steps: readonly Step[]
  readonly schoolHolidays: readonly HolidayPeriod[]
  readonly publicHolidays: readonly PublicHoliday[]
  /** What has its own day in this week. */
  readonly events: readonly CalendarEvent[]
}

/** What has a day of its own, by date: everything but the steps. */
export const datedEvents = (project: Project): readonly CalendarEvent[] =>
  calendarEvents(project)
    .filter(({ of }) => of.kind !== 'step')
    .toSorted((one, other) => one.from.localeCompare(other.from))

/** The eighteen weeks that lead to the council; none without its date. */
export const plannedWeeks = (project: Project): readonly PlannedWeek[] => {
  const { councilDate } = project.profile
  if (councilDate === undefined) return []
  const events = datedEvents(project)
  const holidays = holidaysOf(project)
  const department = departmentOf(project)
  return councilCalendar(councilDate).map((week) => {
    const isIn = (day: string): boolean => week.start <= day && day <= week.end
    const years = [...new Set([week.start, week.end].map((day) => Number(day.slice(0, 4))))]
    return {
      ...week,
      steps: loadSteps().filter(({ weeks }) => weeks.first <= week.number && week.number <= weeks.last),
      schoolHolidays: holidays.filter(({ from, to }) => from <= week.end && week.start <= to),
      publicHolidays: years.flatMap((year) => publicHolidaysOf(year, department)).filter(({ day }) => isIn(day)),
      events: events.filter(({ from }) => isIn(from)),
    }
  })
}

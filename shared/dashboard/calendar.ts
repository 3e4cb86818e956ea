/** Weeks of the plan, in order: three to prepare, then fifteen. There is no week 0; S15 is the week of the council. */
export const weekNumbers = [-3, -2, -1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const
export type WeekNumber = (typeof weekNumbers)[number]

export interface CalendarWeek {
  readonly number: WeekNumber
  /** Monday, ISO day. */
  readonly start: string
  /** Sunday, ISO day. */
  readonly end: string
}

export type CalendarPosition =
  | { readonly kind: 'before'; readonly startsOn: string; readonly weeksUntilStart: number }
  | { readonly kind: 'during'; readonly week: CalendarWeek }
  | { readonly kind: 'after'; readonly weeksSinceCouncil: number }

const DAY_MS = 86_400_000
const WEEK_DAYS = 7

const toTime = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const toDay = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** The day some days later (or earlier), both ISO days. */
export const addDays = (day: string, days: number): string => toDay(toTime(day) + days * DAY_MS)

/** Monday of the week of a day, both ISO days. */
export const mondayOf = (day: string): string => addDays(day, -((new Date(toTime(day)).getUTCDay() + 6) % WEEK_DAYS))

/** The eighteen weeks that lead to a council, whose week is S15 (`resources/steps/programme.json`). */
export const councilCalendar = (councilDate: string): readonly CalendarWeek[] => {
  const lastMonday = mondayOf(councilDate)
  return weekNumbers.map((number, index) => {
    const start = addDays(lastMonday, (index - weekNumbers.length + 1) * WEEK_DAYS)
    return { number, start, end: addDays(start, WEEK_DAYS - 1) }
  })
}

/** Weeks from the week of one day to the week of another, ISO days; below zero when the other comes first. */
export const weeksBetween = (from: string, to: string): number =>
  Math.round((toTime(mondayOf(to)) - toTime(mondayOf(from))) / DAY_MS / WEEK_DAYS)

/** Where a day stands in the weeks that lead to a council. */
export const calendarPosition = (councilDate: string, day: string): CalendarPosition => {
  const weeks = councilCalendar(councilDate)
  const week = weeks.find(({ start, end }) => start <= day && day <= end)
  if (week) return { kind: 'during', week }
  const startsOn = weeks[0]?.start ?? councilDate
  return day < startsOn
    ? { kind: 'before', startsOn, weeksUntilStart: weeksBetween(day, startsOn) }
    : { kind: 'after', weeksSinceCouncil: weeksBetween(councilDate, day) }
}

import { addDays } from '../dashboard/calendar.ts'

/** Easter Sunday of a year of the Gregorian calendar, ISO day (Meeus, Astronomical Algorithms, chapter 8). */
export const easterOf = (year: number): string => {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  const day = ((h + l - 7 * m + 114) % 31) + 1
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Eleven fixed or moving days (code du travail, L. 3133-1). */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
const AFTER_EASTER = [1, 39, 50]
/** Good Friday and 26 December too, in Moselle and Alsace (L. 3134-13). */
const LOCAL_LAW_DEPARTMENTS: readonly string[] = ['57', '67', '68']

/** The public holidays of a year in a department of France; without a department, those of everywhere. ISO days, sorted. */
export const publicHolidays = (year: number, departmentCode?: string): readonly string[] => {
  const easter = easterOf(year)
  const hasLocalLaw = departmentCode !== undefined && LOCAL_LAW_DEPARTMENTS.includes(departmentCode)
  return [
    ...FIXED.map((day) => `${year}-${day}`),
    ...AFTER_EASTER.map((days) => addDays(easter, days)),
    ...(hasLocalLaw ? [addDays(easter, -2), `${year}-12-26`] : []),
  ].toSorted()
}

/** 0 on Sunday, 6 on Saturday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** A day on which a town hall can be expected to work: neither a weekend nor a public holiday. */
export const isWorkingDay = (day: string, departmentCode?: string): boolean =>
  weekday(day) !== 0 && weekday(day) !== 6 && !publicHolidays(Number(day.slice(0, 4)), departmentCode).includes(day)

/** The same day if it is worked, else the last worked day before it. */
export const workingDayUntil = (day: string, departmentCode?: string): string =>
  isWorkingDay(day, departmentCode) ? day : workingDayUntil(addDays(day, -1), departmentCode)

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
const FIXED = {
  new_year: '01-01',
  labour: '05-01',
  victory: '05-08',
  national: '07-14',
  assumption: '08-15',
  all_saints: '11-01',
  armistice: '11-11',
  christmas: '12-25',
} as const
const AFTER_EASTER = { easter_monday: 1, ascension: 39, whit_monday: 50 } as const
/** Good Friday and 26 December too, in Moselle and Alsace (L. 3134-13). */
const LOCAL_LAW_DEPARTMENTS: readonly string[] = ['57', '67', '68']
/** The day the abolition of slavery is remembered, overseas (L. 3422-2). */
const ABOLITION: Readonly<Record<string, string>> = {
  '971': '05-27',
  '972': '05-22',
  '973': '06-10',
  '974': '12-20',
  '976': '04-27',
  '977': '10-09',
  '978': '05-28',
}

export type PublicHolidayId =
  | keyof typeof FIXED
  | keyof typeof AFTER_EASTER
  | 'good_friday'
  | 'saint_stephen'
  | 'abolition'

export interface PublicHoliday {
  readonly id: PublicHolidayId
  /** ISO day. */
  readonly day: string
}

/** The public holidays of a year in a department of France, by date; without a department, those of everywhere. */
export const publicHolidaysOf = (year: number, departmentCode = ''): readonly PublicHoliday[] => {
  const easter = easterOf(year)
  const abolition = ABOLITION[departmentCode]
  const fixed = Object.entries(FIXED) as readonly [keyof typeof FIXED, string][] // Object.entries loses the key type
  const moving = Object.entries(AFTER_EASTER) as readonly [keyof typeof AFTER_EASTER, number][] // the same
  const all: readonly PublicHoliday[] = [
    ...fixed.map(([id, day]) => ({ id, day: `${year}-${day}` })),
    ...moving.map(([id, days]) => ({ id, day: addDays(easter, days) })),
    ...(LOCAL_LAW_DEPARTMENTS.includes(departmentCode)
      ? [
          { id: 'good_friday', day: addDays(easter, -2) } as const,
          { id: 'saint_stephen', day: `${year}-12-26` } as const,
        ]
      : []),
    ...(abolition === undefined ? [] : [{ id: 'abolition', day: `${year}-${abolition}` } as const]),
  ]
  return all.toSorted((one, other) => one.day.localeCompare(other.day))
}

/** The public holiday that falls on a day, if any. */
export const publicHolidayOn = (day: string, departmentCode?: string): PublicHoliday | undefined =>
  publicHolidaysOf(Number(day.slice(0, 4)), departmentCode).find((one) => one.day === day)

/** 0 on Sunday, 6 on Saturday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Saturday or Sunday. */
export const isWeekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6

/** A day on which a town hall can be expected to work: neither a weekend nor a public holiday. */
export const isWorkingDay = (day: string, departmentCode?: string): boolean =>
  !isWeekend(day) && publicHolidayOn(day, departmentCode) === undefined

/** The same day if it is worked, else the last worked day before it. */
export const workingDayUntil = (day: string, departmentCode?: string): string =>
  isWorkingDay(day, departmentCode) ? day : workingDayUntil(addDays(day, -1), departmentCode)

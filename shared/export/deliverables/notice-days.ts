import { addDays } from '../../dashboard/calendar.ts'

/**
 * The last day to send a notice: neither the day it is sent nor the day of the session counts among the clear days.
 * With three, a session on 11 February needs a notice on the 7th at the latest.
 */
export const lastNoticeDay = (sessionDate: string, clearDays: number): string => addDays(sessionDate, -clearDays - 1)

/** 0 on Sunday, 6 on Saturday. */
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()

export const isWeekend = (day: string): boolean => weekday(day) === 0 || weekday(day) === 6

/** The same day, or the Friday before a weekend: a town hall sends nothing on a Sunday. Public holidays are not known here. */
export const lastWorkingDay = (day: string): string =>
  isWeekend(day) ? addDays(day, weekday(day) === 0 ? -2 : -1) : day

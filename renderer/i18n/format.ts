import { LOCALE } from './i18n.ts'

const numbers = new Map<string, Intl.NumberFormat>()

/** A number the French way: `1 775`, `0,9`. */
export const formatNumber = (value: number, options: Intl.NumberFormatOptions = {}): string => {
  const key = JSON.stringify(options)
  const format = numbers.get(key) ?? new Intl.NumberFormat(LOCALE, options)
  numbers.set(key, format)
  return format.format(value)
}

const day = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' })
const longDay = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' })
const shortDay = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' })

/** An ISO day as a local date: at noon, so that no time zone moves it to the day before. */
const toDate = (iso: string): Date => new Date(iso.length === 10 ? `${iso}T12:00:00` : iso)

/** Intl writes `1 juin`; French says `1er juin`. */
const withFirst = (text: string): string => text.replace(/(^|\s)1(?=\s\p{L})/u, '$11er')

/** `jeudi 12 novembre` */
export const formatWeekday = (iso: string): string => withFirst(day.format(toDate(iso)))
/** `12 novembre 2026` */
export const formatDay = (iso: string): string => withFirst(longDay.format(toDate(iso)))
/** `12 nov.` */
export const formatShortDay = (iso: string): string => withFirst(shortDay.format(toDate(iso)))
const month = new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' })
/** A month (`2027-03`) in words: `mars 2027` */
export const formatMonth = (isoMonth: string): string => month.format(new Date(`${isoMonth}-01T00:00:00Z`))

/** An amount in euros without cents: `1 500 €` */
export const formatEuros = (amount: number): string => `${formatNumber(amount, { maximumFractionDigits: 0 })}\u00a0€`

/** `14 h 05` */
export const formatTime = (date: Date): string =>
  `${date.getHours()}\u00a0h\u00a0${String(date.getMinutes()).padStart(2, '0')}`

/** A duration as one says it: `10 min`, `1 h 10`, `14 h`. Input in minutes. */
export const formatDuration = (minutes: number): string => {
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes % 60)
  if (hours === 0) return `${rest}\u00a0min`
  return rest === 0 ? `${hours}\u00a0h` : `${hours}\u00a0h\u00a0${String(rest).padStart(2, '0')}`
}

/** A number as people type it: `1 775`, `0,9`, `1.5`; undefined for an empty field, null for what is no number. */
export const parseNumber = (text: string): number | undefined | null => {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.')
  if (compact === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(compact) ? Number(compact) : null
}

/** Day 0 of spreadsheets, 30 December 1899: it makes up for the 29 February 1900 that Excel counts and that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY_MS = 86_400_000
/** Days between the two epochs of Excel; old Macintosh files count from 1904. */
export const DAYS_TO_1904 = 1462

/** Number formats that are dates without being written in the file (ECMA-376, part 1, § 18.8.30). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

/** Whether a number in this format shows a day: its code has a day or a year outside quotes and brackets. */
const isDateCode = (code: string): boolean =>
  /[dy]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').replace(/general|standard/gi, ''))

/** Tells the styles of dates apart: `formats` are the number formats written in the file. */
export const isDateFormat = (id: number, formats: ReadonlyMap<number, string>): boolean => {
  const code = formats.get(id)
  return code === undefined ? isBuiltInDate(id) : isDateCode(code)
}

/** The day a spreadsheet number stands for, `2019-03-12`, or undefined outside the years 1 to 9999. */
export const serialToIsoDay = (serial: number): string | undefined => {
  const time = DAY_ZERO + Math.floor(serial) * DAY_MS
  const date = new Date(time)
  return Number.isFinite(date.getTime()) && date.getUTCFullYear() >= 1 && date.getUTCFullYear() <= 9999
    ? date.toISOString().slice(0, 10)
    : undefined
}

import type { FlatRow, FlatValue } from './flat-table.ts'

/** What is not written as it is: one look decides for nearly every text of a whole country. */
const isSpecial = /^[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t",\r\n]/u
/** A text that a spreadsheet program would run as a formula (CWE-1236); a quote in front makes it a text. */
const looksLikeFormula = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u

const toField = (value: FlatValue): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (!isSpecial.test(value)) return value
  const text = looksLikeFormula.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Lines of a CSV file (RFC 4180): commas, CRLF, a point in decimals, to be written as UTF-8. An absent value is empty. */
export const toCsvLines = (rows: readonly FlatRow[]): string => {
  let lines = ''
  for (const row of rows) {
    let separator = ''
    for (const value of row) {
      lines += separator + toField(value)
      separator = ','
    }
    lines += '\r\n'
  }
  return lines
}

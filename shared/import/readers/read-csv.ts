import { createCellCounter } from './cell-counter.ts'
import { decodeText } from './decode-text.ts'
import type { SheetRow, Spreadsheet } from './spreadsheet.ts'

const delimiters = [';', ',', '\t', '|'] as const
/** Records looked at to choose the delimiter. */
const SAMPLE = 30
/** `sep=;` on the first line tells Excel the delimiter; it is not data. */
const DECLARATION = /^sep=(.)\r?\n/i

/**
 * Calls `onRecord` with each record of a csv text (RFC 4180, and what people write: lone quotes inside a field, CR, LF
 * or CRLF, a quote never closed, which is then an ordinary sign). Stops when it answers false.
 */
const splitRecords = (text: string, delimiter: string, onRecord: (fields: readonly string[]) => boolean): void => {
  let fields: string[] = []
  let at = 0
  let quotesCount = true
  const endOfPlain = (from: number): number => {
    let end = from
    while (end < text.length) {
      const sign = text[end]
      if (sign === delimiter || sign === '\n' || sign === '\r') break
      end += 1
    }
    return end
  }
  /** Position after the closing quote, or -1. */
  const endOfQuoted = (from: number): number => {
    for (let quote = text.indexOf('"', from); quote >= 0; quote = text.indexOf('"', quote + 2))
      if (text[quote + 1] !== '"') return quote + 1
    return -1
  }
  while (at <= text.length) {
    const closing = quotesCount && text[at] === '"' ? endOfQuoted(at + 1) : 0
    // Nothing closes this quote: neither this one nor a later one opens a field.
    if (closing < 0) quotesCount = false
    const end = endOfPlain(closing > 0 ? closing : at)
    fields.push(
      closing > 0
        ? text.slice(at + 1, closing - 1).replaceAll('""', '"') + text.slice(closing, end)
        : text.slice(at, end),
    )
    at = end + 1
    if (text[end] === delimiter) continue
    if (!onRecord(fields)) return
    fields = []
    if (text[end] === '\r' && text[at] === '\n') at += 1
    if (at >= text.length) return
  }
}

/** How well a delimiter explains the beginning of a text: records of the same width, more than one field each. */
const fitOf = (text: string, delimiter: string): number => {
  const widths = new Map<number, number>()
  let records = 0
  splitRecords(text, delimiter, (fields) => {
    if (fields.some((field) => field.trim() !== '')) {
      records += 1
      widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1)
    }
    return records < SAMPLE
  })
  const [width, count] = [...widths].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [1, 0])
  return width < 2 ? 0 : (count / records) * 10 + Math.min(width, 9)
}

/** The delimiter that explains the text best; the first of the list when none does. */
export const detectDelimiter = (text: string): string => {
  const sample = text.slice(0, 100_000)
  const [first] = delimiters
  return delimiters.reduce<string>((best, entry) => (fitOf(sample, entry) > fitOf(sample, best) ? entry : best), first)
}

/** Reads a csv file: its encoding and its delimiter are found out. One sheet without a name. */
export const readCsv = (bytes: Uint8Array): Spreadsheet => {
  const { text: raw, encoding } = decodeText(bytes)
  const declared = DECLARATION.exec(raw)
  const text = declared ? raw.slice(declared[0].length) : raw
  const delimiter = declared?.[1] ?? detectDelimiter(text)
  const counter = createCellCounter()
  const rows: SheetRow[] = []
  let number = declared ? 1 : 0
  splitRecords(text, delimiter, (fields) => {
    number += 1
    const cells = fields.map((field) => {
      const content = field.trim()
      return content === '' ? undefined : ({ type: 'text', text: content } as const)
    })
    counter.add(cells.filter(Boolean).length)
    counter.checkColumn(cells.findLastIndex(Boolean))
    if (cells.some(Boolean)) {
      counter.addRows(1)
      rows.push({ number, cells })
    }
    return true
  })
  return { format: 'csv', sheets: [{ name: '', rows }], csv: { delimiter, encoding } }
}

import { DAYS_TO_1904 } from '../import/readers/excel-dates.ts'
import { encodeIntoByteText } from './byte-text.ts'
import { type CellPlace, toAddress } from './cell-address.ts'
import type { CellSpan, RowSpan, SheetPlaces } from './sheet-places.ts'
import { styleAt } from './sheet-places.ts'

/** What is written in a cell. A day is `2027-06-30`. */
export type CellInput =
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'day'; readonly value: string }

export interface CellWrite extends CellPlace {
  readonly input: CellInput
}

/** What days become in this workbook. */
export interface DayWriting {
  /** For each cell style, by number, whether its numbers show as days. */
  readonly dateStyles: readonly boolean[]
  /** Whether days count from 1904. */
  readonly isFrom1904: boolean
}

const DAY_MS = 86_400_000
const DAY_ZERO = Date.UTC(1899, 11, 30)
const LONGEST_TEXT = 32_767

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu
const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;' } as const
const escapeXml = (text: string): string =>
  text
    .slice(0, LONGEST_TEXT)
    .replace(forbidden, '')
    // `_x0041_` would be read as the letter A.
    .replace(/_x([0-9A-Fa-f]{4})_/g, '_x005F_x$1_')
    .replace(/[&<>]/g, (mark) => marks[mark as keyof typeof marks]) // one of the three of the expression

/** The attributes and the content of a cell; always a value, never a formula, whatever the text begins with. */
const contentOf = (input: CellInput, style: number, prefix: string, days: DayWriting): [type: string, body: string] => {
  const text = (value: string): [string, string] => [
    ' t="inlineStr"',
    encodeIntoByteText(`<${prefix}is><${prefix}t xml:space="preserve">${escapeXml(value)}</${prefix}t></${prefix}is>`),
  ]
  if (input.type === 'text') return text(input.value)
  if (input.type === 'number') return ['', `<${prefix}v>${String(input.value)}</${prefix}v>`]
  // A cell without a date format would show 46 000 and something: there, the day is written in letters.
  if (!days.dateStyles[style]) return text(input.value.split('-').reverse().join('/'))
  const serial = (Date.parse(`${input.value}T00:00:00Z`) - DAY_ZERO) / DAY_MS - (days.isFrom1904 ? DAYS_TO_1904 : 0)
  return ['', `<${prefix}v>${serial}</${prefix}v>`]
}

/** The opening tag of a cell, without its type: every other attribute stays, letter for letter. */
const tagWithoutType = (tag: string): string =>
  tag
    .replace(/\/?>$/, '')
    .replace(/\st\s*=\s*("[^"]*"|'[^']*')/, '')
    .trimEnd()

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

const newCell = (write: CellWrite, places: SheetPlaces, days: DayWriting): string => {
  const { prefix } = places
  const style = styleAt(places, write.row, write.column)
  const [type, body] = contentOf(write.input, style, prefix, days)
  return `<${prefix}c r="${toAddress(write)}"${style > 0 ? ` s="${style}"` : ''}${type}>${body}</${prefix}c>`
}

const replaceCell = (xml: string, cell: CellSpan, write: CellWrite, places: SheetPlaces, days: DayWriting): Edit => {
  const [type, body] = contentOf(write.input, cell.style, places.prefix, days)
  const tag = tagWithoutType(xml.slice(cell.start, cell.tagEnd))
  return { start: cell.start, end: cell.end, text: `${tag}${type}>${body}</${places.prefix}c>` }
}

/** Writes of one row that exists: cells replaced, or put in their place among the others. */
const editRow = (
  xml: string,
  row: RowSpan,
  writes: readonly CellWrite[],
  places: SheetPlaces,
  days: DayWriting,
): readonly Edit[] => {
  if (row.tagEnd === row.end) {
    const tag = xml.slice(row.start, row.tagEnd).replace(/\s*\/>$/, '>')
    const cells = writes.map((write) => newCell(write, places, days)).join('')
    return [{ start: row.start, end: row.end, text: `${tag}${cells}</${places.prefix}row>` }]
  }
  const closing = xml.lastIndexOf('</', row.end - 1)
  return writes.map((write) => {
    const cell = row.cells.find(({ column }) => column === write.column)
    if (cell) return replaceCell(xml, cell, write, places, days)
    const at = row.cells.find(({ column }) => column > write.column)?.start ?? row.cells.at(-1)?.end ?? closing
    return { start: at, end: at, text: newCell(write, places, days) }
  })
}

/**
 * Writes cells into the byte text of a sheet. Only the cells named change: each keeps its style; a row or a cell that was
 * not there is made at its place. The caller has checked that none of them holds a formula (`check-target.ts`).
 */
export const patchSheet = (
  xml: string,
  places: SheetPlaces,
  writes: readonly CellWrite[],
  days: DayWriting,
): string => {
  const { prefix, data } = places
  const byRow = new Map<number, CellWrite[]>()
  for (const write of writes.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const others = byRow.get(write.row)
    if (others) others.push(write)
    else byRow.set(write.row, [write])
  }
  const edits: Edit[] = []
  let newRows = ''
  for (const [number, rowWrites] of byRow) {
    const row = places.rows.find((entry) => entry.row === number)
    if (row) {
      edits.push(...editRow(xml, row, rowWrites, places, days))
      continue
    }
    const cells = rowWrites.map((write) => newCell(write, places, days)).join('')
    const text = `<${prefix}row r="${number}">${cells}</${prefix}row>`
    if (data.isEmpty) newRows += text
    else {
      const at = places.rows.find((entry) => entry.row > number)?.start ?? xml.lastIndexOf('</', data.end - 1)
      edits.push({ start: at, end: at, text })
    }
  }
  if (newRows !== '') {
    const tag = xml.slice(data.start, data.tagEnd).replace(/\s*\/>$/, '>')
    edits.push({ start: data.start, end: data.tagEnd, text: `${tag}${newRows}</${prefix}sheetData>` })
  }
  // Edits at the same place keep their order: rows and cells go up.
  const ordered = edits
    .map((edit, index) => ({ ...edit, index }))
    .toSorted((a, b) => a.start - b.start || a.index - b.index)
  let at = 0
  const pieces: string[] = []
  for (const { start, end, text } of ordered) {
    pieces.push(xml.slice(at, start), text)
    at = end
  }
  return pieces.join('') + xml.slice(at)
}

import type { z } from 'zod'
import { toCellText } from '../../export/workbook/cells.ts'
import type { Cell } from '../../export/workbook-model.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import type { SheetCell } from '../readers/spreadsheet.ts'
import type { ReturnReason, ShownValue } from './return-plan.ts'

/** What a cell was read as; `value` absent, the cell is empty. */
export type CellReading =
  | { readonly ok: true; readonly value?: unknown }
  | { readonly ok: false; readonly reason: ReturnReason }

export type CellReader = (cell: SheetCell | undefined) => CellReading

const squeeze = (text: string): string => toCellText(text).replace(/\s+/gu, ' ').trim()

/** Whether a cell holds nothing that anybody typed: blank, or a formula without a result. */
export const isBlank = (cell: SheetCell | undefined): boolean => cell === undefined || squeeze(cell.text) === ''

/** What the application wrote in a cell, and so what an untouched cell shows. */
export const shownOf = (cell: Cell | undefined): ShownValue | undefined => {
  if (cell?.date !== undefined) return cell.date
  return cell?.value === '' || cell?.value === undefined
    ? undefined
    : typeof cell.value === 'boolean'
      ? String(cell.value)
      : cell.value
}

/** The same in a cell that came back: a number stays one. */
export const shownInCell = (cell: SheetCell | undefined): ShownValue | undefined => {
  if (cell === undefined || isBlank(cell)) return undefined
  return cell.type === 'number' ? Number(cell.text) : squeeze(cell.text)
}

/** Spreadsheet programs keep fifteen digits. */
export const isSameNumber = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one), Math.abs(other))

/**
 * Whether a cell still shows what the application wrote. Blanks and line ends do not count as a difference; a default
 * value, written by a formula, is the same when it is blank or was turned into its own result.
 */
export const isUntouched = (cell: SheetCell | undefined, expected: Cell | undefined): boolean => {
  const isDefault = expected?.formula !== undefined || expected?.copyOf !== undefined
  if (isDefault && isBlank(cell)) return true
  const wanted = shownOf(expected)
  if (cell === undefined || isBlank(cell)) return wanted === undefined || squeeze(String(wanted)) === ''
  if (wanted === undefined) return false
  if (typeof wanted === 'number') return isSameNumber(Number(cell.type === 'number' ? cell.text : Number.NaN), wanted)
  return squeeze(cell.text) === squeeze(String(wanted))
}

const none: CellReading = { ok: true }
const refuse = (reason: ReturnReason): CellReading => ({ ok: false, reason })

/** What is never taken, whatever the column: the result of a formula nobody checked, an error. */
const guarded =
  (read: (cell: SheetCell) => CellReading): CellReader =>
  (cell) => {
    if (cell === undefined || isBlank(cell)) return none
    if (cell.isFormula) return refuse('formula')
    return cell.type === 'error' ? refuse('error-value') : read(cell)
  }

/** A text of at most `longest` signs. */
export const readText = (longest: number): CellReader =>
  guarded((cell) => {
    const text = toCellText(cell.text).trim()
    return text.length > longest ? refuse('too-long') : { ok: true, value: text }
  })

/** A number as it is typed in France: `2,5`, `1 775`. */
const numberOf = (cell: SheetCell): number | undefined => {
  const text = cell.text.trim().replace(/(?<=\d)[\s\u00a0\u202f](?=\d{3}(\D|$))/gu, '')
  return /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text.replace(',', '.')) : undefined
}

export const readNumber: CellReader = guarded((cell) => {
  const number = numberOf(cell)
  return number === undefined ? refuse('not-a-number') : { ok: true, value: number }
})

export const readWhole: CellReader = guarded((cell) => {
  const number = numberOf(cell)
  if (number === undefined) return refuse('not-a-number')
  return Number.isInteger(number) ? { ok: true, value: number } : refuse('not-a-whole-number')
})

/** A day: a date of the spreadsheet, or `30/06/2027` typed as a text. */
export const readDay: CellReader = guarded((cell) => {
  const text = cell.text.trim()
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { ok: true, value: text }
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  if (day === undefined || month === undefined || year === undefined) return refuse('not-a-date')
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const isReal = !Number.isNaN(Date.parse(iso)) && new Date(iso).toISOString().slice(0, 10) === iso
  return isReal ? { ok: true, value: iso } : refuse('not-a-date')
})

/** A choice of a list, by its label; `codes` are by folded label. A logical value is `true` or `false`. */
export const readChoice = (codes: ReadonlyMap<string, unknown>, reason: ReturnReason = 'not-in-the-list'): CellReader =>
  guarded((cell) => {
    const code = codes.get(foldName(cell.text))
    return code === undefined ? refuse(reason) : { ok: true, value: code }
  })

/** Checks a value that was read against the field of the dossier it goes to. */
export const checkedBy =
  (schema: z.ZodType, read: CellReader): CellReader =>
  (cell) => {
    const reading = read(cell)
    if (!reading.ok || reading.value === undefined) return reading
    return schema.safeParse(reading.value).success ? reading : refuse('out-of-bounds')
  }

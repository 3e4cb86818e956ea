import type { Cell, CellScalar, CellStyle } from '../workbook-model.ts'

/** Longest text a spreadsheet cell can hold. */
const LONGEST_TEXT = 32_767
/** Characters that XML 1.0 forbids, and halves of surrogate pairs. Tabs and line ends are kept: they may be data. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what this removes
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu

/** A text that a cell can hold. It is never read as a formula, whatever its first character: the writer sees to it. */
export const toCellText = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(forbidden, '').slice(0, LONGEST_TEXT)

/** A value, or an empty cell of the same look when there is none. */
export const value = (style: CellStyle, content: CellScalar | undefined): Cell => {
  if (content === undefined) return { style }
  return { style, value: typeof content === 'string' ? toCellText(content) : content }
}

/** A day of the calendar, or an empty cell. */
export const day = (style: CellStyle, isoDate: string | undefined): Cell =>
  isoDate === undefined ? { style } : { style, date: isoDate }

/** A live formula with its result; an unknown result is an empty text, never zero. */
export const formula = (style: CellStyle, text: string, result: CellScalar | undefined): Cell => ({
  style,
  formula: text,
  value: result ?? '',
})

/** A text that opens an address when clicked. */
export const link = (content: string, target: string, style: CellStyle = 'link'): Cell => ({
  style,
  value: toCellText(content),
  link: target,
})

/** A formula of a column, written in full once and copied in the rows below: a file ten times smaller. */
export type ColumnFormula = (style: CellStyle, key: string, row: number, result: CellScalar | undefined) => Cell

/** Makes the formulas of the rows of a table: `textOf` gives the formulas of a row. */
export const columnFormulas = (
  textOf: (row: number) => Readonly<Record<string, string | undefined>>,
  letter: (key: string) => string,
  lastRow: number,
): ColumnFormula => {
  const first = new Map<string, string>()
  return (style, key, row, result) => {
    const address = `${letter(key)}${row}`
    const original = first.get(key)
    if (original !== undefined) return { style, copyOf: original, value: result ?? '' }
    first.set(key, address)
    return { ...formula(style, textOf(row)[key] ?? '', result), copiedOver: `${address}:${letter(key)}${lastRow}` }
  }
}

/** What a cell holds. An empty cell is absent: blank is never zero. */
export interface SheetCell {
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'error'
  /** A number as `String()` writes it, a day as `2019-03-12`, a boolean as `true` or `false`. */
  readonly text: string
  /** The cell holds a formula; `text` is the result it was saved with, which nobody has checked. */
  readonly isFormula?: true
}

export interface SheetRow {
  /** Row number as a spreadsheet program shows it, from 1. */
  readonly number: number
  /** By column, from 0; a hole is an empty cell. */
  readonly cells: readonly (SheetCell | undefined)[]
}

export interface Sheet {
  readonly name: string
  /** Rows that hold something, in order. */
  readonly rows: readonly SheetRow[]
}

/** A spreadsheet as plain data, whatever its format. Styles, links, comments and macros are left out. */
export interface Spreadsheet {
  readonly format: 'csv' | 'xlsx' | 'ods'
  readonly sheets: readonly Sheet[]
  /** When the workbook was made, ISO 8601, as its properties say. */
  readonly createdAt?: string
  /** How a csv file was read. */
  readonly csv?: { readonly delimiter: string; readonly encoding: TextEncodingName }
}

export type TextEncodingName = 'utf-8' | 'utf-16' | 'windows-1252'

/** Limits on what is read, counted while reading. A commune's list holds a few hundred lines. */
export const spreadsheetLimits = { cells: 200_000, rows: 30_000, columns: 256, sheets: 100, depth: 64 } as const

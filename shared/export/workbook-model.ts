/**
 * A workbook as plain data: what each cell holds and how it is meant, no file format. Styles have names; what a name
 * looks like is the writer's business.
 */

export type CellStyle =
  | 'title'
  | 'subtitle'
  | 'note'
  | 'warning'
  | 'section'
  | 'header'
  | 'headerNumber'
  | 'unit'
  | 'unitNumber'
  | 'label'
  | 'strong'
  | 'text'
  | 'muted'
  | 'small'
  | 'address'
  | 'link'
  | 'strongLink'
  | 'state'
  | 'inputText'
  | 'inputList'
  | 'inputInteger'
  | 'inputNumber'
  | 'inputDate'
  | 'inputYear'
  | 'fieldInteger'
  | 'fieldNumber'
  | 'fieldYear'
  | 'fieldFactor'
  | 'default'
  | 'integer'
  | 'decimal'
  | 'factor'
  | 'fine'
  | 'kg'
  | 'sideKg'
  | 'percent'
  | 'points'
  | 'date'
  | 'totalLabel'
  | 'totalKg'
  | 'bigKg'
  | 'technical'

export type CellScalar = string | number | boolean

/** `value` is what shows; with a `formula` it is the cached result. An empty text result is ''. */
export interface Cell {
  readonly style: CellStyle
  readonly value?: CellScalar
  /** A day, `2027-06-30`, instead of `value`. */
  readonly date?: string
  /** English function names and commas, without the equals sign. */
  readonly formula?: string
  /** With a `formula` that other cells copy: the range they all stand in. */
  readonly copiedOver?: string
  /** Instead of a `formula`: the address in the same sheet of the formula this one copies, row for row. */
  readonly copyOf?: string
  /** `https:` or `mailto:` address, or `#'Sheet'!A1` inside the workbook. */
  readonly link?: string
}

export interface WorkbookRow {
  /** One cell a column; a hole is an empty cell. */
  readonly cells: readonly (Cell | undefined)[]
  readonly heightPoints?: number
  /** Column numbers (from 1) joined into one cell, first and last. */
  readonly merge?: readonly (readonly [number, number])[]
}

export interface WorkbookColumn {
  /** In characters of the body text. */
  readonly width: number
  readonly isHidden?: boolean
}

/** What may be typed in a range: a choice of a list, or a number or date within bounds. */
export interface CellRule {
  readonly range: string
  readonly type: 'list' | 'whole' | 'decimal' | 'date'
  /** A list: the range it is read from. A number: its smallest value. A date: its first day. */
  readonly from: string | number
  /** Greater than `from`, itself excluded. */
  readonly isExclusive?: boolean
  /** A list that only suggests: other texts are accepted. */
  readonly isSuggestion?: boolean
  readonly title: string
  readonly message: string
}

export interface WorkbookSheet {
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly WorkbookRow[]
  /** Rows and columns that stay in sight. */
  readonly frozenRows: number
  readonly frozenColumns: number
  /** Rows printed again at the top of each page, first and last, from 1. */
  readonly repeatedRows?: readonly [number, number]
  /** Last column that is printed. */
  readonly printedColumns: number
  readonly rules: readonly CellRule[]
  /** Ranges of shares (0 to 1) drawn as bars behind their figure. */
  readonly bars: readonly string[]
  /** Whether the sheet is one to type in: it gets the accent colour on its tab. */
  readonly isInput: boolean
}

export interface WorkbookProperties {
  readonly title: string
  readonly subject: string
  /** The commune. */
  readonly author: string
  readonly description: string
  readonly keywords: string
  readonly category: string
  /** `fr-FR` */
  readonly language: string
  /** Instant, ISO 8601. */
  readonly createdAt: string
  readonly application: string
}

export interface WorkbookModel {
  readonly properties: WorkbookProperties
  readonly sheets: readonly WorkbookSheet[]
  /** Printed at the bottom of each page; `{{page}}` and `{{pages}}` are replaced by the spreadsheet program. */
  readonly footer: { readonly left: string; readonly right: string }
}

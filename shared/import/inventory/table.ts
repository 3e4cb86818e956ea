import { foldName } from '../../municipalities/fold-name.ts'
import type { Sheet, SheetRow, Spreadsheet } from '../readers/spreadsheet.ts'

export interface TableRow {
  /** Row number as a spreadsheet program shows it, from 1. */
  readonly line: number
  /** Name of the sheet; empty in a csv file. */
  readonly sheet: string
  /** One text a column, empty where nothing is written. A day is `2019-03-12`. */
  readonly cells: readonly string[]
}

/** A list: headings, then rows of texts. */
export interface Table {
  /** As written; empty texts when the list has no headings. */
  readonly headings: readonly string[]
  /** Line of the headings, 0 when there are none. */
  readonly headingLine: number
  readonly rows: readonly TableRow[]
  /** Sheets that hold something else, left out of the table. */
  readonly otherSheets: readonly { readonly name: string; readonly rows: number }[]
}

/** Rows at the top of a sheet among which the headings are looked for. */
const TOP_ROWS = 30

const rowTexts = (row: SheetRow, width: number): string[] =>
  Array.from({ length: width }, (_, column) => row.cells[column]?.text.trim() ?? '')

const isText = (row: SheetRow): boolean => row.cells.every((cell) => cell === undefined || cell.type === 'text')

const hasDigit = (text: string | undefined): boolean => /\d/.test(text ?? '')

/** A first row of words over columns of figures: headings that nobody foresaw. */
const standsOverFigures = (first: SheetRow, below: readonly SheetRow[]): boolean =>
  first.cells.every((cell) => !hasDigit(cell?.text)) &&
  first.cells.some((_, column) => {
    const texts = below.flatMap((row) => row.cells[column]?.text ?? [])
    return texts.length > 0 && texts.filter(hasDigit).length >= texts.length * 0.6
  })

/** The row that looks most like headings: the one with the most known ones, else a first row of words over figures. */
const findHeadings = (sheet: Sheet, isKnown: (heading: string) => boolean): SheetRow | undefined => {
  const top = sheet.rows.slice(0, TOP_ROWS)
  const known = (row: SheetRow): number => row.cells.filter((cell) => cell !== undefined && isKnown(cell.text)).length
  const best = top.reduce<SheetRow | undefined>(
    (found, row) => (known(row) > (found ? known(found) : 1) ? row : found),
    undefined,
  )
  if (best) return best
  const start = top.findIndex((row) => row.cells.filter(Boolean).length >= 2)
  const first = top[start]
  const isHeading = first && isText(first) && (known(first) > 0 || standsOverFigures(first, top.slice(start + 1)))
  return isHeading ? first : undefined
}

interface SheetTable {
  readonly sheet: Sheet
  readonly headings: readonly string[]
  readonly headingLine: number
  readonly rows: readonly TableRow[]
}

const toSheetTable = (sheet: Sheet, isKnown: (heading: string) => boolean): SheetTable => {
  const heading = findHeadings(sheet, isKnown)
  const width = Math.max(0, ...sheet.rows.slice(0, 5000).map((row) => row.cells.length))
  const headings = heading ? rowTexts(heading, width) : Array<string>(width).fill('')
  const isHeading = (cells: readonly string[]): boolean => cells.every((text, column) => text === headings[column])
  const rows = sheet.rows
    .filter((row) => row.number > (heading?.number ?? 0))
    .map((row) => ({ line: row.number, sheet: sheet.name, cells: rowTexts(row, width) }))
    // Several lists pasted one below the other repeat their headings.
    .filter(({ cells }) => cells.some((text) => text !== '') && !(heading && isHeading(cells)))
  return { sheet, headings, headingLine: heading?.number ?? 0, rows }
}

/** What stays the same when a list comes back: its headings, in order, without accents or capitals. */
export const headingSignature = (headings: readonly string[]): string =>
  headings.map(foldName).join('|').replace(/\|+$/, '').slice(0, 2000)

/**
 * Takes the list out of a spreadsheet: the sheet with the most rows, and every other sheet with the same headings (one
 * a school, for instance). Titles above the headings are passed over.
 * `isKnown` tells a heading that lists of equipment have. `sheetName`: only this sheet.
 */
export const toTable = (
  spreadsheet: Spreadsheet,
  isKnown: (heading: string) => boolean,
  sheetName?: string,
): Table | undefined => {
  const tables = spreadsheet.sheets
    .filter(({ name }) => sheetName === undefined || name === sheetName)
    .map((sheet) => toSheetTable(sheet, isKnown))
    .filter(({ rows }) => rows.length > 0)
  const withKnown = tables.filter(({ headings }) => headings.some(isKnown))
  const main = (withKnown.length > 0 ? withKnown : tables).reduce<SheetTable | undefined>(
    (best, table) => (best === undefined || table.rows.length > best.rows.length ? table : best),
    undefined,
  )
  if (!main) return undefined
  const signature = headingSignature(main.headings)
  const same = tables.filter(
    (table) => table === main || (table.headingLine > 0 && headingSignature(table.headings) === signature),
  )
  return {
    headings: main.headings,
    headingLine: main.headingLine,
    rows: same.flatMap(({ rows }) => rows),
    otherSheets: tables
      .filter((table) => !same.includes(table))
      .map(({ sheet, rows }) => ({ name: sheet.name, rows: rows.length })),
  }
}

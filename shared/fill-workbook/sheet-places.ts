import { refuseAsInvalid } from '../import/readers/read-refusal.ts'
import { scanXml } from '../import/readers/scan-xml.ts'
import { decodeByteText } from './byte-text.ts'
import { type CellRange, parseAddress, parseRange } from './cell-address.ts'

/** A piece of a text, `end` excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

export interface CellSpan extends Span {
  readonly column: number
  /** The opening tag alone. */
  readonly tagEnd: number
  readonly style: number
  readonly hasFormula: boolean
}

export interface RowSpan extends Span {
  readonly row: number
  readonly tagEnd: number
  /** Style of its cells that are not written, when the row has one of its own. */
  readonly style?: number
  readonly cells: readonly CellSpan[]
}

/** A list of a cell rule: either its entries, or the formula that names them. */
export interface ListRule {
  readonly ranges: readonly CellRange[]
  readonly formula: string
}

/** Where everything that matters for writing stands in the XML of a sheet. Places count characters of the byte text. */
export interface SheetPlaces {
  /** With its colon, `x:`, or empty. */
  readonly prefix: string
  /** From the opening to the closing tag of `sheetData`, both included. */
  readonly data: Span & { readonly tagEnd: number; readonly isEmpty: boolean }
  readonly rows: readonly RowSpan[]
  readonly merges: readonly CellRange[]
  /** Ranges that one formula fills: their cells have no formula of their own. */
  readonly arrays: readonly CellRange[]
  readonly columnStyles: readonly { readonly first: number; readonly last: number; readonly style: number }[]
  readonly isProtected: boolean
  readonly lists: readonly ListRule[]
}

type Open<T> = { -readonly [K in keyof T]: T[K] }

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

/** Reads the places of a sheet, from its byte text. Refuses (see `read-refusal.ts`) what is not the XML of a sheet. */
export const readSheetPlaces = (xml: string): SheetPlaces => {
  const rows: RowSpan[] = []
  const merges: CellRange[] = []
  const arrays: CellRange[] = []
  const columnStyles: { first: number; last: number; style: number }[] = []
  const lists: ListRule[] = []
  let data: Open<SheetPlaces['data']> | undefined
  let prefix = ''
  let isProtected = false
  let row: (Open<RowSpan> & { cells: CellSpan[] }) | undefined
  let cell: Open<CellSpan> | undefined
  let rule: { ranges: CellRange[]; formula: string } | undefined
  let isFormula = false
  scanXml(xml, {
    open: (name, attribute, start, end) => {
      if (name === 'sheetData') {
        prefix = /^<([^:\s/>]+:)/.exec(xml.slice(start, end))?.[1] ?? ''
        data = { start, tagEnd: end, end, isEmpty: xml[end - 2] === '/' }
      } else if (name === 'row' && data) {
        const given = Number(attribute('r'))
        const last = rows.at(-1)?.row ?? 0
        const style = isTrue(attribute('customFormat')) ? Number(attribute('s') ?? 0) : undefined
        row = {
          row: given > last ? given : last + 1,
          start,
          tagEnd: end,
          end,
          cells: [],
          ...(style !== undefined && { style }),
        }
      } else if (name === 'c' && row) {
        const given = parseAddress(attribute('r') ?? '')?.column ?? 0
        const last = row.cells.at(-1)?.column ?? 0
        const column = given > last ? given : last + 1
        cell = { column, start, tagEnd: end, end, style: Number(attribute('s') ?? 0), hasFormula: false }
      } else if (name === 'f' && cell) {
        cell.hasFormula = true
        const range = attribute('t') === 'array' || attribute('t') === 'dataTable' ? attribute('ref') : undefined
        const parsed = range === undefined ? undefined : parseRange(range)
        if (parsed) arrays.push(parsed)
      } else if (name === 'mergeCell') {
        const range = parseRange(attribute('ref') ?? '')
        if (range) merges.push(range)
      } else if (name === 'col' && attribute('style') !== undefined)
        columnStyles.push({
          first: Number(attribute('min')),
          last: Number(attribute('max')),
          style: Number(attribute('style')),
        })
      else if (name === 'sheetProtection') isProtected = isTrue(attribute('sheet'))
      else if (name === 'dataValidation' && attribute('type') === 'list')
        rule = { ranges: (attribute('sqref') ?? '').split(' ').flatMap((text) => parseRange(text) ?? []), formula: '' }
      else if (name === 'formula1') isFormula = rule !== undefined
    },
    close: (name, _start, end) => {
      if (name === 'c' && cell && row) {
        row.cells.push({ ...cell, end })
        cell = undefined
      } else if (name === 'row' && row) {
        rows.push({ ...row, end })
        row = undefined
      } else if (name === 'sheetData' && data) data.end = end
      else if (name === 'formula1') isFormula = false
      else if (name === 'dataValidation' && rule) {
        lists.push({ ranges: rule.ranges, formula: decodeByteText(rule.formula) })
        rule = undefined
      }
    },
    text: (text) => {
      if (isFormula && rule) rule.formula += text
    },
  })
  if (!data) return refuseAsInvalid('no-sheet')
  return { prefix, data, rows, merges, arrays, columnStyles, isProtected, lists }
}

/** Style of a cell, written or not: its own, else that of its row, else that of its column. */
export const styleAt = (places: SheetPlaces, row: number, column: number): number => {
  const line = places.rows.find((entry) => entry.row === row)
  const cell = line?.cells.find((entry) => entry.column === column)
  if (cell) return cell.style
  if (line?.style !== undefined) return line.style
  return places.columnStyles.find(({ first, last }) => column >= first && column <= last)?.style ?? 0
}

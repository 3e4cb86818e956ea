import { columnLetter } from '../export/workbook/addresses.ts'

/** A place in a sheet, both numbers from 1. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Last row and column of a sheet (ECMA-376). */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/** Reads `C7` or `$c$7`; undefined for anything else. */
export const parseAddress = (text: string): CellPlace | undefined => {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text.trim()) ?? []
  if (letters === undefined || digits === undefined) return undefined
  let column = 0
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined
}

/** `C7` */
export const toAddress = ({ row, column }: CellPlace): string => `${columnLetter(column)}${row}`

export interface CellRange {
  readonly first: CellPlace
  readonly last: CellPlace
}

/** Reads `A1:C3`, or one cell as a range of one. */
export const parseRange = (text: string): CellRange | undefined => {
  const [from = '', to = from] = text.split(':')
  const [first, last] = [parseAddress(from), parseAddress(to)]
  return first && last && { first, last }
}

export const isInRange = ({ row, column }: CellPlace, { first, last }: CellRange): boolean =>
  row >= first.row && row <= last.row && column >= first.column && column <= last.column

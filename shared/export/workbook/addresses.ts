/** 1 gives A, 27 gives AA. */
export const columnLetter = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnLetter(Math.floor((column - 1) / 26)) + columnLetter(((column - 1) % 26) + 1)

const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** `'Sheet'!$B$3` */
export const cellRef = (sheet: string, letter: string, row: number): string => `${quoted(sheet)}!$${letter}$${row}`

/** `'Sheet'!$B$3:$B$9` */
export const rangeRef = (sheet: string, letter: string, firstRow: number, lastRow: number): string =>
  `${quoted(sheet)}!$${letter}$${firstRow}:$${letter}$${lastRow}`

/** A link to the top of a sheet of the same workbook. */
export const sheetLink = (sheet: string): string => `#${quoted(sheet)}!A1`

/** A text inside a formula. */
export const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`

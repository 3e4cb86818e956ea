import type { WorkbookColumn, WorkbookRow } from '../../workbook-model.ts'
import { cellLooks } from './looks.ts'

/** A column of width 10 holds ten digits of 11 points; letters of a French text are a little narrower. */
const LETTERS_PER_DIGIT = 1.2
const LINE_HEIGHT = 1.28
const PADDING_POINTS = 5
const SMALLEST_POINTS = 17

/** How many lines a text takes when it is wrapped at words, in a width given in letters. */
const countLines = (text: string, width: number): number => {
  let lines = 0
  for (const paragraph of text.split('\n')) {
    lines += 1
    let used = 0
    // Programs also break an address after its slashes and hyphens.
    for (const word of paragraph.split(/(?<=[/-])| /u)) {
      const needed = used === 0 ? word.length : used + 1 + word.length
      if (needed <= width) used = needed
      else {
        // A word longer than the line (an address) is broken, and starts on the line where it is.
        lines += used === 0 ? 0 : 1
        lines += Math.ceil(word.length / width) - 1
        used = word.length % Math.ceil(width)
      }
    }
  }
  return lines
}

/**
 * Height of a row in points. LibreOffice and Excel do not agree on when to fit a row to its wrapped text, and neither
 * does it for joined cells: the height is worked out here, a little large rather than too small.
 */
export const rowHeight = (row: WorkbookRow, columns: readonly WorkbookColumn[]): number => {
  if (row.heightPoints !== undefined) return row.heightPoints
  let points = SMALLEST_POINTS
  for (const [index, cell] of row.cells.entries()) {
    if (!cell || columns[index]?.isHidden) continue
    const { font, alignment } = cellLooks[cell.style]
    const { size } = font
    const isWrapped = alignment.wrapText === true && typeof cell.value === 'string'
    const span = row.merge?.find(([first]) => first === index + 1)
    const width = columns.slice(index, span ? span[1] : index + 1).reduce((sum, column) => sum + column.width, 0)
    const letters = Math.max(1, (width - 1) * (11 / size) * LETTERS_PER_DIGIT)
    const lines = isWrapped ? countLines(String(cell.value), letters) : 1
    points = Math.max(points, lines * size * LINE_HEIGHT + PADDING_POINTS)
  }
  // The tallest row a spreadsheet program accepts.
  return Math.min(409, Math.round(points * 4) / 4)
}

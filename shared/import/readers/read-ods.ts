import { strFromU8 } from 'fflate'
import { createCellCounter } from './cell-counter.ts'
import { refuseAsInvalid, refuseAsTooLarge } from './read-refusal.ts'
import { scanXml } from './scan-xml.ts'
import { type Sheet, type SheetCell, type SheetRow, type Spreadsheet, spreadsheetLimits } from './spreadsheet.ts'

export const ODS_MIME_TYPE = 'application/vnd.oasis.opendocument.spreadsheet'

/** Parts of the zip that are read. */
export const isOdsPart = (name: string): boolean => name === 'content.xml' || name === 'mimetype'

/** Elements whose text is not that of the cell around them: comments, drawings, and the memory of past changes. */
const asides: ReadonlySet<string> = new Set(['annotation', 'frame', 'custom-shape', 'g', 'shapes', 'tracked-changes'])
/** Spaces in a row that are written as one element. */
const MOST_SPACES = 1000

interface OpenCell {
  readonly repeated: number
  readonly valueType: string | undefined
  readonly value: string | undefined
  readonly isFormula: boolean
  paragraphs: string[]
}

/** How many times an element stands for itself; a file that announces more than a sheet holds is not believed. */
const repetition = (text: string | undefined): number => {
  const count = Number(text ?? 1)
  return Number.isInteger(count) && count > 0 ? count : 1
}

const toCell = (cell: OpenCell): SheetCell | undefined => {
  const formula = cell.isFormula ? ({ isFormula: true } as const) : {}
  const text = cell.paragraphs.join('\n')
  const { value } = cell
  if (value !== undefined) {
    if (cell.valueType === 'date') return { type: 'date', text: value.slice(0, 10), ...formula }
    if (cell.valueType === 'boolean') return { type: 'boolean', text: value === 'true' ? 'true' : 'false', ...formula }
    const number = Number(value)
    if (cell.valueType !== 'string' && cell.valueType !== 'time' && value !== '' && Number.isFinite(number))
      return { type: 'number', text: String(number), ...formula }
  }
  const shown = text === '' && cell.valueType === 'string' ? (value ?? '') : text
  return shown === '' && !cell.isFormula ? undefined : { type: 'text', text: shown, ...formula }
}

/** Reads the unpacked parts of an OpenDocument spreadsheet. Repeated cells and rows count as many times as they stand for. */
export const readOds = (parts: Readonly<Record<string, Uint8Array>>): Spreadsheet => {
  const content = parts['content.xml'] ?? refuseAsInvalid('no-content')
  const counter = createCellCounter()
  const sheets: Sheet[] = []
  let rows: SheetRow[] | undefined
  let name = ''
  let isLinked = false
  let rowNumber = 0
  let rowRepeated = 1
  let cells: (SheetCell | undefined)[] = []
  let column = 0
  let cell: OpenCell | undefined
  let paragraph: string | undefined
  let aside = 0

  const closeCell = (open: OpenCell): void => {
    const filled = toCell(open)
    if (filled) {
      counter.add(open.repeated)
      counter.checkColumn(column + open.repeated - 1)
      for (let index = 0; index < open.repeated; index += 1) cells[column + index] = filled
    }
    column += open.repeated
  }
  const closeRow = (): void => {
    if (rows && cells.length > 0) {
      counter.add(cells.filter(Boolean).length * (rowRepeated - 1))
      counter.addRows(rowRepeated)
      for (let index = 0; index < rowRepeated; index += 1) rows.push({ number: rowNumber + index, cells })
    }
    rowNumber += rowRepeated
  }

  scanXml(strFromU8(content), {
    open: (tag, attribute) => {
      if (asides.has(tag)) aside += 1
      if (aside > 0) return
      if (tag === 'table') {
        rows = []
        name = attribute('name') ?? ''
        isLinked = false
        rowNumber = 1
        if (sheets.length >= spreadsheetLimits.sheets) refuseAsTooLarge('sheets', spreadsheetLimits.sheets)
      } else if (tag === 'table-source') isLinked = true
      else if (tag === 'table-row') {
        rowRepeated = repetition(attribute('number-rows-repeated'))
        cells = []
        column = 0
      } else if (tag === 'table-cell' || tag === 'covered-table-cell') {
        const valueType = attribute('value-type')
        cell = {
          repeated: repetition(attribute('number-columns-repeated')),
          valueType,
          value:
            attribute('value') ?? attribute('date-value') ?? attribute('boolean-value') ?? attribute('string-value'),
          isFormula: attribute('formula') !== undefined,
          paragraphs: [],
        }
      } else if (cell && (tag === 'p' || tag === 'h')) paragraph = ''
      else if (paragraph !== undefined) {
        if (tag === 's') paragraph += ' '.repeat(Math.min(repetition(attribute('c')), MOST_SPACES))
        else if (tag === 'tab') paragraph += '\t'
        else if (tag === 'line-break') paragraph += '\n'
      }
    },
    close: (tag) => {
      if (asides.has(tag)) aside -= 1
      if (aside > 0) return
      if ((tag === 'p' || tag === 'h') && paragraph !== undefined) {
        cell?.paragraphs.push(paragraph)
        paragraph = undefined
      } else if ((tag === 'table-cell' || tag === 'covered-table-cell') && cell) {
        closeCell(cell)
        cell = undefined
      } else if (tag === 'table-row') closeRow()
      else if (tag === 'table' && rows) {
        // A sheet copied from another file is a cache of it, not something that was typed here.
        if (!isLinked) sheets.push({ name, rows })
        rows = undefined
      }
    },
    text: (text) => {
      if (paragraph !== undefined && aside === 0) paragraph += text
    },
  })
  if (sheets.length === 0) refuseAsInvalid('no-sheet')
  return { format: 'ods', sheets }
}

import { strFromU8 } from 'fflate'
import { type CellCounter, createCellCounter } from './cell-counter.ts'
import { serialToIsoDay } from './excel-dates.ts'
import { refuseAsInvalid, refuseAsTooLarge } from './read-refusal.ts'
import { scanXml } from './scan-xml.ts'
import { type Sheet, type SheetCell, type SheetRow, type Spreadsheet, spreadsheetLimits } from './spreadsheet.ts'
import {
  decodeEscapes,
  readCreatedAt,
  readDateStyles,
  readRelations,
  readSharedStrings,
  readWorkbookPart,
} from './xlsx-parts.ts'

// exceljs is not used to read: 6 kB with a defined name over many columns keep it busy for half a minute and 3 GB, one
// merged range or a list rule on a whole column likewise. What we need of the format fits here; tests compare the two.

type Parts = Readonly<Record<string, Uint8Array>>

/** Parts of the zip that are read; pictures, macros, comments and outside links are never unpacked. */
export const isXlsxPart = (name: string): boolean =>
  /^(xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml|docProps\/core\.xml)$/i.test(
    name,
  )

interface SheetContext {
  readonly shared: readonly string[]
  readonly dateStyles: readonly boolean[]
  readonly dayOffset: number
  readonly counter: CellCounter
}

/** Column of a reference such as `AB12`, from 0; -1 when it has no letters. */
const columnOf = (reference: string): number => {
  let column = 0
  for (const sign of reference) {
    const rank = sign.charCodeAt(0) - 64
    if (rank < 1 || rank > 26 || column > 20_000) break
    column = column * 26 + rank
  }
  return column - 1
}

interface OpenCell {
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  isFormula: boolean
}

const toCell = (cell: OpenCell, context: SheetContext): SheetCell | undefined => {
  const formula = cell.isFormula ? ({ isFormula: true } as const) : {}
  const { value, type } = cell
  // A formula without a result is still something that somebody wrote.
  if (value === '') return cell.isFormula ? { type: 'text', text: '', ...formula } : undefined
  if (type === 's') {
    const text = context.shared[Number(value)] ?? refuseAsInvalid('shared-strings')
    return text === '' ? undefined : { type: 'text', text, ...formula }
  }
  if (type === 'inlineStr' || type === 'str') return { type: 'text', text: decodeEscapes(value), ...formula }
  if (type === 'b') return { type: 'boolean', text: value === '1' ? 'true' : 'false', ...formula }
  if (type === 'e') return { type: 'error', text: value, ...formula }
  if (type === 'd') return { type: 'date', text: value.slice(0, 10), ...formula }
  const number = Number(value)
  if (!Number.isFinite(number)) return { type: 'text', text: value, ...formula }
  const isoDay = context.dateStyles[cell.style] ? serialToIsoDay(number + context.dayOffset) : undefined
  return isoDay === undefined
    ? { type: 'number', text: String(number), ...formula }
    : { type: 'date', text: isoDay, ...formula }
}

const readSheet = (xml: string, name: string, context: SheetContext): Sheet => {
  const rows: SheetRow[] = []
  let rowNumber = 0
  let cells: (SheetCell | undefined)[] = []
  let column = -1
  let cell: OpenCell | undefined
  let isValue = false
  let phonetic = 0
  scanXml(xml, {
    open: (tag, attribute) => {
      if (tag === 'row') {
        const given = Number(attribute('r'))
        rowNumber = given > rowNumber ? given : rowNumber + 1
        cells = []
        column = -1
      } else if (tag === 'c') {
        const given = columnOf(attribute('r') ?? '')
        column = given > column ? given : column + 1
        const [type, style] = [attribute('t') ?? 'n', Number(attribute('s') ?? 0)]
        cell = { column, type, style, value: '', isFormula: false }
      } else if (tag === 'f' && cell) cell.isFormula = true
      else if (tag === 'rPh') phonetic += 1
      else if (tag === 'v' || tag === 't') isValue = cell !== undefined && phonetic === 0
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') isValue = false
      else if (tag === 'rPh') phonetic -= 1
      else if (tag === 'c' && cell) {
        const content = toCell(cell, context)
        if (content) {
          context.counter.add(1)
          context.counter.checkColumn(cell.column)
          cells[cell.column] = content
        }
        cell = undefined
      } else if (tag === 'row' && cells.length > 0) {
        context.counter.addRows(1)
        rows.push({ number: rowNumber, cells })
      }
    },
    text: (text) => {
      if (isValue && cell) cell.value += text
    },
  })
  return { name, rows }
}

/** Reads the unpacked parts of an xlsx file. Formulas are marked, never computed. */
export const readXlsx = (parts: Parts): Spreadsheet => {
  const partText = (name: string): string | undefined => {
    const bytes = parts[name]
    return bytes && strFromU8(bytes)
  }
  const workbook = readWorkbookPart(partText('xl/workbook.xml') ?? refuseAsInvalid('no-workbook'))
  const { sheets: found, dayOffset } = workbook
  if (found.length > spreadsheetLimits.sheets) refuseAsTooLarge('sheets', spreadsheetLimits.sheets)
  const relations = readRelations(partText('xl/_rels/workbook.xml.rels') ?? refuseAsInvalid('no-workbook'))
  const context: SheetContext = {
    shared: readSharedStrings(partText('xl/sharedStrings.xml') ?? ''),
    dateStyles: readDateStyles(partText('xl/styles.xml') ?? ''),
    dayOffset,
    counter: createCellCounter(),
  }
  const sheets = found.flatMap(({ name, relationId }) => {
    // A sheet that holds only a chart is no worksheet: nothing to read there.
    const xml = partText(relations.get(relationId) ?? '')
    return xml === undefined ? [] : [readSheet(xml, name, context)]
  })
  if (sheets.length === 0) refuseAsInvalid('no-sheet')
  const createdAt = readCreatedAt(partText('docProps/core.xml') ?? '')
  return { format: 'xlsx', sheets, ...(createdAt !== undefined && { createdAt }) }
}

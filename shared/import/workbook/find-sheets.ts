import { columnLetter } from '../../export/workbook/addresses.ts'
import type { TextColumn, WorkbookTexts } from '../../export/workbook/workbook-texts-schema.ts'
import { foldName } from '../../municipalities/fold-name.ts'
import type { Sheet, SheetCell, SheetRow, Spreadsheet } from '../readers/spreadsheet.ts'
import { isBlank } from './read-cell.ts'

/** A sheet of ours, found in a workbook that came back: renamed, with its columns moved, perhaps. */
export interface FoundSheet {
  readonly name: string
  /** Column of each of our columns, from 0; a hole when it is not there any more. */
  readonly columns: ReadonlyMap<string, number>
  readonly headings: ReadonlyMap<string, string>
  /** The rows below the headings and their units. */
  readonly rows: readonly SheetRow[]
  /** Columns that hold something and are none of ours: their heading, or their letter. */
  readonly otherColumns: readonly string[]
}

export interface FoundSheets {
  /** The four sheets of equipment, or those that are left. */
  readonly equipment: readonly FoundSheet[]
  readonly hosted?: FoundSheet
  readonly purchases?: FoundSheet
  readonly practices?: FoundSheet
  readonly municipality?: FoundSheet
  readonly territory?: FoundSheet
  readonly label?: FoundSheet
  readonly adminLists?: FoundSheet
  readonly adminFactors?: FoundSheet
  readonly adminParameters?: FoundSheet
  /** Names of the sheets that hold something and are none of ours. */
  readonly otherSheets: readonly string[]
}

/** Rows at the top of a sheet among which the headings are looked for. */
const TOP_ROWS = 40

/** Where the headings of a table stand: the row that holds most of them, half at least. */
const findTable = (sheet: Sheet, columns: readonly Pick<TextColumn, 'key' | 'heading' | 'unit'>[], top = TOP_ROWS) => {
  const wanted = new Map(
    columns.filter(({ heading }) => heading !== '').map(({ key, heading }) => [foldName(heading), key]),
  )
  let best: { readonly row: SheetRow; readonly found: ReadonlyMap<string, number> } | undefined
  for (const row of sheet.rows.slice(0, top)) {
    const found = new Map<string, number>()
    for (const [index, cell] of row.cells.entries()) {
      const key = cell?.type === 'text' ? wanted.get(foldName(cell.text)) : undefined
      if (key !== undefined && !found.has(key)) found.set(key, index)
    }
    if (found.size > (best?.found.size ?? 0)) best = { row, found }
  }
  return best && best.found.size >= Math.max(2, wanted.size / 2) ? best : undefined
}

const holdsSomething = (row: SheetRow): boolean => row.cells.some((cell) => !isBlank(cell))

const otherColumns = (heading: SheetRow, ours: ReadonlySet<number>, rows: readonly SheetRow[]): readonly string[] => {
  const used = new Set<number>()
  for (const { cells } of rows)
    for (const [index, cell] of cells.entries()) if (!ours.has(index) && !isBlank(cell)) used.add(index)
  return [...used]
    .sort((one, other) => one - other)
    .map((index) => heading.cells[index]?.text.trim() || columnLetter(index + 1))
}

/** `own`: keys of columns that no other sheet has; one of them must be there. */
const toFoundSheet = (
  sheet: Sheet,
  columns: readonly TextColumn[],
  own: readonly string[],
  top?: number,
): FoundSheet | undefined => {
  const table = findTable(sheet, columns, top)
  if (!table || !own.some((key) => table.found.has(key))) return undefined
  const { row: heading, found } = table
  const units = columns.filter(({ unit }) => unit !== undefined)
  const isUnits = (row: SheetRow): boolean =>
    units.length > 0 &&
    units.every(({ key, unit }) => {
      const index = found.get(key)
      return index === undefined || foldName(row.cells[index]?.text ?? '') === foldName(unit ?? '')
    })
  const rows = sheet.rows.filter((row) => row.number > heading.number && !isUnits(row))
  return {
    name: sheet.name,
    columns: found,
    headings: new Map(columns.map(({ key, heading: text }) => [key, text])),
    rows,
    otherColumns: otherColumns(heading, new Set(found.values()), rows),
  }
}

/** The cell of one of our columns in a row. */
export const cellOf = (sheet: FoundSheet, row: SheetRow, key: string): SheetCell | undefined => {
  const index = sheet.columns.get(key)
  return index === undefined ? undefined : row.cells[index]
}

/** Where a cell stands, to tell the user. */
export const placeOf = (sheet: FoundSheet, row: SheetRow, key?: string) => {
  const index = key === undefined ? undefined : sheet.columns.get(key)
  const column = key === undefined ? undefined : sheet.headings.get(key)
  return {
    sheet: sheet.name,
    row: row.number,
    ...(index !== undefined && { cell: `${columnLetter(index + 1)}${row.number}` }),
    ...(column !== undefined && { column }),
  }
}

/** The lists of ADMIN have no keys of their own in the texts: they get some. */
const listColumns = (texts: WorkbookTexts): readonly TextColumn[] =>
  ['list', 'value', 'code', 'factor'].map((key) => ({ key, heading: texts.admin.listColumns[key] ?? '', width: 1 }))

/**
 * Finds our sheets in a workbook, by their name and by the headings of their columns: the order of sheets, rows and
 * columns does not matter, nor does a new name as long as the headings are there.
 */
export const findSheets = (spreadsheet: Spreadsheet, texts: WorkbookTexts): FoundSheets => {
  const { sheets } = spreadsheet
  const taken = new Set<Sheet>()
  const named = (name: string): readonly Sheet[] => sheets.filter((sheet) => foldName(sheet.name) === foldName(name))
  const find = (name: string, columns: readonly TextColumn[], own: readonly string[]): FoundSheet | undefined => {
    for (const sheet of [...named(name), ...sheets.filter((entry) => !taken.has(entry))]) {
      const found = toFoundSheet(sheet, columns, own)
      if (!found) continue
      taken.add(sheet)
      return found
    }
    return undefined
  }
  const practices = find(texts.practices.name, texts.practices.columns, ['state', 'evidence'])
  const hosted = find(texts.hosted.name, texts.hosted.columns, ['mode', 'id'])
  const purchases = find(texts.purchases.name, texts.purchases.columns, ['amount', 'id'])
  const equipment = sheets.flatMap((sheet) => {
    const found = taken.has(sheet) ? undefined : toFoundSheet(sheet, texts.equipment.columns, ['lotId', 'equipment'])
    if (found) taken.add(sheet)
    return found ? [found] : []
  })
  const municipality = find(texts.municipality.name, texts.municipality.columns, ['field'])
  const territory = find(texts.territory.name, texts.territory.columns, ['line'])
  const label = find(texts.label.name, texts.label.columns, ['axis', 'principle'])
  const [admin] = named(texts.admin.name)
  // The three tables of ADMIN stand one below the other: the headings may be far down.
  const adminTable = (columns: readonly TextColumn[], own: string) =>
    admin && toFoundSheet(admin, columns, [own], admin.rows.length)
  const adminLists = adminTable(listColumns(texts), 'code')
  const adminFactors = adminTable(texts.admin.factorColumns, 'name')
  const adminParameters = adminTable(texts.admin.parameterColumns, 'parameter')
  const written = [texts.home, texts.results, texts.label, texts.admin, texts.help].map(({ name }) => foldName(name))
  return {
    equipment,
    otherSheets: sheets
      .filter(
        (sheet) => !taken.has(sheet) && !written.includes(foldName(sheet.name)) && sheet.rows.some(holdsSomething),
      )
      .map(({ name }) => name),
    ...(hosted && { hosted }),
    ...(purchases && { purchases }),
    ...(practices && { practices }),
    ...(municipality && { municipality }),
    ...(territory && { territory }),
    ...(label && { label }),
    ...(adminLists && { adminLists }),
    ...(adminFactors && { adminFactors }),
    ...(adminParameters && { adminParameters }),
  }
}

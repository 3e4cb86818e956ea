import { z } from 'zod'
import words from '../../resources/exchange/commune-list.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { SheetCell, Spreadsheet } from '../import/readers/spreadsheet.ts'
import { foldName } from '../municipalities/fold-name.ts'

const heading = z.array(z.string().min(1)).min(1)
const wordsSchema = z.strictObject({
  note: z.string(),
  columns: z.strictObject({
    code: heading,
    name: heading,
    department: heading,
    population: heading,
    epci: heading,
    contact: heading,
    mode: heading,
  }),
  modes: z.strictObject({ pair: heading, acts_as_referent: heading, none: heading }),
})
const loadWords = once(() => wordsSchema.parse(words))

type Column = keyof z.infer<typeof wordsSchema>['columns']
export type ListMode = keyof z.infer<typeof wordsSchema>['modes']

/** One line of the list of a body, as it was typed; an empty cell is absent. */
export interface CommuneListLine {
  /** Row number as a spreadsheet program shows it. */
  readonly line: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

/** Rows looked at for the headings: some lists begin with a title. */
const HEADING_ROWS = 15

const columnsOf = (cells: readonly (SheetCell | undefined)[]): ReadonlyMap<Column, number> => {
  const titles = cells.map((cell) => (cell ? foldName(cell.text) : ''))
  const found = new Map<Column, number>()
  const taken = new Set<number>()
  // Column by column, the first known heading wins: « code commune » is the code, « commune » the name.
  for (const [column, headings] of Object.entries(loadWords().columns) as [Column, readonly string[]][]) {
    // Object.entries loses the key type
    const at = headings.map((text) => titles.indexOf(text)).find((index) => index >= 0 && !taken.has(index))
    if (at === undefined) continue
    found.set(column, at)
    taken.add(at)
  }
  return found
}

const isHeading = (columns: ReadonlyMap<Column, number>) => columns.has('code') || columns.has('name')

/** Without headings, the first column names the communes, by code or by name. */
const bareColumns: ReadonlyMap<Column, number> = new Map([['name', 0]])

/**
 * The lines of a list of communes: the first sheet that has headings we know, else the first column of the first sheet.
 * Empty lines are left out.
 */
export const readCommuneList = ({ sheets }: Spreadsheet): readonly CommuneListLine[] => {
  const headed = sheets.flatMap(({ rows }) => {
    const at = rows.slice(0, HEADING_ROWS).findIndex(({ cells }) => isHeading(columnsOf(cells)))
    const row = rows[at]
    return row ? [{ rows: rows.slice(at + 1), columns: columnsOf(row.cells) }] : []
  })[0]
  const { rows, columns } = headed ?? { rows: sheets[0]?.rows ?? [], columns: bareColumns }
  return rows.flatMap(({ number, cells }) => {
    const found = [...columns].flatMap(([column, at]) => {
      const text = cells[at]?.text.trim() ?? ''
      return text === '' ? [] : [[column, text] as const]
    })
    return found.length === 0 ? [] : [{ line: number, cells: Object.fromEntries(found) }]
  })
}

/** The mode somebody wrote in words, or undefined when it is none we know. */
export const readMode = (text: string): ListMode | undefined => {
  const folded = foldName(text)
  const { modes } = loadWords()
  return (Object.keys(modes) as ListMode[]).find((mode) => modes[mode].includes(folded)) // Object.keys loses the key type
}

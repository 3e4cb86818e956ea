import { toTable } from './consolidate.ts'
import { type FlatRow, type FlatTable, type FlatValue, loadConsolidationContent } from './flat-table.ts'

/** The columns of the table `materiel`, by name: the lists are made from what everybody can read there. */
const columnsOfMaterial = (): ReadonlyMap<string, number> =>
  new Map(
    loadConsolidationContent()
      .tables.find(({ name }) => name === 'materiel')
      ?.columns.map(({ key }, at) => [key, at]),
  )

/** A known sum; undefined until something is known, since an unknown number is not zero. */
const plus = (sum: number | undefined, value: number): number => (sum ?? 0) + value

interface Sums {
  readonly code: FlatValue
  readonly name: FlatValue
  readonly type: FlatValue
  readonly what: FlatValue
  confirmed?: number
  toCheck?: number
  uncounted: number
}

const ageBand = (age: FlatValue): string => {
  const { ages, unknownAge } = loadConsolidationContent()
  if (typeof age !== 'number') return unknownAge
  return ages.find(({ below }) => below === undefined || age < below)?.name ?? unknownAge
}

const group = (rows: readonly FlatRow[], isInUse: boolean, whatOf: (cell: (key: string) => FlatValue) => FlatValue) => {
  const columns = columnsOfMaterial()
  const { yes } = loadConsolidationContent()
  const groups = new Map<string, Sums>()
  for (const row of rows) {
    const cell = (key: string): FlatValue => row[columns.get(key) ?? -1]
    if ((cell('en_service') === yes) !== isInUse) continue
    const [owner = ''] = String(cell('cle')).split('|')
    const what = whatOf(cell)
    const key = [owner, cell('type'), what ?? ''].join('|')
    const sums = groups.get(key) ?? {
      code: cell('code_insee'),
      name: cell('commune'),
      type: cell('type'),
      what,
      uncounted: 0,
    }
    groups.set(key, sums)
    const count = cell('nombre')
    if (typeof count !== 'number') sums.uncounted += 1
    else if (cell('confirme') === yes) sums.confirmed = plus(sums.confirmed, count)
    else sums.toCheck = plus(sums.toCheck, count)
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { code, name, type, what, confirmed, toCheck, uncounted }]): FlatRow => {
      return [key, code, name, type, what, confirmed, toCheck, uncounted]
    })
}

/**
 * What a grouped purchase (devices in use, by age) and a single collection (devices out of use, by planned exit) would be
 * about: one row per commune, type and age or exit, from the rows of `materiel`. What is not confirmed stands apart.
 */
export const groupLists = (materialRows: readonly FlatRow[]): readonly FlatTable[] => [
  toTable(
    'achat_groupe',
    group(materialRows, true, (cell) => ageBand(cell('age'))),
  ),
  toTable(
    'collecte',
    group(materialRows, false, (cell) => cell('sortie_prevue')),
  ),
]

/** One line of a list over all communes. */
export interface GroupTotal {
  readonly type: string
  readonly what?: string
  readonly communes: number
  readonly confirmed?: number
  readonly toCheck?: number
  readonly uncounted: number
}

/** The rows of one of the lists, summed over the communes. */
export const sumGroup = ({ rows }: FlatTable): readonly GroupTotal[] => {
  const totals = new Map<string, { -readonly [Key in keyof GroupTotal]: GroupTotal[Key] }>()
  for (const [_key, _code, _name, type = '', what, confirmed, toCheck, uncounted] of rows) {
    const key = `${type}|${what ?? ''}`
    const total = totals.get(key) ?? {
      type: String(type),
      ...(what !== undefined && { what: String(what) }),
      communes: 0,
      uncounted: 0,
    }
    totals.set(key, total)
    total.communes += 1
    if (typeof confirmed === 'number') total.confirmed = plus(total.confirmed, confirmed)
    if (typeof toCheck === 'number') total.toCheck = plus(total.toCheck, toCheck)
    total.uncounted += Number(uncounted)
  }
  return [...totals].toSorted(([a], [b]) => a.localeCompare(b, 'fr')).map(([, total]) => total)
}

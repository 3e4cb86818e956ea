import type { Content } from '../content/load-content.ts'
import { withPractices } from '../content/with-practices.ts'
import type { AppError } from '../errors/app-error.ts'
import type { ProjectFile } from '../project-file/project-file.ts'
import { practicesFor } from '../referential/practices-for.ts'
import { type CommuneRows, type CommuneSummary, createCommuneRows, type DetailTable } from './commune-rows.ts'
import {
  dictionaryRows,
  type FlatRow,
  type FlatTable,
  type LeftOutReason,
  loadConsolidationContent,
  type TableName,
} from './flat-table.ts'
import { createStatistics } from './statistics.ts'

/** A file that is not counted, and why; `kept` names the file counted instead. */
export interface LeftOut {
  readonly file: string
  readonly reason: LeftOutReason
  readonly kept?: string
}

/** What decides which of several files of one commune counts. */
interface Version {
  readonly file: string
  readonly number: number
  readonly modifiedAt: number
}

/** The rows of one file, and whose they are. */
export interface FileRows<Rows = CommuneRows> extends Version {
  readonly owner: string
  readonly rows: Rows
}

/** The plain reason of a refused file. */
export const reasonOf = ({ code }: Pick<AppError, 'code'>): LeftOutReason => {
  if (code === 'foreign-file') return 'foreign'
  if (code === 'too-new' || code === 'too-large') return code
  return code === 'invalid-file' ? 'damaged' : 'unreadable'
}

/** By number of sending first: a computer's clock may be wrong. The name settles the rest, so that order never matters. */
const isLater = (a: Version, b: Version): boolean =>
  (a.number - b.number || a.modifiedAt - b.modifiedAt || (a.file < b.file ? 1 : -1)) > 0

/** Makes the rows of opened files, one after the other. */
export const createFileRows = (content: Content): ((file: ProjectFile, name: string) => FileRows) => {
  const toUsualRows = createCommuneRows(content)
  return ({ envelope: { project }, exchange, referential }, name) => {
    const own = withPractices(content, practicesFor(project, referential))
    const toRows = own === content ? toUsualRows : createCommuneRows(own)
    return {
      owner: project.kind === 'example' ? project.id : (project.profile.inseeCode ?? project.id),
      file: name,
      number: exchange?.number ?? 0,
      modifiedAt: Date.parse(project.modifiedAt),
      rows: toRows(project, name),
    }
  }
}

export interface Gathering<Rows> {
  readonly add: (rows: FileRows<Rows>) => void
  readonly leaveOut: (name: string, error: Pick<AppError, 'code'>) => void
  /** What was counted, in the order of the INSEE codes, and every file that was not. */
  readonly finish: () => { readonly communes: readonly Rows[]; readonly leftOut: readonly LeftOut[] }
}

/**
 * Gathers the rows of files one by one. Of several files of one commune the latest counts, the others are named.
 * `Rows`: the rows as they are for a workbook, or where they were put aside for a whole country.
 */
export const createGathering = <Rows = CommuneRows>(): Gathering<Rows> => {
  const byOwner = new Map<string, FileRows<Rows>>()
  const leftOut: LeftOut[] = []
  return {
    add: (counted) => {
      const { owner, file } = counted
      const other = byOwner.get(owner)
      const isKept = !other || isLater(counted, other)
      if (isKept) byOwner.set(owner, counted)
      if (other) leftOut.push({ file: isKept ? other.file : file, reason: 'older', kept: isKept ? file : other.file })
    },
    leaveOut: (file, error) => leftOut.push({ file, reason: reasonOf(error) }),
    finish: () => ({
      communes: [...byOwner].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { rows }]) => rows),
      leftOut: leftOut.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    }),
  }
}

export const toTable = (name: TableName, rows: readonly FlatRow[]): FlatTable => ({
  name,
  columns: (loadConsolidationContent().tables.find((table) => table.name === name)?.columns ?? []).map(
    ({ key }) => key,
  ),
  rows,
})

export const detailTables = [
  'etapes',
  'pratiques',
  'materiel',
  'achats',
  'sorties',
  'actions',
  'indicateurs',
  'formations',
] as const satisfies readonly DetailTable[]

/** The heading and the rows of one table of details, commune after commune. */
export const detailTable = (name: DetailTable, communes: readonly CommuneRows[]): FlatTable =>
  toTable(
    name,
    communes.flatMap(({ details }) => details[name]),
  )

/**
 * The tables that fit in a workbook whatever the number of communes: communes, totals, files left out, dictionary.
 * The communes are gone through once.
 */
export const summaryTables = (
  communes: Iterable<CommuneSummary>,
  leftOut: readonly LeftOut[],
): readonly FlatTable[] => {
  const { reasons } = loadConsolidationContent()
  const statistics = createStatistics()
  const rows: FlatRow[] = []
  for (const { commune, measures, band } of communes) {
    statistics.add(measures, band)
    rows.push(commune)
  }
  return [
    toTable('communes', rows),
    toTable('totaux', statistics.rows()),
    toTable(
      'fichiers_ecartes',
      leftOut.map(({ file, reason, kept = '' }) => [file, reasons[reason].replace('{{kept}}', kept)]),
    ),
    toTable('dictionnaire', dictionaryRows()),
  ]
}

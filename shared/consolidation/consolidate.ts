import type { Content } from '../content/load-content.ts'
import { withPractices } from '../content/with-practices.ts'
import type { AppError } from '../errors/app-error.ts'
import type { ProjectFile } from '../project-file/project-file.ts'
import { practicesFor } from '../referential/practices-for.ts'
import { type CommuneRows, type DetailRows, type DetailTable, toCommuneRows } from './commune-rows.ts'
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

interface Version {
  readonly file: string
  readonly number: number
  readonly modifiedAt: number
}

interface Counted<Details> extends Version {
  readonly rows: CommuneRows<Details>
}

/** The plain reason of a refused file. */
export const reasonOf = ({ code }: AppError): LeftOutReason => {
  if (code === 'foreign-file') return 'foreign'
  if (code === 'too-new' || code === 'too-large') return code
  return code === 'invalid-file' ? 'damaged' : 'unreadable'
}

/** By number of sending first: a computer's clock may be wrong. The name settles the rest, so that order never matters. */
const isLater = (a: Version, b: Version): boolean =>
  (a.number - b.number || a.modifiedAt - b.modifiedAt || (a.file < b.file ? 1 : -1)) > 0

export interface Consolidation<Details> {
  readonly add: (file: ProjectFile, name: string) => void
  readonly leaveOut: (name: string, error: AppError) => void
  /** What was counted, in the order of the INSEE codes, and every file that was not. */
  readonly finish: () => { readonly communes: readonly CommuneRows<Details>[]; readonly leftOut: readonly LeftOut[] }
}

/**
 * Gathers dossiers one by one. Of several files of one commune the latest counts, the others are named. `pack` says in
 * which form the rows of details are kept: as they are for a workbook, as bytes for a whole country.
 */
export const createConsolidation = <Details>(
  content: Content,
  pack: (details: DetailRows) => Details,
): Consolidation<Details> => {
  const byOwner = new Map<string, Counted<Details>>()
  const leftOut: LeftOut[] = []
  return {
    add: ({ envelope, exchange, referential }, name) => {
      const { project } = envelope
      const owner = project.kind === 'example' ? project.id : (project.profile.inseeCode ?? project.id)
      const made = toCommuneRows(project, name, withPractices(content, practicesFor(project, referential)))
      const rows = { ...made, details: pack(made.details) }
      const modifiedAt = Date.parse(project.modifiedAt)
      const counted = { file: name, number: exchange?.number ?? 0, modifiedAt, rows }
      const other = byOwner.get(owner)
      const isKept = !other || isLater(counted, other)
      if (isKept) byOwner.set(owner, counted)
      if (other)
        leftOut.push({
          file: isKept ? other.file : name,
          reason: 'older',
          kept: isKept ? name : other.file,
        })
    },
    leaveOut: (file, error) => leftOut.push({ file, reason: reasonOf(error) }),
    finish: () => ({
      communes: [...byOwner].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, { rows }]) => rows),
      leftOut: leftOut.toSorted((a, b) => (a.file < b.file ? -1 : 1)),
    }),
  }
}

const toTable = (name: TableName, rows: readonly FlatRow[]): FlatTable => ({
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

/** The tables that fit in a workbook whatever the number of communes: communes, totals, files left out, dictionary. */
export const summaryTables = (
  communes: readonly Omit<CommuneRows, 'details'>[],
  leftOut: readonly LeftOut[],
): readonly FlatTable[] => {
  const { reasons } = loadConsolidationContent()
  const statistics = createStatistics()
  for (const { measures, band } of communes) statistics.add(measures, band)
  return [
    toTable(
      'communes',
      communes.map(({ commune }) => commune),
    ),
    toTable('totaux', statistics.rows()),
    toTable(
      'fichiers_ecartes',
      leftOut.map(({ file, reason, kept = '' }) => [file, reasons[reason].replace('{{kept}}', kept)]),
    ),
    toTable('dictionnaire', dictionaryRows()),
  ]
}

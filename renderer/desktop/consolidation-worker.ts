import './zod-without-eval.ts'
import {
  createFileRows,
  createGathering,
  detailTable,
  detailTables,
  type FileRows,
  type LeftOut,
  summaryTables,
} from '../../shared/consolidation/consolidate.ts'
import type { FlatTable } from '../../shared/consolidation/flat-table.ts'
import { type GroupTotal, groupLists, sumGroup } from '../../shared/consolidation/group-lists.ts'
import { countBySteps, type StepCount } from '../../shared/consolidation/joint-review.ts'
import { toCsvLines } from '../../shared/consolidation/write-csv.ts'
import { flatXlsxPieces } from '../../shared/consolidation/write-flat-xlsx.ts'
import { createParquetTable } from '../../shared/consolidation/write-parquet.ts'
import { loadContent } from '../../shared/content/load-content.ts'
import { failure, type Result } from '../../shared/errors/app-error.ts'
import { openEnvelope } from '../../shared/project-file/envelope.ts'
import { openProjectFile, type ProjectFile } from '../../shared/project-file/project-file.ts'
import { openReferential } from '../../shared/project-file/referential-part.ts'
import { zipLimits } from '../../shared/project-file/zip-guard.ts'

export interface StoredDossier {
  readonly name: string
  readonly envelope: unknown
}

/** What the worker is asked. Dossiers come file by file or as stored; then the result, as often as communes are set aside. */
export type ConsolidationRequest =
  | { readonly ask: 'guides'; readonly guides: readonly { readonly pin: string; readonly pack: unknown }[] }
  | { readonly ask: 'files'; readonly files: readonly File[] }
  | { readonly ask: 'stored'; readonly dossiers: readonly StoredDossier[] }
  | { readonly ask: 'result'; readonly without: readonly string[] }
  | { readonly ask: 'make'; readonly kind: 'xlsx' | 'csv' | 'parquet' }

export interface CountedCommune {
  readonly owner: string
  readonly name: string
  readonly isExample: boolean
}

export interface ConsolidationResult {
  /** Every commune that was read, those set aside included. */
  readonly communes: readonly CountedCommune[]
  readonly leftOut: readonly LeftOut[]
  readonly totals: FlatTable
  /** How many communes are at each step. */
  readonly steps: readonly StepCount[]
  readonly purchase: readonly GroupTotal[]
  readonly collection: readonly GroupTotal[]
}

export type ConsolidationAnswer =
  | { readonly answer: 'read'; readonly done: number }
  | { readonly answer: 'result'; readonly result: ConsolidationResult }
  | { readonly answer: 'made'; readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] }
  | { readonly answer: 'failed'; readonly problem: string }

const toRows = createFileRows(loadContent())
const files: FileRows[] = []
const refused: { readonly name: string; readonly error: Parameters<typeof failure>[0] }[] = []
const guides = new Map<string, unknown>()
let tables: readonly FlatTable[] = []

const add = (opened: Result<ProjectFile>, name: string): void => {
  if (opened.ok) files.push(toRows(opened.value, name))
  else refused.push({ name, error: opened.error.code })
}

const openStored = (envelope: unknown): Result<ProjectFile> => {
  const opened = openEnvelope(envelope)
  if (!opened.ok) return opened
  const pin = opened.value.project.pins.referential
  const guide = guides.has(pin) ? openReferential(guides.get(pin), pin) : undefined
  return { ok: true, value: { envelope: opened.value, ...(guide?.ok && { referential: guide.value }) } }
}

const openFile = async (file: File): Promise<Result<ProjectFile>> => {
  if (file.size > zipLimits.fileBytes) return failure('too-large')
  try {
    return openProjectFile(new Uint8Array(await file.arrayBuffer()))
  } catch {
    return failure('disk-error') // moved or taken away meanwhile: named among the files left aside
  }
}

const compute = (without: ReadonlySet<string>): ConsolidationResult => {
  const gathering = createGathering()
  for (const file of files) if (!without.has(file.owner)) gathering.add(file)
  for (const { name, error } of refused) gathering.leaveOut(name, { code: error })
  const { communes, leftOut } = gathering.finish()
  const details = detailTables.map((name) => detailTable(name, communes))
  const lists = groupLists(details.find(({ name }) => name === 'materiel')?.rows ?? [])
  const [first, ...others] = summaryTables(communes, leftOut)
  tables = [...(first ? [first] : []), ...details, ...lists, ...others]
  const [purchase = [], collection = []] = lists.map(sumGroup)
  const named = new Map<string, CountedCommune>()
  for (const { owner, rows } of files)
    named.set(owner, { owner, name: String(rows.commune[2] ?? owner), isExample: rows.measures.length === 0 })
  return {
    communes: [...named.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    leftOut,
    totals: others.find(({ name }) => name === 'totaux') ?? { name: 'totaux', columns: [], rows: [] },
    steps: first ? countBySteps(first) : [],
    purchase,
    collection,
  }
}

const concat = (pieces: Iterable<Uint8Array>): Uint8Array => {
  const parts = [...pieces]
  const whole = new Uint8Array(parts.reduce((size, { length }) => size + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const toParquet = ({ name, rows }: FlatTable): Uint8Array => {
  const parts: Uint8Array[] = []
  const table = createParquetTable(name, (bytes) => parts.push(bytes))
  table.add(rows)
  table.finish()
  return concat(parts)
}

const make = (kind: 'xlsx' | 'csv' | 'parquet') => {
  if (kind === 'xlsx') return [{ name: 'consolidation.xlsx', bytes: concat(flatXlsxPieces(tables)) }]
  const kept = kind === 'csv' ? tables : tables.filter(({ rows }) => rows.length > 0)
  return kept.map((table) => ({
    name: `${table.name}.${kind}`,
    bytes: kind === 'csv' ? new TextEncoder().encode(toCsvLines([table.columns, ...table.rows])) : toParquet(table),
  }))
}

const answer = async (request: ConsolidationRequest): Promise<ConsolidationAnswer> => {
  if (request.ask === 'guides') for (const { pin, pack } of request.guides) guides.set(pin, pack)
  if (request.ask === 'files')
    for (const file of request.files) add(await openFile(file), file.webkitRelativePath || file.name)
  if (request.ask === 'stored') for (const { name, envelope } of request.dossiers) add(openStored(envelope), name)
  if (request.ask === 'result') return { answer: 'result', result: compute(new Set(request.without)) }
  if (request.ask === 'make') return { answer: 'made', files: make(request.kind) }
  return { answer: 'read', done: files.length + refused.length }
}

// One question at a time, in their order: see consolidation.ts.
self.onmessage = async ({ data }: MessageEvent<ConsolidationRequest>) => {
  try {
    self.postMessage(await answer(data))
  } catch (error) {
    self.postMessage({ answer: 'failed', problem: String(error) } satisfies ConsolidationAnswer)
  }
}

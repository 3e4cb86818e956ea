import fs from 'node:fs'
import path from 'node:path'
import type { CommuneSummary } from '../../../shared/consolidation/commune-rows.ts'
import { createGathering, detailTable, detailTables, type LeftOut } from '../../../shared/consolidation/consolidate.ts'
import type { FlatRow, FlatTable } from '../../../shared/consolidation/flat-table.ts'
import { toCsvLines } from '../../../shared/consolidation/write-csv.ts'
import { createParquetTable } from '../../../shared/consolidation/write-parquet.ts'
import { FIRST_DETAIL, type SpillFormat, SUMMARY } from './read-batch.ts'
import { type ReadRequest, readInThreads } from './read-in-threads.ts'

/** Where the rows of a commune lie: in which file, from where in each table of their batch, and how long. */
interface Spilled {
  readonly file: string
  readonly starts: readonly number[]
  readonly offsets: readonly number[]
  readonly lengths: readonly number[]
}

export interface ReadApart {
  readonly communes: readonly Spilled[]
  readonly leftOut: readonly LeftOut[]
}

/** Reads a folder of any number of dossiers; their rows stay on the disk, in files that the caller removes. */
export const readApart = async (request: ReadRequest): Promise<ReadApart> => {
  const gathering = createGathering<Spilled>()
  await readInThreads(request, ({ entries, leftOut, starts }, file) => {
    for (const { file: name, code } of leftOut) gathering.leaveOut(name, { code })
    const next = starts.map(() => 0)
    for (const { lengths, ...whose } of entries) {
      gathering.add({ ...whose, rows: { file, starts, offsets: next.slice(), lengths } })
      lengths.forEach((length, table) => {
        next[table] = (next[table] ?? 0) + length
      })
    }
  })
  return gathering.finish()
}

/** Bytes read back at a time. */
const PIECE_BYTES = 1_000_000

/** The bytes of one table, commune after commune, in pieces that end with a row; neighbours are read together. */
function* piecesOf(table: number, communes: ReadApart['communes']): Generator<Buffer> {
  const open = new Map<string, number>()
  // One buffer for all: each piece is used up before the next is read.
  let buffer = Buffer.alloc(0)
  const read = (file: string, from: number, to: number): Buffer => {
    const handle = open.get(file) ?? fs.openSync(file, 'r')
    open.set(file, handle)
    if (buffer.length < to - from) buffer = Buffer.allocUnsafeSlow(to - from)
    fs.readSync(handle, buffer, 0, to - from, from)
    return buffer.subarray(0, to - from)
  }
  let run: { file: string; from: number; to: number } | undefined
  try {
    for (const { file, starts, offsets, lengths } of communes) {
      const from = (starts[table] ?? 0) + (offsets[table] ?? 0)
      const to = from + (lengths[table] ?? 0)
      if (run && run.file === file && run.to === from && to - run.from <= PIECE_BYTES) run.to = to
      else {
        if (run) yield read(run.file, run.from, run.to)
        run = { file, from, to }
      }
    }
    if (run) yield read(run.file, run.from, run.to)
  } finally {
    for (const handle of open.values()) fs.closeSync(handle)
  }
}

const withFile = (file: string, write: (put: (bytes: Uint8Array) => void) => void): void => {
  // Opened with the first bytes: what has none gives no file.
  let handle: number | undefined
  try {
    write((bytes) => {
      handle ??= fs.openSync(file, 'w')
      fs.writeSync(handle, bytes)
    })
  } finally {
    if (handle !== undefined) fs.closeSync(handle)
  }
}

// Our own thread wrote these lines a moment ago, each followed by a comma.
const parseLines = (piece: Buffer): unknown => JSON.parse(`[${piece.toString('utf8', 0, piece.lastIndexOf(','))}]`)

type SpilledRow = readonly (string | number | null)[]
/** JSON has no other word for what is absent. */
const toFlatRow = (row: SpilledRow): FlatRow => row.map((value) => value ?? undefined)

const parseRows = (piece: Buffer): readonly FlatRow[] => (parseLines(piece) as readonly SpilledRow[]).map(toFlatRow) // as read-batch.ts wrote them

/** What was put aside for the tables that a workbook always holds, commune after commune. */
export function* readSummaries(communes: ReadApart['communes']): Generator<CommuneSummary> {
  for (const piece of piecesOf(SUMMARY, communes)) {
    const lines = parseLines(piece) as readonly (CommuneSummary & { readonly commune: SpilledRow })[] // as above
    for (const { commune, measures, band } of lines) yield { commune: toFlatRow(commune), measures, band }
  }
}

/** The details put aside as JSON, as tables: for a number of communes that a workbook holds. */
export const readSpilled = (communes: ReadApart['communes']): readonly FlatTable[] =>
  detailTables.map((name, at) => {
    const rows: FlatRow[] = []
    for (const piece of piecesOf(FIRST_DETAIL + at, communes)) for (const row of parseRows(piece)) rows.push(row)
    return { ...detailTable(name, []), rows }
  })

/** Writes the details put aside, a file a table, one after the other. Parquet wants them put aside as JSON. */
export const writeSpilled = (
  folder: string,
  kind: 'csv' | 'parquet',
  communes: ReadApart['communes'],
  format: SpillFormat,
): void => {
  for (const [at, name] of detailTables.entries())
    withFile(path.join(folder, `${name}.${kind}`), (put) => {
      if (kind === 'parquet') {
        const table = createParquetTable(name, put)
        for (const piece of piecesOf(FIRST_DETAIL + at, communes)) table.add(parseRows(piece))
        return table.finish()
      }
      put(Buffer.from(toCsvLines([detailTable(name, []).columns])))
      for (const piece of piecesOf(FIRST_DETAIL + at, communes))
        put(format === 'csv' ? piece : Buffer.from(toCsvLines(parseRows(piece))))
    })
}

/** Rows turned into text at a time. */
const PIECE_ROWS = 1000

/** Writes tables that are in memory, a file each. */
export const writeTables = (folder: string, kind: 'csv' | 'parquet', tables: readonly FlatTable[]): void => {
  for (const { name, columns, rows } of tables)
    withFile(path.join(folder, `${name}.${kind}`), (put) => {
      if (kind === 'csv') {
        put(Buffer.from(toCsvLines([columns])))
        for (let at = 0; at < rows.length; at += PIECE_ROWS)
          put(Buffer.from(toCsvLines(rows.slice(at, at + PIECE_ROWS))))
        return
      }
      const table = createParquetTable(name, put)
      table.add(rows)
      table.finish()
    })
}

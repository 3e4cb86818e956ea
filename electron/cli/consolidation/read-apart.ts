import fs from 'node:fs'
import path from 'node:path'
import type { CommuneRows } from '../../../shared/consolidation/commune-rows.ts'
import { createGathering, detailTable, detailTables, type LeftOut } from '../../../shared/consolidation/consolidate.ts'
import type { FlatRow, FlatTable } from '../../../shared/consolidation/flat-table.ts'
import { toCsvLines } from '../../../shared/consolidation/write-csv.ts'
import { createParquetTable } from '../../../shared/consolidation/write-parquet.ts'
import type { SpillFormat } from './read-batch.ts'
import { type ReadRequest, readInThreads } from './read-in-threads.ts'

/** Where the details of a commune lie: in which file, from where, table after table. */
interface Spilled {
  readonly file: string
  readonly starts: Float64Array
  readonly lengths: Int32Array
}

export interface ReadApart {
  readonly communes: readonly CommuneRows<Spilled>[]
  readonly leftOut: readonly LeftOut[]
}

/** One copy of each text: a message between threads makes a new one every time. */
const createPool = () => {
  const pool = new Map<string, string>()
  return (text: string): string => {
    const known = pool.get(text)
    if (known === undefined) pool.set(text, text)
    return known ?? text
  }
}

/** Reads a folder of any number of dossiers; the rows of details stay on the disk, in files that the caller removes. */
export const readApart = async (request: ReadRequest): Promise<ReadApart> => {
  const gathering = createGathering<Spilled>()
  const share = createPool()
  await readInThreads(request, ({ entries, leftOut, starts }, file) => {
    for (const { file: name, code } of leftOut) gathering.leaveOut(name, { code })
    const at = Float64Array.from(starts)
    for (const { lengths, rows, ...whose } of entries) {
      const details = { file, starts: at.slice(), lengths: Int32Array.from(lengths) }
      lengths.forEach((length, table) => {
        at[table] = (at[table] ?? 0) + length
      })
      gathering.add({
        ...whose,
        rows: {
          band: share(rows.band),
          commune: rows.commune.map((value) => (typeof value === 'string' ? share(value) : value)),
          measures: rows.measures.map(({ title, unit, source, period, value }) => ({
            title: share(title),
            unit: share(unit),
            value,
            ...(source !== undefined && { source: share(source) }),
            ...(period !== undefined && { period: share(period) }),
          })),
          details,
        },
      })
    }
  })
  return gathering.finish()
}

/** Bytes read from the details at a time. */
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
    for (const { details } of communes) {
      const from = details.starts[table] ?? 0
      const to = from + (details.lengths[table] ?? 0)
      if (run && run.file === details.file && run.to === from && to - run.from <= PIECE_BYTES) run.to = to
      else {
        if (run) yield read(run.file, run.from, run.to)
        run = { file: details.file, from, to }
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

const parseRows = (piece: Buffer): readonly FlatRow[] => {
  const text = piece.toString()
  // Our own thread wrote these lines a moment ago, each a row and a comma; JSON has no other word for what is absent.
  const rows = JSON.parse(`[${text.slice(0, text.lastIndexOf(','))}]`) as (string | number | null)[][]
  return rows.map((row) => row.map((value) => value ?? undefined))
}

/** The details put aside as JSON, as tables: for a number of communes that a workbook holds. */
export const readSpilled = (communes: ReadApart['communes']): readonly FlatTable[] =>
  detailTables.map((name, at) => {
    const rows: FlatRow[] = []
    for (const piece of piecesOf(at, communes)) for (const row of parseRows(piece)) rows.push(row)
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
        for (const piece of piecesOf(at, communes)) table.add(parseRows(piece))
        return table.finish()
      }
      put(Buffer.from(toCsvLines([detailTable(name, []).columns])))
      for (const piece of piecesOf(at, communes))
        put(format === 'csv' ? piece : Buffer.from(toCsvLines(parseRows(piece))))
    })
}

/** Writes tables that are in memory, a file each. */
export const writeTables = (folder: string, kind: 'csv' | 'parquet', tables: readonly FlatTable[]): void => {
  for (const { name, columns, rows } of tables)
    withFile(path.join(folder, `${name}.${kind}`), (put) => {
      if (kind === 'csv') return put(Buffer.from(toCsvLines([columns, ...rows])))
      const table = createParquetTable(name, put)
      table.add(rows)
      table.finish()
    })
}

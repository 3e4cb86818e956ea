import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { CommuneSummary } from '../../../shared/consolidation/commune-rows.ts'
import { createFileRows, detailTables, type FileRows } from '../../../shared/consolidation/consolidate.ts'
import type { FlatRow } from '../../../shared/consolidation/flat-table.ts'
import { toCsvLines } from '../../../shared/consolidation/write-csv.ts'
import { loadContent } from '../../../shared/content/load-content.ts'
import { type AppError, failure, type Result } from '../../../shared/errors/app-error.ts'
import { openProjectFile, type ProjectFile } from '../../../shared/project-file/project-file.ts'
import { zipLimits } from '../../../shared/project-file/zip-guard.ts'
import { createTextSink } from './text-sink.ts'

/** In which form the rows of details are put aside. */
export type SpillFormat = 'csv' | 'json'

const encoders: Readonly<Record<SpillFormat, (rows: readonly FlatRow[]) => string>> = {
  csv: toCsvLines,
  // A row a line, a comma after each: some lines between brackets are a JSON list.
  json: (rows) => rows.map((row) => `${JSON.stringify(row)},\n`).join(''),
}

/** What is put aside of each commune: its part of the summary tables, always as JSON, then its rows of each detail. */
export const SUMMARY = 0
export const FIRST_DETAIL = 1
const toSummary = ({ commune, measures, band }: CommuneSummary): string =>
  `${JSON.stringify({ commune, measures, band })},\n`

/** One commune of a batch: how many bytes it takes in each table of it. */
export interface BatchEntry extends Omit<FileRows, 'rows'> {
  readonly lengths: readonly number[]
}

export interface BatchResult {
  readonly entries: readonly BatchEntry[]
  readonly leftOut: readonly { readonly file: string; readonly code: AppError['code'] }[]
  /** Where each table of the batch begins in the file it was put aside in. */
  readonly starts: readonly number[]
}

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

export interface OpenedFile {
  readonly name: string
  readonly opened: Result<ProjectFile>
}

const readBytes = (file: string) => {
  try {
    const bytes = fs.readFileSync(file)
    return bytes.length > zipLimits.fileBytes
      ? failure('too-large')
      : { ok: true as const, value: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length) }
  } catch {
    return failure('disk-error') // told by its name in the report, like every file that is left aside
  }
}

const writeAll = (handle: number, bytes: Uint8Array): void => {
  // A disk may take less than it was given.
  for (let at = 0; at < bytes.length; ) at += fs.writeSync(handle, bytes, at)
}

/**
 * Reads files one after the other, each wholly checked as when it is opened (sizes, checksums, guarded JSON, schema), and
 * puts their rows aside on the disk, table after table: in memory stays where they lie.
 */
export const createBatchReader = (folder: string, spillFile: string, format: SpillFormat) => {
  const toRows = createFileRows(loadContent())
  const encode = encoders[format]
  const spill = fs.openSync(spillFile, 'w')
  const summaries = createTextSink()
  const details = detailTables.map((name) => ({ name, sink: createTextSink() }))
  const sinks = [summaries, ...details.map(({ sink }) => sink)]
  let end = 0
  const put = (files: Iterable<OpenedFile>): BatchResult => {
    const leftOut: BatchResult['leftOut'][number][] = []
    const entries: BatchEntry[] = []
    for (const { name, opened } of files) {
      if (!opened.ok) {
        leftOut.push({ file: name, code: opened.error.code })
        continue
      }
      const { rows, ...whose } = toRows(opened.value, name)
      const lengths = [summaries.add(toSummary(rows))]
      for (const table of details) lengths.push(table.sink.add(encode(rows.details[table.name])))
      entries.push({ ...whose, lengths })
    }
    const starts = sinks.map((sink) => {
      const start = end
      const bytes = sink.take()
      writeAll(spill, bytes)
      end += bytes.length
      return start
    })
    return { entries, leftOut, starts }
  }
  // One file after the other, each forgotten before the next: the memory stays small.
  const openAll = function* (names: readonly string[]): Generator<OpenedFile> {
    for (const name of names) {
      const bytes = readBytes(path.join(folder, name))
      yield { name, opened: bytes.ok ? openProjectFile(bytes.value, digestOf) : bytes }
    }
  }
  return {
    read: (names: readonly string[]): BatchResult => put(openAll(names)),
    put,
    close: () => fs.closeSync(spill),
  }
}

import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { CommuneRows, DetailRows } from '../../../shared/consolidation/commune-rows.ts'
import {
  createConsolidation,
  detailTable,
  detailTables,
  type LeftOut,
  summaryTables,
} from '../../../shared/consolidation/consolidate.ts'
import { toCsvLines } from '../../../shared/consolidation/write-csv.ts'
import { flatXlsxPieces } from '../../../shared/consolidation/write-flat-xlsx.ts'
import { loadContent } from '../../../shared/content/load-content.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { FILE_EXTENSION } from '../../../shared/project-file/project-file.ts'
import { diskFailure } from '../../files/disk-error.ts'
import { readFileLimited } from '../../files/read-file-limited.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { checkTarget, writeTarget } from '../files.ts'
import { readFromOutside } from '../gate.ts'

const texts = cliTexts.commands.consolider
/** Files read at the same time. */
const AT_ONCE = 16
/** From this number of files on, the tables of details are files of their own: a sheet holds a million rows. */
const DETAILS_APART = 2000
/** Communes turned into CSV at a time. */
const CSV_GROUP = 500

const listFiles = async (folder: string): Promise<readonly string[]> =>
  (await fs.readdir(folder, { recursive: true }))
    .filter((name) => name.toLowerCase().endsWith(`.${FILE_EXTENSION}`))
    .sort()

/** The CSV lines of the details of one commune, table after table, and where each table ends: ten times lighter than rows. */
interface PackedDetails {
  readonly bytes: Uint8Array
  readonly ends: readonly number[]
}

const packDetails = (details: DetailRows): PackedDetails => {
  const texts = detailTables.map((name) => Buffer.from(toCsvLines(details[name])))
  let end = 0
  const ends = texts.map(({ length }) => {
    end += length
    return end
  })
  return { bytes: Buffer.concat(texts), ends }
}

/** Writes the tables of details as CSV files beside the workbook, some communes at a time. */
const writeCsvFolder = async (folder: string, communes: readonly CommuneRows<PackedDetails>[]): Promise<void> => {
  await fs.mkdir(folder, { recursive: true })
  for (const [index, name] of detailTables.entries()) {
    const handle = await fs.open(path.join(folder, `${name}.csv`), 'w')
    try {
      await handle.write(toCsvLines([detailTable(name, []).columns]))
      for (let at = 0; at < communes.length; at += CSV_GROUP) {
        const lines = communes
          .slice(at, at + CSV_GROUP)
          .map(({ details: { bytes, ends } }) => bytes.subarray(ends[index - 1] ?? 0, ends[index]))
        await handle.write(Buffer.concat(lines))
      }
    } finally {
      await handle.close()
    }
  }
}

const readAll = async <Details>(folder: string, names: readonly string[], pack: (details: DetailRows) => Details) => {
  const consolidation = createConsolidation(loadContent(), pack)
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const group = names.slice(at, at + AT_ONCE)
    const read = await Promise.all(group.map((name) => readFileLimited(path.join(folder, name))))
    for (const [index, bytes] of read.entries()) {
      const name = group[index] ?? ''
      const opened = bytes.ok ? await readFromOutside('project', bytes.value) : bytes
      if (opened.ok) consolidation.add(opened.value, name)
      else consolidation.leaveOut(name, opened.error)
    }
  }
  return consolidation.finish()
}

const readWhole = async (folder: string, names: readonly string[]) => {
  const { communes, leftOut } = await readAll(folder, names, (details) => details)
  return { communes, leftOut, details: detailTables.map((name) => detailTable(name, communes)) }
}

const readApart = async (folder: string, names: readonly string[], csvFolder: string) => {
  const { communes, leftOut } = await readAll(folder, names, packDetails)
  if (communes.length > 0) await writeCsvFolder(csvFolder, communes)
  return { communes, leftOut, details: [] }
}

const leftOutLine = ({ file, reason, kept = '' }: LeftOut): string =>
  `  ${fill(texts.leftOutLine, { file, reason: fill(texts.reasons[reason], { kept }) })}`

/** `consolider`: one workbook of flat tables from a folder of dossiers. A damaged file is named; it stops nothing. */
export const consolidateCommand: Command = {
  name: 'consolider',
  about: texts.about,
  usage: texts.usage,
  values: ['vers'],
  flags: [],
  files: 1,
  run: async ({ files: [folder = ''], options }) => {
    const checked = checkTarget(options.vers, ['.xlsx'])
    if ('usage' in checked) return checked
    if (!existsSync(path.dirname(checked.target)))
      return failure('file-missing', { file: path.dirname(checked.target) })
    try {
      const names = await listFiles(folder)
      const isApart = names.length > DETAILS_APART
      const csvFolder = `${checked.target.slice(0, -path.extname(checked.target).length)}-csv`
      const read = isApart ? await readApart(folder, names, csvFolder) : await readWhole(folder, names)
      const { communes, leftOut } = read
      if (communes.length === 0)
        return failure('unreadable-table', { why: [texts.none, ...leftOut.slice(0, 5).map(leftOutLine)].join(' ') })
      const [first, ...others] = summaryTables(communes, leftOut)
      const tables = [...(first ? [first] : []), ...read.details, ...others]
      const written = await writeTarget(checked.target, flatXlsxPieces(tables))
      if (!written.ok) return written
      return success({
        lines: [
          fill(texts.counted, { communes: communes.length, files: names.length }),
          fill(texts.leftOut, { count: leftOut.length }),
          ...leftOut.map(leftOutLine),
          ...(isApart ? [fill(texts.apart, { folder: csvFolder })] : []),
          written.value,
        ],
        data: {
          file: checked.target,
          files: names.length,
          communes: communes.length,
          leftOut,
          ...(isApart && { csvFolder }),
          tables: tables.map(({ name, rows }) => ({ name, rows: rows.length })),
        },
      })
    } catch (error) {
      // Anything but the disk's own refusals is a bug, and must be seen as one.
      if (!(error instanceof Error && 'syscall' in error)) throw error
      return diskFailure(error)
    }
  },
}

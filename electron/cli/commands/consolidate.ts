import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { type LeftOut, summaryTables } from '../../../shared/consolidation/consolidate.ts'
import { groupLists } from '../../../shared/consolidation/group-lists.ts'
import { flatXlsxPieces } from '../../../shared/consolidation/write-flat-xlsx.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { FILE_EXTENSION } from '../../../shared/project-file/project-file.ts'
import { diskFailure } from '../../files/disk-error.ts'
import { cliTexts, fill } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { readApart, readSpilled, readSummaries, writeSpilled, writeTables } from '../consolidation/read-apart.ts'
import { deflatePiece } from '../deflate-piece.ts'
import { checkTarget, writeTarget } from '../files.ts'

const texts = cliTexts.commands.consolider
/** From this number of files on, the tables of details are files of their own: a sheet holds a million rows. */
const DETAILS_APART = 2000

const listFiles = async (folder: string): Promise<readonly string[]> =>
  (await fs.readdir(folder, { recursive: true }))
    .filter((name) => name.toLowerCase().endsWith(`.${FILE_EXTENSION}`))
    .sort()

type Kind = 'csv' | 'parquet'

const folderOf = (target: string, kind: Kind): string => `${target.slice(0, -path.extname(target).length)}-${kind}`

/** Reads all the files of a folder; beside the workbook, writes the folders of tables that were asked for. */
const readFolder = async (folder: string, names: readonly string[], target: string, kinds: readonly Kind[]) => {
  const isApart = names.length > DETAILS_APART
  const wanted: readonly Kind[] = isApart && kinds.length === 0 ? ['csv'] : kinds
  const spillFolder = await fs.mkdtemp(path.join(path.dirname(target), '.consolidation-'))
  try {
    const format = wanted.includes('parquet') || !isApart ? 'json' : 'csv'
    const { communes, leftOut } = await readApart({ folder, names, spillFolder, format })
    const [first, ...others] = summaryTables(readSummaries(communes), leftOut)
    const details = isApart ? [] : readSpilled(communes)
    const lists = isApart ? [] : groupLists(details.find(({ name }) => name === 'materiel')?.rows ?? [])
    const tables = [...(first ? [first] : []), ...details, ...lists, ...others]
    for (const kind of communes.length > 0 ? wanted : []) {
      await fs.mkdir(folderOf(target, kind), { recursive: true })
      writeTables(folderOf(target, kind), kind, tables)
      if (isApart) writeSpilled(folderOf(target, kind), kind, communes, format)
    }
    return {
      communes: communes.length,
      leftOut,
      tables,
      isApart,
      folders: wanted.map((kind) => folderOf(target, kind)),
    }
  } finally {
    await fs.rm(spillFolder, { recursive: true, force: true })
  }
}

const leftOutLine = ({ file, reason, kept = '' }: LeftOut): string =>
  `  ${fill(texts.leftOutLine, { file, reason: fill(texts.reasons[reason], { kept }) })}`

/** `consolider`: one workbook of flat tables from a folder of dossiers. A damaged file is named; it stops nothing. */
export const consolidateCommand: Command = {
  name: 'consolider',
  about: texts.about,
  usage: texts.usage,
  values: ['vers'],
  flags: ['csv', 'parquet'],
  files: 1,
  run: async ({ files: [folder = ''], options }) => {
    const checked = checkTarget(options.vers, ['.xlsx'])
    if ('usage' in checked) return checked
    if (!existsSync(path.dirname(checked.target)))
      return failure('file-missing', { file: path.dirname(checked.target) })
    try {
      const names = await listFiles(folder)
      const kinds = (['csv', 'parquet'] as const).filter((kind) => options[kind] === true)
      const { communes, leftOut, tables, isApart, folders } = await readFolder(folder, names, checked.target, kinds)
      if (communes === 0)
        return failure('unreadable-table', { why: [texts.none, ...leftOut.slice(0, 5).map(leftOutLine)].join(' ') })
      const written = await writeTarget(checked.target, flatXlsxPieces(tables, deflatePiece))
      if (!written.ok) return written
      return success({
        lines: [
          fill(texts.counted, { communes, files: names.length }),
          fill(texts.leftOut, { count: leftOut.length }),
          ...leftOut.map(leftOutLine),
          ...(isApart ? [texts.apart] : []),
          ...folders.map((place) => fill(texts.folder, { folder: place })),
          written.value,
        ],
        data: {
          file: checked.target,
          files: names.length,
          communes,
          leftOut,
          folders,
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

import path from 'node:path'
import { z } from 'zod'
import { copyReasons } from '../../shared/backup/copy-reasons.ts'
import { copySummarySchema } from '../../shared/backup/copy-summary.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { type FolderDisk, namesIn } from '../files/folder-disk.ts'
import { readJsonFile, writeJsonFile } from '../files/json-file.ts'

const copySchema = z.strictObject({
  name: z.string().regex(/^[^/\\]+\.petitspas$/),
  takenAt: z.iso.datetime({ offset: true }),
  sequence: z.int().min(1),
  sizeBytes: z.int().min(0),
  reason: z.enum(copyReasons),
  /** SHA-256 of the file as it was written: a file that no longer has it is not ours to delete. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  summary: copySummarySchema.optional(),
})
export type BackupCopy = z.infer<typeof copySchema>

const indexSchema = z.strictObject({
  version: z.literal(1),
  dossierId: z.string().max(80),
  copies: z.array(copySchema).max(10_000),
})
export type BackupIndex = z.infer<typeof indexSchema>

const INDEX_NAME = '.petitspas-index.json'

/**
 * What the routine has written into a folder of copies. It lies in that folder, outside the profile: without it (lost,
 * damaged) nothing is ever deleted.
 */
export const readIndex = (disk: FolderDisk, folder: string): Promise<Result<BackupIndex | null>> =>
  readJsonFile(disk, path.join(folder, INDEX_NAME), indexSchema)

/** Writes the index of a folder of copies. */
export const writeIndex = (disk: FolderDisk, folder: string, index: BackupIndex): Promise<Result<string>> =>
  writeJsonFile(disk, path.join(folder, INDEX_NAME), index)

/** The folder of a dossier's copies: its own, never that of another dossier of the same commune. */
export const findCopyFolder = async (
  disk: FolderDisk,
  root: string,
  stem: string,
  dossierId: string,
): Promise<Result<string>> => {
  const taken = await namesIn(disk, root)
  if (!taken.ok) return taken
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? stem : `${stem}-${number}`
    const folder = path.join(root, name)
    if (!taken.value.includes(name)) return success(folder)
    const index = await readIndex(disk, folder)
    if (!index.ok) return index
    if (!index.value || index.value.dossierId === dossierId) return success(folder)
  }
}

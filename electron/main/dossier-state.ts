import { z } from 'zod'
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { FolderDisk } from '../files/folder-disk.ts'
import { readJsonFile, writeJsonFile } from '../files/json-file.ts'

const entrySchema = z.strictObject({
  /** Name of the dossier's file, once given never changed: `50239-thereval.petitspas`. */
  name: z.string().max(200),
  /** SHA-256 of the last files we wrote: what has one of them on the disk is ours. */
  hashes: z.array(z.string().length(64)).max(5),
})

const stateSchema = z.strictObject({
  version: z.literal(1),
  /** Names this profile in locks. */
  installation: z.string().min(8).max(80),
  dossiers: z.record(z.string().max(80), entrySchema),
  /** Dossiers that the user deleted or went without: date of the last copy seen then. A later copy is shown again. */
  letGo: z.record(z.string().max(80), z.string().max(40)),
  /** Copies that the user left aside for what the database has: date of the last one seen. */
  setAside: z.record(z.string().max(80), z.string().max(40)),
})
export type DossierState = z.infer<typeof stateSchema>

/** What this profile knows of the files it wrote: a small file of the profile, kept in memory once read. */
export const createDossierState = (disk: FolderDisk, file: string, newId: () => string) => {
  let current: DossierState | null = null
  /** Something in `current` is not in the file yet. */
  let isAhead = false

  const read = async (): Promise<Result<DossierState>> => {
    if (current) return success(current)
    const stored = await readJsonFile(disk, file, stateSchema)
    if (!stored.ok) return stored
    current = stored.value ?? { version: 1, installation: newId(), dossiers: {}, letGo: {}, setAside: {} }
    return success(current)
  }

  const update = async (change: (state: DossierState) => DossierState): Promise<Result<DossierState>> => {
    const before = await read()
    if (!before.ok) return before
    const after = change(before.value)
    if (after === before.value && !isAhead) return before
    const written = await writeJsonFile(disk, file, after)
    if (!written.ok) return written
    current = after
    isAhead = false
    return success(after)
  }

  /** As `update`, for what is true whether or not it can be written: then it is kept here, and written with the next change. */
  const note = async (change: (state: DossierState) => DossierState): Promise<void> => {
    const written = await update(change)
    if (written.ok || !current) return
    current = change(current)
    isAhead = true
  }
  return { read, update, note }
}
export type DossierStateFile = ReturnType<typeof createDossierState>

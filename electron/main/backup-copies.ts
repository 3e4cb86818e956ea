import path from 'node:path'
import { copyStem, freeName } from '../../shared/backup/copy-names.ts'
import type { CopyReason } from '../../shared/backup/copy-reasons.ts'
import type { CopySummary } from '../../shared/backup/copy-summary.ts'
import { planRetention } from '../../shared/backup/retention.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { type FolderDisk, makeFolder, namesIn, readIfThere } from '../files/folder-disk.ts'
import { digestOf, writeFileSafely } from '../files/write-file-safely.ts'
import { type BackupCopy, type BackupIndex, findCopyFolder, readIndex, writeIndex } from './backup-index.ts'

export interface CopyRequest {
  /** The folder that holds a folder for each dossier. */
  readonly root: string
  /** `50239-thereval` */
  readonly stem: string
  readonly dossierId: string
  readonly bytes: Uint8Array
  readonly reason: CopyReason
  /** Absent for a file that could not be opened and is kept as it is. */
  readonly summary?: CopySummary | undefined
  readonly now: Date
}

export interface KeptCopy {
  readonly folder: string
  readonly copy: BackupCopy
}

/**
 * Writes a dated copy and lets the ladder drop older ones. The index is written first: a copy that it does not know
 * could never be deleted, while an entry without a file harms nobody. A failure leaves every other copy as it was.
 */
export const keepCopy = async (disk: FolderDisk, request: CopyRequest): Promise<Result<KeptCopy>> => {
  const { root, stem, dossierId, bytes, reason, summary, now } = request
  const found = await findCopyFolder(disk, root, stem, dossierId)
  if (!found.ok) return found
  const folder = found.value
  const made = await makeFolder(disk, folder)
  if (!made.ok) return made
  const stored = await readIndex(disk, folder)
  if (!stored.ok) return stored
  const index: BackupIndex = stored.value ?? { version: 1, dossierId, copies: [] }
  const hash = digestOf(bytes)
  const last = index.copies.toSorted((a, b) => b.sequence - a.sequence)[0]
  if (reason === 'routine' && last?.hash === hash && (await isIntact(disk, folder, last)))
    return success({ folder, copy: last })

  const names = await namesIn(disk, folder)
  if (!names.ok) return names
  const copy: BackupCopy = {
    name: freeName(copyStem(now), [...names.value, ...index.copies.map((entry) => entry.name)]),
    takenAt: now.toISOString(),
    sequence: (last?.sequence ?? 0) + 1,
    sizeBytes: bytes.length,
    reason,
    hash,
    ...(summary && { summary }),
  }
  const announced: BackupIndex = { ...index, copies: [...index.copies, copy] }
  const noted = await writeIndex(disk, folder, announced)
  if (!noted.ok) return noted
  const written = await writeFileSafely(path.join(folder, copy.name), bytes, disk)
  if (!written.ok) {
    await writeIndex(disk, folder, index) // if that fails too, the entry without a file is dropped later
    return written
  }
  await prune(disk, folder, announced, now)
  return success({ folder, copy })
}

const isIntact = async (disk: FolderDisk, folder: string, copy: BackupCopy): Promise<boolean> => {
  const bytes = await readIfThere(disk, path.join(folder, copy.name))
  return bytes.ok && bytes.value !== null && digestOf(bytes.value) === copy.hash
}

/** Deletes what the ladder drops: only files we wrote and nobody has changed since. Problems wait for the next time. */
const prune = async (disk: FolderDisk, folder: string, index: BackupIndex, now: Date): Promise<void> => {
  const { remove } = planRetention(index.copies, now)
  const dropped = new Set<BackupCopy>()
  for (const copy of remove) {
    const file = path.join(folder, copy.name)
    const bytes = await readIfThere(disk, file)
    if (!bytes.ok) continue
    const isOurs = bytes.value !== null && digestOf(bytes.value) === copy.hash
    try {
      if (isOurs) await disk.unlink(file)
      dropped.add(copy)
    } catch {
      // The disk keeps it for now: its entry stays, and the next copy tries again.
    }
  }
  if (dropped.size > 0)
    await writeIndex(disk, folder, { ...index, copies: index.copies.filter((copy) => !dropped.has(copy)) })
}

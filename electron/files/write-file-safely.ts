import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { diskFailure, systemCodeOf } from './disk-error.ts'

/** The few calls used, so that a test can make each of them fail in turn, and need not sit through the waiting. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'unlink' | 'readFile'> & {
  readonly pause?: (ms: number) => Promise<void>
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
// An antivirus or an indexer holds a file for a moment; Windows then refuses to replace it.
const passing: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])
const retryDelaysMs = [20, 60, 150, 300, 600] as const
// Some network and USB file systems have no such call: the rename is then as safe as that disk can make it.
const noFolderSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'ENOSYS', 'EISDIR', 'EBADF'])

const renameWithRetries = async (disk: Disk, from: string, to: string): Promise<void> => {
  for (const delay of [...retryDelaysMs, null]) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      if (delay === null || !passing.has(systemCodeOf(error))) throw error
      await (disk.pause ?? wait)(delay)
    }
  }
}

const syncFolder = async (disk: Disk, folder: string): Promise<void> => {
  // Windows cannot open a folder: its rename is already written through.
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } catch (error) {
    if (!noFolderSync.has(systemCodeOf(error))) throw error
  } finally {
    await handle.close()
  }
}

const temporaryName = /^\..+\.[0-9a-f]{8}\.tmp$/
/** True for the name of a temporary file of `writeFileSafely`, left where a kill or a power cut stopped it. */
export const isTemporaryName = (name: string): boolean => temporaryName.test(name)

/**
 * Writes a file so that a crash or a power cut leaves the old one or the new one, never a torn one:
 * temporary file in the same folder, write, sync, read back, rename with retries, sync of the folder, read back.
 * On failure the file is the old one, or (when only the sync of the folder failed) the new one, whole; no temporary
 * file is left unless the disk refuses to remove it. Bytes that come in pieces are asked for as the disk takes them.
 * Returns the SHA-256 of what was written.
 */
export const writeFileSafely = async (
  target: string,
  bytes: Uint8Array | Iterable<Uint8Array>,
  disk: Disk = fs,
): Promise<Result<string>> => {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`)
  const hash = createHash('sha256')
  try {
    const handle = await disk.open(temporary, 'wx')
    try {
      // On an open file each call writes on from where the last one stopped.
      for (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) {
        hash.update(piece)
        await handle.writeFile(piece)
      }
      await handle.sync()
    } finally {
      await handle.close()
    }
    const expected = hash.digest('hex')
    // Before the old file is gone: a disk that lies must not cost both.
    if (digestOf(await disk.readFile(temporary)) !== expected) throw readBackError()
    await renameWithRetries(disk, temporary, target)
    await syncFolder(disk, path.dirname(target))
    if (digestOf(await disk.readFile(target)) !== expected) return failure('disk-error', { system: 'READ_BACK' })
    return success(expected)
  } catch (error) {
    // The temporary file may never have been made, or is already renamed: then there is nothing to remove.
    await disk.unlink(temporary).catch(() => undefined)
    return diskFailure(error)
  }
}

const readBackError = () => Object.assign(new Error('what was read back differs'), { code: 'READ_BACK' })

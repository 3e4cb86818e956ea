import { createHash, randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { diskFailure } from './disk-error.ts'

/** The few calls used, so that a test can make each of them fail in turn. */
export type Disk = Pick<typeof fs, 'open' | 'rename' | 'unlink' | 'readFile'>

const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
// An antivirus or an indexer holds a file for a moment; Windows then refuses to replace it.
const passing: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY'])
const retryDelaysMs = [20, 60, 150, 300, 600] as const

const renameWithRetries = async (disk: Disk, from: string, to: string): Promise<void> => {
  for (const delay of [...retryDelaysMs, null]) {
    try {
      return await disk.rename(from, to)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (delay === null || !passing.has(code)) throw error
      await wait(delay)
    }
  }
}

const syncFolder = async (disk: Disk, folder: string): Promise<void> => {
  // Windows cannot open a folder: its rename is already written through.
  if (process.platform === 'win32') return
  const handle = await disk.open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/**
 * Writes a file so that a crash or a power cut leaves the old one or the new one, never a torn one:
 * temporary file in the same folder, write, sync, rename with retries, sync of the folder, read back and compare.
 * On failure the old file is untouched and no temporary file is left.
 */
export const writeFileSafely = async (target: string, bytes: Uint8Array, disk: Disk = fs): Promise<Result<string>> => {
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${randomBytes(4).toString('hex')}.tmp`)
  try {
    const handle = await disk.open(temporary, 'wx')
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameWithRetries(disk, temporary, target)
    await syncFolder(disk, path.dirname(target))
    const expected = digest(bytes)
    if (digest(await disk.readFile(target)) !== expected) return failure('disk-error', { system: 'READ_BACK' })
    return success(expected)
  } catch (error) {
    // The temporary file may never have been made, or is already renamed: then there is nothing to remove.
    await disk.unlink(temporary).catch(() => undefined)
    return diskFailure(error)
  }
}

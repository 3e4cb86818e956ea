import type fs from 'node:fs/promises'
import path from 'node:path'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { diskFailure, systemCodeOf } from './disk-error.ts'
import { type Disk, isTemporaryName } from './write-file-safely.ts'

/** Every call that mirror, copies and locks make, so that a test can make each of them fail in turn. */
export type FolderDisk = Disk & Pick<typeof fs, 'mkdir' | 'readdir' | 'stat'>

/** A file's bytes, or null when it is not there; a folder that is not there counts as an empty one. */
export const readIfThere = async (disk: FolderDisk, file: string): Promise<Result<Uint8Array | null>> => {
  try {
    return success(new Uint8Array(await disk.readFile(file)))
  } catch (error) {
    return systemCodeOf(error) === 'ENOENT' ? success(null) : diskFailure(error)
  }
}

/** The names in a folder; none when the folder is not there. */
export const namesIn = async (disk: FolderDisk, folder: string): Promise<Result<readonly string[]>> => {
  try {
    return success(await disk.readdir(folder))
  } catch (error) {
    return systemCodeOf(error) === 'ENOENT' ? success([]) : diskFailure(error)
  }
}

/** Makes a folder, with those above it. */
export const makeFolder = async (disk: FolderDisk, folder: string): Promise<Result<null>> => {
  try {
    await disk.mkdir(folder, { recursive: true })
    return success(null)
  } catch (error) {
    return diskFailure(error)
  }
}

/** Another computer may be writing on a share right now: only what is older was left behind. */
const LEFT_BEHIND_MS = 60_000

/** Removes the temporary files that a kill or a power cut left in a folder. Returns how many; problems are not. */
export const sweepTemporaryFiles = async (disk: FolderDisk, folder: string, now: Date): Promise<number> => {
  const names = await namesIn(disk, folder)
  let removed = 0
  for (const name of names.ok ? names.value.filter(isTemporaryName) : []) {
    const file = path.join(folder, name)
    try {
      if (now.getTime() - (await disk.stat(file)).mtimeMs < LEFT_BEHIND_MS) continue
      await disk.unlink(file)
      removed += 1
    } catch {
      // Gone already, or refused by the disk: the next start tries again, and it harms nobody meanwhile.
    }
  }
  return removed
}

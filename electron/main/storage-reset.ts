import path from 'node:path'
import { copyStem } from '../../shared/backup/copy-names.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { diskFailure, systemCodeOf } from '../files/disk-error.ts'
import type { FolderDisk } from '../files/folder-disk.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'

const FLAG = 'base-a-mettre-de-cote'
const DATABASES = 'IndexedDB'

/** Asks for the databases to be put aside at the next start, when nothing holds them open. */
export const requestStorageReset = (disk: FolderDisk, profile: string): Promise<Result<string>> =>
  writeFileSafely(path.join(profile, FLAG), new Uint8Array([10]), disk)

/**
 * Puts databases that could not be opened aside, if that was asked: renamed, never deleted. To be called before any
 * window is open. True when they were put aside.
 */
export const resetStorageIfAsked = async (disk: FolderDisk, profile: string, now: Date): Promise<Result<boolean>> => {
  const flag = path.join(profile, FLAG)
  try {
    await disk.stat(flag)
  } catch {
    return success(false) // not asked
  }
  try {
    await disk.rename(path.join(profile, DATABASES), path.join(profile, `${DATABASES}.abime-${copyStem(now)}`))
  } catch (error) {
    if (systemCodeOf(error) !== 'ENOENT') return diskFailure(error)
  }
  try {
    await disk.unlink(flag)
    return success(true)
  } catch (error) {
    return diskFailure(error)
  }
}

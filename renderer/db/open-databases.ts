import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { databases, findNewerDatabase } from './database.ts'
import { storageFailure } from './storage-failure.ts'

/** "Internal error opening backing store" passes when the store is closed and opened again (Dexie#1767). */
const RETRY_DELAYS_MS = [200, 800, 2000] as const
/** A store that neither opens nor fails: another window is upgrading it, or the disk hangs. */
const OPEN_LIMIT_MS = 8000

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

const openOnce = async (): Promise<Result<null>> => {
  try {
    await Promise.race([
      Promise.all(databases.map((database) => database.open())),
      wait(OPEN_LIMIT_MS).then(() => {
        throw new Error('TimeoutError')
      }),
    ])
    // Opened is not enough: a damaged store may open and fail at the first read.
    await Promise.all(databases.map((database) => database.projects.count()))
    return success(null)
  } catch (error) {
    return storageFailure(error)
  }
}

/** Opens the databases, closing and trying again when they do not; a newer version's are refused untouched. */
export const openDatabases = async (): Promise<Result<null>> => {
  const newer = await findNewerDatabase().catch(() => null) // then opening itself will tell
  if (newer) return failure('too-new', { ...newer, appVersion: '?' })
  for (const delay of [...RETRY_DELAYS_MS, null]) {
    const opened = await openOnce()
    if (opened.ok || delay === null) return opened
    for (const database of databases) database.close({ disableAutoOpen: false })
    await wait(delay)
  }
  return failure('storage-failed')
}

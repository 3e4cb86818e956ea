import { failure, type Result } from '../../shared/errors/app-error.ts'
import { databases } from './database.ts'
import { turnLog } from './turn-log.ts'

/** The database's own errors as values: a full disk is told apart, since the user can do something about it. */
export const storageFailure = (error: unknown): Result<never> => {
  const name = error instanceof Error ? `${error.name} ${error.message}` : ''
  return failure(
    /Quota|write blobs/i.test(name) ? 'storage-full' : 'storage-failed',
    { system: name.slice(0, 200) },
    error,
  )
}

/** A write failed since the log was last begun. */
let isLogTorn = false
let mending: Promise<void> | null = null

/** Opens again what failed to open (the disk may have room by now), and begins a new log before anything is stored. */
const mend = async (): Promise<void> => {
  for (const database of databases) if (database.hasFailed()) await database.open()
  if (isLogTorn) await turnLog()
  isLogTorn = false
}

/** Runs what uses the database; what it throws becomes a value. */
export const guarded = async <T>(run: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    if (isLogTorn || databases.some((database) => database.hasFailed())) {
      mending ??= mend().finally(() => {
        mending = null
      })
      await mending
    }
    return await run()
  } catch (error) {
    isLogTorn = true
    return storageFailure(error)
  }
}

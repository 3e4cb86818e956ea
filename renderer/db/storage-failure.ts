import { failure, type Result } from '../../shared/errors/app-error.ts'

/** The database's own errors as values: a full disk is told apart, since the user can do something about it. */
export const storageFailure = (error: unknown): Result<never> => {
  const name = error instanceof Error ? `${error.name} ${error.message}` : ''
  return failure(
    /Quota|write blobs/i.test(name) ? 'storage-full' : 'storage-failed',
    { system: name.slice(0, 200) },
    error,
  )
}

/** Runs what uses the database; what it throws becomes a value. */
export const guarded = async <T>(run: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await run()
  } catch (error) {
    return storageFailure(error)
  }
}

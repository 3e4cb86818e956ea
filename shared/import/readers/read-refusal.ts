import type { AppError } from '../../errors/app-error.ts'
import { failure, type Result, success } from '../../errors/app-error.ts'

/** Stops a reader from deep inside; never leaves the readers. */
export class ReadRefusal extends Error {
  readonly error: AppError
  constructor(error: AppError) {
    super(error.code)
    this.error = error
  }
}

/** Stops reading because a limit is passed. */
export const refuseAsTooLarge = (reason: string, limit: number): never => {
  throw new ReadRefusal({ code: 'unreadable-table', details: { reason: 'too-large', what: reason, limit } })
}

/** Stops reading because the file is not what its format says. */
export const refuseAsInvalid = (reason: string): never => {
  throw new ReadRefusal({ code: 'unreadable-table', details: { reason } })
}

/** The result of a reader, its refusal turned into a value. Anything else is a bug and goes through. */
export const catchRefusal = <Value>(read: () => Value): Result<Value> => {
  try {
    return success(read())
  } catch (error) {
    if (!(error instanceof ReadRefusal)) throw error
    return failure(error.error.code, error.error.details)
  }
}

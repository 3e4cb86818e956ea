import { failure, type Result } from '../../shared/errors/app-error.ts'

/** Runs tasks one after the other: two writers of one file would undo each other's precautions. */
export const createQueue = () => {
  let last: Promise<unknown> = Promise.resolve()
  return <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task)
    last = next.catch(() => undefined) // the caller gets the error; the queue goes on
    return next
  }
}

/** A share that no longer answers must not hold everything else up: after the limit the answer is `file-missing`. */
export const withTimeLimit = <T>(work: Promise<Result<T>>, limitMs: number): Promise<Result<T>> => {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<Result<T>>((resolve) => {
    timer = setTimeout(() => resolve(failure('file-missing', { system: 'ETIMEDOUT' })), limitMs)
  })
  return Promise.race([work, limit]).finally(() => clearTimeout(timer))
}

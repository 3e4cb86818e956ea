/**
 * What is typed but not yet handed to the database: each field keeps a flush here for the half second of its
 * delay, so that closing the window, leaving the screen or a crash screen can write everything at once.
 */
type Flush = () => Promise<void> | void

const pending = new Set<Flush>()

/** Registers a flush; returns the way to withdraw it. */
export const addPendingEdit = (flush: Flush): (() => void) => {
  pending.add(flush)
  return () => pending.delete(flush)
}

/** Writes everything that is still being typed. */
export const flushPendingEdits = async (): Promise<void> => {
  await Promise.all([...pending].map((flush) => flush()))
}

/** True while something typed is not yet handed over. */
export const hasPendingEdits = (): boolean => pending.size > 0

import type { ProjectFile } from '../../shared/project-file/project-file.ts'

/** A file that was opened and checked, not yet decided on: it lives as long as the window. */
export interface IncomingFile {
  readonly name: string
  readonly file: ProjectFile
  readonly digest: string
  /** The sender had not seen our last sending. */
  readonly isOutdated: boolean
}

let incoming: IncomingFile | null = null
const listeners = new Set<() => void>()

/** Puts a file on the table, or takes it away with null. */
export const setIncoming = (file: IncomingFile | null): void => {
  incoming = file
  for (const listener of listeners) listener()
}

/** The file on the table, for `useSyncExternalStore`. */
export const getIncoming = (): IncomingFile | null => incoming
export const subscribeIncoming = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

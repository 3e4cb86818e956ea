import type { ContentsFile } from '../../shared/contents/content-file.ts'

/** A content pack that was opened and checked, not yet decided on: it lives as long as the window. */
export interface IncomingContents {
  readonly name: string
  readonly file: ContentsFile
}

let incoming: IncomingContents | null = null
const listeners = new Set<() => void>()

/** Puts a pack on the table, or takes it away with null. */
export const setIncomingContents = (contents: IncomingContents | null): void => {
  incoming = contents
  for (const listener of listeners) listener()
}

/** The pack on the table, for `useSyncExternalStore`. */
export const getIncomingContents = (): IncomingContents | null => incoming
export const subscribeIncomingContents = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

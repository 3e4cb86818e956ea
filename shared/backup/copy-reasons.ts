/**
 * Why a copy was made. `routine` is the ladder's own; `manual` was asked by the user; all others precede an act
 * that changes much, and are what one goes back to.
 */
export const copyReasons = [
  'routine',
  'manual',
  'import',
  'merge',
  'deletion',
  'migration',
  'referential',
  'restore',
  'other-version', // a file that somebody else had changed, kept before ours takes its place
] as const
export type CopyReason = (typeof copyReasons)[number]

/** The acts that a copy must precede: without the copy, the act is refused. */
export type SnapshotReason = Exclude<CopyReason, 'routine' | 'other-version'>

/** True for a copy made before an act: the ladder keeps the latest of them whatever their time. */
export const isSafetyCopy = (reason: CopyReason): boolean => reason !== 'routine'

import type { CopySummary } from './copy-summary.ts'

/** What the database holds of a dossier at start. */
export interface PresentDossier {
  readonly id: string
  readonly savedAt: string
  readonly records: number
}

/** Why a copy on the disk is worth showing: the database has no such dossier, an older one, or an emptied one. */
export const copyFindings = ['missing', 'older', 'emptied'] as const
export type CopyFinding = (typeof copyFindings)[number]

// Below that a dossier has just been started, and halving it means nothing.
const ENOUGH_RECORDS = 10

/** True when more than half of what was there would be gone. (joplin#883: an empty side replaced a full one.) */
export const isEmptied = (recordsNow: number, recordsBefore: number): boolean =>
  recordsBefore >= ENOUGH_RECORDS && recordsNow * 2 < recordsBefore

/**
 * Compares the database with the newest copy of a dossier. Null when the database is as good: it is never older
 * than a copy it was written to, because a copy is made of what the database has just stored.
 */
export const judgeCopy = (present: PresentDossier | undefined, copy: CopySummary): CopyFinding | null => {
  if (!present) return 'missing'
  if (Date.parse(copy.savedAt) > Date.parse(present.savedAt)) return 'older'
  return isEmptied(present.records, copy.records) ? 'emptied' : null
}

/** The copy saved last; among equals, the one with the most records. */
export const newestCopy = <Copy extends { readonly summary: CopySummary }>(copies: readonly Copy[]): Copy | undefined =>
  copies.toSorted(
    (a, b) => Date.parse(b.summary.savedAt) - Date.parse(a.summary.savedAt) || b.summary.records - a.summary.records,
  )[0]

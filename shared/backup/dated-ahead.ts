/** A date this far ahead of the clock, in ms, was written by another clock, or by this one before it was set back. */
const MARGIN_MS = 10 * 60_000

/**
 * Whether a date lies ahead of the clock by more than ten minutes: either of the two is wrong, and the date no longer tells
 * what was made last. An unreadable date does not lie ahead.
 */
export const isDatedAhead = (iso: string, now: Date): boolean => Date.parse(iso) > now.getTime() + MARGIN_MS

/** Latest first, as they came, but those dated ahead of the clock after all the others: they were made before it changed. */
export const putDatedAheadLast = <Entry extends { readonly takenAt: string }>(
  entries: readonly Entry[],
  now: Date,
): readonly Entry[] =>
  entries.toSorted((a, b) => Number(isDatedAhead(a.takenAt, now)) - Number(isDatedAhead(b.takenAt, now)))

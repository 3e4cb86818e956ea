import { type CopyReason, isSafetyCopy } from './copy-reasons.ts'

/** A dated copy the routine made itself. `sequence` grows with each copy, whatever the clock says. */
export interface DatedCopy {
  readonly name: string
  readonly takenAt: string
  readonly sequence: number
  readonly sizeBytes: number
  readonly reason: CopyReason
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * The ladder: the last copy of each slot of 5 minutes over one hour of work, of each hour over one day, of each day
 * over 30, of each month over 12. Slots without work count for nothing, so a clock that jumps ahead, or a summer
 * without opening the application, throws nothing away. (Goal D8; Actual Budget and Obsidian keep less.)
 */
const ladder: readonly { readonly slots: number; readonly slotOf: (time: number) => number }[] = [
  { slots: 12, slotOf: (time) => Math.floor(time / (5 * MINUTE)) },
  { slots: 24, slotOf: (time) => Math.floor(time / HOUR) },
  { slots: 30, slotOf: (time) => Math.floor(time / (24 * HOUR)) },
  {
    slots: 12,
    slotOf: (time) => {
      const date = new Date(time)
      return date.getUTCFullYear() * 12 + date.getUTCMonth()
    },
  },
]
const SAFETY_COPIES = 20
/** Room the copies of one dossier may take on the disk. */
export const BACKUP_CAP_BYTES = 50_000_000
/** A copy this far ahead of the clock was dated by a wrong one. */
const FUTURE_MARGIN_MS = 10 * MINUTE

interface Timed {
  readonly copy: DatedCopy
  readonly time: number
}

const climb = (copies: readonly Timed[]): readonly DatedCopy[] => {
  const sorted = copies.toSorted((a, b) => b.time - a.time || b.copy.sequence - a.copy.sequence)
  return ladder.flatMap(({ slots, slotOf }) => {
    const lastOfSlot = new Map<number, DatedCopy>()
    for (const { copy, time } of sorted) {
      const slot = slotOf(time)
      if (!lastOfSlot.has(slot)) lastOfSlot.set(slot, copy)
      if (lastOfSlot.size === slots) break
    }
    return [...lastOfSlot.values()]
  })
}

/**
 * Which copies stay. Copies dated after `now` (the clock was set back) climb a ladder of their own, so that they
 * push nothing out; the copy made last always stays; over `capBytes` the oldest go first.
 */
export const planRetention = <Copy extends DatedCopy>(
  copies: readonly Copy[],
  now: Date,
  capBytes: number = BACKUP_CAP_BYTES,
): { readonly keep: readonly Copy[]; readonly remove: readonly Copy[] } => {
  const madeLast = copies.toSorted((a, b) => b.sequence - a.sequence)
  const limit = now.getTime() + FUTURE_MARGIN_MS
  const timed = copies.map((copy) => ({ copy, time: Date.parse(copy.takenAt) || 0 }))
  const chosen = new Set<DatedCopy>([
    ...climb(timed.filter(({ time }) => time <= limit)),
    ...climb(timed.filter(({ time }) => time > limit)),
    ...madeLast.filter((copy) => isSafetyCopy(copy.reason)).slice(0, SAFETY_COPIES),
    ...madeLast.slice(0, 1),
  ])
  const kept = new Set<DatedCopy>()
  let roomBytes = 0
  for (const copy of madeLast) {
    if (!chosen.has(copy)) continue
    // Once one does not fit, no older one stays: a hole in the past would look like a complete history.
    if (kept.size > 0 && roomBytes + copy.sizeBytes > capBytes) break
    roomBytes += copy.sizeBytes
    kept.add(copy)
  }
  return { keep: copies.filter((copy) => kept.has(copy)), remove: copies.filter((copy) => !kept.has(copy)) }
}

/** Time of work between two copies of the routine. */
export const ROUTINE_INTERVAL_MS = 5 * MINUTE

/** Whether a copy is due. A clock set back does not stop the copies: only a copy of the last 5 minutes waits. */
export const isCopyDue = (lastTakenAt: string | undefined, now: Date): boolean =>
  lastTakenAt === undefined || !(Math.abs(now.getTime() - Date.parse(lastTakenAt)) < ROUTINE_INTERVAL_MS)

import { type CopyReason, isSafetyCopy } from './copy-reasons.ts'
import { isDatedAhead } from './dated-ahead.ts'

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

/** A file found in the dossier's place, whole or damaged: kept as it is, and never instead of a copy of our own work. */
const isForeign = ({ reason }: DatedCopy): boolean => reason === 'other-version'

/** The latest copies that fit: once one does not, no older one stays, or a hole would look like a complete history. */
const fitting = <Copy extends DatedCopy>(
  madeLast: readonly Copy[],
  roomBytes: number,
  isFirstKept: boolean,
): readonly Copy[] => {
  let left = roomBytes
  const end = madeLast.findIndex(({ sizeBytes }, index) => {
    left -= sizeBytes
    return left < 0 && !(isFirstKept && index === 0)
  })
  return end < 0 ? madeLast : madeLast.slice(0, end)
}
const sizeOf = (copies: readonly DatedCopy[]): number => copies.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)

/**
 * Which copies stay. Copies dated after `now` (the clock was set back) climb a ladder of their own, so that they
 * push nothing out; the copy made last always stays, and so does the last one of our own work; over `capBytes` the oldest go
 * first. Files of somebody else, which may be damaged or very large, take no step of the ladder and at most half of the room.
 */
export const planRetention = <Copy extends DatedCopy>(
  copies: readonly Copy[],
  now: Date,
  capBytes: number = BACKUP_CAP_BYTES,
): { readonly keep: readonly Copy[]; readonly remove: readonly Copy[] } => {
  const madeLast = copies.toSorted((a, b) => b.sequence - a.sequence)
  const timed = copies.filter((copy) => !isForeign(copy)).map((copy) => ({ copy, time: Date.parse(copy.takenAt) || 0 }))
  const chosen = new Set<DatedCopy>([
    ...climb(timed.filter(({ copy }) => !isDatedAhead(copy.takenAt, now))),
    ...climb(timed.filter(({ copy }) => isDatedAhead(copy.takenAt, now))),
    ...madeLast.filter((copy) => isSafetyCopy(copy.reason)).slice(0, SAFETY_COPIES),
    ...madeLast.slice(0, 1),
    ...madeLast.filter((copy) => !isForeign(copy)).slice(0, 1),
  ])
  const staying = madeLast.filter((copy) => chosen.has(copy))
  const foreign = staying.filter(isForeign)
  const lastForeignBytes = sizeOf(staying.slice(0, 1).filter(isForeign))
  const own = fitting(
    staying.filter((copy) => !isForeign(copy)),
    capBytes - Math.min(lastForeignBytes, capBytes / 2),
    true,
  )
  const kept = new Set<DatedCopy>([...own, ...fitting(foreign, capBytes - sizeOf(own), lastForeignBytes > 0)])
  return { keep: copies.filter((copy) => kept.has(copy)), remove: copies.filter((copy) => !kept.has(copy)) }
}

/** Time of work between two copies of the routine. */
export const ROUTINE_INTERVAL_MS = 5 * MINUTE

/** Whether a copy is due. A clock set back does not stop the copies: only a copy of the last 5 minutes waits. */
export const isCopyDue = (lastTakenAt: string | undefined, now: Date): boolean =>
  lastTakenAt === undefined || !(Math.abs(now.getTime() - Date.parse(lastTakenAt)) < ROUTINE_INTERVAL_MS)

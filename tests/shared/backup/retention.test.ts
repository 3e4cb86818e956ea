import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyReasons } from '../../../shared/backup/copy-reasons.ts'
import {
  BACKUP_CAP_BYTES,
  type DatedCopy,
  isCopyDue,
  planRetention,
  ROUTINE_INTERVAL_MS,
} from '../../../shared/backup/retention.ts'

const NOW = new Date('2026-11-22T14:00:00.000Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let sequence = 0
const copyAt = (time: number, changes: Partial<DatedCopy> = {}): DatedCopy => {
  sequence += 1
  return {
    name: `${sequence}.petitspas`,
    takenAt: new Date(time).toISOString(),
    sequence,
    sizeBytes: 30_000,
    reason: 'routine',
    ...changes,
  }
}

const copies = fc.array(
  fc.record({
    minutes: fc.integer({ min: -3 * 365 * 24 * 60, max: 3 * 365 * 24 * 60 }),
    sizeBytes: fc.integer({ min: 100, max: 12_000_000 }),
    reason: fc.constantFrom(...copyReasons),
  }),
  { maxLength: 150 },
)
const build = (list: readonly { minutes: number; sizeBytes: number; reason: DatedCopy['reason'] }[]) =>
  list.map(({ minutes, ...rest }) => copyAt(NOW.getTime() + minutes * MINUTE, rest))

describe('which dated copies stay', () => {
  test('a damaged or huge file found in place of the dossier never drives out a copy of our own work', () => {
    const ours = copyAt(NOW.getTime() - MINUTE)
    const damaged = copyAt(NOW.getTime(), { reason: 'other-version', sizeBytes: 900 })
    expect(planRetention([ours, damaged], NOW).remove).toEqual([])
    const huge = copyAt(NOW.getTime(), { reason: 'other-version', sizeBytes: 10 * BACKUP_CAP_BYTES })
    expect(planRetention([ours, damaged, huge], NOW).keep).toEqual([ours, huge])
  })

  test('every copy is either kept or removed, and the one made last is kept whatever the clock says', () => {
    fc.assert(
      fc.property(copies, (list) => {
        const all = build(list)
        const { keep, remove } = planRetention(all, NOW)
        expect(keep.length + remove.length).toBe(all.length)
        expect(new Set([...keep, ...remove]).size).toBe(all.length)
        const last = all.at(-1)
        if (last) expect(keep).toContain(last)
      }),
    )
  })

  test('what is kept weighs at most 50 MB, and at most two ladders and the safety copies', () => {
    fc.assert(
      fc.property(copies, (list) => {
        const { keep } = planRetention(build(list), NOW)
        const bytes = keep.reduce((sum, copy) => sum + copy.sizeBytes, 0)
        expect(bytes).toBeLessThanOrEqual(BACKUP_CAP_BYTES)
        expect(keep.length).toBeLessThanOrEqual(2 * 78 + 20 + 1)
      }),
    )
  })

  test('sorting out twice removes nothing more', () => {
    fc.assert(
      fc.property(copies, (list) => {
        const { keep } = planRetention(build(list), NOW)
        expect(planRetention(keep, NOW).remove).toEqual([])
      }),
    )
  })

  test('a copy more pushes out at most one slot of each ladder', () => {
    fc.assert(
      fc.property(copies, (list) => {
        const all = build(list.map((one) => ({ ...one, reason: 'routine' as const }))).filter(
          (copy) => Date.parse(copy.takenAt) <= NOW.getTime(),
        )
        const days = (kept: readonly DatedCopy[]) => new Set(kept.map((copy) => copy.takenAt.slice(0, 10)))
        const before = days(planRetention(all, NOW, Number.MAX_SAFE_INTEGER).keep)
        const after = days(planRetention([...all, copyAt(NOW.getTime())], NOW, Number.MAX_SAFE_INTEGER).keep)
        // At most one slot leaves each of the four ladders for the new one.
        expect([...before].filter((day) => !after.has(day)).length).toBeLessThanOrEqual(4)
      }),
    )
  })

  test('one hour by 5 minutes, one day by hours, 30 days by days, 12 months by months', () => {
    const every5Minutes = Array.from({ length: (40 * DAY) / (5 * MINUTE) }, (_, index) =>
      copyAt(NOW.getTime() - 40 * DAY + (index + 1) * 5 * MINUTE),
    )
    const { keep } = planRetention(every5Minutes, NOW)
    const ages = keep.map((copy) => NOW.getTime() - Date.parse(copy.takenAt))
    expect(ages.filter((age) => age < HOUR)).toHaveLength(12)
    expect(ages.filter((age) => age >= HOUR && age < DAY).length).toBeGreaterThanOrEqual(22)
    expect(ages.filter((age) => age >= DAY && age < 30 * DAY).length).toBeGreaterThanOrEqual(28)
    expect(keep.length).toBeLessThanOrEqual(78)
  })

  test('a year of work, five hours a day, stays under 50 MB and always has its newest copy and one of each month', () => {
    let kept: readonly DatedCopy[] = []
    let most = 0
    const start = Date.parse('2025-11-22T00:00:00.000Z')
    for (let day = 0; day < 365; day += 1) {
      for (let minutes = 8 * 60; minutes < 13 * 60; minutes += 5) {
        const now = new Date(start + day * DAY + minutes * MINUTE)
        // A large dossier that grows: 100 kB, then 1 kB more each day.
        const copy = copyAt(now.getTime(), { sizeBytes: 100_000 + day * 1000 })
        const plan = planRetention([...kept, copy], now)
        kept = plan.keep
        expect(kept.includes(copy)).toBe(true)
        most = Math.max(
          most,
          kept.reduce((sum, one) => sum + one.sizeBytes, 0),
        )
      }
    }
    expect(most).toBeLessThanOrEqual(BACKUP_CAP_BYTES)
    expect(new Set(kept.map((copy) => copy.takenAt.slice(0, 7))).size).toBe(12)
    expect(new Set(kept.map((copy) => copy.takenAt.slice(0, 10))).size).toBeGreaterThanOrEqual(30)
    expect(kept.length).toBeLessThanOrEqual(78)
  }, 60_000)

  test('a clock that jumps years ahead throws nothing away', () => {
    const month = Array.from({ length: 30 }, (_, day) => copyAt(NOW.getTime() - day * DAY))
    const later = new Date('2031-01-01T10:00:00.000Z')
    const { remove } = planRetention([...month, copyAt(later.getTime())], later)
    expect(remove.length).toBeLessThanOrEqual(1)
  })

  test('copies dated in the future by a wrong clock push no true copy out', () => {
    const today = Array.from({ length: 12 }, (_, index) => copyAt(NOW.getTime() - index * 5 * MINUTE))
    const future = Array.from({ length: 100 }, (_, index) => copyAt(NOW.getTime() + 4 * 365 * DAY + index * 5 * MINUTE))
    const { keep } = planRetention([...today, ...future], NOW)
    for (const copy of today) expect(keep).toContain(copy)
  })

  test('copies made before an import, a merge or a restore stay though newer ones crowd their hour', () => {
    const safety = Array.from({ length: 20 }, (_, index) =>
      copyAt(NOW.getTime() - 3 * HOUR + index * 1000, { reason: 'restore' }),
    )
    const routine = Array.from({ length: 36 }, (_, index) =>
      copyAt(NOW.getTime() - 3 * HOUR + (index + 1) * 5 * MINUTE),
    )
    const { keep } = planRetention([...safety, ...routine], NOW)
    for (const copy of safety) expect(keep).toContain(copy)
  })
})

describe('when a copy is due', () => {
  test('at once when there is none, then after five minutes', () => {
    expect(isCopyDue(undefined, NOW)).toBe(true)
    expect(isCopyDue(new Date(NOW.getTime() - ROUTINE_INTERVAL_MS + 1).toISOString(), NOW)).toBe(false)
    expect(isCopyDue(new Date(NOW.getTime() - ROUTINE_INTERVAL_MS).toISOString(), NOW)).toBe(true)
  })

  test('also when the clock was set back, or the last date is unreadable', () => {
    expect(isCopyDue(new Date(NOW.getTime() + 365 * DAY).toISOString(), NOW)).toBe(true)
    expect(isCopyDue('pas une date', NOW)).toBe(true)
  })
})

import { expect, test } from 'vitest'
import { isDatedAhead, putDatedAheadLast } from '../../../shared/backup/dated-ahead.ts'

const NOW = new Date('2026-11-22T10:00:00.000Z')

test('ten minutes of difference between two clocks are nothing; more is a wrong date', () => {
  expect(isDatedAhead('2026-11-22T10:10:00.000Z', NOW)).toBe(false)
  expect(isDatedAhead('2026-11-22T10:10:00.001Z', NOW)).toBe(true)
  expect(isDatedAhead('2010-01-01T00:00:00.000Z', NOW)).toBe(false)
  expect(isDatedAhead('pas une date', NOW)).toBe(false)
})

test('what a wrong clock dated comes after the true dates, and both keep their order', () => {
  const dates = ['2031-03-02', '2031-03-01', '2026-11-22', '2026-11-21'].map((day) => ({
    takenAt: `${day}T09:00:00.000Z`,
  }))
  expect(putDatedAheadLast(dates, NOW).map(({ takenAt }) => takenAt.slice(0, 10))).toEqual([
    '2026-11-22',
    '2026-11-21',
    '2031-03-02',
    '2031-03-01',
  ])
})

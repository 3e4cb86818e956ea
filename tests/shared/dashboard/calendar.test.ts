import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  calendarPosition,
  councilCalendar,
  mondayOf,
  weekNumbers,
} from '../../../shared/dashboard/calendar.ts'

/** The weeks written by hand in the story of the example commune: council on Thursday 11 February 2027. */
const expected = [
  ['S-3', '2026-10-12', '2026-10-18'],
  ['S-2', '2026-10-19', '2026-10-25'],
  ['S-1', '2026-10-26', '2026-11-01'],
  ['S1', '2026-11-02', '2026-11-08'],
  ['S2', '2026-11-09', '2026-11-15'],
  ['S3', '2026-11-16', '2026-11-22'],
  ['S4', '2026-11-23', '2026-11-29'],
  ['S5', '2026-11-30', '2026-12-06'],
  ['S6', '2026-12-07', '2026-12-13'],
  ['S7', '2026-12-14', '2026-12-20'],
  ['S8', '2026-12-21', '2026-12-27'],
  ['S9', '2026-12-28', '2027-01-03'],
  ['S10', '2027-01-04', '2027-01-10'],
  ['S11', '2027-01-11', '2027-01-17'],
  ['S12', '2027-01-18', '2027-01-24'],
  ['S13', '2027-01-25', '2027-01-31'],
  ['S14', '2027-02-01', '2027-02-07'],
  ['S15', '2027-02-08', '2027-02-14'],
] as const

const anyDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('the weeks before a council', () => {
  test('a council on 11 February 2027 gives the eighteen weeks worked out by hand', () => {
    const weeks = councilCalendar('2027-02-11').map(({ number, start, end }) => [`S${number}`, start, end])
    expect(weeks).toEqual(expected)
  })

  test('21 November 2026 falls in S3', () => {
    expect(calendarPosition('2027-02-11', '2026-11-21')).toMatchObject({ kind: 'during', week: { number: 3 } })
  })

  test('the Sunday before S1 is still in S-1: there is no week 0', () => {
    expect(calendarPosition('2027-02-11', '2026-11-01')).toMatchObject({ week: { number: -1 } })
    expect(calendarPosition('2027-02-11', '2026-11-02')).toMatchObject({ week: { number: 1 } })
  })

  test('before the first week it tells when to start', () => {
    expect(calendarPosition('2027-02-11', '2026-10-11')).toEqual({
      kind: 'before',
      startsOn: '2026-10-12',
      weeksUntilStart: 1,
    })
  })

  test('after the council it counts the weeks gone by', () => {
    expect(calendarPosition('2027-02-11', '2027-02-14')).toMatchObject({ kind: 'during', week: { number: 15 } })
    expect(calendarPosition('2027-02-11', '2027-02-15')).toEqual({ kind: 'after', weeksSinceCouncil: 1 })
  })

  test('whatever the council, weeks follow each other without a gap and the last one holds the council', () => {
    fc.assert(
      fc.property(anyDay, (council) => {
        const weeks = councilCalendar(council)
        expect(weeks.map(({ number }) => number)).toEqual([...weekNumbers])
        weeks.forEach((week, index) => {
          expect(mondayOf(week.start)).toBe(week.start)
          const next = weeks[index + 1]
          if (next) expect(addDays(week.end, 1)).toBe(next.start)
        })
        expect(calendarPosition(council, council)).toMatchObject({ kind: 'during', week: { number: 15 } })
      }),
    )
  })
})

import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import { calendarEvents, calendarName } from '../../../shared/calendar/calendar-events.ts'
import { easterOf, isWorkingDay, publicHolidays, workingDayUntil } from '../../../shared/calendar/public-holidays.ts'
import { loadSchoolHolidays, zoneOfDepartment } from '../../../shared/calendar/school-holidays.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { writeIcs } from '../../../shared/export/writers/write-ics.ts'
import { exampleProject, newProject } from '../support.ts'

const now = new Date('2026-11-22T10:00:00Z')
const example = exampleProject()
const inDepartment = (departmentCode: string): Project => ({
  ...example,
  profile: { ...example.profile, departmentCode },
})
/** Read by another library than the one that writes. */
const read = (project: Project, at = now) => {
  const text = writeIcs(calendarName(project), project.id, calendarEvents(project), at)
  const component = new ICAL.Component(ICAL.parse(text))
  return component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

describe('public holidays', () => {
  test.each([
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('Easter of %i is on %s', (year, day) => expect(easterOf(year)).toBe(day))

  it('are eleven, thirteen in Alsace and Moselle', () => {
    expect(publicHolidays(2027)).toHaveLength(11)
    expect(publicHolidays(2027)).toEqual(expect.arrayContaining(['2027-03-29', '2027-05-06', '2027-05-17']))
    expect(publicHolidays(2027, '67').filter((day) => !publicHolidays(2027).includes(day))).toEqual([
      '2027-03-26',
      '2027-12-26',
    ])
  })
  it('push a deadline back to the last worked day', () => {
    expect(workingDayUntil('2027-03-29')).toBe('2027-03-26')
    expect(workingDayUntil('2027-03-29', '57')).toBe('2027-03-25')
    expect(isWorkingDay('2026-11-11')).toBe(false)
  })
})

it('every department of mainland France has one school zone; Corsica and overseas have none of the three', () => {
  const all = loadSchoolHolidays().zones.flatMap(({ departments }) => departments)
  expect(new Set(all).size).toBe(94)
  expect(all).toHaveLength(94)
  expect(['50', '67', '31', '2A', '974', undefined].map((code) => zoneOfDepartment(code)?.zone)).toEqual([
    'B',
    'B',
    'C',
    undefined,
    undefined,
    undefined,
  ])
})

describe('the calendar of the example, read back by another library', () => {
  it('has the ten steps, the notice, the council, the meetings and the due dates, on whole days', () => {
    const events = read(example)
    const titles = events.map(({ summary }) => summary)
    expect(titles.filter((title) => title.startsWith('Étape'))).toHaveLength(10)
    expect(titles).toEqual(expect.arrayContaining(['Réunion de lancement', 'Conseil municipal\u00a0: vote']))
    for (const { startDate, endDate } of events) {
      expect([startDate.isDate, endDate.isDate]).toEqual([true, true])
      expect(endDate.compare(startDate)).toBe(1)
    }
    const notice = events.find(({ summary }) => summary.startsWith('Convocation'))
    // Three clear days before Thursday 11 February make Sunday 7: the Friday before.
    expect(notice?.startDate.toString()).toBe('2027-02-05')
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
  })

  it('keeps its identifiers from one export to the next, and a change has a higher sequence', () => {
    const before = read(example)
    const moved = {
      ...example,
      meetings: example.meetings.map((one, at) =>
        at === 0 ? { ...one, date: '2026-09-29', modifiedAt: '2026-11-22T09:00:00+01:00' } : one,
      ),
    }
    const after = read(moved, new Date('2026-11-23T10:00:00Z'))
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    const changed = after.filter((one, at) => one.sequence !== before[at]?.sequence)
    // The meeting, and what was to be done after it.
    expect(changed.every(({ uid }) => uid.includes('meeting-launch'))).toBe(true)
    expect(changed[0]?.startDate.toString()).toBe('2026-09-29')
    expect(changed[0]?.sequence).toBeGreaterThan(before.find(({ uid }) => uid === changed[0]?.uid)?.sequence ?? 0)
  })

  it('ends no step in the school holidays of its zone, and names them', () => {
    for (const code of ['69', '50', '31']) {
      const holidays = zoneOfDepartment(code)?.holidays ?? []
      const steps = calendarEvents(inDepartment(code)).filter(({ key }) => key.startsWith('step-'))
      // Unless the whole step falls in them, as the week of a council in February may.
      for (const { from, to } of steps)
        expect(holidays.some((one) => one.from <= to && to <= one.to && from < one.from)).toBe(false)
      expect(steps.some(({ description }) => description?.includes('vacances de Noël'))).toBe(true)
    }
  })
})

it('a dossier without a date gives a calendar that opens, and is empty', () => {
  expect(read(newProject())).toEqual([])
})

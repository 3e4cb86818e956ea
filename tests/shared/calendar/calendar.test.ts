import ICAL from 'ical.js'
import { describe, expect, it, test } from 'vitest'
import { calendarConflicts } from '../../../shared/calendar/calendar-conflicts.ts'
import { calendarEvents, calendarName } from '../../../shared/calendar/calendar-events.ts'
import { datedEvents, plannedWeeks } from '../../../shared/calendar/calendar-weeks.ts'
import { addHoliday, chooseZone, correctHoliday, removeHoliday } from '../../../shared/calendar/edit-holidays.ts'
import { knownHolidays, zoneOf } from '../../../shared/calendar/holidays-of.ts'
import { isMovable, moveEvent } from '../../../shared/calendar/move-event.ts'
import { easterOf, isWorkingDay, publicHolidaysOf, workingDayUntil } from '../../../shared/calendar/public-holidays.ts'
import { loadSchoolHolidays, zoneOfDepartment } from '../../../shared/calendar/school-holidays.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { writeIcs } from '../../../shared/export/writers/write-ics.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const now = new Date('2026-11-22T10:00:00Z')
const example = exampleProject()
const { schoolZone: _chosen, ...withoutZone } = example.profile
const inDepartment = (departmentCode: string): Project => ({
  ...example,
  profile: { ...withoutZone, departmentCode },
})
/** Read by another library than the one that writes. */
const read = (project: Project, at = now) => {
  const text = writeIcs(calendarName(project), project.id, calendarEvents(project), at)
  const component = new ICAL.Component(ICAL.parse(text))
  return component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

const publicHolidays = (year: number, department?: string) => publicHolidaysOf(year, department).map(({ day }) => day)

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
    const notice = events.find(({ summary }) => summary.startsWith('Dernier jour'))
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

it('a milestone that names the council or a meeting of its day is told once, and moves along', () => {
  const titlesOn = (project: Project, day: string) =>
    datedEvents(project).flatMap(({ from, title }) => (from === day ? [title] : []))
  expect(titlesOn(example, '2027-02-11')).toEqual(['Conseil municipal\u00a0: vote'])
  expect(titlesOn(example, '2026-12-08')).toEqual(['Atelier de validation des fiches actions'])
  const later = moveEvent(example, { kind: 'council' }, '2027-02-18', editContext())
  expect(titlesOn(later, '2027-02-11')).toEqual([])
  expect(titlesOn(later, '2027-02-18')).toEqual(['Conseil municipal\u00a0: vote'])
  // Something else on that day stays a thing of its own.
  const other = {
    ...example,
    milestones: example.milestones.map((one) => ({ ...one, title: 'Fin du bail', date: '2027-02-11' })).slice(0, 1),
  }
  expect(titlesOn(other, '2027-02-11')).toContain('Fin du bail')
})

it('a dossier without a date gives a calendar that opens, and is empty', () => {
  expect(read(newProject())).toEqual([])
})

describe('the school holidays of a commune', () => {
  const context = editContext()
  const corsica = { ...newProject(), profile: { ...newProject().profile, inseeCode: '2A004' } }

  it('propose the zone of its department, and follow the commune when it moves; a choice of its own is kept', () => {
    expect([zoneOf(inDepartment('69')), zoneOf(inDepartment('50')), zoneOf(corsica)]).toEqual(['A', 'B', 'other'])
    const chosen = chooseZone(inDepartment('50'), 'C', context)
    expect(zoneOf(chosen)).toBe('C')
    expect(chooseZone(chosen, 'B', context).profile.schoolZone).toBeUndefined()
  })

  it('can be corrected, and given back as they were', () => {
    const project = inDepartment('50')
    const winter = knownHolidays(project).find(({ name }) => name === 'vacances d’hiver')
    if (!winter) throw new Error('no winter holidays')
    const corrected = correctHoliday(project, winter, { from: '2027-02-18' }, context)
    expect(knownHolidays(corrected).find(({ id }) => id === winter.id)).toMatchObject({
      from: '2027-02-18',
      to: '2027-03-07',
      kind: 'corrected',
    })
    expect(knownHolidays(removeHoliday(corrected, winter.id, context))).toEqual(knownHolidays(project))
  })

  it('of Corsica start empty; those that are added move the ends of the steps, and a new export says so', () => {
    const dated = { ...corsica, profile: { ...corsica.profile, councilDate: '2027-02-11' } }
    expect(knownHolidays(dated)).toEqual([])
    expect(calendarConflicts(dated, '2026-11-01')).toContainEqual({ kind: 'unknown-holidays', after: undefined })
    const added = addHoliday(dated, 'vacances de Noël', editContext('2026-11-23T10:00:00.000Z'))
    const [holiday] = knownHolidays(added)
    if (!holiday) throw new Error('not added')
    // Half typed, it counts for nothing.
    expect(calendarEvents(added).map(({ to }) => to)).toEqual(calendarEvents(dated).map(({ to }) => to))
    const typed = correctHoliday(added, holiday, { from: '2026-12-12', to: '2027-01-17' }, context)
    const before = read(dated)
    const after = read(typed)
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
    const moved = after.filter(({ endDate }, at) => endDate.toString() !== before[at]?.endDate.toString())
    expect(moved.length).toBeGreaterThan(0)
    for (const event of moved)
      expect(event.sequence).toBeGreaterThanOrEqual(before.find(({ uid }) => uid === event.uid)?.sequence ?? 0)
  })
})

describe('what falls badly', () => {
  const withMeeting = (date: string): Project => ({
    ...newProject(),
    meetings: [{ id: 'm', kind: 'review', date, modifiedAt: now.toISOString(), modifiedBy: 'Référente' }],
  })
  test.each([
    ['2027-01-30', 'weekend'],
    ['2027-05-06', 'public-holiday'],
    ['2027-02-24', 'school-holiday'],
  ])('a meeting on %s: %s', (day, kind) => {
    expect(calendarConflicts(withMeeting(day), '2026-11-22')).toMatchObject([{ kind, event: { from: day } }])
  })
  it('is no longer said once it is past', () => {
    expect(calendarConflicts(withMeeting('2027-01-30'), '2027-01-31')).toEqual([])
  })
  it('two meetings on one day, a step cut short, holidays nobody knows yet', () => {
    const meeting = (id: string) => ({ ...withMeeting('2027-01-21').meetings[0], id, kind: 'review' as const })
    const base = { modifiedAt: now.toISOString(), modifiedBy: 'Référente' }
    const project = {
      ...withMeeting('2027-01-21'),
      meetings: [
        { ...base, ...meeting('one') },
        { ...base, ...meeting('two') },
      ],
    }
    expect(calendarConflicts(project, '2026-11-22')).toMatchObject([{ kind: 'same-day' }])
    expect(calendarConflicts(inDepartment('50'), '2026-11-21').some(({ kind }) => kind === 'step-shortened')).toBe(true)
    const late = { ...example, profile: { ...inDepartment('50').profile, councilDate: '2027-11-25' } }
    expect(calendarConflicts(late, '2026-11-21')).toContainEqual({ kind: 'unknown-holidays', after: '2027-08-31' })
  })
})

describe('moving a date', () => {
  it('changes the thing it belongs to, and what follows from the council', () => {
    const context = editContext()
    const events = datedEvents(example)
    for (const event of events.filter(({ of }) => isMovable(of))) {
      const moved = moveEvent(example, event.of, '2027-01-12', context)
      expect(datedEvents(moved).find(({ key }) => key === event.key)?.from).toBe('2027-01-12')
    }
    for (const event of events.filter(({ of }) => !isMovable(of)))
      expect(moveEvent(example, event.of, '2027-01-12', context)).toBe(example)
  })
  it('lays the steps over eighteen weeks, with the holidays that fall in each', () => {
    const weeks = plannedWeeks(example)
    expect(weeks.map(({ number }) => number)).toHaveLength(18)
    const christmas = weeks.filter(({ publicHolidays }) => publicHolidays.some(({ id }) => id === 'christmas'))
    expect(christmas.map(({ start }) => start)).toEqual(['2026-12-21'])
    expect(weeks.at(-1)?.events.map(({ key }) => key)).toContain('council')
    expect(plannedWeeks(newProject())).toEqual([])
  })
})

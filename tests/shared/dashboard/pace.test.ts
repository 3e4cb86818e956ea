import { describe, expect, test } from 'vitest'
import { calendarPosition } from '../../../shared/dashboard/calendar.ts'
import { paceOf } from '../../../shared/dashboard/pace.ts'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { exampleProject, newProject } from '../support.ts'

const steps = loadSteps()
const paceOn = (project: Project, council: string, day: string) => {
  const position = calendarPosition(council, day)
  if (position.kind !== 'during') throw new Error(`${day} is outside the calendar`)
  return paceOf(steps, project.checklist, selectionOf(project), position)
}

const withDone = (project: Project, ids: readonly string[]): Project => ({
  ...project,
  checklist: ids.map((id) => ({
    id: id as Project['checklist'][number]['id'], // ids come from the content
    state: 'done',
    modifiedAt: project.createdAt,
    modifiedBy: 'test',
  })),
})

describe('the pace of a commune', () => {
  test('the example is in S3, has reached the work of S9, and is six weeks ahead', () => {
    const project = exampleProject()
    const day = storyDay(project, new Date('2031-01-01T10:00:00'))
    expect(paceOn(project, project.profile.councilDate ?? '', day)).toEqual({ reached: 9, weeksAhead: 6 })
  })

  test('a dossier made in the first week is on time with nothing done', () => {
    expect(paceOn(newProject(), '2027-02-11', '2026-10-14')).toEqual({ weeksAhead: 0 })
  })

  test('nothing done in S3 leaves the five weeks already over to catch up', () => {
    expect(paceOn(newProject(), '2027-02-11', '2026-11-21')).toEqual({ weeksAhead: -5 })
  })

  test('everything done is as far ahead as there are weeks left', () => {
    const project = newProject()
    const all = steps.flatMap((step) => selectItems(step.items, selectionOf(project))).map(({ id }) => id)
    expect(paceOn(withDone(project, all), '2027-02-11', '2026-11-21')).toEqual({ reached: 15, weeksAhead: 12 })
    expect(paceOn(withDone(project, all), '2027-02-11', '2027-02-11')).toEqual({ reached: 15, weeksAhead: 0 })
  })

  test('one more task done never moves the commune back', () => {
    const project = newProject()
    const ids = steps.flatMap((step) => selectItems(step.items, selectionOf(project))).map(({ id }) => id)
    const paces = ids.map((_, count) => paceOn(withDone(project, ids.slice(0, count)), '2027-02-11', '2026-12-09'))
    paces.forEach(({ weeksAhead }, index) => {
      expect(weeksAhead).toBeGreaterThanOrEqual(paces[index - 1]?.weeksAhead ?? Number.NEGATIVE_INFINITY)
    })
  })

  test('a real dossier follows the clock, the example keeps the day of its story', () => {
    const now = new Date(2028, 2, 4, 9)
    expect(storyDay(newProject(), now)).toBe('2028-03-04')
    expect(storyDay(exampleProject(), now)).toBe('2026-11-21')
  })
})

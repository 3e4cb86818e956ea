import { describe, expect, test } from 'vitest'
import { nextMeeting, tasksAfterBreak, weeksAway } from '../../../shared/dashboard/coming-back.ts'
import { nextTasks } from '../../../shared/dashboard/next-tasks.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { exampleProject, newProject } from '../support.ts'

describe('coming back to a dossier', () => {
  test('is told from two weeks on, in whole weeks', () => {
    expect(weeksAway('2026-11-20T16:00:00+01:00', '2026-11-24')).toBeUndefined()
    expect(weeksAway('2026-11-20T16:00:00+01:00', '2026-12-03')).toBeUndefined()
    expect(weeksAway('2026-11-20T16:00:00+01:00', '2026-12-04')).toBe(2)
    expect(weeksAway('2026-11-20T16:00:00+01:00', '2026-12-11')).toBe(3)
  })

  test('finds the soonest meeting, review or council, and the days until then', () => {
    expect(nextMeeting(exampleProject(), '2026-12-11')).toEqual({ kind: 'council', date: '2027-02-11', inDays: 62 })
    expect(nextMeeting(exampleProject(), '2026-11-17')).toMatchObject({ kind: 'meeting', inDays: 0 })
    expect(nextMeeting(exampleProject(), '2027-02-12')).toBeUndefined()
    expect(nextMeeting(newProject(), '2026-12-11')).toBeUndefined()
  })

  test('begins with what ten minutes finish; without a break the order stays', () => {
    const tasks = nextTasks(loadSteps(), exampleProject())
    expect(tasksAfterBreak(tasks, false)).toEqual(tasks)
    const back = tasksAfterBreak(tasks, true)
    expect(back[0]?.minutes).toBeLessThanOrEqual(10)
    expect(new Set(back)).toEqual(new Set(tasks))
  })
})

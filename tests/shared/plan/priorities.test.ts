import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Project } from '../../../shared/domain/project.ts'
import { applySession, changesOf, countDots, priorityOfDots, spreadOf } from '../../../shared/plan/apply-session.ts'
import {
  appliedSessions,
  changeSession,
  estimate,
  openSession,
  placeOf,
  rank,
  rankingOf,
} from '../../../shared/plan/priority-sessions.ts'
import { editContext, exampleProject } from '../support.ts'

const context = editContext()
const example = exampleProject()
const [first = '', second = '', third = ''] = example.actions.map(({ id }) => id)
const action = (project: Project, id: string) => project.actions.find((one) => one.id === id)

describe('a session of ranking', () => {
  test('begins with its first answer, keeps its day, and changes nothing in the plan before it is applied', () => {
    const begun = rank(example, 'moscow', first, { moscow: 'could' }, context)
    expect(openSession(begun, 'moscow')).toMatchObject({
      date: '2026-11-22',
      rankings: [{ action: first, moscow: 'could' }],
    })
    expect(begun.actions).toEqual(example.actions)
    expect(openSession(begun, 'dots')).toBeUndefined()
    const emptied = rank(begun, 'moscow', first, { moscow: undefined }, context)
    expect(openSession(emptied, 'moscow')?.rankings).toEqual([])
  })

  test('applied, it changes only the actions it speaks of, and leaves the history', () => {
    const begun = rank(example, 'picture', first, { impact: 2, ease: 3 }, context)
    const session = openSession(begun, 'picture')
    if (!session) throw new Error('no session')
    expect(changesOf(begun, session).map(({ field }) => field)).toEqual(['impact', 'ease'])
    const applied = applySession(begun, session.id, context)
    expect(action(applied, first)).toMatchObject({ impact: 2, ease: 3 })
    expect(applied.actions.filter(({ id }) => id !== first)).toEqual(example.actions.filter(({ id }) => id !== first))
    expect(openSession(applied, 'picture')).toBeUndefined()
    expect(appliedSessions(applied)).toMatchObject([{ id: session.id, appliedOn: '2026-11-22' }])
    expect(changesOf(applied, session)).toEqual([])
  })

  test('shows what the plan already knows until somebody places the action elsewhere', () => {
    const known = action(example, second)
    if (!known) throw new Error('no action')
    expect(placeOf(undefined, known)).toEqual({ impact: 3, ease: 3 })
    const moved = rank(example, 'picture', second, { impact: 1, ease: 3 }, context)
    expect(placeOf(openSession(moved, 'picture'), known)).toEqual({ impact: 1, ease: 3 })
  })
})

describe('dots', () => {
  test('are counted against those handed out, and give the priorities of all actions', () => {
    let project = changeSession(example, 'dots', { participants: 4, dotsEach: 3 }, context)
    for (const [id, dots] of [
      [first, 6],
      [second, 4],
      [third, 2],
    ] as const)
      project = rank(project, 'dots', id, { dots }, context)
    const session = openSession(project, 'dots')
    if (!session) throw new Error('no session')
    expect(countDots(session)).toEqual({ placed: 12, total: 12 })
    const applied = applySession(project, session.id, context)
    expect(applied.actions.map(({ priority }) => priority)).toEqual([1, 1, 2, 3, 3, 3, 3])
  })

  test('the more an action has, the higher its priority', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), fc.nat(60), (one, other, more) => {
        const most = Math.max(one, other, more)
        const [fewer, greater] = one <= other ? [one, other] : [other, one]
        expect(priorityOfDots(fewer, most)).toBeGreaterThanOrEqual(priorityOfDots(greater, most))
        expect(priorityOfDots(most, most)).toBe(most === 0 ? 3 : 1)
      }),
    )
  })
})

describe('planning poker', () => {
  test('keeps each estimate at its place, says how far apart they are, and writes what was agreed', () => {
    let project = estimate(example, third, 0, 1, context)
    project = estimate(project, third, 2, 5, context)
    const ranking = rankingOf(openSession(project, 'poker'), third)
    expect(ranking.estimates).toEqual([1, null, 5])
    expect(spreadOf(ranking.estimates)).toEqual({ count: 2, lowest: 1, highest: 5, median: 3, isWide: true })
    project = rank(project, 'poker', third, { agreedDays: 2.5 }, context)
    const session = openSession(project, 'poker')
    if (!session) throw new Error('no session')
    expect(action(applySession(project, session.id, context), third)?.workload).toEqual({
      value: 2.5,
      unit: 'days_total',
    })
    const taken = estimate(estimate(project, third, 0, undefined, context), third, 2, undefined, context)
    expect(rankingOf(openSession(taken, 'poker'), third)).toEqual({ action: third, agreedDays: 2.5 })
  })

  test('the middle lies between the two ends, whoever says what', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { maxLength: 30 }), (estimates) => {
        const spread = spreadOf(estimates)
        const given = estimates.filter((one) => one !== null)
        if (!spread) {
          expect(given).toEqual([])
          return
        }
        expect(spread.median).toBeGreaterThanOrEqual(spread.lowest)
        expect(spread.median).toBeLessThanOrEqual(spread.highest)
        expect(spread.count).toBe(given.length)
      }),
    )
  })
})

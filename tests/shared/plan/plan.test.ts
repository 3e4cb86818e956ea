import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawTimeline } from '../../../shared/charts/draw-timeline.ts'
import { loadCatalogue } from '../../../shared/content/load-ideas.ts'
import type { Action } from '../../../shared/domain/plan.ts'
import { isLate, lastMonthOf, monthNumber, monthsOf, toMonth } from '../../../shared/plan/action-months.ts'
import { listIdeas } from '../../../shared/plan/list-ideas.ts'
import { findOverloads } from '../../../shared/plan/overloads.ts'
import { planFacts } from '../../../shared/plan/plan-facts.ts'
import { planTimeline } from '../../../shared/plan/plan-timeline.ts'
import { exampleProject, newProject } from '../support.ts'

const today = '2026-11-21'
const action = (id: string, fields: Partial<Action> = {}): Action => ({
  id,
  modifiedAt: '2026-11-20T09:00:00+01:00',
  modifiedBy: 'référent',
  title: `Action ${id}`,
  status: 'to_start',
  ...fields,
})
const planOf = (...actions: Action[]) => ({ ...newProject(), actions })

describe('the plan of the example', () => {
  const facts = planFacts(exampleProject(), today)
  it('is one action done, one started, five to start, for 1,500 euros known', () => {
    expect([facts.total, facts.done, facts.started, facts.toStart]).toEqual([7, 1, 1, 5])
    expect([facts.budget, facts.withoutBudget]).toEqual([1500, 1])
    expect(facts.quickWins.map(({ id }) => id)).toEqual(['a-001', 'a-002'])
  })
  it('says what blocks, what nobody pilots and what waits for a decision', () => {
    expect(facts.blockers.map(({ id }) => id)).toEqual(['blocker-1'])
    expect(facts.withoutOwner.map(({ id }) => id)).toEqual(['a-007'])
    expect(facts.toDecide.map(({ id }) => id)).toEqual(['a-007'])
    expect([facts.late, facts.stale, facts.overloads, facts.clashes]).toEqual([[], [], [], []])
  })
  it('proposes no lever that has its action, and the easy ideas first', () => {
    const { levers, catalogue } = listIdeas(exampleProject(), loadCatalogue().actions)
    expect(levers).toEqual([])
    expect(catalogue[0]).toMatchObject({ ease: 3, impact: 3 })
    expect(catalogue.every(({ keptIn }) => keptIn.includes('under_3500'))).toBe(true)
  })
})

describe('an action', () => {
  it('that lasts two months from November ends in December, and is late in January only', () => {
    const one = action('a', { startPeriod: '2026-11', durationMonths: 2 })
    expect(lastMonthOf(monthsOf(one) ?? { start: 0, end: 0 })).toBe('2026-12')
    expect(isLate(one, '2026-12-31')).toBe(false)
    expect(isLate(one, '2027-01-01')).toBe(true)
    expect(isLate({ ...one, status: 'done' }, '2027-01-01')).toBe(false)
  })
  it('that starts before the one it waits for has ended is told', () => {
    const first = action('first', { startPeriod: '2026-11', durationMonths: 2 })
    const early = action('early', { startPeriod: '2026-12', dependsOn: ['first', 'un devis'] })
    const inTime = action('in-time', { startPeriod: '2027-01', dependsOn: ['first'] })
    const { clashes } = planFacts(planOf(first, early, inTime), today)
    expect(clashes.map((one) => [one.action.id, one.waitsFor.id])).toEqual([['early', 'first']])
  })
  it('that nobody spoke of for too long is told, unless there are news', () => {
    const old = action('old', { modifiedAt: '2026-02-01T09:00:00+01:00' })
    expect(planFacts(planOf(old), today).stale).toHaveLength(1)
    const update = { id: 'u', modifiedAt: old.modifiedAt, modifiedBy: 'x', action: 'old', date: '2026-11-01' }
    const withNews = { ...planOf(old), progressUpdates: [{ ...update, status: 'to_start' as const }] }
    expect(planFacts(withNews, today).stale).toEqual([])
  })
})

it('three actions at once are too much for one person, two are not, and those done weigh nothing', () => {
  const at = (id: string, start: string, status: Action['status'] = 'to_start') =>
    action(id, { owner: 'ines', startPeriod: start, durationMonths: 3, status })
  expect(findOverloads([at('a', '2027-01'), at('b', '2027-02'), at('c', '2027-04')])).toEqual([])
  const found = findOverloads([at('a', '2027-01'), at('b', '2027-02'), at('c', '2027-03')])
  expect(found.map(({ owner, month, actions }) => [owner, month, actions.length])).toEqual([['ines', '2027-03', 3]])
  expect(findOverloads([at('a', '2027-01', 'done'), at('b', '2027-02'), at('c', '2027-03')])).toEqual([])
})

it('a timeline keeps every dated action, in order, inside its months; links point from what comes first', () => {
  const month = fc.integer({ min: monthNumber('2024-01'), max: monthNumber('2032-12') }).map(toMonth)
  const fields = fc.record(
    { startPeriod: month, durationMonths: fc.double({ min: 0, max: 60, noNaN: true }) },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(fc.array(fields, { maxLength: 12 }), fc.array(fc.nat(11), { maxLength: 12 }), (list, waits) => {
      const actions = list.map((one, index) => {
        const other = waits[index]
        return action(`a${index}`, { ...one, ...(other !== undefined && { dependsOn: [`a${other}`] }) })
      })
      const { first, last, rows, links, undated } = planTimeline(actions)
      expect(rows.length + undated.length).toBeLessThanOrEqual(actions.length)
      expect(last - first).toBeLessThanOrEqual(36)
      rows.forEach(({ start }, index) => {
        expect(start).toBeGreaterThanOrEqual(rows[index - 1]?.start ?? first)
        expect(start).toBeLessThan(last)
      })
      for (const { from, to } of links) expect(rows[to]?.action.dependsOn).toEqual([rows[from]?.action.id])
      const drawing = drawTimeline({
        title: 'Calendrier',
        description: '',
        bars: rows.map((row) => ({
          label: row.action.title,
          start: row.start - first,
          end: row.end - first,
          isDone: false,
        })),
        links,
        months: Array.from({ length: last - first }, () => ({ name: 'mois' })),
        nowLabel: 'ici',
        width: 300,
      })
      const numbers = drawing.shapes.flatMap((shape) =>
        Object.values(shape).filter((value) => typeof value === 'number'),
      )
      expect(numbers.every(Number.isFinite)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

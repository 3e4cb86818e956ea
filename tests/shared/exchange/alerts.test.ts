import { describe, expect, test } from 'vitest'
import example from '../../../resources/example/example-commune.json' with { type: 'json' }
import { projectSchema } from '../../../shared/domain/project.ts'
import { alertsOf, daysBetween, type FollowedCommune } from '../../../shared/exchange/alerts.ts'
import { type FollowFacts, followFacts } from '../../../shared/exchange/follow-facts.ts'
import { arrangeLines } from '../../../shared/exchange/follow-list.ts'
import { loadFollowRules, plannedHoursOf, totalHours } from '../../../shared/exchange/follow-rules.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'

const today = '2026-11-22'
const calm: FollowFacts = {
  name: 'Thèreval',
  version: 'under_3500',
  mode: 'pair',
  done: 10,
  counted: 40,
  hasElectedPartner: true,
  isRoadmapWritten: false,
  answeredPractices: 10,
  unknownPractices: 3,
  hasPurchases: true,
  hasDisposals: true,
}
const commune = (facts: Partial<FollowFacts> = {}, more: Partial<FollowedCommune> = {}): FollowedCommune => ({
  projectId: 'dossier-1',
  since: '2026-11-01',
  facts: { ...calm, ...facts },
  hoursSpent: 0,
  ...more,
})
const kinds = (entry: FollowedCommune) => alertsOf(entry, today).map(({ kind }) => kind)

describe('the alerts of a followed commune', () => {
  test('a commune that goes well raises none', () => {
    expect(kinds(commune())).toEqual([])
  })

  test('no return is told from the twenty-second day on, and from when', () => {
    expect(kinds(commune({}, { lastReturnOn: '2026-11-01' }))).toEqual([])
    expect(alertsOf(commune({}, { lastReturnOn: '2026-10-31' }), today)).toEqual([
      { kind: 'no-return', count: 22, limit: 21 },
    ])
    expect(alertsOf(commune({}, { since: '2026-10-01' }), today)).toEqual([
      { kind: 'never-returned', count: 52, limit: 21 },
    ])
  })

  test('a body that works in the place of the commune waits for no return', () => {
    expect(kinds(commune({ mode: 'acts_as_referent' }, { since: '2026-01-01' }))).toEqual([])
  })

  test('a council in less than thirty days calls for a written roadmap; one that is past does not', () => {
    expect(kinds(commune({ councilDate: '2026-12-21' }))).toEqual(['council-soon'])
    expect(kinds(commune({ councilDate: '2026-12-22' }))).toEqual([])
    expect(kinds(commune({ councilDate: '2026-11-21' }))).toEqual([])
    expect(kinds(commune({ councilDate: '2026-12-01', isRoadmapWritten: true }))).toEqual([])
  })

  test('more than thirty per cent of answers unknown, and not thirty', () => {
    expect(kinds(commune({ unknownPractices: 3 }))).toEqual([])
    expect(alertsOf(commune({ unknownPractices: 4 }), today)).toEqual([{ kind: 'many-unknown', count: 40, limit: 30 }])
    expect(kinds(commune({ unknownPractices: 0, answeredPractices: 0 }))).toEqual([])
  })

  test('a dossier just sent, in which the commune has said nothing yet, is not held against it', () => {
    const empty = { done: 0, answeredPractices: 0, unknownPractices: 0, hasElectedPartner: false, hasPurchases: false }
    expect(kinds(commune(empty))).toEqual([])
    expect(kinds(commune(empty, { lastReturnOn: '2026-11-20' }))).toEqual(['no-elected', 'law-unanswered'])
    expect(kinds(commune({ ...empty, mode: 'acts_as_referent' }))).toEqual(['no-elected', 'law-unanswered'])
  })

  test('a missing elected partner and missing answers of the law are told', () => {
    expect(alertsOf(commune({ hasElectedPartner: false, hasPurchases: false, hasDisposals: false }), today)).toEqual([
      { kind: 'no-elected', count: 0, limit: 0 },
      { kind: 'law-unanswered', count: 2, limit: 2 },
    ])
  })

  test('hours above eighty per cent of those planned for the mode', () => {
    expect(kinds(commune({}, { hoursSpent: 40 }))).toEqual([])
    expect(alertsOf(commune({}, { hoursSpent: 40.25 }), today)).toEqual([
      { kind: 'hours-high', count: 40.25, limit: 50 },
    ])
    expect(kinds(commune({ mode: 'acts_as_referent' }, { hoursSpent: 88 }))).toEqual([])
    expect(kinds(commune({ mode: 'none' }, { hoursSpent: 500 }))).toEqual([])
  })

  test('days are whole over the change of hour', () => {
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2)
  })

  test('the hours planned by step add up to those of Vague 1', () => {
    const { plannedHours } = loadFollowRules()
    expect(Object.keys(plannedHours.pair)).toHaveLength(10)
    expect([plannedHours.pair, plannedHours.acts_as_referent].map(totalHours)).toEqual([50, 110])
    expect(plannedHoursOf('none')).toBeUndefined()
  })
})

test('the example commune is summed up as its own dashboard does', () => {
  const facts = followFacts(projectSchema.parse(example), loadSteps())
  expect(facts).toMatchObject({ name: 'Valbourg-sur-Aure', done: 44, counted: 67, hasElectedPartner: true })
})

describe('the list of communes', () => {
  const line = (name: string, facts: Partial<FollowFacts> = {}, more: Partial<FollowedCommune> = {}) => {
    const entry = commune({ ...facts, name }, { ...more, projectId: name })
    return { commune: entry, alerts: alertsOf(entry, today) }
  }
  const lines = [
    line('Étretat', {}, { nextActionOn: '2026-12-01' }),
    line('Abscon', { hasElectedPartner: false, inseeCode: '59002' }),
    line('Zuydcoote', { councilDate: '2026-12-01' }, { hoursSpent: 12, lastReturnOn: '2026-11-20' }),
  ]
  const namesOf = (...parameters: Parameters<typeof arrangeLines>) =>
    arrangeLines(...parameters).map(({ commune: { facts } }) => facts.name)

  test('puts the most pressing alert first', () => {
    expect(namesOf(lines, { query: '' }, 'alerts')).toEqual(['Zuydcoote', 'Abscon', 'Étretat'])
  })
  test('sorts names the French way, dates with the nearest first, hours with the most first', () => {
    expect(namesOf(lines, { query: '' }, 'name')).toEqual(['Abscon', 'Étretat', 'Zuydcoote'])
    expect(namesOf(lines, { query: '' }, 'action')[0]).toBe('Étretat')
    expect(namesOf(lines, { query: '' }, 'hours')[0]).toBe('Zuydcoote')
    expect(namesOf(lines, { query: '' }, 'return').at(-1)).toBe('Zuydcoote')
  })
  test('finds a commune without its accent, by its code, and by its alert', () => {
    expect(namesOf(lines, { query: 'etre' }, 'name')).toEqual(['Étretat'])
    expect(namesOf(lines, { query: '5900' }, 'name')).toEqual(['Abscon'])
    expect(namesOf(lines, { query: '', alert: 'any' }, 'name')).toEqual(['Abscon', 'Zuydcoote'])
    expect(namesOf(lines, { query: '', alert: 'council-soon' }, 'name')).toEqual(['Zuydcoote'])
  })
})

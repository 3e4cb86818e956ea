import { describe, expect, test } from 'vitest'
import { countFilters, filterPractices, type PracticeFilters } from '../../../shared/referential/filter-practices.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'

const all = loadFullPractices()
const answers = [{ id: 'a.1', state: 'in_place' }, { id: 'b.1', state: 'unknown' }, { id: 'c.1' }] as const
const idsOf = (filters: PracticeFilters): readonly string[] =>
  filterPractices(all, filters, answers).map(({ practice }) => practice.id)

describe('the filters of the practices', () => {
  test('without one, nothing is left out', () => {
    expect(filterPractices(all, {}, answers)).toEqual(all)
  })

  test('keep the natural order of the guide', () => {
    expect(idsOf({ theme: 'g' }).join(' ')).toBe('g.1 g.2 g.3 g.4 g.5 g.6 g.7 g.8 g.9 g.10 g.11')
  })

  test('by state; a practice that only has a note is not answered', () => {
    expect(idsOf({ state: 'in_place' })).toEqual(['a.1'])
    expect(idsOf({ state: 'unknown' })).toEqual(['b.1'])
    const unanswered = idsOf({ state: 'unanswered' })
    expect(unanswered).toHaveLength(57)
    expect(unanswered).toContain('c.1')
  })

  test('by priority and by the person who acts, together with the theme', () => {
    const found = filterPractices(all, { theme: 'd', priority: 'priority', who: 'it_provider' }, answers)
    expect(found.length).toBeGreaterThan(0)
    for (const { practice, plain } of found) {
      expect(practice).toMatchObject({ theme: 'd', priority: 'priority' })
      expect(plain.who).toContain('it_provider')
    }
  })

  test('are counted', () => {
    expect(countFilters({})).toBe(0)
    expect(countFilters({ theme: 'a', state: undefined, who: 'mayor' })).toBe(2)
  })
})

import { describe, expect, test } from 'vitest'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { levelFor, type SelectionContext, selectItems } from '../../../shared/steps/select-items.ts'
import type { ChecklistItem } from '../../../shared/steps/step-schema.ts'
import { versionForPopulation, versionKey } from '../../../shared/steps/version-for-population.ts'

const steps = loadSteps()
const items = steps.flatMap((step) => step.items)
const item = (id: string): ChecklistItem => {
  const found = items.find((entry) => entry.id === id)
  if (!found) throw new Error(`no task ${id}`)
  return found
}
const village: SelectionContext = { version: 'under_500', kind: 'commune', population: 320 }
const idsFor = (context: SelectionContext): readonly string[] => selectItems(items, context).map(({ id }) => id)

describe('version proposed for a population', () => {
  test.each([
    [0, 'under_500'],
    [499, 'under_500'],
    [500, 'under_3500'],
    [3499, 'under_3500'],
    [3500, 'full'],
    [60_000, 'full'],
  ] as const)('%i inhabitants: %s', (population, version) => {
    expect(versionForPopulation(population)).toBe(version)
  })

  test('without a known population nothing is left out', () => {
    expect(versionForPopulation(undefined)).toBe('full')
  })

  test('each version has its key in the content', () => {
    expect(steps[0]?.hours[versionKey('full')]).toBe(12)
    expect(steps[0]?.hours[versionKey('under_3500')]).toBe(6)
    expect(steps[0]?.hours[versionKey('under_500')]).toBe(2)
  })
})

describe('tasks a commune sees', () => {
  test.each([
    ['full', 90, 48],
    ['under_3500', 69, 47],
    ['under_500', 35, 29],
  ] as const)('the %s version has %i tasks, %i of them needed or legal', (version, count, mandatory) => {
    const shown = selectItems(items, { version, kind: 'commune', population: 50_000 })
    expect(shown).toHaveLength(count)
    expect(shown.filter(({ level }) => level === 'mandatory')).toHaveLength(mandatory)
  })

  test('exactly 50,000 inhabitants is not more than 50,000', () => {
    const at = idsFor({ version: 'full', kind: 'commune', population: 50_000 })
    const over = idsFor({ version: 'full', kind: 'commune', population: 50_001 })
    expect(at).not.toContain('s4.c9')
    expect(over.filter((id) => !at.includes(id))).toEqual(['s3.c8', 's4.c9', 's5.c8', 's6.c9', 's9.c8'])
  })

  test('a large union of communes is not aimed at by the article, nor is a body of unknown size', () => {
    expect(idsFor({ version: 'full', kind: 'syndicat', population: 80_000 })).not.toContain('s4.c9')
    expect(idsFor({ version: 'full', kind: 'commune' })).not.toContain('s4.c9')
    expect(idsFor({ version: 'full', kind: 'epci', population: 80_000 })).toContain('s4.c9')
  })

  test('an intercommunal body is not asked for the plan of its own intercommunal body', () => {
    expect(idsFor({ version: 'full', kind: 'epci', population: 9000 })).not.toContain('s3.c6')
    expect(idsFor(village)).toContain('s3.c6')
  })

  test('a village that chooses to deliberate sees the draft deliberation', () => {
    const withForm = (form: string): SelectionContext => ({ ...village, records: { deliberations: [{ form }] } })
    expect(idsFor(village)).not.toContain('s7.c3')
    expect(idsFor(withForm('information'))).not.toContain('s7.c3')
    expect(idsFor(withForm('deliberation'))).toContain('s7.c3')
    expect(idsFor({ ...village, records: {} })).not.toContain('s7.c3')
  })
})

describe('how a task is presented', () => {
  test('the summary note is a legal duty from 3,500 inhabitants, and advised below', () => {
    expect(levelFor(item('s7.c4'), 3500)).toEqual({ level: 'mandatory', basis: 'law' })
    expect(levelFor(item('s7.c4'), 3499)).toEqual({ level: 'recommended' })
    expect(levelFor(item('s7.c4'), undefined)).toEqual({ level: 'recommended' })
  })

  test('a task of the method keeps its basis whatever the population', () => {
    expect(levelFor(item('s1.c1'), 12)).toEqual({ level: 'mandatory', basis: 'method' })
    expect(levelFor(item('s1.c10'), 12)).toEqual({ level: 'optional' })
  })
})

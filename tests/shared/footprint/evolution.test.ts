import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { footprintEvaluationSchema } from '../../../shared/domain/footprint.ts'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import { compareEvaluations, type Evolution } from '../../../shared/footprint/compare-evaluations.ts'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import type { FootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { FootprintParameters } from '../../../shared/footprint/footprint-parameters.ts'
import { freezeFootprint } from '../../../shared/footprint/freeze-footprint.ts'
import { splitProductChange } from '../../../shared/footprint/split-change.ts'
import { content, exampleProject, lot, parameters } from './footprint-fixtures.ts'

const freeze = (
  equipmentLots: readonly EquipmentLot[],
  changes: Partial<FootprintParameters> = {},
  factors: FootprintContent = content,
) =>
  freezeFootprint(
    { ...exampleProject, equipmentLots: [...equipmentLots], connectedObjects: [], digitalServices: [] },
    factors,
    { ...parameters, ...changes },
  )

const laptops = (fields: Partial<EquipmentLot> = {}): EquipmentLot =>
  lot({ factorId: 'ademe.laptop', count: 10, useDurationYears: 5, yearlyKwh: 0, ...fields })

const partsOf = ({ real, factors, method, scope }: Evolution) => ({ real, factors, method, scope })
const round = (parts: object) =>
  Object.fromEntries(Object.entries(parts).map(([key, value]) => [key, Math.round(Number(value) * 1000) / 1000]))

describe('a frozen footprint', () => {
  const stamp = { id: 'evaluation-1', modifiedAt: '2026-11-21T14:05:00+01:00', modifiedBy: 'test' }

  it('keeps its year, its parameters, its lines and what they were computed from, in a form the file accepts', () => {
    const frozen = freezeFootprint(exampleProject, content, parameters)
    expect(footprintEvaluationSchema.parse({ ...frozen, ...stamp })).toEqual({ ...frozen, ...stamp })
    expect(frozen).toMatchObject({ year: 2026, date: '2026-11-21', electricityKgCo2ePerKwh: 0.0461 })
    expect(frozen.parameters.factorsVersion).toBe(content.factorsVersion)
  })

  it('has the total of the day it was frozen', () => {
    const today = computeFootprint(exampleProject, content, parameters).internal.totalKgCo2e
    const frozen = freezeFootprint(exampleProject, content, parameters)
    expect(compareEvaluations(frozen, frozen)).toMatchObject({ beforeKgCo2e: today, changeKgCo2e: 0, lines: [] })
  })
})

describe('from one year to the next', () => {
  it('two laptops fewer are a real change: 68 kg less', () => {
    expect(round(partsOf(compareEvaluations(freeze([laptops()]), freeze([laptops({ count: 8 })]))))).toEqual({
      real: -68,
      factors: 0,
      method: 0,
      scope: 0,
    })
  })

  it('a cleaner electricity is a change of factors, never an effort of the commune', () => {
    const before = freeze([laptops({ yearlyKwh: 30 })], { electricity: { factorId: 'mix.fr.2023' } })
    const after = freeze([laptops({ yearlyKwh: 30 })])
    expect(round(partsOf(compareEvaluations(before, after)))).toEqual({
      real: 0,
      factors: Math.round(300 * (0.0461 - 0.058) * 1000) / 1000,
      method: 0,
      scope: 0,
    })
  })

  it('another database is a change of method: the same ten laptops weigh 142 kg more', () => {
    const after = freeze([laptops()], { sourceFamily: 'boavizta' })
    expect(round(partsOf(compareEvaluations(freeze([laptops()]), after)))).toEqual({
      real: 0,
      factors: 0,
      method: 142,
      scope: 0,
    })
  })

  it('office hours in place of home hours are a change of method', () => {
    const { yearlyKwh: _given, ...fleet } = laptops()
    const parts = partsOf(compareEvaluations(freeze([fleet]), freeze([fleet], { usageProfile: 'office' })))
    expect(parts.real).toBe(0)
    expect(parts.method).toBeCloseTo(10 * (40.81 - 29) * 0.0461, 6)
  })

  it('a new published value of the same factor is a change of factors', () => {
    const laptop = content.factors.get('ademe.laptop')
    if (!laptop) throw new Error('no laptop')
    const later = { ...content, factors: new Map(content.factors).set(laptop.id, { ...laptop, value: 200 }) }
    expect(round(partsOf(compareEvaluations(freeze([laptops()]), freeze([laptops()], {}, later))))).toEqual({
      real: 0,
      factors: 60,
      method: 0,
      scope: 0,
    })
  })

  it('a lot that was there and is counted at last is a change of scope; one bought since is real', () => {
    const first = [laptops()]
    const found = lot({ id: 'found', kind: 'copier', factorId: 'ecodiag.mfp_a3', count: 1, purchaseYear: 2019 })
    const bought = { ...found, id: 'bought', purchaseYear: 2026 }
    expect(compareEvaluations(freeze(first), freeze([...first, found])).scope).toBeGreaterThan(100)
    expect(compareEvaluations(freeze(first), freeze([...first, bought])).real).toBeGreaterThan(100)
  })

  it('a school that was not in the inventory is a change of scope, even with new devices', () => {
    const school = laptops({ id: 'school', site: 'école', purchaseYear: 2026 })
    const { real, scope } = compareEvaluations(freeze([laptops()]), freeze([laptops(), school]))
    expect([real, Math.round(scope)]).toEqual([0, 340])
  })

  it('a copier given back and laptops put in the cupboard are real; a count that was erased is not', () => {
    const fleet = [laptops(), lot({ id: 'copier', kind: 'copier', factorId: 'ecodiag.mfp_a3', count: 1 })]
    const before = freeze(fleet)
    expect(compareEvaluations(before, freeze(fleet.slice(0, 1))).scope).toBe(0)
    expect(compareEvaluations(before, freeze([laptops({ inUse: false }), ...fleet.slice(1)])).real).toBeCloseTo(-340, 6)
    const { count: _erased, ...uncounted } = laptops()
    expect(round(partsOf(compareEvaluations(before, freeze([uncounted, ...fleet.slice(1)]))))).toMatchObject({
      real: 0,
      scope: -340,
    })
  })

  it('a real duration in place of the default one is better knowledge, not an effort', () => {
    const { useDurationYears: _default, ...byDefault } = laptops()
    const { real, scope } = compareEvaluations(freeze([byDefault]), freeze([laptops({ useDurationYears: 8 })]))
    expect(real).toBe(0)
    expect(scope).toBeCloseTo(1700 / 8 - 1700 / 5, 6)
  })

  it('says how sure the real change is, from the margins that are published', () => {
    const known = laptops({ factorId: 'boavizta.laptop' })
    const evolution = compareEvaluations(freeze([known]), freeze([{ ...known, count: 5 }]))
    expect(evolution.realHalfWidthKgCo2e).toBeCloseTo(241 * 0.19, 6)
    expect(compareEvaluations(freeze([laptops()]), freeze([laptops({ count: 5 })])).realWithoutUncertaintyKgCo2e).toBe(
      170,
    )
  })
})

const fleets = fc
  .array(
    fc.record(
      {
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        kind: fc.constantFrom('laptop', 'desktop', 'server', 'wifi_ap', 'server_room_electricity'),
        site: fc.constantFrom('mairie', 'école'),
        factorId: fc.constantFrom('ademe.laptop', 'boavizta.laptop', 'boavizta.server', 'mix.fr.2025', 'proxy.ups'),
        count: fc.integer({ min: 0, max: 5000 }),
        inUse: fc.boolean(),
        useDurationYears: fc.double({ min: 0.5, max: 30, noNaN: true }),
        yearlyKwh: fc.double({ min: 0, max: 20_000, noNaN: true }),
        purchaseYear: fc.integer({ min: 2015, max: 2027 }),
      },
      { requiredKeys: ['id', 'kind', 'site', 'inUse'] },
    ),
    { maxLength: 6 },
  )
  .map((drafts) => [...new Map(drafts.map((draft) => [draft.id, lot(draft)])).values()])

const settings = fc.record({
  pue: fc.double({ min: 1, max: 3, noNaN: true }),
  usageProfile: fc.constantFrom('home' as const, 'office' as const),
  sourceFamily: fc.constantFrom('as_recorded' as const, 'ademe' as const, 'boavizta' as const, 'ecodiag' as const),
  electricity: fc.option(fc.constantFrom({ factorId: 'mix.fr.2025' }, { valueKgCo2ePerKwh: 0.7, source: 'courrier' }), {
    nil: undefined,
  }),
})
const sides = fc.tuple(fleets, settings).map(([list, { electricity, ...others }]) => {
  const { electricity: _default, ...rest } = parameters
  return freezeFootprint(
    { ...exampleProject, equipmentLots: list, connectedObjects: [], digitalServices: [] },
    content,
    { ...rest, ...others, ...(electricity && { electricity }) },
  )
})
const near = (actual: number, expected: number) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected), Math.abs(actual)))

describe('whatever the two evaluations', () => {
  it('the four parts sum to the whole change', () => {
    fc.assert(
      fc.property(sides, sides, (before, after) => {
        const found = compareEvaluations(before, after)
        const scale = found.beforeKgCo2e + found.afterKgCo2e + 1
        const difference = found.afterKgCo2e - found.beforeKgCo2e
        expect(Math.abs(found.changeKgCo2e - difference) / scale).toBeLessThanOrEqual(1e-9)
        expect(
          Math.abs(found.real + found.factors + found.method + found.scope - difference) / scale,
        ).toBeLessThanOrEqual(1e-9)
        for (const line of found.lines)
          expect(
            Math.abs(line.real + line.factors + line.method + line.scope - (line.afterKgCo2e - line.beforeKgCo2e)) /
              scale,
          ).toBeLessThanOrEqual(1e-9)
      }),
    )
  })

  it('an evaluation compared with itself has not changed', () => {
    fc.assert(
      fc.property(sides, (side) => {
        expect(compareEvaluations(side, side).lines).toEqual([])
      }),
    )
  })

  it('the same inventory under other parameters never changes for real', () => {
    fc.assert(
      fc.property(fleets, settings, settings, (list, one, other) => {
        const found = compareEvaluations(
          freeze(list, { ...one, electricity: { factorId: 'mix.fr.2023' } }),
          freeze(list, { ...other, electricity: { factorId: 'mix.fr.2025' } }),
        )
        expect(found.real).toBe(0)
      }),
    )
  })
})

describe('a change shared among its causes', () => {
  const terms = fc.array(
    fc.record({
      cause: fc.constantFrom('real' as const, 'factors' as const, 'method' as const, 'scope' as const),
      before: fc.double({ min: 0, max: 1000, noNaN: true }),
      after: fc.double({ min: 0, max: 1000, noNaN: true }),
    }),
    { maxLength: 4 },
  )

  it('gives each its part of the product, and the opposite parts on the way back', () => {
    fc.assert(
      fc.property(terms, (list) => {
        const product = (side: 'before' | 'after') => list.reduce((total, term) => total * term[side], 1)
        const there = splitProductChange(list)
        const back = splitProductChange(list.map((term) => ({ ...term, before: term.after, after: term.before })))
        const scale =
          product('before') + product('after') + list.reduce((most, t) => most * Math.max(1, t.before, t.after), 1)
        const sum = Object.values(there).reduce((total, part) => total + part, 0)
        near(sum / scale, (product('after') - product('before')) / scale)
        for (const cause of ['real', 'factors', 'method', 'scope'] as const)
          near(there[cause] / scale, -back[cause] / scale)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { compareEvaluations } from '../../../shared/footprint/compare-evaluations.ts'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import { freezeFootprint } from '../../../shared/footprint/freeze-footprint.ts'
import { content, exampleProject, parameters } from './footprint-fixtures.ts'

const result = computeFootprint(exampleProject, content, parameters)
const lineOf = (id: string) => result.lines.find((line) => line.id === id)

/** Lot, manufacturing, use, total: the table worked out by hand for the fictional commune, in kgCO2e a year. */
const inUse: readonly (readonly [string, number, number, number])[] = [
  ['lot-m01', 45.111, 14.134, 59.245],
  ['lot-m02', 50.75, 14.134, 64.884],
  ['lot-m03', 113.333, 5.348, 118.681],
  ['lot-m04', 17, 1.337, 18.337],
  ['lot-m05', 25.84, 13.461, 39.301],
  ['lot-m06', 21.533, 6.731, 28.264],
  ['lot-m07', 132, 6.915, 138.915],
  ['lot-m08', 52, 6.546, 58.546],
  ['lot-m09', 6.8, 7.376, 14.176],
  ['lot-m10', 46.2, 0.682, 46.882],
  ['lot-m11', 12.5, 7.146, 19.645],
  ['lot-m12', 12.16, 3.232, 15.392],
  ['lot-m13', 73.4, 16.135, 89.535],
  ['lot-m14', 33.333, 11.986, 45.319],
  ['lot-e01', 106.25, 6.684, 112.934],
  ['lot-e03', 123.636, 10.695, 134.332],
  ['lot-e04', 161, 10.096, 171.096],
  ['lot-e05', 45, 21.437, 66.436],
  ['lot-e06', 15, 7.146, 22.145],
  ['lot-e07', 132, 6.915, 138.915],
  ['lot-e08', 5, 9.681, 14.681],
  ['lot-b01', 60.9, 21.201, 82.101],
  ['lot-b02', 21.25, 1.337, 22.587],
  ['lot-t01', 16.917, 7.067, 23.984],
  ['lot-t02', 61.6, 0.455, 62.055],
  ['lot-t03', 19.25, 0.227, 19.477],
]
const dormant = [
  ['lot-t04', 126.875],
  ['lot-t05', 77],
  ['lot-t06', 64.6],
] as const
const connected = [
  ['obj-01', 3.75, undefined, 3.75],
  ['obj-02', 12.16, 3.232, 15.392],
  ['obj-03', 16.48, undefined, 16.48],
] as const

const near = (actual: number | undefined, expected: number) =>
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(0.001)

describe('the fictional commune of Valbourg-sur-Aure', () => {
  it.each(inUse)('gives %s the figures of the hand-made table', (id, manufacturing, use, total) => {
    near(lineOf(id)?.manufacturingKgCo2e, manufacturing)
    near(lineOf(id)?.useKgCo2e, use)
    near(lineOf(id)?.totalKgCo2e, total)
  })

  it('weighs 1,627.867 kg with its equipment in use', () => {
    near(result.equipment.manufacturingKgCo2e, 1409.764)
    near(result.equipment.useKgCo2e, 218.103)
    near(result.equipment.totalKgCo2e, 1627.867)
    near(result.equipment.totalKgCo2e / 14, 116.276)
  })

  it('keeps its dormant stock apart: manufacturing only, outside the total', () => {
    for (const [id, total] of dormant) {
      near(lineOf(id)?.totalKgCo2e, total)
      expect(lineOf(id)?.useKgCo2e).toBeUndefined()
    }
    near(result.dormant.totalKgCo2e, 268.475)
    near(result.internal.totalKgCo2e + result.dormant.totalKgCo2e, 1931.964)
  })

  it('adds its connected objects in their own perimeter', () => {
    for (const [id, manufacturing, use, total] of connected) {
      near(lineOf(id)?.manufacturingKgCo2e, manufacturing)
      if (use === undefined) expect(lineOf(id)?.useKgCo2e).toBeUndefined()
      else near(lineOf(id)?.useKgCo2e, use)
      near(lineOf(id)?.totalKgCo2e, total)
    }
    const territory = result.perimeters.find((entry) => entry.perimeter === 'connected_territory')
    near(territory?.manufacturingKgCo2e, 32.39)
    near(territory?.useKgCo2e, 3.232)
    near(territory?.totalKgCo2e, 35.622)
    near(result.internal.totalKgCo2e, 1663.489)
  })

  it('says where: town hall, school, library, workshops', () => {
    const bySite = new Map(result.sites.map((entry) => [entry.site, entry.equipment.totalKgCo2e]))
    near(bySite.get('mairie'), 757.123)
    near(bySite.get('école'), 660.54)
    near(bySite.get('médiathèque'), 104.688)
    near(bySite.get('ateliers'), 105.516)
  })

  it('shows the two lines that no factor can convert, and leaves them out', () => {
    for (const id of ['lot-m15', 'obj-04']) {
      expect(lineOf(id)).toMatchObject({ state: 'not_counted', reasons: ['no_factor'], count: 1 })
      expect(lineOf(id)?.totalKgCo2e).toBeUndefined()
    }
  })

  it('marks the lots whose duration is a default: nine in use', () => {
    const marked = result.lines.filter(
      (line) => line.collection === 'equipmentLots' && !line.isDormant && line.defaults.includes('duration'),
    )
    expect(marked).toHaveLength(9)
  })

  it('applies no cooling to the small file server on its shelf, and 8.989 kg more if it stood in a cooled room', () => {
    const nas = lineOf('lot-m14')
    expect(nas?.pue).toBe(1)
    near((nas?.useKgCo2e ?? 0) * (parameters.pue - 1), 8.989)
  })

  it('tells a year: a total that rises, because the inventory is fuller, while the commune itself went down', () => {
    const [before, after] = exampleProject.footprintEvaluations
    if (!before || !after) throw new Error('two balances are frozen')
    expect(after.lines).toEqual(freezeFootprint(exampleProject, content, after.parameters).lines)
    const { beforeKgCo2e, afterKgCo2e, real, factors, method, scope } = compareEvaluations(before, after)
    near(afterKgCo2e, result.internal.totalKgCo2e)
    near(real + factors + method + scope, afterKgCo2e - beforeKgCo2e)
    expect(afterKgCo2e).toBeGreaterThan(beforeKgCo2e)
    expect(real).toBeLessThan(-30)
    expect(factors).toBeLessThan(-30)
    expect(scope).toBeGreaterThan(100)
    near(method, 0)
  })
})

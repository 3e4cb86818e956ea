import { describe, expect, it } from 'vitest'
import type { Project } from '../../../shared/domain/project.ts'
import { loadQuickCount } from '../../../shared/inventory/load-quick-count.ts'
import { kindsOf, newLot, sitesOf, withKind } from '../../../shared/inventory/lots.ts'
import { quickCountLots, setQuickCount, stepQuickCount } from '../../../shared/inventory/quick-count.ts'
import { content, exampleProject, lot, now } from '../footprint/footprint-fixtures.ts'

const { kinds } = content
const group = (id: string) => {
  const found = loadQuickCount().find((entry) => entry.id === id)
  if (!found) throw new Error(`no group ${id}`)
  return found
}
let ids = 0
const context = { now, newId: () => `new-${++ids}`, author: 'test' }
const empty: Project = { ...exampleProject, equipmentLots: [], connectedObjects: [] }
const laptops = { group: group('laptop'), site: 'mairie' }

describe('the quick count', () => {
  it('has twelve lines, each of a known kind that the footprint can convert', () => {
    for (const { kind, factorId, includes } of loadQuickCount()) {
      expect(includes).toContain(kind)
      for (const id of includes) expect(kinds.has(id)).toBe(true)
      expect(content.factors.get(factorId ?? kinds.get(kind)?.defaultFactorId ?? '')?.value).toBeGreaterThan(0)
    }
  })

  it('never counts a kind on two lines', () => {
    const all = loadQuickCount().flatMap(({ includes }) => includes)
    expect(new Set(all).size).toBe(all.length)
  })

  it('makes one estimated lot for the first count, and changes it afterwards', () => {
    const first = setQuickCount(empty, laptops, 3, kinds, context)
    const second = stepQuickCount(first, laptops, 1, kinds, context)
    expect(second.equipmentLots).toHaveLength(1)
    expect(second.equipmentLots[0]).toMatchObject({
      kind: 'laptop',
      site: 'mairie',
      count: 4,
      inUse: true,
      confidence: 'estimated',
      factorId: 'ademe.laptop',
    })
  })

  it('never goes below zero, and a minus on nothing makes no lot', () => {
    expect(stepQuickCount(empty, laptops, -1, kinds, context)).toBe(empty)
    const one = stepQuickCount(empty, laptops, 1, kinds, context)
    const none = stepQuickCount(stepQuickCount(one, laptops, -1, kinds, context), laptops, -1, kinds, context)
    expect(none.equipmentLots[0]?.count).toBe(0)
  })

  it('takes a bare lot away when its number is emptied, but keeps one that says more', () => {
    const counted = setQuickCount(empty, laptops, 3, kinds, context)
    expect(setQuickCount(counted, laptops, undefined, kinds, context).equipmentLots).toHaveLength(0)
    const titled = { ...empty, equipmentLots: [lot({ count: 3, title: 'Portables de l’accueil' })] }
    const emptied = setQuickCount(titled, laptops, undefined, kinds, context).equipmentLots
    expect(emptied).toHaveLength(1)
    expect(emptied[0]).not.toHaveProperty('count')
  })

  it('leaves out what is stored in a cupboard', () => {
    const stored = { ...empty, equipmentLots: [lot({ count: 5, inUse: false })] }
    expect(quickCountLots(stored, laptops.group, 'mairie')).toHaveLength(0)
    expect(setQuickCount(stored, laptops, 2, kinds, context).equipmentLots).toHaveLength(2)
  })

  it('changes only the lot it is told to when there are several', () => {
    const two = { ...empty, equipmentLots: [lot({ id: 'a', count: 1 }), lot({ id: 'b', count: 2 })] }
    const changed = stepQuickCount(two, { ...laptops, lotId: 'b' }, 1, kinds, context)
    expect(changed.equipmentLots.map(({ count }) => count)).toEqual([1, 3])
  })
})

describe('a lot', () => {
  it('starts in use, estimated, with the default factor of its kind and no number', () => {
    const kind = kinds.get('tablet')
    if (!kind) throw new Error('no tablet')
    expect(newLot(kind, 'école')).toEqual({
      site: 'école',
      kind: 'tablet',
      inUse: true,
      confidence: 'estimated',
      factorId: 'ademe.tablet',
    })
  })

  it('changes its factor with its kind, and is rather not counted than counted as something else', () => {
    expect(withKind(lot({ kind: 'laptop', factorId: 'ademe.laptop' }), 'tablet', kinds).factorId).toBe('ademe.tablet')
    expect(withKind(lot({ kind: 'laptop', factorId: 'ademe.laptop' }), 'other', kinds).factorId).toBeUndefined()
    expect(withKind(lot({ kind: 'network', factorId: 'ecodiag.wifi_ap' }), 'other', kinds).factorId).toBe(
      'ecodiag.wifi_ap',
    )
  })

  it('is of one list only: connected objects have their own kinds', () => {
    const all = [...kinds.values()]
    const equipment = kindsOf('equipmentLots', all).map(({ id }) => id)
    const objects = kindsOf('connectedObjects', all).map(({ id }) => id)
    expect(equipment).toContain('laptop')
    expect(objects).toContain('connected_sensor')
    expect(equipment.length + objects.length).toBe(all.length)
  })

  it('stands in a place of the profile, or in its own', () => {
    expect(sitesOf(exampleProject)).toEqual([
      'mairie',
      'école',
      'médiathèque',
      'ateliers',
      'bourg',
      'place de la Halle',
    ])
  })
})

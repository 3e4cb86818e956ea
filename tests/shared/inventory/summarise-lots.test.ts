import { describe, expect, it } from 'vitest'
import { duplicateLot } from '../../../shared/inventory/lots.ts'
import { ageOfLot, summariseLots, totalsByKind } from '../../../shared/inventory/summarise-lots.ts'
import { content, exampleProject, lot, now } from '../footprint/footprint-fixtures.ts'

const context = { now, newId: () => 'copy', author: 'test' }

describe('the inventory in a sentence', () => {
  it('counts 71 devices in use in 27 lots, and 15 stored, in the example', () => {
    expect(summariseLots(exampleProject.equipmentLots, content.kinds)).toEqual({
      lotsInUse: 27,
      devicesInUse: 71,
      lotsStored: 3,
      devicesStored: 15,
      withoutCount: 0,
    })
  })

  it('tells a number nobody gave from a zero', () => {
    const summary = summariseLots([lot({ id: 'a' }), lot({ id: 'b', count: 0 })], content.kinds)
    expect(summary).toMatchObject({ lotsInUse: 2, devicesInUse: 0, withoutCount: 1 })
  })

  it('takes neither square metres nor kilowatt-hours for devices', () => {
    const lots = [lot({ kind: 'server_room_area', count: 12 }), lot({ kind: 'server_room_electricity', count: 900 })]
    expect(summariseLots(lots, content.kinds).devicesInUse).toBe(0)
  })

  it('adds up by kind, what is stored told apart', () => {
    const totals = totalsByKind(exampleProject.equipmentLots, content.kinds)
    expect(totals.find(({ kind }) => kind.id === 'desktop')).toMatchObject({ inUse: 8, stored: 5 })
    expect(totals.find(({ kind }) => kind.id === 'tv')).toBeUndefined()
  })
})

describe('the age of a lot', () => {
  it('comes from the year of purchase first', () => {
    expect(ageOfLot({ purchaseYear: 2019, averageAgeYears: 2 }, 2026)).toEqual({ kind: 'since', year: 2019, years: 7 })
    expect(ageOfLot({ averageAgeYears: 8 }, 2026)).toEqual({ kind: 'average', years: 8 })
    expect(ageOfLot({}, 2026)).toEqual({ kind: 'unknown' })
  })
})

describe('a copy of a lot', () => {
  it('stands just below it, under its own id, and is nobody’s proposal', () => {
    const copied = duplicateLot(exampleProject, 'equipmentLots', 'lot-m13', context)
    const lots = copied?.project.equipmentLots ?? []
    const index = lots.findIndex(({ id }) => id === 'lot-m13')
    expect(lots[index + 1]).toMatchObject({ id: 'copy', count: 1, factorId: 'proxy.switch_office' })
    expect(lots[index + 1]).not.toHaveProperty('prefilled')
    expect(lots).toHaveLength(exampleProject.equipmentLots.length + 1)
  })
})

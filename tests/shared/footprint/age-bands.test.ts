import { describe, expect, it } from 'vitest'
import { ageBands } from '../../../shared/footprint/age-bands.ts'
import { lot } from './footprint-fixtures.ts'

const total = (bands: ReturnType<typeof ageBands>) => bands.reduce((sum, { inUse, stored }) => sum + inUse + stored, 0)

describe('the ages of the devices', () => {
  const lots = [
    lot({ id: 'a', count: 3, purchaseYear: 2025 }),
    lot({ id: 'b', count: 2, purchaseYear: 2024 }),
    lot({ id: 'c', count: 4, averageAgeYears: 8 }),
    lot({ id: 'd', count: 5 }),
    lot({ id: 'e', count: 1, purchaseYear: 2012, inUse: false }),
    lot({ id: 'f', purchaseYear: 2020 }),
  ]
  const bands = ageBands(lots, 2026)

  it('come from the year of purchase, or else from the average age of the lot', () => {
    expect(bands.map(({ id, inUse }) => [id, inUse])).toEqual([
      ['under2', 3],
      ['from2', 2],
      ['from4', 0],
      ['from6', 0],
      ['from8', 4],
      ['unknown', 5],
    ])
  })

  it('keep what is put away apart, and count every device once', () => {
    expect(bands.find(({ id }) => id === 'from8')?.stored).toBe(1)
    expect(total(bands)).toBe(15)
  })
})

import { describe, expect, it } from 'vitest'
import { compareScenarioRange } from '../../../shared/footprint/scenario-range.ts'
import { leverSavingEur } from '../../../shared/footprint/scenario-savings.ts'
import { content, exampleProject, inventory, lot, parameters } from './footprint-fixtures.ts'

const fleet = [lot({ factorId: 'ademe.laptop', count: 10, useDurationYears: 5 })]

describe('what a lever saves', () => {
  it('is counted from the price of the commune: ten laptops kept six years instead of five are one sixth fewer bought a year', () => {
    const saving = leverSavingEur('keepComputersYears', 1, 0, fleet, { computerPriceEur: 900 }, content)
    expect(saving).toBeCloseTo((10 / 5 - 10 / 6) * 900, 9)
  })

  it('is not told without a price: none is supposed', () => {
    expect(leverSavingEur('keepComputersYears', 1, 0, fleet, undefined, content)).toBeUndefined()
    expect(leverSavingEur('refurbishedShare', 1, 0, fleet, { computerPriceEur: 900 }, content)).toBeUndefined()
  })

  it('is the electricity not used at night at the price given', () => {
    expect(leverSavingEur('nightHours', 12, 70, fleet, { electricityPriceEurPerKwh: 0.25 }, content)).toBe(17.5)
  })
})

describe('the range of a what-if', () => {
  it('holds the central value, and says when the totals cannot be told apart', () => {
    const range = compareScenarioRange(exampleProject, { keepComputersYears: 1 }, content, parameters)
    expect(range.lowKgCo2e).toBeLessThanOrEqual(range.central.avoidedKgCo2e)
    expect(range.highKgCo2e).toBeGreaterThanOrEqual(range.central.avoidedKgCo2e)
    expect(range.verdict).toBe('overlap')
  })

  it('says nothing where nothing moves', () => {
    const range = compareScenarioRange(inventory({ equipmentLots: fleet }), { fewerCopiers: 1 }, content, parameters)
    expect(range.verdict).toBe('nothing')
  })
})

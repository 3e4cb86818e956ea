import { describe, expect, it } from 'vitest'
import { computeTerritoryInputs } from '../../../shared/footprint/compute-territory-inputs.ts'
import { content, parameters } from './footprint-fixtures.ts'

describe('what a commune knows of its territory', () => {
  it('gives the devices of its households, and the electricity of its data centres', () => {
    const inputs = computeTerritoryInputs({ households: 700, dataCentresKwh: 10_000 }, content, parameters)
    expect(inputs.householdScreens).toBeCloseTo(700 * 9.6, 9)
    expect(inputs.dataCentresKgCo2e).toBeCloseTo(461, 9)
  })

  it('is nothing while nothing is filled in, which is not zero', () => {
    expect(computeTerritoryInputs(undefined, content, parameters)).toEqual({})
  })

  it('gives no emissions where the electricity is unknown', () => {
    const { electricity, ...unknown } = parameters
    expect(electricity).toBeDefined()
    expect(computeTerritoryInputs({ dataCentresKwh: 10_000 }, content, unknown)).toEqual({ dataCentresKwh: 10_000 })
  })
})

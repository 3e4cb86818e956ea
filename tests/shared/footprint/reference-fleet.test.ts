import { describe, expect, it } from 'vitest'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import { content, inventory, parameters, referenceFleet } from './footprint-fixtures.ts'

const fleet = inventory({ equipmentLots: [...referenceFleet] })

describe('the reference fleet of a small town hall', () => {
  const result = computeFootprint(fleet, content, parameters)

  it('weighs 1,290.33 kg in manufacturing, 258.70 kg in use, 1,549.02 kg in all', () => {
    expect(Math.abs(result.internal.manufacturingKgCo2e - 1290.33)).toBeLessThanOrEqual(0.01)
    expect(Math.abs(result.internal.useKgCo2e - 258.7)).toBeLessThanOrEqual(0.01)
    expect(Math.abs(result.internal.totalKgCo2e - 1549.02)).toBeLessThanOrEqual(0.01)
  })

  it('gives each line the figure of the research note', () => {
    const expected = [282.7, 163.6, 169.58, 186.16, 28.35, 138.92, 22.15, 15.39, 89.54, 9.79, 442.85]
    expect(result.lines).toHaveLength(expected.length)
    for (const [index, line] of result.lines.entries())
      expect(Math.abs((line.totalKgCo2e ?? 0) - (expected[index] ?? 0))).toBeLessThan(0.0051)
  })

  it('weighs 129 kg for each of its 12 agents', () => {
    expect(result.perAgentKgCo2e).toBeCloseTo(129.09, 2)
  })

  it('counts the cooling of the rack server and of nothing else', () => {
    expect(result.lines.filter((line) => line.pue !== 1).map((line) => line.id)).toEqual(['lot-server'])
    const withoutCooling = computeFootprint(fleet, content, { ...parameters, pue: 1 })
    expect(result.internal.useKgCo2e - withoutCooling.internal.useKgCo2e).toBeCloseTo(1529 * 0.0461 * 0.75, 6)
  })

  it('weighs 2,387 kg when the manufacturers of the Boavizta base are asked instead', () => {
    const boavizta = computeFootprint(fleet, content, { ...parameters, sourceFamily: 'boavizta' })
    expect(Math.abs(boavizta.internal.totalKgCo2e - 2387)).toBeLessThanOrEqual(1)
    expect(boavizta.perAgentKgCo2e).toBeCloseTo(199, 0)
  })
})

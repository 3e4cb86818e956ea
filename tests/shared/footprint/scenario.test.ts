import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScenarioLevers } from '../../../shared/footprint/apply-scenario.ts'
import { compareScenario } from '../../../shared/footprint/compare-scenario.ts'
import { content, exampleProject, inventory, lot, parameters } from './footprint-fixtures.ts'

const compare = (levers: ScenarioLevers, lots = exampleProject.equipmentLots) =>
  compareScenario(inventory({ equipmentLots: lots }), levers, content, parameters)

describe('what if the commune', () => {
  it('keeps its laptops one year longer: 170 kg over six years instead of five', () => {
    const fleet = [lot({ factorId: 'ademe.laptop', count: 10, useDurationYears: 5 })]
    const result = compare({ keepComputersYears: 1 }, fleet)
    expect(result.avoidedKgCo2e).toBeCloseTo(10 * (170 / 5 - 170 / 6), 9)
    expect(result.savedKwh).toBe(0)
  })

  it('buys every next laptop refurbished: 27 kg less a year each, as the ADEME found', () => {
    const fleet = [lot({ factorId: 'ademe.laptop', count: 10 })]
    expect(compare({ refurbishedShare: 1 }, fleet).avoidedKgCo2e).toBeCloseTo(270, 6)
    expect(compare({ refurbishedShare: 0.5 }, fleet).avoidedKgCo2e).toBeCloseTo(135, 6)
  })

  it('buys other things refurbished: nothing is claimed, because nobody published a figure', () => {
    const fleet = [lot({ kind: 'screen', factorId: 'ademe.monitor_24', count: 10 })]
    expect(compare({ refurbishedShare: 1 }, fleet).avoidedKgCo2e).toBe(0)
  })

  it('does with two screens fewer, taken where there are most', () => {
    const fleet = [
      lot({ id: 'many', kind: 'screen', factorId: 'ademe.monitor_24', count: 4 }),
      lot({ id: 'one', kind: 'screen', factorId: 'ademe.monitor_24', count: 1 }),
    ]
    const result = compare({ fewerScreens: 2 }, fleet)
    expect(result.after.lines.map((line) => line.count)).toEqual([2, 1])
    expect(result.avoidedKgCo2e).toBeCloseTo(2 * (64.6 / 6 + 73 * 0.0461), 9)
  })

  it('cannot take away more screens than it has', () => {
    const fleet = [lot({ kind: 'screen', factorId: 'ademe.monitor_24', count: 3 })]
    expect(compare({ fewerScreens: 99 }, fleet).after.internal.totalKgCo2e).toBe(0)
  })

  it('switches its Wi-Fi off twelve hours a night: half of that electricity', () => {
    const fleet = [
      lot({ id: 'wifi', kind: 'wifi_ap', factorId: 'ecodiag.wifi_ap', count: 2 }),
      lot({ id: 'server', kind: 'server', factorId: 'boavizta.server', count: 1 }),
    ]
    const result = compare({ nightHours: 12 }, fleet)
    expect(result.savedKwh).toBeCloseTo(70, 9)
    expect(result.avoidedKgCo2e).toBeCloseTo(70 * 0.0461, 9)
  })

  it('gives back one copier: the one of the example weighs 139 kg a year', () => {
    expect(compare({ fewerCopiers: 1 }).avoidedKgCo2e).toBeCloseTo(138.915, 3)
  })

  it('gives a range when the uncertainty is known, and says how much stands outside it', () => {
    const fleet = [
      lot({ id: 'known', kind: 'laptop', factorId: 'boavizta.laptop', count: 4, useDurationYears: 4, yearlyKwh: 0 }),
      lot({ id: 'unknown', kind: 'laptop', factorId: 'ademe.laptop', count: 5, useDurationYears: 5, yearlyKwh: 0 }),
    ]
    const result = compare({ keepComputersYears: 4 }, fleet)
    const known = 241 - 241 / 2
    expect(result.highKgCo2e - result.lowKgCo2e).toBeCloseTo(2 * known * 0.19, 9)
    expect(result.avoidedWithoutUncertaintyKgCo2e).toBeCloseTo(170 - (170 * 5) / 9, 9)
    expect(result.lines.map((line) => line.id)).toEqual(['known', 'unknown'])
  })

  it('moves no lever: nothing changes', () => {
    const result = compare({})
    expect(result).toMatchObject({ avoidedKgCo2e: 0, savedKwh: 0, lines: [] })
    expect(result.after).toEqual(result.before)
  })

  it('moves any lever, however far: it never weighs more, dormant lots stay as they are, and no figure is NaN', () => {
    const levers = fc.record({
      keepComputersYears: fc.double({ min: -5, max: 50, noNaN: true }),
      refurbishedShare: fc.double({ min: -1, max: 2, noNaN: true }),
      fewerScreens: fc.integer({ min: -3, max: 40 }),
      nightHours: fc.double({ min: -5, max: 40, noNaN: true }),
      fewerCopiers: fc.integer({ min: -3, max: 9 }),
    })
    fc.assert(
      fc.property(levers, (moved) => {
        const result = compare(moved)
        expect(result.avoidedKgCo2e).toBeGreaterThanOrEqual(-1e-9)
        expect(Number.isFinite(result.lowKgCo2e) && Number.isFinite(result.highKgCo2e)).toBe(true)
        expect(result.after.dormant).toEqual(result.before.dormant)
      }),
    )
  })
})

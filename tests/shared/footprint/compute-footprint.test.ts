import { describe, expect, it } from 'vitest'
import type { DigitalService, PurchasedService } from '../../../shared/domain/inventory.ts'
import { compareFamilies, compareLines } from '../../../shared/footprint/compare-families.ts'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import { footprintPerimeters } from '../../../shared/footprint/footprint-result.ts'
import { content, exampleProject, inventory, lot, now, parameters, referenceFleet } from './footprint-fixtures.ts'

const stamp = { modifiedAt: now.toISOString(), modifiedBy: 'test' }
const service = (fields: Partial<DigitalService>): DigitalService => ({ id: 's', name: 'Service', ...stamp, ...fields })
const purchase = (fields: Partial<PurchasedService>): PurchasedService => ({
  id: 'p',
  nature: 'consulting',
  ...stamp,
  ...fields,
})
const compute = (fields: Parameters<typeof inventory>[0]) => computeFootprint(inventory(fields), content, parameters)

describe('hosted services', () => {
  const total = (fields: Partial<DigitalService>) =>
    compute({ digitalServices: [service(fields)] }).lines[0]?.totalKgCo2e

  it('count by mailbox, virtual machine, gigabyte, thousand euros or the provider’s own figure', () => {
    expect(total({ kind: 'mail', countedBy: 'users', countedQuantity: 17 })).toBeCloseTo(3.23, 10)
    expect(total({ countedBy: 'virtual_machines', countedQuantity: 2 })).toBe(74)
    expect(total({ kind: 'storage', countedBy: 'gigabytes', countedQuantity: 1000 })).toBeCloseTo(0.235, 10)
    expect(total({ countedBy: 'thousand_euros', countedQuantity: 3.48 })).toBeCloseTo(261, 10)
    expect(total({ kind: 'phone', countedBy: 'thousand_euros', countedQuantity: 1 })).toBe(136)
    expect(total({ countedBy: 'provider_figure', countedQuantity: 12.5 })).toBe(12.5)
  })

  it('are not counted by visitors of a website with the factor of a mailbox', () => {
    const line = compute({
      digitalServices: [service({ kind: 'website', countedBy: 'users', countedQuantity: 1812 })],
    }).lines[0]
    expect(line).toMatchObject({ state: 'not_counted', reasons: ['no_factor_for_mode'] })
  })

  it('are not filled in without a way of counting or a quantity', () => {
    expect(compute({ digitalServices: [service({})] }).lines[0]?.reasons).toEqual(['no_counting_mode'])
    expect(compute({ digitalServices: [service({ countedBy: 'users' })] }).lines[0]?.reasons).toEqual(['no_quantity'])
  })
})

describe('services bought', () => {
  it('weigh a ratio by thousand euros, marked as little reliable', () => {
    const result = compute({
      equipmentLots: [lot({ factorId: 'ademe.laptop', count: 5, useDurationYears: 5, yearlyKwh: 0 })],
      purchasedServices: [purchase({ amountThousandEur: 2 })],
    })
    expect(result.lines.at(-1)).toMatchObject({ totalKgCo2e: 150, isMonetary: true, uncertaintyPct: 80 })
    expect(result.monetaryShare).toBeCloseTo(150 / 320, 10)
  })

  it('of another year are left out', () => {
    const purchases = [
      purchase({ id: 'this', year: 2026, amountThousandEur: 1 }),
      purchase({ id: 'last', year: 2025, amountThousandEur: 1 }),
    ]
    expect(compute({ purchasedServices: purchases }).lines.map((line) => line.id)).toEqual(['this'])
  })
})

describe('the result of a commune', () => {
  const example = computeFootprint(exampleProject, content, parameters)

  it('always shows the six perimeters, in the order of the workbook', () => {
    expect(compute({}).perimeters.map((entry) => entry.perimeter)).toEqual(footprintPerimeters)
    expect(example.perimeters.reduce((sum, entry) => sum + entry.totalKgCo2e, 0)).toBeCloseTo(
      example.internal.totalKgCo2e,
      9,
    )
  })

  it('ranks the ten heaviest lines', () => {
    expect(example.topLines).toHaveLength(10)
    expect(example.topLines[0]?.id).toBe('lot-e04')
    const totals = example.topLines.map((line) => line.totalKgCo2e ?? 0)
    expect(totals).toEqual([...totals].sort((one, other) => other - one))
  })

  it('gives a range by quadrature and keeps apart the lines whose uncertainty nobody knows', () => {
    const { range } = compute({
      equipmentLots: [
        lot({ id: 'known-1', factorId: 'boavizta.laptop', count: 4, useDurationYears: 4, yearlyKwh: 0 }),
        lot({ id: 'known-2', factorId: 'boavizta.desktop', count: 4, useDurationYears: 4, yearlyKwh: 0 }),
        lot({ id: 'unknown', factorId: 'ademe.laptop', count: 5, useDurationYears: 5, yearlyKwh: 0 }),
      ],
    })
    const halfWidth = Math.sqrt((241 * 0.19) ** 2 + (301 * 0.24) ** 2)
    expect(range.halfWidthKgCo2e).toBeCloseTo(halfWidth, 9)
    expect(range.highKgCo2e).toBeCloseTo(241 + 301 + 170 + halfWidth, 9)
    expect(range).toMatchObject({
      linesWithUncertainty: 2,
      linesWithoutUncertainty: 1,
      kgCo2eWithoutUncertainty: 170,
    })
  })

  it('has no figure per agent without a number of agents', () => {
    const { staffCount: _, ...profile } = inventory().profile
    expect(compute({ profile }).perAgentKgCo2e).toBeUndefined()
    expect(compute({ profile: { ...profile, staffCount: 0 } }).perAgentKgCo2e).toBeUndefined()
  })

  it('never adds the territory to the internal total', () => {
    expect(example.territory?.totalKgCo2e).toBe(1812 * 434)
    expect(example.internal.totalKgCo2e).toBeLessThan(2000)
    expect(example.territory?.trend2030KgCo2e).toBeCloseTo((1812 * 255 * 25) / 17.2, 6)
  })
})

describe('the same fleet under three databases', () => {
  const comparisons = compareFamilies(inventory({ equipmentLots: [...referenceFleet] }), content, parameters)

  it('differs a lot, and says how many lines each database knows', () => {
    expect(comparisons.map((entry) => [entry.family, Math.round(entry.result.internal.totalKgCo2e)])).toEqual([
      ['ademe', expect.any(Number)],
      ['boavizta', 2387],
      ['ecodiag', expect.any(Number)],
    ])
    for (const entry of comparisons) expect(entry.linesFromFamily + entry.linesFromElsewhere).toBe(11)
  })

  it('shows the screen as the machine they disagree on most', () => {
    const lines = [...compareLines(comparisons, content)].sort((one, other) => (other.ratio ?? 0) - (one.ratio ?? 0))
    expect(lines[0]?.id).toBe('lot-screen')
    expect(lines[0]?.ratio).toBeGreaterThan(4)
  })
})

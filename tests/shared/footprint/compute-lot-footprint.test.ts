import { describe, expect, it } from 'vitest'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import { defaultFootprintParameters } from '../../../shared/footprint/default-parameters.ts'
import { content, exampleProject, inventory, lot, now, parameters } from './footprint-fixtures.ts'

const only = (fields: Parameters<typeof lot>[0], settings = parameters) => {
  const result = computeFootprint(inventory({ equipmentLots: [lot(fields)] }), content, settings)
  const line = result.lines[0]
  if (!line) throw new Error('a lot gives a line')
  return { result, line }
}

describe('one lot of equipment', () => {
  it('is not filled in without a count, and this is not zero', () => {
    const { line, result } = only({ factorId: 'ademe.laptop' })
    expect(line).toMatchObject({ state: 'not_filled_in', reasons: ['no_count'] })
    expect(line.totalKgCo2e).toBeUndefined()
    expect(result.completeness).toBe(0)
  })

  it('counts for nothing when the commune says there are none', () => {
    const { line, result } = only({ factorId: 'ademe.laptop', count: 0 })
    expect(line).toMatchObject({ state: 'counted', totalKgCo2e: 0 })
    expect(result.completeness).toBe(1)
  })

  it('uses the duration of the lot, or the one of the factor and says so', () => {
    expect(only({ factorId: 'ademe.laptop', count: 1, useDurationYears: 10 }).line).toMatchObject({
      manufacturingKgCo2e: 17,
      defaults: ['consumption'],
    })
    expect(only({ factorId: 'ademe.laptop', count: 1 }).line).toMatchObject({
      manufacturingKgCo2e: 34,
      durationYears: 5,
      defaults: ['duration', 'consumption'],
    })
  })

  it('has no manufacturing without any duration, but keeps its use', () => {
    const { line } = only({ kind: 'copier', factorId: 'boavizta.mfp_large', count: 1 })
    expect(line).toMatchObject({ state: 'counted', reasons: ['no_duration'] })
    expect(line.manufacturingKgCo2e).toBeUndefined()
    expect(line.useKgCo2e).toBeCloseTo(260 * 0.0461, 10)
  })

  it('is not counted when nobody published a value for such a machine', () => {
    expect(only({ kind: 'ups', factorId: 'proxy.ups', count: 1 }).line).toMatchObject({
      state: 'not_counted',
      reasons: ['factor_without_value'],
    })
  })

  it('is not counted with a factor that this set does not hold', () => {
    expect(only({ factorId: 'ademe.unheard_of', count: 1 }).line).toMatchObject({ reasons: ['unknown_factor'] })
  })

  it('never divides nor powers the display panel, whose factor is already a yearly total', () => {
    const { line } = only({ kind: 'display_panel', factorId: 'doc.display_panel_2m2', count: 2, useDurationYears: 10 })
    expect(line).toMatchObject({ unsplitKgCo2e: 490, totalKgCo2e: 490 })
    expect(line.manufacturingKgCo2e).toBeUndefined()
    expect(line.useKgCo2e).toBeUndefined()
  })

  it('refuses a factor whose unit is not that of a machine', () => {
    expect(only({ factorId: 'nat.per_capita_2022', count: 1 }).line).toMatchObject({
      state: 'not_counted',
      reasons: ['unit_not_usable'],
    })
  })

  it('takes office hours only where the active power is known', () => {
    const office = { ...parameters, usageProfile: 'office' } as const
    expect(only({ factorId: 'ademe.laptop', count: 1 }, office).line.yearlyKwh).toBeCloseTo(40.81, 2)
    expect(only({ factorId: 'ecodiag.laptop', count: 1 }, office).line.yearlyKwh).toBe(48)
    expect(only({ factorId: 'ademe.laptop', count: 1, yearlyKwh: 33 }, office).line.yearlyKwh).toBe(33)
  })
})

describe('the electricity of a commune', () => {
  it.each(['2A004', '97411'])('is asked for in %s, never guessed', (inseeCode) => {
    const settings = defaultFootprintParameters({ inseeCode }, content, now)
    expect(settings.electricity).toBeUndefined()
    const { line } = only({ factorId: 'ademe.laptop', count: 1 }, settings)
    expect(line).toMatchObject({ state: 'counted', reasons: ['no_electricity_factor'], totalKgCo2e: 34 })
    expect(line.useKgCo2e).toBeUndefined()
  })

  it('can be a value the commune was given', () => {
    const given = { ...parameters, electricity: { valueKgCo2ePerKwh: 0.7, source: 'EDF' } }
    expect(only({ factorId: 'ademe.laptop', count: 1 }, given).line.useKgCo2e).toBeCloseTo(29 * 0.7, 10)
  })

  it('is the meter reading of the server room when there is one, without cooling added', () => {
    const lots = [
      lot({ id: 'server', kind: 'server', factorId: 'boavizta.server', count: 1 }),
      lot({ id: 'meter', kind: 'server_room_electricity', factorId: 'mix.fr.2025', count: 2600 }),
    ]
    const [server, meter] = computeFootprint(inventory({ equipmentLots: lots }), content, parameters).lines
    expect(server).toMatchObject({ manufacturingKgCo2e: 319.5, reasons: ['replaced_by_meter'] })
    expect(server?.useKgCo2e).toBeUndefined()
    expect(meter?.useKgCo2e).toBeCloseTo(2600 * 0.0461, 10)
    expect(meter?.pue).toBe(1)
  })
})

describe('the parameters of an evaluation', () => {
  it('are dated and name the set of factors', () => {
    expect(defaultFootprintParameters(exampleProject.profile, content, now)).toEqual({
      factorsVersion: content.factorsVersion,
      date: '2026-11-21',
      year: 2026,
      electricity: { factorId: 'mix.fr.2025' },
      pue: 1.75,
      usageProfile: 'home',
      sourceFamily: 'as_recorded',
    })
  })
})

import { describe, expect, it } from 'vitest'
import { factorForKind, factorUse } from '../../../shared/footprint/choose-factor.ts'
import { content } from './footprint-fixtures.ts'

const { rules } = content

describe('the rules of the footprint', () => {
  it('name only factors that the bundled set holds', () => {
    const named = [
      rules.electricity.defaultFactorId,
      rules.cooling.pueFactorId,
      ...rules.cooling.cooledFactorIds,
      ...Object.keys(rules.officeHours.activePowerW),
      ...rules.equivalents.flatMap(({ ademe, boavizta, ecodiag, alsoMatches }) => [
        ...[ademe, boavizta, ecodiag].filter((id) => id !== undefined),
        ...alsoMatches,
      ]),
      ...Object.values(rules.serviceFactors),
      rules.telecomFactorId,
      ...Object.values(rules.purchaseFactors),
      ...rules.scenario.switchedOffFactorIds,
      ...rules.scenario.refurbished.flatMap(({ gainFactorId, newFactorId }) => [gainFactorId, newFactorId]),
      ...Object.entries(rules.territory).flatMap(([key, id]) => (key === 'note' ? [] : [id])),
    ]
    expect(named.filter((id) => !content.factors.has(id))).toEqual([])
  })

  it('replace a machine only with a machine of the family asked for, that has a value and a duration', () => {
    for (const group of rules.equivalents)
      for (const family of ['ademe', 'boavizta', 'ecodiag'] as const) {
        const factor = content.factors.get(group[family] ?? '')
        if (group[family] === undefined) continue
        expect(factor?.family).toBe(family)
        expect(factor?.value).toBeGreaterThan(0)
        expect(factor?.lifetimeYears).toBeGreaterThan(0)
      }
  })

  it('derive the home consumption of the ADEME sheets from the same power: 26.5 W for 3 hours a day is 29 kWh', () => {
    const hoursADay = { 'ademe.laptop': 3, 'ademe.desktop_pro': 6, 'ademe.desktop_home': 4, 'ademe.monitor_24': 4 }
    for (const [id, hours] of Object.entries(hoursADay))
      expect(((rules.officeHours.activePowerW[id] ?? 0) * hours * 365) / 1000).toBeCloseTo(
        content.factors.get(id)?.yearlyKwh ?? 0,
        1,
      )
  })
})

describe('the levers of a what-if', () => {
  it('act on kinds of equipment that exist', () => {
    const { computerKinds, screenKinds, copierKinds, refurbished } = rules.scenario
    const kinds = [...computerKinds, ...screenKinds, ...copierKinds, ...refurbished.flatMap((entry) => entry.kinds)]
    expect(kinds.filter((kind) => !content.kinds.has(kind))).toEqual([])
  })
})

describe('the factor proposed for a kind of equipment', () => {
  it('is the advised one, or the same device in the database asked for', () => {
    expect(factorForKind('laptop', 'as_recorded', content)?.id).toBe('ademe.laptop')
    expect(factorForKind('laptop', 'boavizta', content)?.id).toBe('boavizta.laptop')
    expect(factorForKind('copier', 'ademe', content)?.id).toBe('ecodiag.mfp_a3')
    expect(factorForKind('other', 'ademe', content)).toBeUndefined()
  })

  it('can always convert a quantity, unless nobody published a value', () => {
    for (const kind of content.kinds.keys()) {
      const factor = factorForKind(kind, 'as_recorded', content)
      if (factor) expect([kind, factorUse(factor)]).not.toEqual([kind, 'unusable'])
    }
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadObligations } from '../../../shared/obligations/load-obligations.ts'
import { type ObligationFacts, obligationsFor } from '../../../shared/obligations/obligations-for.ts'

const { obligations } = loadObligations()
const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id)
const sort = (facts: ObligationFacts) => obligationsFor(facts, obligations)
const refused = (facts: ObligationFacts) => ids(sort(facts).notConcerned.map(({ obligation }) => obligation))
const unsure = (facts: ObligationFacts) =>
  sort(facts).toConfirm.map(({ obligation, missing }) => [obligation.id, missing])
const strategy = ['reen-35-prog', 'reen-35-strat', 'reen-35-bilan']
const everywhere = ['agec-58', 'reen-16', 'reen-15', 'agec-55', 'climat-35', 'access-47', 'rgpd', 'deee', 'mentions']

describe('obligations of a commune', () => {
  test('a village has the duties of all, and none of those with a threshold', () => {
    const village = sort({ kind: 'commune', population: 300, staffCount: 4 })
    expect(ids(village.binding)).toEqual(everywhere)
    expect(ids(village.notConcerned.map(({ obligation }) => obligation))).toEqual([
      ...strategy,
      'reen-34',
      'beges',
      'open-data',
      'spaser',
      'dc',
    ])
    expect(village.toConfirm).toEqual([])
    expect(ids(village.voluntary)).toEqual(['rgesn', 'dons', 'dinum-bp', 'enrt', 'label-nr'])
  })

  test('50,000 inhabitants exactly are not concerned by the strategy; one more are, and it comes first', () => {
    const at = sort({ kind: 'commune', population: 50_000, staffCount: 900 })
    expect(ids(at.binding)).not.toContain('reen-35-strat')
    expect(at.notConcerned.find(({ obligation }) => obligation.id === 'reen-35-strat')?.reason).toContain('plus de 50')
    const over = sort({ kind: 'commune', population: 50_001, staffCount: 900 })
    expect(ids(over.binding)).toEqual([...strategy, ...everywhere, 'beges', 'open-data'])
  })

  test('without a site of its own, the two rules of a site do not hold, and it is said why; unsaid, they are kept', () => {
    const without = sort({ kind: 'commune', population: 300, staffCount: 4, website: false })
    expect(ids(without.binding)).toEqual(everywhere.filter((id) => id !== 'access-47' && id !== 'mentions'))
    const reasons = without.notConcerned.filter(({ obligation }) => ['access-47', 'mentions'].includes(obligation.id))
    expect(reasons.map(({ reason }) => reason.includes('pas de site'))).toEqual([true, true])
    expect(ids(sort({ kind: 'commune', population: 300, website: true }).binding)).toContain('access-47')
  })

  test('every rule that does not hold is explained in one plain sentence', () => {
    for (const { reason } of sort({ kind: 'commune', population: 300, staffCount: 4 }).notConcerned) {
      expect(reason).toMatch(/^Sans objet ici\u00a0: /)
    }
  })

  test('an intercommunal body of 30,000 inhabitants has the climate plan, not the strategy', () => {
    const epci = sort({ kind: 'epci', population: 30_000, staffCount: 100 })
    expect(ids(epci.binding)).toContain('reen-34')
    expect(refused({ kind: 'epci', population: 20_000, staffCount: 100 })).toContain('reen-34')
    expect(refused({ kind: 'commune', population: 30_000, staffCount: 100 })).toContain('reen-34')
    expect(refused({ kind: 'epci', population: 30_000, staffCount: 100 })).toEqual(expect.arrayContaining(strategy))
  })

  test('a joint union is not aimed at by the strategy, whatever the population it serves', () => {
    expect(refused({ kind: 'syndicat', population: 400_000, staffCount: 60 })).toEqual(expect.arrayContaining(strategy))
  })
})

describe('unknown figures', () => {
  test('without the staff, a rule that depends on it is to be confirmed, not guessed', () => {
    expect(unsure({ kind: 'commune', population: 4000 })).toEqual([
      ['beges', ['staffCount']],
      ['open-data', ['staffCount']],
    ])
  })

  test('the staff is not asked for when the population decides alone', () => {
    expect(unsure({ kind: 'commune', population: 3500 })).toEqual([['beges', ['staffCount']]])
    expect(ids(sort({ kind: 'commune', population: 60_000 }).binding)).toContain('beges')
  })

  test('a staff of 50 or 250 exactly is under the thresholds', () => {
    expect(refused({ kind: 'commune', population: 4000, staffCount: 50 })).toContain('open-data')
    expect(refused({ kind: 'commune', population: 4000, staffCount: 250 })).toContain('beges')
    expect(ids(sort({ kind: 'commune', population: 4000, staffCount: 251 }).binding)).toEqual(
      expect.arrayContaining(['open-data', 'beges']),
    )
  })

  test('without the population nothing is called compulsory by size, nor denied', () => {
    const unknown = sort({ kind: 'commune' })
    expect(ids(unknown.binding)).toEqual(everywhere)
    expect(unknown.toConfirm.map(({ obligation }) => obligation.id)).toEqual([
      ...strategy,
      'beges',
      'open-data',
      'spaser',
      'dc',
    ])
  })

  test('every obligation comes out exactly once, whatever is known', () => {
    const facts = fc.record({
      kind: fc.constantFrom('commune', 'epci', 'syndicat', 'autre') satisfies fc.Arbitrary<ObligationFacts['kind']>,
      population: fc.option(fc.nat(200_000), { nil: undefined }),
      staffCount: fc.option(fc.nat(2000), { nil: undefined }),
    })
    fc.assert(
      fc.property(facts, (known) => {
        const { binding, notConcerned, toConfirm, voluntary, context } = sort(known)
        const all = [
          ...binding,
          ...voluntary,
          ...context,
          ...[...notConcerned, ...toConfirm].map(({ obligation }) => obligation),
        ]
        expect(ids(all).toSorted()).toEqual(ids(obligations).toSorted())
      }),
    )
  })

  test('growing never frees a commune from a duty', () => {
    fc.assert(
      fc.property(fc.nat(200_000), fc.nat(50_000), fc.nat(2000), (population, more, staffCount) => {
        const small = ids(sort({ kind: 'commune', population, staffCount }).binding)
        const large = ids(sort({ kind: 'commune', population: population + more, staffCount }).binding)
        expect(large).toEqual(expect.arrayContaining([...small]))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { practiceState } from '../../../shared/domain/answers.ts'
import type { Situation } from '../../../shared/domain/profile.ts'
import { chooseDoFirst, FIRST_COUNT, pickFirst } from '../../../shared/referential/first-practices.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import { loadProfileQuestions, situationFact } from '../../../shared/referential/profile-questions.ts'
import { selectPractices } from '../../../shared/referential/select-practices.ts'

const practices = loadFullPractices()
const content = loadProfileQuestions()
type Choices = Parameters<typeof selectPractices>[3]
const first = (situation: Situation = {}, choices: Choices = []) =>
  pickFirst(practices, selectPractices(practices, situation, 'essential', choices, content), content)
const idsOf = (entries: ReturnType<typeof first>) => entries.map(({ practice }) => practice.id)

describe('the twelve that matter here', () => {
  test('are those of the first year, a person to carry the work first, the plan last', () => {
    const core = practices.filter(({ practice }) => practice.firstYearCore).map(({ practice }) => practice.id)
    expect(content.firstYearOrder.ids.toSorted()).toEqual(core.toSorted())
    expect(idsOf(first())).toEqual(content.firstYearOrder.ids)
    expect([idsOf(first())[0], idsOf(first()).at(-1)]).toEqual(['a.1', 'a.2'])
  })

  test('without a site, the one about its pages leaves its place to another that counts here', () => {
    const ids = idsOf(first({ website: false }))
    expect(ids).toHaveLength(FIRST_COUNT)
    expect(ids).not.toContain('g.9')
  })

  test('what was freed goes first to what the situation calls for', () => {
    const chosen = first({ ownServer: true }, [{ id: 'a.2', placement: 'set_aside' }])
    expect(['h.4', 'f.5']).toContain(idsOf(chosen).at(-1))
  })

  test('whatever is answered and set aside: twelve, each once, all among the essentials', () => {
    const situation = fc.record(
      Object.fromEntries(situationFact.options.map((fact) => [fact, fc.boolean()])) as Record<
        string,
        fc.Arbitrary<boolean>
      >, // every fact, present or not
      { requiredKeys: [] },
    )
    const aside = fc.subarray(
      practices.map(({ practice }) => practice.id),
      { maxLength: 59 },
    )
    fc.assert(
      fc.property(situation, aside, (facts, ids) => {
        const choices = ids.map((id) => ({ id, placement: 'set_aside' as const }))
        const { essential } = selectPractices(practices, facts, 'essential', choices, content)
        const picked = idsOf(first(facts, choices))
        expect(picked).toHaveLength(Math.min(FIRST_COUNT, essential.length))
        expect(new Set(picked).size).toBe(picked.length)
        for (const id of picked) expect(essential.map((one) => one.id)).toContain(id)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what to do first', () => {
  test('in a new dossier: name somebody', () => {
    expect(chooseDoFirst(first(), [])).toMatchObject({ kind: 'start', entry: { practice: { id: 'a.1' } } })
  })

  test('what is in place or does not apply is passed over; what is under way waits for what is not begun', () => {
    const next = chooseDoFirst(first(), [
      { id: 'a.1', state: 'in_place' },
      { id: 'c.1', state: 'in_progress' },
      { id: 'b.1', state: 'not_applicable' },
    ])
    expect(next).toMatchObject({ kind: 'start', entry: { practice: { id: 'f.2' } } })
  })

  test('once all is begun, what is not finished; then what somebody else knows; then nothing', () => {
    const all = (state: 'in_place' | 'unknown' | 'in_progress', except: Choices = []) => [
      ...first().map(({ practice }) => ({ id: practice.id, state })),
      ...except,
    ]
    expect(chooseDoFirst(first(), all('in_place', [{ id: 'e.1', state: 'in_progress' }]))).toMatchObject({
      kind: 'continue',
      entry: { practice: { id: 'e.1' } },
    })
    expect(chooseDoFirst(first(), all('unknown'))?.kind).toBe('ask')
    expect(chooseDoFirst(first(), all('in_place'))).toBeUndefined()
  })

  test('there is something to do as long as one practice is neither in place nor without object', () => {
    const states = fc.array(fc.option(fc.constantFrom(...practiceState.options), { nil: undefined }), {
      minLength: FIRST_COUNT,
      maxLength: FIRST_COUNT,
    })
    fc.assert(
      fc.property(states, (given) => {
        const answers = idsOf(first()).map((id, index) => ({ id, state: given[index] }))
        const isLeft = given.some((state) => state !== 'in_place' && state !== 'not_applicable')
        expect(chooseDoFirst(first(), answers) !== undefined).toBe(isLeft)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import workbook from '../../../resources/export/workbook.json' with { type: 'json' }
import { practiceState } from '../../../shared/domain/answers.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import { loadPractices, loadThemes } from '../../../shared/referential/load-referential.ts'
import {
  bestMove,
  countedParts,
  loadAnswerScale,
  nextAnswer,
  scoreByTheme,
  scorePractices,
} from '../../../shared/referential/score-practices.ts'

const scale = loadAnswerScale()
const practices = ['a.1', 'a.2', 'a.3', 'a.4'].map((id) => ({ id }))

describe('the score of some practices', () => {
  test('is the mean of the parts done: in place 100 %, experimenting 40 %', () => {
    const score = scorePractices(
      practices,
      [
        { id: 'a.1', state: 'in_place' },
        { id: 'a.2', state: 'experimenting' },
      ],
      scale,
    )
    expect(score).toMatchObject({ total: 4, answered: 2, assessed: 2 })
    expect(score.share).toBeCloseTo(0.7)
  })

  test('no answer is not zero: without an answer there is no score at all', () => {
    const score = scorePractices(practices, [{ id: 'a.1' }], scale)
    expect(score).toEqual({ total: 4, answered: 0, unknown: 0, notApplicable: 0, assessed: 0 })
  })

  test('« pas commencé » is zero, since somebody said so', () => {
    expect(scorePractices(practices, [{ id: 'a.1', state: 'not_started' }], scale).share).toBe(0)
  })

  test('« sans objet » and « je ne sais pas » are answers that do not lower the score', () => {
    const score = scorePractices(
      practices,
      [
        { id: 'a.1', state: 'in_place' },
        { id: 'a.2', state: 'not_applicable' },
        { id: 'a.3', state: 'unknown' },
      ],
      scale,
    )
    expect(score).toEqual({ total: 4, answered: 3, unknown: 1, notApplicable: 1, assessed: 1, share: 1 })
  })

  test('lies between 0 and 1, and answering « en place » never lowers it', () => {
    const states = fc.array(fc.option(fc.constantFrom(...practiceState.options), { nil: undefined }), {
      minLength: 4,
      maxLength: 4,
    })
    fc.assert(
      fc.property(states, (given) => {
        const answers = given.map((state, index) => ({ id: `a.${index + 1}`, state }))
        const before = scorePractices(practices, answers, scale).share
        const after = scorePractices(practices, [...answers.slice(1), { id: 'a.1', state: 'in_place' }], scale).share
        if (before !== undefined) expect(before).toBeGreaterThanOrEqual(0)
        expect(after).toBeLessThanOrEqual(1)
        expect((after ?? 0) + 1e-9).toBeGreaterThanOrEqual(before ?? 0)
      }),
    )
  })

  test('uses the same scale as the workbook', () => {
    expect(scale.shares).toEqual(workbook.practiceShares)
  })
})

test('what is shown of the sum is what the score is made of', () => {
  const answers = [
    { id: 'a.1', state: 'experimenting' },
    { id: 'a.2', state: 'in_place' },
    { id: 'a.3', state: 'unknown' },
  ] as const
  const parts = countedParts(practices, answers, scale)
  expect(parts).toEqual([1, 0.4])
  expect(scorePractices(practices, answers, scale).share).toBe(1.4 / 2)
})

test('the next answer is one that is not given yet, the lightest first', () => {
  const full = loadFullPractices().slice(0, 8)
  const hours = (entry: (typeof full)[number]) => entry.plain.smallCommuneEffort.hours
  const first = nextAnswer(full, [])
  expect(first && hours(first)).toBe(Math.min(...full.map(hours)))
  expect(nextAnswer(full, first ? [{ id: first.practice.id, state: 'unknown' }] : [])).not.toBe(first)
  const all = full.map(({ practice: { id } }) => ({ id, state: 'in_place' as const }))
  expect(nextAnswer(full, all)).toBeUndefined()
})

test('the score by theme follows the order of the themes and leaves out those without a practice', () => {
  const shown = loadPractices().practices.filter(({ theme }) => theme === 'i' || theme === 'b')
  const scores = scoreByTheme(loadThemes(), shown, [{ id: 'b.1', state: 'in_place' }], scale)
  expect(scores.map(({ theme, score }) => [theme.id, score.answered, score.total, score.share])).toEqual([
    ['b', 1, 3, 1],
    ['i', 0, 8, undefined],
  ])
})

describe('what would move the score most', () => {
  const full = loadFullPractices().slice(0, 8)
  const ids = full.map(({ practice }) => practice.id)

  test('is the answer furthest from « en place », the quickest first', () => {
    const move = bestMove(
      full,
      [
        { id: 'a.1', state: 'not_started' },
        { id: 'a.2', state: 'not_started' },
        { id: 'a.3', state: 'in_place' },
      ],
      scale,
    )
    // a.1 asks for two hours, a.2 for six.
    expect(move?.entry.practice.id).toBe('a.1')
    expect(move?.from).toBeCloseTo(1 / 3)
    expect(move?.to).toBeCloseTo(2 / 3)
  })

  test('is nothing without an answer, or when all is in place', () => {
    expect(bestMove(full, [], scale)).toBeUndefined()
    expect(bestMove(full, [{ id: 'a.1', state: 'unknown' }], scale)).toBeUndefined()
    expect(bestMove(full, [{ id: 'a.1', state: 'in_place' }], scale)).toBeUndefined()
  })

  test('tells the very score one gets, and no other answer gives more', () => {
    const states = fc.array(fc.option(fc.constantFrom(...practiceState.options), { nil: undefined }), {
      minLength: ids.length,
      maxLength: ids.length,
    })
    const facts = full.map(({ practice }) => practice)
    const shareWith = (
      answers: readonly { readonly id: string; readonly state: (typeof practiceState.options)[number] | undefined }[],
      id: string,
    ) =>
      scorePractices(
        facts,
        answers.map((answer) => (answer.id === id ? { id, state: 'in_place' as const } : answer)),
        scale,
      ).share ?? 0
    fc.assert(
      fc.property(states, (given) => {
        const answers = ids.map((id, index) => ({ id, state: given[index] }))
        const move = bestMove(full, answers, scale)
        if (!move) return
        expect(shareWith(answers, move.entry.practice.id)).toBeCloseTo(move.to)
        const assessed = answers.filter(({ state }) => state && state !== 'unknown' && state !== 'not_applicable')
        for (const { id } of assessed) expect(shareWith(answers, id)).toBeLessThanOrEqual(move.to + 1e-9)
      }),
    )
  })
})

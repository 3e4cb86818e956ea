import { describe, expect, test } from 'vitest'
import { practiceState } from '../../../shared/domain/answers.ts'
import { buildAnswerQueue, stateOfKey } from '../../../shared/referential/answer-queue.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'

const all = loadFullPractices()
const first = all.filter(({ practice }) => practice.firstYearCore)
const essential = all.filter(({ practice }) => practice.selection === 'essential')
const inPlace = (entries: typeof all) =>
  entries.map(({ practice }) => ({ id: practice.id, state: 'in_place' as const }))

describe('answering one after the other', () => {
  test('begins with the twelve, and goes on with those that are left of them', () => {
    expect(buildAnswerQueue(first, essential, [])).toEqual(first)
    const answers = [...inPlace(first.slice(0, 10)), { id: first[10]?.practice.id ?? '' }]
    expect(buildAnswerQueue(first, essential, answers)).toEqual(first.slice(10))
  })

  test('then asks about the others that count here, a dozen at a time, until nothing is left', () => {
    const next = buildAnswerQueue(first, essential, inPlace(first))
    expect(next).toHaveLength(12)
    expect(next.filter((entry) => first.includes(entry))).toEqual([])
    expect(buildAnswerQueue(first, essential, inPlace(essential))).toEqual([])
  })
})

describe('the keys', () => {
  test('1 to 7 give the seven states in their order, on the number pad too', () => {
    const given = [1, 2, 3, 4, 5, 6, 7].map((digit) => stateOfKey({ key: String(digit), code: `Numpad${digit}` }))
    expect(given).toEqual(practiceState.options)
  })

  test('a French keyboard without the capital key gives the same: & is 1, è is 7', () => {
    expect(stateOfKey({ key: '&', code: 'Digit1' })).toBe('not_started')
    expect(stateOfKey({ key: 'è', code: 'Digit7' })).toBe('unknown')
  })

  test('other keys give nothing', () => {
    for (const key of [
      { key: '8', code: 'Digit8' },
      { key: '0', code: 'Digit0' },
      { key: 'a', code: 'KeyQ' },
      { key: 'End', code: 'Numpad1' },
      { key: 'Enter', code: 'Enter' },
    ])
      expect(stateOfKey(key)).toBeUndefined()
  })
})

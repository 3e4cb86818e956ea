import { describe, expect, test } from 'vitest'
import { formatDay, formatShortDay, formatTime, formatWeekday, parseNumber } from '../../renderer/i18n/format.ts'
import { formatMassPair } from '../../renderer/i18n/format-mass.ts'

describe('dates and numbers the French way', () => {
  test('the first of a month is « 1er », the others are plain', () => {
    expect(formatDay('2023-06-01')).toBe('1er juin 2023')
    expect(formatDay('2023-06-11')).toBe('11 juin 2023')
    expect(formatDay('2026-11-21')).toBe('21 novembre 2026')
    expect(formatShortDay('2023-06-01')).toBe('1er juin')
    expect(formatWeekday('2023-06-01')).toBe('jeudi 1er juin')
  })

  test('an hour is written « 14 h 05 »', () => {
    expect(formatTime(new Date(2026, 10, 22, 14, 5))).toBe('14\u00a0h\u00a005')
  })

  test.each([
    ['1 775', 1775],
    ['1\u202f775', 1775],
    ['0,9', 0.9],
    ['1.5', 1.5],
    ['-5', -5],
    ['', undefined],
    ['  ', undefined],
    ['douze', null],
    ['1,2,3', null],
    ['=1+1', null],
  ])('« %s » is read as %s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })
})

describe('two masses side by side', () => {
  test('stay in kilograms when tonnes would hide what lies between them', () => {
    expect(formatMassPair(1660, 1553)).toEqual(['1\u202f660\u00a0kg', '1\u202f553\u00a0kg'])
  })

  test('are in tonnes when the difference shows', () => {
    expect(formatMassPair(2400, 1600)).toEqual(['2,4\u00a0t', '1,6\u00a0t'])
  })
})

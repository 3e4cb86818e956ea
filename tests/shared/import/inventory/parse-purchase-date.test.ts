import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePurchaseDate } from '../../../../shared/import/inventory/parse-purchase-date.ts'

const today = '2026-11-22'
const read = (text: string, isAge = false) => {
  const reading = parsePurchaseDate(text, today, isAge)
  return reading.outcome === 'known' ? [reading.year, reading.isEstimated] : reading.outcome
}

describe('a year of purchase', () => {
  test.each([
    ['12/03/2019', 2019, false],
    ['12.03.19', 2019, false],
    ['12-03-19', 2019, false],
    ['1/9/98', 1998, false],
    ['12 mars 2019', 2019, false],
    ['le 1er février 2021', 2021, false],
    ['Août 2020', 2020, false],
    ['mars-19', 2019, false],
    ['déc. 17', 2017, false],
    ['sept. 2022', 2022, false],
    ['03/2019', 2019, false],
    ['2019', 2019, false],
    ['2019-03-12', 2019, false],
    ['2019-03-12 10:00:00', 2019, false],
    ['2019-03', 2019, false],
    ['20190312', 2019, false],
    ['03/25/2019', 2019, false],
    ['March 12, 2019', 2019, false],
    ['43536', 2019, false],
    ['43536,5', 2019, false],
    ['T1 2018', 2018, false],
    ['acheté en 2016', 2016, false],
    ['environ 2018', 2018, true],
    ['vers 2015', 2015, true],
    ['2018 ?', 2018, true],
    ['2018-2019', 2018, true],
    ['2018/19', 2018, true],
    ['environ 5 ans', 2021, true],
    ['5 ans', 2021, true],
    ['5,5 ans', 2021, true],
    ['18 mois', 2025, true],
    ['plus de dix ans', 2016, true],
  ])('%s', (text, year, isEstimated) => {
    expect(read(text)).toEqual([year, isEstimated])
  })

  test('a bare number in a column of ages is an age', () => {
    expect(read('5', true)).toEqual([2021, true])
    expect(read('0', true)).toEqual([2026, true])
    expect(read('0')).toBe('empty')
    expect(read('2017', true)).toEqual([2017, false])
  })

  test.each([
    ['', 'empty'],
    ['0000-00-00', 'empty'],
    ['inconnue', 'empty'],
    ['bientôt', 'unreadable'],
    ['12', 'unreadable'],
    ['12 mars', 'unreadable'],
    ['2045', 'future'],
    ['12/03/1911', 'future'],
  ])('%j gives none: %s', (text, outcome) => {
    expect(read(text)).toBe(outcome)
  })

  test('whatever is typed, a year that is found lies between 1980 and next year', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.boolean(), (text, isAge) => {
        const reading = parsePurchaseDate(text, today, isAge)
        return reading.outcome !== 'known' || (reading.year >= 1980 && reading.year <= 2027)
      }),
    )
  })

  test('every day of forty years is read from each of its written forms', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2026-11-20'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10)
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-')
        const serial = String(Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000))
        const long = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(iso))
        for (const text of [
          iso,
          `${dayOfMonth}/${month}/${year}`,
          `${dayOfMonth}.${month}.${year.slice(2)}`,
          serial,
          long,
        ])
          expect([text, read(text)]).toEqual([text, [Number(year), false]])
      }),
    )
  })
})

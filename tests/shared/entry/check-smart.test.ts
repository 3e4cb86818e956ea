import { expect, test } from 'vitest'
import example from '../../../resources/example/example-commune.json' with { type: 'json' }
import { projectSchema } from '../../../shared/domain/project.ts'
import { checkSmart } from '../../../shared/entry/check-smart.ts'
import { countWords } from '../../../shared/entry/count-words.ts'

const today = '2026-11-22'

test('an ambition that is not begun misses every letter', () => {
  expect(new Set(Object.values(checkSmart({}, today)))).toEqual(new Set(['missing']))
})

test('the ambition of the example has nothing to be noticed', () => {
  const { ambition } = projectSchema.parse(example)
  expect(new Set(Object.values(checkSmart(ambition ?? {}, today)))).toEqual(new Set(['fine']))
})

test('a proof needs two figures: where one starts, where one goes', () => {
  const measurable = (smartMeasurable: string) => checkSmart({ smartMeasurable }, today).measurable
  expect(measurable('Des ordinateurs gardés plus longtemps')).toBe('noFigure')
  expect(measurable('Âge moyen de 6,5 ans')).toBe('oneFigure')
  expect(measurable('De 5,8 à 6,5 ans')).toBe('fine')
})

test('means are time, money or help; a date is ahead, and within the horizon', () => {
  expect(checkSmart({ smartRealistic: 'Nous ferons tous de notre mieux' }, today).realistic).toBe('noMeans')
  expect(checkSmart({ smartRealistic: 'Trois heures par semaine et une aide' }, today).realistic).toBe('fine')
  expect(checkSmart({ smartTimeBound: '2026-01-01' }, today).timeBound).toBe('past')
  expect(checkSmart({ smartTimeBound: '2030-01-01', horizonYear: 2029 }, today).timeBound).toBe('afterHorizon')
  expect(checkSmart({ smartTimeBound: '2029-12-31', horizonYear: 2029 }, today).timeBound).toBe('fine')
})

test('words are counted as a reader counts them', () => {
  expect(countWords('')).toBe(0)
  expect(countWords('L’école garde\u00a0: huit ordinateurs\u00a0!')).toBe(4)
})

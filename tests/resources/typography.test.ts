import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { findTypographyFaults, textsOf } from './typography.ts'

/** Regular expressions, no prose. */
const patterns = 'import/model-patterns.json'
const files = readdirSync('resources', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && name.replaceAll('\\', '/') !== patterns)
  .map((name) => `resources/${name.replaceAll('\\', '/')}`)
  .toSorted()
const rulesOf = (text: string): readonly string[] => findTypographyFaults(text).map(({ rule }) => rule)

describe('the checker of French typography', () => {
  test.each([
    ["L'école", 'straight apostrophe'],
    ['Le "parc"', 'straight quotation mark'],
    ['Et puis...', 'three dots instead of an ellipsis'],
    ['Deux  espaces', 'two spaces in a row'],
    ['« mot\u00a0»', 'no no-break space after «'],
    ['«\u00a0mot »', 'no no-break space before »'],
    ['Vraiment ?', 'no no-break space before ; ! or ?'],
    ['Vraiment?', 'no no-break space before ; ! or ?'],
    ['un ; deux', 'no no-break space before ; ! or ?'],
    ['Exemple : ceci', 'no no-break space before a colon'],
    ['Exemple: ceci', 'no no-break space before a colon'],
    ['Exemple :ceci', 'no no-break space before a colon'],
    ['3 500 habitants', 'breakable space inside a number'],
  ])('finds the fault of %j', (text, rule) => {
    expect(rulesOf(text)).toEqual([rule])
  })

  test.each([
    'L’école\u00a0: «\u00a0un mot\u00a0»\u00a0; 3\u202f500 habitants\u00a0!',
    'Voir https://exemple.fr/page?a=1;b=2 ou ecrire@exemple.fr',
    'à 14:05',
    'Quoi\u00a0?!',
    'en 2024, 20 %',
  ])('lets %j pass', (text) => {
    expect(rulesOf(text)).toEqual([])
  })

  test('ids and codes are not prose', () => {
    expect(rulesOf('s4.c2')).toEqual([])
    expect(rulesOf('https://exemple.fr/?q=1')).toEqual([])
    expect(rulesOf('M249 -12Q153 -12 99 742L10 312Z')).toEqual([])
  })

  test('walks through lists and objects and tells where each text is', () => {
    expect(textsOf({ a: ['x', { b: 'y' }], n: 3 })).toEqual([
      { path: '/a/0', text: 'x' },
      { path: '/a/1/b', text: 'y' },
    ])
  })
})

test('there are content files to check', () => {
  expect(files.length).toBeGreaterThan(25)
})

test.each(files)('%s follows French typography', (file) => {
  const faults = textsOf(JSON.parse(readFileSync(file, 'utf8'))).flatMap(({ path, text }) =>
    findTypographyFaults(text).map(({ rule, near }) => `${path}: ${rule}: ${near}`),
  )
  expect(faults).toEqual([])
})

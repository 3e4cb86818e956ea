import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isOutsideLink, outsideHosts } from '../../../shared/links/outside-links.ts'

const folder = new URL('../../../resources/', import.meta.url)
const files = [...readdirSync(new URL('steps/', folder)).map((name) => `steps/${name}`), 'referential/practices.json']
const cited = new Set(
  files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/https:\/\/([^/"\s?#]+)/g)].flatMap(
      ([, host]) => host ?? [],
    ),
  ),
)

test('the sites that may be opened are those that our own content cites, no more and no fewer', () => {
  expect([...outsideHosts].toSorted()).toEqual([...cited].toSorted())
})

test('every address that our content shows can be opened', () => {
  const urls = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/"url": "(https:[^"]+)"/g)].flatMap(
      ([, url]) => url ?? [],
    ),
  )
  expect(urls.length).toBeGreaterThan(60)
  expect(urls.filter((url) => !isOutsideLink(url))).toEqual([])
})

test.each([
  'http://ademe.fr/',
  'https://exemple.fr/',
  'https://ecoresponsable.numerique.gouv.fr.exemple.fr/',
  'https://ecoresponsable.numerique.gouv.fr@exemple.fr/',
  'https://ecoresponsable.numerique.gouv.fr:8443/',
  'https://ecoresponsable.numerique.gouv.fr\\@exemple.fr/',
  'https://ECORESPONSABLE.numerique.gouv.fr/',
  'https:ecoresponsable.numerique.gouv.fr/',
  ' https://ecoresponsable.numerique.gouv.fr/',
  'https://ecoresponsable.numerique.gouv.fr/\u202e',
  'javascript:alert(1)',
  '',
])('%s is not one of them', (url) => {
  expect(isOutsideLink(url)).toBe(false)
})

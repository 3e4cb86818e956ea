import { readdirSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { digestRuns, packDigests, RUN, toWords, unpackDigests } from '../../scripts/lib/shingles.mjs'
import { loadPractices, loadThemes } from '../../shared/referential/load-referential.ts'
import { loadSteps } from '../../shared/steps/load-steps.ts'
import { allowedPhrases } from './overlap-allowed.ts'
import { textsOf } from './typography.ts'

// Made by scripts/build-overlap-fixture.mjs from the official texts, which are not in this repository.
const official = unpackDigests(readFileSync('tests/fixtures/overlap/official-runs.bin'))

const fold = (text: string): string => toWords(text).join(' ')
/** The longest first, so that a name inside another does not cut it in two. */
const phrases = [
  ...Object.values(allowedPhrases).flat(),
  ...loadPractices().practices.map(({ title }) => title),
  ...loadThemes().map(({ officialTitle }) => officialTitle),
  ...loadSteps().map(({ guideTitle }) => guideTitle),
]
  .map(fold)
  .toSorted((first, second) => second.length - first.length)

/** Runs of eight words or more that a text shares with the official ones, apart from the names that everybody uses. */
const sharedRuns = (text: string): readonly string[] => {
  const cut = phrases.reduce((rest, phrase) => ` ${rest} `.replaceAll(` ${phrase} `, ' | ').trim(), fold(text))
  return cut.split('|').flatMap((part) => {
    const words = part.split(' ').filter((word) => word !== '')
    const found = digestRuns(words).map((digest) => official.has(digest))
    return found.flatMap((isShared, at) => {
      if (!isShared || found[at - 1]) return []
      const end = found.indexOf(false, at)
      return words.slice(at, (end === -1 ? found.length : end) + RUN - 1).join(' ')
    })
  })
}

const files = readdirSync('resources', { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  // The facts of the guide are reproduced there as such, with source and licence: titles, pilots and indicators.
  .filter((name) => name.endsWith('.json') && name !== 'referential/practices.json')
  .toSorted()

const sheet = (name: string): string => {
  const files = unzipSync(new Uint8Array(readFileSync('tests/fixtures/fiches/fiches-v1.zip')))
  return strFromU8(files[name] ?? new Uint8Array())
}

describe('the comparison with the official texts', () => {
  const sentence =
    'Il est de la responsabilité du donneur de s’assurer qu’il ne s’agit pas d’un « déchet » déguisé, par exemple que le produit n’est ni hors d’usage, ni obsolète.'

  test('finds a copied sentence, whatever its accents, capitals, apostrophes and punctuation', () => {
    expect(sharedRuns(sentence)).toHaveLength(1)
    expect(sharedRuns(sentence.toUpperCase().replaceAll('’', "'").replace(/[«»,]/g, ''))).toHaveLength(1)
    expect(sharedRuns(`Notre introduction. ${sentence} Notre fin.`)[0]).toMatch(/^il est de la .* ni obsolete$/)
  })

  test('finds eight words in a row, and lets seven pass', () => {
    const words = toWords(sentence)
    expect(sharedRuns(words.slice(3, 11).join(' '))).toHaveLength(1)
    expect(sharedRuns(words.slice(3, 10).join(' '))).toEqual([])
  })

  test('does not let a copied sentence pass because the name of an act stands in it', () => {
    const [law] = allowedPhrases.laws
    expect(sharedRuns(`${law}. ${sentence}`)).toHaveLength(1)
    expect(sharedRuns(`Selon la ${law}, une commune`)).toEqual([])
  })

  test('knows all the words of the official sheets, drafts and annexes', () => {
    const names = Object.keys(unzipSync(new Uint8Array(readFileSync('tests/fixtures/fiches/fiches-v1.zip'))))
    expect(names).toHaveLength(62)
    for (const name of names) {
      const runs = digestRuns(toWords(sheet(name)))
      expect([name, runs.filter((digest) => !official.has(digest))]).toEqual([name, []])
    }
    expect(official.size).toBeGreaterThan(30_000)
  })

  test('packing and unpacking digests loses none', () => {
    const digests = digestRuns(toWords(sentence))
    expect([...unpackDigests(packDigests([...digests, ...digests]))].toSorted()).toEqual(digests.toSorted())
  })

  test('every allowed name is of use', () => {
    const all = ` ${files
      .flatMap((file) => textsOf(JSON.parse(readFileSync(`resources/${file}`, 'utf8'))))
      .map(({ text }) => fold(text))
      .join(' | ')} `
    const names = Object.values(allowedPhrases).flat()
    expect(names.filter((name) => !all.includes(` ${fold(name)} `))).toEqual([])
  })
})

test.each(files)('%s is in our own words', (file) => {
  const found = textsOf(JSON.parse(readFileSync(`resources/${file}`, 'utf8'))).flatMap(({ path, text }) =>
    sharedRuns(text).map((run) => `${path}: ${run}`),
  )
  expect(found).toEqual([])
})

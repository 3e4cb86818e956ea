import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import plainPracticeTexts from '../../resources/locales/fr/practices.json' with { type: 'json' }
import plainStepTexts from '../../resources/locales/fr/steps.json' with { type: 'json' }
import easyPracticeTexts from '../../resources/locales/fr-facile/practices.json' with { type: 'json' }
import easyStepTexts from '../../resources/locales/fr-facile/steps.json' with { type: 'json' }
import easySteps from '../../resources/steps/easy-to-read.json' with { type: 'json' }
import { loadGlossary } from '../../shared/glossary/load-glossary.ts'
import { readFiche } from '../../shared/referential/import/read-fiche.ts'
import { plainTextOf } from '../../shared/referential/import/text-block.ts'
import { loadPlainPractices } from '../../shared/referential/load-plain-practices.ts'
import { practiceIntro, practiceWhy } from '../../shared/referential/practice-intro.ts'
import { stepAim } from '../../shared/steps/load-easy-steps.ts'
import { loadSteps } from '../../shared/steps/load-steps.ts'
import {
  countSyllables,
  findOfficialese,
  measureReadability,
  type ReadabilityLimits,
  readabilityFaults,
  toPlainWords,
  toSentences,
} from './readability.ts'

// The limits of one text are loose, because a text of three sentences swings; those of all the texts together are tight.
const easyText: ReadabilityLimits = {
  wordsPerSentence: 9,
  longestSentence: 12,
  hardWordShare: 0.2,
  leastEase: 60,
  lix: 50,
}
const easyTogether: ReadabilityLimits = {
  wordsPerSentence: 7,
  longestSentence: 12,
  hardWordShare: 0.04,
  leastEase: 88,
  lix: 30,
}
const plainText: ReadabilityLimits = {
  wordsPerSentence: 17,
  longestSentence: 20,
  hardWordShare: 0.14,
  leastEase: 55,
  lix: 53,
}
const plainTogether: ReadabilityLimits = {
  wordsPerSentence: 14,
  longestSentence: 20,
  hardWordShare: 0.05,
  leastEase: 75,
  lix: 41,
}

/** Code de l'environnement, article L. 541-1-1 and others are written so; this sentence is made up in their manner. */
const legal =
  'I. – Sans préjudice des dispositions de l’article L. 541-15-8, les personnes publiques mentionnées à l’article L. 1211-1 du code de la commande publique sont tenues, dans le cadre de leurs achats, de prendre en considération la réparabilité des équipements numériques, notamment lorsque la réglementation prévoit l’affichage d’un indice, ainsi que les possibilités d’utilisation de pièces de rechange issues de l’économie circulaire.'

describe('the measure', () => {
  test.each([
    ['maire', 1],
    ['mairie', 2],
    ['école', 2],
    ['numérique', 3],
    ['ordinateur', 4],
    ['réemploi', 3],
    ['créer', 2],
    ['naïf', 2],
    ['question', 2],
    ['mangeons', 2],
    ['équipements', 4],
    ['œuvre', 1],
    ['idées', 2],
    ['responsabilité', 6],
  ])('%s has %i syllables', (word, count) => {
    expect(countSyllables(word)).toBe(count)
  })

  test('a full stop inside a number or an abbreviation ends no sentence; a quotation does', () => {
    expect(toSentences('Version 1.2 du guide, art. 35. Fin\u00a0! «\u00a0Oui.\u00a0» Encore une fois\u00a0?')).toEqual([
      'Version 1.2 du guide, art. 35.',
      'Fin\u00a0!',
      '«\u00a0Oui.',
      'Encore une fois\u00a0?',
    ])
  })

  test('an elided word counts with the word it leans on', () => {
    expect(toPlainWords('L’école n’a pas d’ordinateur, aujourd’hui.')).toEqual([
      'L’école',
      'n’a',
      'pas',
      'd’ordinateur',
      'aujourd’hui',
    ])
  })

  test('longer sentences and longer words make a text harder', () => {
    const short = measureReadability('La mairie range. Elle trie. Elle donne.')
    const longer = measureReadability('La mairie range, elle trie et puis elle donne.')
    const heavier = measureReadability('La municipalité réorganise. Elle sélectionne. Elle redistribue.')
    expect(longer.ease).toBeLessThan(short.ease)
    expect(heavier.ease).toBeLessThan(short.ease)
    expect(heavier.lix).toBeGreaterThan(short.lix)
  })

  test('a text of law fails both limits, and its words are noticed', () => {
    expect(readabilityFaults(legal, plainText).map((fault) => fault.split(' ')[0])).toEqual([
      'wordsPerSentence',
      'longestSentence',
      'lix',
      'ease',
    ])
    expect(readabilityFaults(legal, easyText)).toHaveLength(4)
    expect(findOfficialese(legal)).toEqual(['sans préjudice', 'dans le cadre d', 'notamment', 'ainsi que'])
  })

  test('each of the 53 official sheets fails the limit of our plain texts', () => {
    const files = unzipSync(new Uint8Array(readFileSync('tests/fixtures/fiches/fiches-v1.zip')))
    const texts = Object.values(files).flatMap((bytes) => {
      const result = readFiche(strFromU8(bytes))
      return result.kind === 'practice' ? [plainTextOf(result.practice.body ?? [])] : []
    })
    expect(texts).toHaveLength(53)
    expect(texts.filter((text) => readabilityFaults(text, plainText).length === 0)).toEqual([])
  })
})

const practices = loadPlainPractices()
const easyPractices = practices.flatMap(({ id, easyToRead }) => (easyToRead ? [[id, easyToRead] as const] : []))
const easyReasons = practices.flatMap(({ id, easyWhy }) => (easyWhy ? [[`why ${id}`, easyWhy] as const] : []))
const easyTexts = [...easyPractices, ...easyReasons, ...easySteps.steps.map(({ id, aim }) => [id, aim] as const)]

describe('easy to read', () => {
  test('the 33 essentials and the ten steps have a text', () => {
    expect([easyPractices.length, easyReasons.length, easySteps.steps.length]).toEqual([33, 33, 10])
  })

  test.each(easyTexts)('%s: short sentences, short words', (_id, texts) => {
    expect(readabilityFaults(texts, easyText)).toEqual([])
  })

  test.each(easyTexts)(
    '%s: one sentence a line, no bracket, no acronym, no large number, no word of offices',
    (_id, texts) => {
      for (const text of texts) {
        expect(toSentences(text)).toHaveLength(1)
        expect(text).not.toMatch(/[;()%]|\p{Lu}{2,}|\d{2,}/u)
        expect(findOfficialese(text)).toEqual([])
      }
    },
  )

  test('taken together they are easy', () => {
    expect(
      readabilityFaults(
        easyTexts.flatMap(([, texts]) => texts),
        easyTogether,
      ),
    ).toEqual([])
  })
})

/** Every sentence of a file of texts, by its keys. */
const leaves = (texts: object, path = ''): readonly (readonly [string, string])[] =>
  Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as const] : leaves(value, `${path}${key}.`),
  )

describe('the switch « Facile à lire »', () => {
  test('shows every easy text, and the plain one where none is written', () => {
    for (const practice of practices) {
      expect(practiceIntro(practice, true)).toEqual(practice.easyToRead ?? practice.inPlain)
      expect(practiceIntro(practice, false)).toEqual(practice.inPlain)
      expect(practiceWhy(practice, true)).toEqual(practice.easyWhy ?? [practice.whyItMatters])
      expect(practiceWhy(practice, false)).toEqual([practice.whyItMatters])
    }
    expect(loadSteps().map((step) => stepAim(step, true))).toEqual(easySteps.steps.map(({ aim }) => aim))
    expect(loadSteps().map((step) => stepAim(step, false))).toEqual(loadSteps().map(({ aim }) => aim))
  })

  test.each([
    ['practices', easyPracticeTexts, plainPracticeTexts],
    ['steps', easyStepTexts, plainStepTexts],
  ] as const)(
    'the easy sentences of the screens of %s replace sentences that exist, by easier ones',
    (_name, easy, plain) => {
      const plainByKey = new Map(leaves(plain))
      // Hints of five words swing too much to be measured one by one.
      const together = leaves(easy).map(([, text]) => text)
      expect(readabilityFaults(together, easyText)).toEqual([])
      for (const [key, text] of leaves(easy)) {
        expect(plainByKey.has(key), key).toBe(true)
        expect(measureReadability(text).longestSentence, key).toBeLessThanOrEqual(easyText.longestSentence)
        expect(text).not.toMatch(/[;()%]|\p{Lu}{2,}/u)
        expect(findOfficialese(text)).toEqual([])
      }
    },
  )
})

describe('in plain French', () => {
  /** PDF is a word of every office; the two others are explained in the sentence that names them (d.2, h.7). */
  const elsewhere = ['PDF', 'SSD', 'WUE']
  const acronyms = new Set(
    elsewhere.concat(loadGlossary().terms.flatMap(({ acronym, variants }) => [acronym ?? '', ...variants])),
  )

  test.each(practices.map(({ id, inPlain }) => [id, inPlain] as const))(
    '%s: sentences of twenty words at most',
    (_id, texts) => {
      expect(readabilityFaults(texts, plainText)).toEqual([])
    },
  )

  test.each(practices.map(({ id, inPlain }) => [id, inPlain] as const))(
    '%s: no word of offices, no acronym without explanation',
    (_id, texts) => {
      const text = texts.join(' ')
      expect(findOfficialese(text)).toEqual([])
      expect((text.match(/\p{Lu}{2,}/gu) ?? []).filter((acronym) => !acronyms.has(acronym))).toEqual([])
    },
  )

  test('taken together they are easy for somebody in a hurry', () => {
    expect(
      readabilityFaults(
        practices.flatMap(({ inPlain }) => inPlain),
        plainTogether,
      ),
    ).toEqual([])
  })
})

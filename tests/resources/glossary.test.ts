import { describe, expect, test } from 'vitest'
import { findTerm, searchTerms } from '../../shared/glossary/find-term.ts'
import { loadGlossary } from '../../shared/glossary/load-glossary.ts'
import { loadPlainPractices } from '../../shared/referential/load-plain-practices.ts'

const { terms, notToConfuse, sections } = loadGlossary()
const found = (text: string): string | undefined => findTerm(text, terms)?.id

describe('the glossary', () => {
  test('has 157 terms in six sections, each term and each code name once, and eight pairs not to confuse', () => {
    expect(terms).toHaveLength(157)
    const codes = terms.flatMap((term) => term.codes)
    expect(new Set(codes).size).toBe(codes.length)
    expect(new Set(terms.map(({ section }) => section)).size).toBe(sections.length)
    expect(notToConfuse).toHaveLength(8)
  })

  test('no two terms answer to the same word', () => {
    const forms = terms.flatMap(({ id, variants }) => variants.map((variant) => [variant, id] as const))
    const clashes = forms.filter(([form, id]) => found(form) !== id)
    expect(clashes).toEqual([])
  })

  test('a definition is one sentence', () => {
    expect(
      terms.filter(({ definition }) => !definition.endsWith('.') || definition.includes('. ')).map(({ id }) => id),
    ).toEqual([])
  })

  test('an acronym is spelt out', () => {
    expect(terms.filter(({ acronym, expansion }) => (acronym === undefined) !== (expansion === undefined))).toEqual([])
    expect(terms.find(({ id }) => id === 'pcaet')).toMatchObject({
      acronym: 'PCAET',
      expansion: 'plan climat-air-énergie territorial',
    })
  })
})

test('every acronym of our texts about practices is in the glossary, or is a name that offices know', () => {
  const known = new Set(['AVIF', 'ISO', 'JPEG', 'PDF', 'PNG', 'SIM', 'UE', 'USB'])
  const forms = new Set(
    terms.flatMap(({ term, variants }) => [term, ...variants].flatMap((form) => form.split(/[^\p{L}\d]+/u))),
  )
  const unknown = loadPlainPractices().flatMap((plain) => {
    const { inPlain, whyItMatters, mondayMorning, proof, example, frequentMistake, moneyNote } = plain
    const text = [...inPlain, whyItMatters, mondayMorning.action, proof, example, frequentMistake, moneyNote].join(' ')
    const acronyms = text.match(/(?<![\p{L}\d])[A-Z]{2,}(?![\p{L}\d])/gu) ?? []
    return acronyms.filter((word) => !known.has(word) && !forms.has(word)).map((word) => `${plain.id} ${word}`)
  })
  expect(unknown).toEqual([])
})

describe('looking a term up', () => {
  test.each([
    ['NR', 'responsible_digital'],
    ['feuilles de route', 'roadmap'],
    ["fiche d'action", undefined],
    ['ETAT DES LIEUX', 'situation_review'],
    ['jours francs', 'clear_day'],
    ['Établissement public de coopération intercommunale', 'intermunicipal_body'],
    ['', undefined],
    ['crocodile', undefined],
  ])('%j finds %s', (text, id) => {
    expect(found(text)).toBe(id)
  })

  test('a search puts the terms whose name starts with it first, and finds words of definitions', () => {
    expect(searchTerms('delib', terms)[0]?.id).toBe('deliberation')
    expect(searchTerms('gommettes', terms).map(({ id }) => id)).toEqual(['dot_voting'])
    expect(searchTerms('', terms)).toHaveLength(157)
    expect(searchTerms('crocodile', terms)).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import { loadThemes } from '../../../shared/referential/load-referential.ts'
import { practiceSearchFor } from '../../../shared/referential/search-practices.ts'
import { searchWords, singularOf } from '../../../shared/referential/search-words.ts'

const guide = { all: loadFullPractices(), themes: loadThemes() }
const find = (query: string): readonly string[] => practiceSearchFor(guide).find(query).ids

describe('a search among the practices', () => {
  test.each([
    ['accents', 'ecran', 'écran'],
    ['capitals', 'ÉCRAN', 'écran'],
    ['typed or typographic apostrophes', "l'école", 'l’école'],
    ['the article before a word', 'l’imprimante', 'imprimante'],
    ['the plural', 'imprimantes', 'imprimante'],
    ['the plural in -aux', 'locaux', 'local'],
    ['the dots of an acronym', 'R.G.A.A.', 'rgaa'],
    ['the order of the words', 'ordinateur vieux', 'vieux ordinateurs'],
  ])('does not mind %s: « %s » finds what « %s » finds', (_what, one, other) => {
    expect(find(one).length).toBeGreaterThan(0)
    expect(find(one)).toEqual(find(other))
  })

  test.each([
    ['don', 'i.2'],
    ['réparer', 'i.1'],
    ['référent', 'a.1'],
    ['reconditionné', 'e.1'],
    ['serveur', 'h.4'],
    ['photos trop lourdes', 'g.9'],
    ['que faire des déchets', 'i.8'],
    ['inventaire', 'c.1'],
  ])('« %s » finds %s among the first three', (query, id) => {
    expect(find(query).slice(0, 3)).toContain(id)
  })

  test('an acronym finds what spells it out, and the other way round', () => {
    expect(find('référentiel général d’amélioration de l’accessibilité')).toContain('g.3')
    expect(find('RGAA')).toContain('g.3')
    expect(find('DEEE')).toContain('i.4')
    expect(find('déchets électroniques')).toContain('i.4')
  })

  test('a word of daily speech finds the word of the guide', () => {
    expect(find('mails')[0]).toBe('f.6')
    expect(find('courriels')[0]).toBe('f.6')
    expect(find('smartphone')).toContain('g.4')
  })

  test('an id finds its practice and no other, g.10 is not g.1', () => {
    expect(find('g.10')).toEqual(['g.10'])
    expect(find('A.1')).toEqual(['a.1'])
  })

  test('the word being typed is not finished yet', () => {
    expect(find('impriman')).toContain('d.1')
    expect(find('vieux ordi')).toContain('d.2')
  })

  test('a slip of the keyboard is forgiven in a long word', () => {
    expect(find('ordinateru')).toContain('d.2')
  })

  test('when nothing holds every word, what holds some of them is said to be near, not found', () => {
    const { ids, isExact } = practiceSearchFor(guide).find('imprimante zzzzz')
    expect(isExact).toBe(false)
    expect(ids).toContain('f.7')
  })

  test('empty words alone, or nothing, find nothing', () => {
    expect(find('')).toEqual([])
    expect(find('de la')).toEqual([])
    expect(find('xqzw')).toEqual([])
  })

  test('finds every practice by its own title, first', () => {
    for (const { practice } of loadFullPractices()) {
      expect([practice.id, find(practice.title)[0]]).toEqual([practice.id, practice.id])
    }
  })

  test('answers a key in less than 20 ms', () => {
    const search = practiceSearchFor(guide)
    search.find('référentiel')
    const query = 'donner les vieux ordinateurs de l’école'
    const start = performance.now()
    for (let length = 1; length <= query.length; length++) search.find(query.slice(0, length))
    expect((performance.now() - start) / query.length).toBeLessThan(20)
  })
})

describe('the words of a search', () => {
  test('leave out elisions, empty words, accents and plurals', () => {
    expect(searchWords('L’entretien des ordinateurs à l’école')).toEqual(['entretien', 'ordinateur', 'ecole'])
    expect(searchWords('Œuvre d’art')).toEqual(['oeuvre', 'art'])
  })

  test('keep an id in one word', () => {
    expect(searchWords('pratique g.10, voir a.1.')).toEqual(['pratique', 'g10', 'voir', 'a1'])
  })

  test.each([
    ['locaux', 'local'],
    ['réseaux', 'réseau'],
    ['prix', 'pri'],
    ['bus', 'bus'],
    ['dons', 'don'],
  ])('%s becomes %s', (word, singular) => {
    expect(singularOf(word)).toBe(singular)
  })
})

import { describe, expect, it } from 'vitest'
import { cleanText } from '../../../../shared/export/document/clean-text.ts'
import {
  atPlace,
  formatDate,
  formatEuros,
  formatMonth,
  formatNumber,
  formatRounded,
  formatShare,
  joinFrench,
  ofPlace,
  toIsoDate,
} from '../../../../shared/export/document/french-format.ts'
import { tieReferences, typesetFrench, withoutContacts } from '../../../../shared/export/document/typeset-french.ts'

describe('figures and dates', () => {
  it('are French, with no-break spaces every office font has', () => {
    expect(formatNumber(1234567.891)).toBe('1\u00a0234\u00a0567,89')
    expect(formatEuros(1500)).toBe('1\u00a0500\u00a0€')
    expect(formatShare(0.8661)).toBe('87\u00a0%')
  })

  it('keep two significant digits for an order of magnitude', () => {
    expect([1663.49, 0.918, 26.4, 12].map(formatRounded)).toEqual(['1\u00a0700', '0,92', '26', '12'])
  })

  it('write dates in words, the first of a month as 1er', () => {
    expect(formatDate('2026-11-21')).toBe('21\u00a0novembre 2026')
    expect(formatDate('2026-12-01')).toBe('1er\u00a0décembre 2026')
    expect(formatMonth('2027-03')).toBe('mars 2027')
  })

  it('take the day of the town hall, not of Greenwich', () => {
    expect(toIsoDate(new Date('2026-11-21T23:30:00Z'))).toBe('2026-11-22')
  })
})

describe('words around a name', () => {
  it.each([
    ['Valbourg-sur-Aure', 'de Valbourg-sur-Aure'],
    ['Yvetot', 'd’Yvetot'],
    ['Épinal', 'd’Épinal'],
    ['Le Havre', 'du Havre'],
    ['Les Andelys', 'des Andelys'],
    ['La Rochelle', 'de La Rochelle'],
    ['L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses'],
  ])('%s', (name, expected) => {
    expect(ofPlace(name)).toBe(expected)
  })

  it.each([
    ['Thèreval', 'à Thèreval'],
    ['Le Havre', 'au Havre'],
    ['Les Andelys', 'aux Andelys'],
    ['La Rochelle', 'à La Rochelle'],
  ])('one signs at %s: %s', (name, expected) => {
    expect(atPlace(name)).toBe(expected)
  })

  it('join with et', () => {
    expect(joinFrench(['un', 'deux', 'trois'])).toBe('un, deux et trois')
  })
})

describe('what a user typed', () => {
  it.each([
    ["l'école : c'est fait !", 'l’école\u00a0: c’est fait\u00a0!'],
    ['Vraiment? Oui; non', 'Vraiment\u00a0? Oui\u00a0; non'],
    ['un "mot" et « un autre »', 'un «\u00a0mot\u00a0» et «\u00a0un autre\u00a0»'],
    [
      '12 500 € à 14:30, voir https://exemple.fr/a?b=c;d',
      '12\u00a0500\u00a0€ à 14:30, voir https://exemple.fr/a?b=c;d',
    ],
    ['déjà «\u00a0bien\u00a0»\u00a0!', 'déjà «\u00a0bien\u00a0»\u00a0!'],
  ])('gets French typography: %s', (typed, expected) => {
    expect(typesetFrench(typed)).toBe(expected)
    expect(typesetFrench(expected)).toBe(expected)
  })

  it('loses e-mail addresses and phone numbers', () => {
    const text = 'Camille : c.ostervald@ecole.example, 02 61 91 00 12 ou +33 6.12.34.56.78.'
    expect(withoutContacts(text, '…')).toBe('Camille : …, … ou ….')
    expect(withoutContacts('Budget 2 500 000 en 2026', '…')).toBe('Budget 2 500 000 en 2026')
  })

  it('loses the characters that make a document unreadable', () => {
    expect(cleanText('a\u0000b\u001bc\ud800d\te\r\nf')).toBe('abcd e\nf')
    expect(cleanText('🙂 œuvre')).toBe('🙂 œuvre')
  })
})

it('a law reference keeps its number on the line', () => {
  expect(tieReferences('Loi 2020-105, article 58 ; articles L. 2112-2 et décret 2024-134 du 21 février 2024')).toBe(
    'Loi\u00a02020-105, article\u00a058 ; articles\u00a0L.\u00a02112-2 et décret\u00a02024-134 du 21\u00a0février 2024',
  )
})

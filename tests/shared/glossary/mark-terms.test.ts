import { describe, expect, test } from 'vitest'
import { loadGlossary } from '../../../shared/glossary/load-glossary.ts'
import { createMarker, markTerms } from '../../../shared/glossary/mark-terms.ts'

const marker = createMarker(loadGlossary().terms)
const marked = (text: string, isFirst: (id: string) => boolean = () => true) =>
  markTerms(text, marker, isFirst).flatMap(({ text: words, term }) => (term ? [[words, term.id]] : []))

describe('the terms of a text', () => {
  test('are found with their acronym, their plural and any apostrophe, once each', () => {
    expect(marked("Le RGAA demande des déclarations d'accessibilité. Le RGAA est public.")).toEqual([
      ['RGAA', 'rgaa'],
      ["déclarations d'accessibilité", 'accessibility_statement'],
    ])
  })

  test('are not found inside other words, and an acronym only in capitals', () => {
    expect(marked('Une réemployeuse, des ges et un pue.')).toEqual([])
  })

  test('the longest form wins', () => {
    expect(marked('Un EPCI à fiscalité propre.')).toEqual([['EPCI à fiscalité propre', 'own_tax_epci']])
  })

  test('words of every town hall are left alone, and so is what was marked elsewhere', () => {
    expect(marked('Le maire et le conseil municipal votent.')).toEqual([])
    expect(marked('Le réemploi et le RGAA.', (id) => id !== 'rgaa')).toEqual([['réemploi', 'reuse']])
  })

  test('the pieces put together are the text, whatever it is', () => {
    for (const { definition } of loadGlossary().terms)
      expect(
        markTerms(definition, marker, () => true)
          .map(({ text }) => text)
          .join(''),
      ).toBe(definition)
  })
})

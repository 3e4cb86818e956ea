import { foldName } from '../municipalities/fold-name.ts'
import type { Term } from './glossary-schema.ts'

/** The term that a word or an acronym stands for, whatever its accents, case, apostrophes or number; or undefined. */
export const findTerm = (text: string, terms: readonly Term[]): Term | undefined => {
  const wanted = foldName(text)
  if (wanted === '') return undefined
  return terms.find(({ term, variants }) => [term, ...variants].some((form) => foldName(form) === wanted))
}

/** Terms whose name, acronym, expansion or definition holds every word typed, best first: those whose name starts with it. */
export const searchTerms = (text: string, terms: readonly Term[]): readonly Term[] => {
  const wanted = foldName(text)
  if (wanted === '') return terms
  const words = wanted.split(' ')
  const ranked = terms.flatMap((term) => {
    const names = [term.term, ...term.variants].map(foldName)
    const whole = `${names.join(' ')} ${foldName(term.definition)}`
    if (!words.every((word) => whole.includes(word))) return []
    const rank = names.some((name) => name.startsWith(wanted)) ? 0 : names.some((name) => name.includes(wanted)) ? 1 : 2
    return [{ term, rank }]
  })
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ term }) => term)
}

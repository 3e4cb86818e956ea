import MiniSearch, { type SearchOptions } from 'minisearch'
import { z } from 'zod'
import rawSynonyms from '../../resources/referential/synonyms.json' with { type: 'json' }
import type { Term } from '../glossary/glossary-schema.ts'
import { searchWords } from '../referential/search-words.ts'

const synonymsSchema = z.strictObject({ note: z.string(), groups: z.array(z.array(z.string().min(2)).min(2)) })

/** What is looked through, the most telling first. */
export interface SearchEntry {
  readonly id: string
  readonly title: string
  readonly keywords: string
  readonly plain: string
  readonly otherwise: string
  readonly rest: string
}

export interface TextSearch {
  /**
   * Ids of the entries that hold every word typed, best first. When none does, those that hold some of the words, and
   * `isExact` is false. An empty query finds nothing.
   */
  readonly find: (query: string) => { readonly ids: readonly string[]; readonly isExact: boolean }
}

/** Whole words; then the word being typed is not finished; then a long word may hold a slip of the keyboard. */
const attempts: readonly SearchOptions[] = [
  {},
  { prefix: (term, index, terms) => index === terms.length - 1 && term.length >= 2 },
  { prefix: true },
  // Two slips at most: more would go through the whole index and bring words of another meaning.
  { prefix: true, fuzzy: (term) => (term.length >= 6 ? 0.2 : false), maxFuzzy: 2 },
]

const boost = { title: 6, keywords: 5, plain: 2, otherwise: 2, rest: 1 }

/** Ways to say one thing: an acronym and what it stands for, the words of daily speech and those of the guide. */
export const waysToSay = (terms: readonly Term[]): readonly (readonly string[])[] => [
  ...terms.flatMap(({ acronym, expansion, variants }) =>
    acronym === undefined ? [] : [[acronym, ...variants, ...(expansion ? [expansion] : [])]],
  ),
  ...synonymsSchema.parse(rawSynonyms).groups,
]

/** The same ways, as {@link saidOtherwise} compares them; worked out once for many texts. */
export const foldWays = (groups: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  groups.map((forms) => forms.map((form) => ` ${searchWords(form).join(' ')} `))

/** The other ways to say what a text says. */
export const saidOtherwise = (text: string, folded: readonly (readonly string[])[]): string => {
  const words = ` ${searchWords(text).join(' ')} `
  return folded
    .filter((forms) => forms.some((form) => words.includes(form)))
    .flat()
    .join(' ')
}

/** A search over some texts: accents, apostrophes, plurals, acronyms and small slips of the keyboard do not matter. */
export const createTextSearch = (entries: readonly SearchEntry[]): TextSearch => {
  const index = new MiniSearch<SearchEntry>({
    fields: Object.keys(boost),
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: { boost },
  })
  index.addAll(entries)
  const idsOf = (query: string, options: SearchOptions): readonly string[] =>
    index.search(query, options).map(({ id }) => String(id))
  return {
    find: (query) => {
      // From strict to loose, so that « don » does not bring « données » as long as something speaks of gifts.
      for (const options of attempts) {
        const ids = idsOf(query, { ...options, combineWith: 'AND' })
        if (ids.length > 0) return { ids, isExact: true }
      }
      return { ids: idsOf(query, { prefix: true, combineWith: 'OR' }), isExact: false }
    },
  }
}

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

const boost = { title: 6, keywords: 5, plain: 2, otherwise: 2, rest: 1 }

/** The beginning of a word this short is the beginning of hundreds: it is looked for where it tells most. */
const SHORT_START = 3
const telling: readonly string[] = ['title', 'keywords']

/** Slips of the keyboard that a word of this length may hold; more would bring words of another meaning. */
const slipsIn = (word: string): number => {
  if (word.length < 6) return 0
  return word.length < 10 ? 1 : 2
}

/** Every word there is, in order, so that the words with a given start stand side by side. */
const createVocabulary = () => {
  const known = new Set<string>()
  let sorted: readonly string[] = []
  return {
    note: (word: string): string => {
      known.add(word)
      return word
    },
    isWord: (word: string): boolean => known.has(word),
    startsAWord: (start: string): boolean => {
      if (sorted.length !== known.size) sorted = [...known].sort()
      let [low, high] = [0, sorted.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((sorted[middle] ?? '') < start) low = middle + 1
        else high = middle
      }
      return sorted[low]?.startsWith(start) ?? false
    },
  }
}

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
  const vocabulary = createVocabulary()
  const index = new MiniSearch<SearchEntry>({
    fields: Object.keys(boost),
    tokenize: searchWords,
    processTerm: vocabulary.note,
    // A query comes in words already: cutting their plural twice would change them.
    searchOptions: { boost, tokenize: (words) => words.split(' '), processTerm: (word) => word },
  })
  index.addAll(entries)
  const { isWord } = vocabulary
  /** One letter starts half of them: it says nothing. */
  const startsAWord = (start: string): boolean => start.length > 1 && vocabulary.startsAWord(start)
  const idsOf = (words: readonly string[], options: SearchOptions): readonly string[] =>
    words.length === 0 ? [] : index.search(words.join(' '), options).map(({ id }) => String(id))

  /** From strict to loose, so that « don » does not bring « données » as long as something speaks of gifts. */
  const attempts = (words: readonly string[]): readonly (() => readonly string[])[] => {
    const last = words.at(-1) ?? ''
    const others = words.slice(0, -1)
    const all = { combineWith: 'AND' } as const
    return [
      () => (words.every(isWord) ? idsOf(words, all) : []),
      // The word being typed is not finished; of a single letter nothing can be said yet.
      () => {
        if (!others.every(isWord)) return []
        if (last.length === 1) return idsOf(others, all)
        return startsAWord(last) ? startingWith(others, last) : []
      },
      () => (words.every(startsAWord) ? idsOf(words, { ...all, prefix: true }) : []),
      // Only what is no word, nor the start of one, can hold a slip of the keyboard: going through all words is slow.
      () => {
        const areAllLikely = words.every((word) => startsAWord(word) || slipsIn(word) > 0)
        const fuzzy = (word: string) => (startsAWord(word) ? false : slipsIn(word))
        return areAllLikely ? idsOf(words, { ...all, prefix: true, fuzzy }) : []
      },
    ]
  }
  /** Entries that hold `others` and a word that begins so. */
  const startingWith = (others: readonly string[], start: string): readonly string[] => {
    const query = (fields?: readonly string[]) =>
      index
        .search({
          combineWith: 'AND',
          queries: [
            ...others.map((word) => ({ queries: [word] })),
            { queries: [start], prefix: true, ...(fields && { fields: [...fields] }) },
          ],
        })
        .map(({ id }) => String(id))
    const found = start.length <= SHORT_START ? query(telling) : []
    return found.length > 0 ? found : query()
  }

  return {
    find: (query) => {
      const words = searchWords(query)
      for (const attempt of attempts(words)) {
        const ids = attempt()
        if (ids.length > 0) return { ids, isExact: true }
      }
      const near = words.filter(startsAWord)
      return { ids: idsOf(near, { prefix: true, combineWith: 'OR' }), isExact: false }
    },
  }
}

import MiniSearch, { type SearchOptions } from 'minisearch'
import { z } from 'zod'
import rawSynonyms from '../../resources/referential/synonyms.json' with { type: 'json' }
import { once } from '../content/once.ts'
import type { Term } from '../glossary/glossary-schema.ts'
import { loadGlossary } from '../glossary/load-glossary.ts'
import { type FullPractice, loadFullPractices } from './load-plain-practices.ts'
import { loadPilots, loadThemes } from './load-referential.ts'
import { searchWords } from './search-words.ts'

const synonymsSchema = z.strictObject({ note: z.string(), groups: z.array(z.array(z.string().min(2)).min(2)) })

/** What is looked through, the most telling first. */
interface Entry {
  readonly id: string
  readonly title: string
  readonly keywords: string
  readonly plain: string
  readonly otherwise: string
  readonly rest: string
}

export interface PracticeSearch {
  /**
   * Ids of the practices that hold every word typed, best first. When none does, those that hold some of the words, and
   * `isExact` is false. An empty query finds nothing.
   */
  readonly find: (query: string) => { readonly ids: readonly string[]; readonly isExact: boolean }
}

/** Whole words; then the word being typed is not finished; then a long word may hold a slip of the keyboard. */
const attempts: readonly SearchOptions[] = [
  {},
  { prefix: (term, index, terms) => index === terms.length - 1 && term.length >= 2 },
  { prefix: true, fuzzy: (term) => (term.length >= 6 ? 0.2 : false) },
]

const boost = { title: 6, keywords: 5, plain: 2, otherwise: 2, rest: 1 }

/** Ways to say one thing: an acronym and what it stands for, the words of daily speech and those of the guide. */
const waysToSay = (terms: readonly Term[]): readonly (readonly string[])[] => [
  ...terms.flatMap(({ acronym, expansion, variants }) =>
    acronym === undefined ? [] : [[acronym, ...variants, ...(expansion ? [expansion] : [])]],
  ),
  ...synonymsSchema.parse(rawSynonyms).groups,
]

/** The other ways to say what a text says. */
const saidOtherwise = (text: string, groups: readonly (readonly string[])[]): string => {
  const words = ` ${searchWords(text).join(' ')} `
  const holds = (form: string): boolean => words.includes(` ${searchWords(form).join(' ')} `)
  return groups
    .filter((forms) => forms.some(holds))
    .flat()
    .join(' ')
}

const toEntry = ({ practice, plain }: FullPractice, groups: readonly (readonly string[])[]): Entry => {
  const theme = loadThemes().find(({ id }) => id === practice.theme)
  const pilots = loadPilots().filter(({ id }) => practice.pilots.includes(id))
  const body = [...plain.inPlain, plain.mondayMorning.action].join(' ')
  const rest = [
    plain.whyItMatters,
    plain.proof,
    plain.indicator.label,
    plain.example ?? '',
    plain.frequentMistake ?? '',
    plain.lawNote ?? '',
    ...plain.changedSince2023.map(({ text }) => text),
    ...practice.indicators,
    ...pilots.map(({ officialLabel }) => officialLabel),
    theme?.officialTitle ?? '',
    theme?.shortName ?? '',
  ].join(' ')
  const keywords = plain.keywords.join(' ')
  return {
    id: practice.id,
    title: `${practice.id} ${practice.title}`,
    keywords,
    plain: body,
    otherwise: saidOtherwise(`${practice.title} ${keywords} ${body}`, groups),
    rest,
  }
}

/** A search over some practices: accents, apostrophes, plurals, acronyms and small slips of the keyboard do not matter. */
export const createPracticeSearch = (practices: readonly FullPractice[], terms: readonly Term[]): PracticeSearch => {
  const index = new MiniSearch<Entry>({
    fields: Object.keys(boost),
    tokenize: searchWords,
    processTerm: (term) => term,
    searchOptions: { boost },
  })
  const groups = waysToSay(terms)
  index.addAll(practices.map((practice) => toEntry(practice, groups)))
  const idsOf = (query: string, options: SearchOptions): readonly string[] =>
    index.search(query, options).map(({ id }) => String(id))
  return {
    find: (query) => {
      // From strict to loose, so that « don » does not bring « données » as long as something speaks of gifts.
      const strict = attempts.map((options) => () => idsOf(query, { ...options, combineWith: 'AND' }))
      for (const attempt of strict) {
        const ids = attempt()
        if (ids.length > 0) return { ids, isExact: true }
      }
      return { ids: idsOf(query, { prefix: true, combineWith: 'OR' }), isExact: false }
    },
  }
}

/** The search over the bundled practices, built at the first use. */
export const loadPracticeSearch = once(() => createPracticeSearch(loadFullPractices(), loadGlossary().terms))

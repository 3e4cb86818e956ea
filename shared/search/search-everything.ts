import { z } from 'zod'
import rawScreens from '../../resources/search/screens.json' with { type: 'json' }
import { loadDeliverables } from '../content/load-roles.ts'
import { once } from '../content/once.ts'
import { loadGlossary } from '../glossary/load-glossary.ts'
import type { PracticeSet } from '../referential/practices-for.ts'
import { toPracticeEntry } from '../referential/search-practices.ts'
import { loadSteps } from '../steps/load-steps.ts'
import { createTextSearch, foldWays, type SearchEntry, saidOtherwise, waysToSay } from './text-search.ts'

const screensSchema = z.strictObject({
  screens: z.array(
    z.strictObject({
      id: z.string().min(1),
      /** Below the address of the dossier. */
      path: z.string().regex(/^(\/[a-z-]+)*$/),
      title: z.string().min(1),
      keywords: z.array(z.string().min(2)).min(1),
    }),
  ),
})

export type FoundKind = 'screen' | 'step' | 'task' | 'practice' | 'document' | 'term'

/** Something the search leads to. */
export interface Found {
  readonly kind: FoundKind
  /** Id of the practice, task, step, term, document or screen. */
  readonly id: string
  readonly title: string
  /** Where it is, below the address of the dossier. */
  readonly path: string
  /** Number of the step that a task or a document belongs to. */
  readonly step?: number
  /** Whose practice it is, when it is not of the guide. */
  readonly owner?: string
}

/** The practices of the dossier on screen. */
type SearchedPractices = Pick<PracticeSet, 'all' | 'themes'>

interface Source {
  readonly found: Found
  readonly entry: SearchEntry
}

const keyOf = ({ kind, id }: Pick<Found, 'kind' | 'id'>): string => `${kind} ${id}`

/** The screens one can go to by their name. */
export const loadScreens = once(() => screensSchema.parse(rawScreens).screens)

const listSources = ({ all, themes }: SearchedPractices): readonly Source[] => {
  const { terms } = loadGlossary()
  const ways = foldWays(waysToSay(terms))
  const source = (
    found: Found,
    texts: { readonly title?: string; readonly keywords?: string; readonly plain?: string; readonly rest?: string },
  ): Source => {
    const { title = found.title, keywords = '', plain = '', rest = '' } = texts
    const otherwise = saidOtherwise(`${title} ${keywords} ${plain}`, ways)
    return { found, entry: { id: keyOf(found), title, keywords, plain, otherwise, rest } }
  }
  return [
    ...loadScreens().map(({ id, path, title, keywords }) =>
      source({ kind: 'screen', id, title, path }, { keywords: keywords.join(' ') }),
    ),
    ...loadSteps().flatMap((step) => [
      source(
        { kind: 'step', id: step.id, title: step.title, path: `/etapes/${step.id}`, step: step.number },
        { title: `étape ${step.number} ${step.title}`, plain: step.aim.join(' '), rest: step.why.join(' ') },
      ),
      ...step.items.map((item) =>
        source(
          { kind: 'task', id: item.id, title: item.title, path: `/etapes/${step.id}/${item.id}`, step: step.number },
          { plain: item.doneWhen, rest: item.help },
        ),
      ),
    ]),
    ...all.map((full): Source => {
      const { id, title } = full.practice
      const owner = full.local?.owner
      const found: Found = { kind: 'practice', id, title, path: `/pratiques/${id}`, ...(owner && { owner }) }
      return { found, entry: { ...toPracticeEntry(full, ways, themes), id: keyOf(found) } }
    }),
    ...loadDeliverables().map(({ id, title, step, form }) =>
      source(
        { kind: 'document', id, title, path: '/documents', step: Number(step.slice(1)) },
        { keywords: 'document modèle', rest: form },
      ),
    ),
    ...terms.map(({ id, term, variants, definition }) =>
      source(
        { kind: 'term', id, title: term, path: `/lexique/${id}` },
        { keywords: variants.join(' '), rest: definition },
      ),
    ),
  ]
}

/** Every text that is looked through: what a plainer search would have to read, to compare with (tests/bench). */
export const listSearchTexts = (practices: SearchedPractices): readonly string[] =>
  listSources(practices).map(({ entry: { title, keywords, plain, rest } }) => [title, keywords, plain, rest].join(' '))

/** Some results of one kind, best first, and how many there are in all. */
export interface FoundGroup {
  readonly kind: FoundKind
  readonly found: readonly Found[]
  readonly total: number
}

export interface EverythingSearch {
  /** Results by kind, the kind of the best one first; nothing under two letters. */
  readonly find: (query: string) => { readonly groups: readonly FoundGroup[]; readonly isExact: boolean }
}

/** As many of one kind as are read at a glance. */
const SHOWN_OF_A_KIND = 4

const createEverythingSearch = (practices: SearchedPractices): EverythingSearch => {
  const sources = listSources(practices)
  const byKey = new Map(sources.map(({ found }) => [keyOf(found), found]))
  const search = createTextSearch(sources.map(({ entry }) => entry))
  return {
    find: (query) => {
      if (query.trim().length < 2) return { groups: [], isExact: true }
      const { ids, isExact } = search.find(query)
      const all = ids.flatMap((id) => byKey.get(id) ?? [])
      const kinds = [...new Set(all.map(({ kind }) => kind))]
      const groups = kinds.map((kind) => {
        const found = all.filter((entry) => entry.kind === kind)
        return { kind, found: found.slice(0, SHOWN_OF_A_KIND), total: found.length }
      })
      return { groups, isExact }
    },
  }
}

const searches = new WeakMap<SearchedPractices['all'], EverythingSearch>()

/** The search over the practices of a dossier, steps and tasks, documents, terms and screens, built at the first use. */
export const everythingSearchFor = (practices: SearchedPractices): EverythingSearch => {
  const known = searches.get(practices.all)
  if (known) return known
  const made = createEverythingSearch(practices)
  searches.set(practices.all, made)
  return made
}

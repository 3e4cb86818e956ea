import { foldName } from '../../municipalities/fold-name.ts'
import type { ListWords } from './import-content-schema.ts'

export interface SiteMatch {
  readonly site: string
  /** The place is not among those of the dossier yet. */
  readonly isNew: boolean
}

export interface SiteMatcher {
  /** The place a location stands for, a new one if need be; undefined when it says none. */
  readonly match: (location: string) => SiteMatch | undefined
  /** The same among the places of the dossier only. */
  readonly known: (location: string) => SiteMatch | undefined
}

/** The places a dossier knows, and the name of the commune, which is no place of its own. */
export interface KnownPlaces {
  readonly sites: readonly string[]
  readonly municipalityName: string
}

/** Longest name of a place that is made from a list. */
const LONGEST = 80
/** Places a dossier can hold (`profileSchema`); a list of rooms must not fill it. */
const MOST_SITES = 100

const startsWithWords = (text: string, words: string): boolean => words !== '' && `${text} `.startsWith(`${words} `)

const memoise = <Answer>(work: (text: string) => Answer): ((text: string) => Answer) => {
  const answers = new Map<string, { readonly answer: Answer }>()
  return (text) => {
    const { answer } = answers.get(text) ?? { answer: work(text) }
    answers.set(text, { answer })
    return answer
  }
}

/**
 * Finds the place of the dossier a location stands for: "Mairie > Accueil" and "Hôtel de ville" are the town hall. The
 * parts of a path are tried first, from the most general; a part may carry more words after a known place. Otherwise
 * the first part is a new place, unless there are too many already.
 */
export const prepareSiteMatcher = (
  { sites, municipalityName }: KnownPlaces,
  words: Pick<ListWords, 'sites' | 'rootPlaces'>,
): SiteMatcher => {
  const places = sites.map((site) => ({ site, folded: foldName(site) }))
  /** New places by their folded name: spelled as they were first met. */
  const made = new Map<string, string>()
  const commune = foldName(municipalityName)
  const roots = new Set([...words.rootPlaces, commune, `commune de ${commune}`])

  const partsOf = (location: string): readonly string[] =>
    location.split(/\s*[>/\\|\n]\s*/).filter((part) => foldName(part) !== '' && !roots.has(foldName(part)))
  const named = (part: string): string | undefined =>
    places.find(({ folded }) => folded === part)?.site ??
    places.filter(({ folded }) => startsWithWords(part, folded)).sort((a, b) => b.folded.length - a.folded.length)[0]
      ?.site
  /** Another word for the only place of that sort. */
  const synonym = (part: string): string | undefined => {
    const group = words.sites.find((entry) => entry.words.some((word) => startsWithWords(part, word)))
    if (!group) return undefined
    const same = places.filter(({ folded }) => group.words.some((word) => startsWithWords(folded, word)))
    return same.length === 1 ? same[0]?.site : undefined
  }
  const known = memoise((location): SiteMatch | undefined => {
    for (const find of [named, synonym])
      for (const part of partsOf(location)) {
        const site = find(foldName(part))
        if (site !== undefined) return { site, isNew: false }
      }
    return undefined
  })
  const match = memoise((location): SiteMatch | undefined => {
    const [first] = partsOf(location)
    const found = known(location)
    if (found || first === undefined) return found
    const name = first.trim().slice(0, LONGEST)
    const folded = foldName(name)
    if (!made.has(folded) && sites.length + made.size >= MOST_SITES) return undefined
    made.set(folded, made.get(folded) ?? name)
    return { site: made.get(folded) ?? name, isNew: true }
  })
  return { match, known }
}

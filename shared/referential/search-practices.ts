import type { Term } from '../glossary/glossary-schema.ts'
import { loadGlossary } from '../glossary/load-glossary.ts'
import {
  createTextSearch,
  foldWays,
  type SearchEntry,
  saidOtherwise,
  type TextSearch,
  waysToSay,
} from '../search/text-search.ts'
import { plainTextOf } from './import/text-block.ts'
import type { FullPractice } from './load-plain-practices.ts'
import { loadPilots, loadThemes } from './load-referential.ts'

/** A practice as it is looked through; `ways` are those of {@link foldWays}. */
export const toPracticeEntry = (
  { practice, plain, sheet, local }: FullPractice,
  ways: readonly (readonly string[])[],
): SearchEntry => {
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
    local?.owner ?? '',
    sheet ? plainTextOf(sheet.body) : '',
  ].join(' ')
  const keywords = plain.keywords.join(' ')
  return {
    id: practice.id,
    title: `${practice.id} ${practice.title}`,
    keywords,
    plain: body,
    otherwise: saidOtherwise(`${practice.title} ${keywords} ${body}`, ways),
    rest,
  }
}

/** A search over some practices. */
export const createPracticeSearch = (practices: readonly FullPractice[], terms: readonly Term[]): TextSearch => {
  const ways = foldWays(waysToSay(terms))
  return createTextSearch(practices.map((practice) => toPracticeEntry(practice, ways)))
}

const searches = new WeakMap<readonly FullPractice[], TextSearch>()

/** The search over the practices of a dossier, built at the first use. */
export const practiceSearchFor = (practices: readonly FullPractice[]): TextSearch => {
  const known = searches.get(practices)
  if (known) return known
  const made = createPracticeSearch(practices, loadGlossary().terms)
  searches.set(practices, made)
  return made
}

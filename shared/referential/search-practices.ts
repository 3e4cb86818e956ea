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
import { loadPilots } from './load-referential.ts'
import type { GuideTheme } from './practice-schema.ts'
import type { PracticeSet } from './practices-for.ts'

/** A practice as it is looked through; `ways` are those of {@link foldWays}. */
export const toPracticeEntry = (
  { practice, plain, sheet, local }: FullPractice,
  ways: readonly (readonly string[])[],
  themes: readonly GuideTheme[],
): SearchEntry => {
  const theme = themes.find(({ id }) => id === practice.theme)
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

const searches = new WeakMap<readonly FullPractice[], TextSearch>()

/** The search over the practices of a dossier, built at the first use. */
export const practiceSearchFor = ({ all, themes }: Pick<PracticeSet, 'all' | 'themes'>): TextSearch => {
  const known = searches.get(all)
  if (known) return known
  const ways = foldWays(waysToSay(loadGlossary().terms))
  const made = createTextSearch(all.map((practice) => toPracticeEntry(practice, ways, themes)))
  searches.set(all, made)
  return made
}

import { foldName } from './fold-name.ts'

/** What somebody typed, understood. */
export interface MunicipalityQuery {
  /** Words of the name (or of the département), each with every spelling it may have in the list. */
  readonly words: readonly (readonly string[])[]
  /** Beginnings of an INSEE code, a postal code or a département: all must fit. */
  readonly codes: readonly string[]
  /** « Saint-Denis (Réunion) »: the word from which a département stands in brackets. */
  readonly bracketStart?: number
}

/** No commune has a longer name; a whole paragraph pasted by mistake must not slow the field down. */
const MAX_QUERY_LENGTH = 80
const CODE_LENGTH = 5
const CODE = /^(\d+|2[ab]\d*)$/

const ABBREVIATIONS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }

/** « Mairie de Thèreval », « Ville du Havre »: what people write before a name, in a list or an address. */
const TITLES = new Set(['mairie', 'commune', 'ville'])
const SMALL_WORDS = new Set(['de', 'du', 'des', 'd', 'le', 'la', 'les', 'l'])

export function parseMunicipalityQuery(text: string): MunicipalityQuery {
  const typed = text.slice(0, MAX_QUERY_LENGTH)
  const tokens = toTokens(typed)
  const words = tokens.filter((token) => !CODE.test(token))
  const codes = tokens.filter((token) => CODE.test(token)).map((token) => token.toUpperCase())
  const joined = codes.join('') // « 50 180 » is one postal code written with a space
  const bracketStart = toTokens(typed.split('(')[0] ?? '').filter((token) => !CODE.test(token)).length
  return {
    words: words.map(spellingsOf),
    codes: codes.length > 1 && joined.length <= CODE_LENGTH ? [joined] : codes,
    ...(bracketStart > 0 && bracketStart < words.length ? { bracketStart } : {}),
  }
}

const toTokens = (text: string): readonly string[] =>
  foldName(text)
    .split(' ')
    .filter((token) => token !== '')

/** The same query without « mairie de », « commune de », a needless article…, or nothing if there was none. */
export function withoutTitle(query: MunicipalityQuery): MunicipalityQuery | undefined {
  const isIn = (set: ReadonlySet<string>, word: readonly string[] | undefined): boolean => set.has(word?.[0] ?? '')
  let start = isIn(TITLES, query.words[0]) ? 1 : 0
  while (isIn(SMALL_WORDS, query.words[start])) start++
  return start > 0 && start < (query.bracketStart ?? query.words.length)
    ? {
        words: query.words.slice(start),
        codes: query.codes,
        ...(query.bracketStart === undefined ? {} : { bracketStart: query.bracketStart - start }),
      }
    : undefined
}

/** « st » may be the beginning of Strasbourg or stand for « saint »; « lhay » may be « l’hay » typed in one go. */
function spellingsOf(word: string): readonly string[] {
  const abbreviated = ABBREVIATIONS[word]
  const elided = /^[dl][aehiouy]./.test(word) ? `${word.slice(0, 1)} ${word.slice(1)}` : undefined
  return [word, abbreviated, elided].filter((spelling) => spelling !== undefined)
}

import { foldName } from './fold-name.ts'

/** What somebody typed, understood. */
export interface MunicipalityQuery {
  /** Words of the name (or of the département), each with every spelling it may have in the list. */
  readonly words: readonly (readonly string[])[]
  /** Beginnings of an INSEE code, a postal code or a département: all must fit. */
  readonly codes: readonly string[]
  /** « Saint-Denis (Réunion) »: what stands in brackets is a département before being a part of the name. */
  readonly hasBrackets: boolean
}

/** No commune has a longer name; a whole paragraph pasted by mistake must not slow the field down. */
const MAX_QUERY_LENGTH = 80
const CODE_LENGTH = 5
const CODE = /^(\d+|2[ab]\d*)$/

const ABBREVIATIONS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', sts: 'saints', stes: 'saintes' }

/** Words people write around a name, in a list or an address. Only left out when the full text finds nothing. */
const WORDS_AROUND_A_NAME = new Set([
  'mairie',
  'commune',
  'ville',
  'village',
  'de',
  'du',
  'des',
  'd',
  'le',
  'la',
  'les',
  'l',
])

export function parseMunicipalityQuery(text: string): MunicipalityQuery {
  const tokens = foldName(text.slice(0, MAX_QUERY_LENGTH))
    .split(' ')
    .filter((token) => token !== '')
  const codes = tokens.filter((token) => CODE.test(token)).map((token) => token.toUpperCase())
  const joined = codes.join('') // « 50 180 » is one postal code written with a space
  return {
    words: tokens.filter((token) => !CODE.test(token)).map(spellingsOf),
    codes: codes.length > 1 && joined.length <= CODE_LENGTH ? [joined] : codes,
    hasBrackets: text.includes('('),
  }
}

/** The same query without « mairie de », « commune de », articles…, or nothing if there is nothing to leave out. */
export function withoutWordsAroundName(query: MunicipalityQuery): MunicipalityQuery | undefined {
  const words = query.words.filter(([word]) => word !== undefined && !WORDS_AROUND_A_NAME.has(word))
  return words.length > 0 && words.length < query.words.length ? { ...query, words } : undefined
}

/** « st » may be the beginning of Strasbourg or stand for « saint »; « lhay » may be « l’hay » typed in one go. */
function spellingsOf(word: string): readonly string[] {
  const abbreviated = ABBREVIATIONS[word]
  const elided = /^[dl][aehiouy]./.test(word) ? `${word.slice(0, 1)} ${word.slice(1)}` : undefined
  return [word, abbreviated, elided].filter((spelling) => spelling !== undefined)
}

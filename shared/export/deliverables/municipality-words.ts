import type { Profile } from '../../domain/profile.ts'
import { ofPlace } from '../document/french-format.ts'

/** The words that change with the kind of local authority, from the texts: `{{place}}` and `{{ofPlace}}` are filled in. */
export interface KindWords {
  readonly theBody: string
  readonly ofBody: string
  readonly toBody: string
  readonly council: string
  readonly ofCouncil: string
  readonly toCouncil: string
  readonly beforeCouncil: string
  readonly councillors: string
  readonly hall: string
  readonly ofHall: string
  readonly atHall: string
  readonly head: string
  readonly ofHead: string
  readonly toHead: string
}

const feminine =
  /^(communauté|métropole|eurométropole|collectivité|régie|agence|association|agglomération|entente|ville)/iu
const startsWithVowel = /^[aeiouyàâäéèêëîïôöùûü]/iu

const withArticle = (name: string): { readonly the: string; readonly of: string } => {
  if (startsWithVowel.test(name)) return { the: `l’${name}`, of: `de l’${name}` }
  return feminine.test(name) ? { the: `la ${name}`, of: `de la ${name}` } : { the: `le ${name}`, of: `du ${name}` }
}

/** "Communauté de communes X" inside a sentence: "communauté de communes X". */
export const lowerFirst = (text: string): string => {
  const [first = '', second = ''] = text
  // Initials stay as they are: "DGS", "SIVU du Val".
  return second !== '' && second === second.toUpperCase() && /\p{L}/u.test(second)
    ? text
    : first.toLowerCase() + text.slice(1)
}

/** "la commune" at the start of a sentence: "La commune". */
export const upperFirst = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)

/** The name of an authority as sentences need it. A commune has a place name; other bodies carry their kind in their name. */
export const nameWords = (
  name: string,
  kind: Profile['kind'],
  municipalityWord: string,
): { readonly full: string; readonly the: string; readonly of: string } => {
  if (kind === 'commune') {
    const full = `${municipalityWord} ${ofPlace(name)}`
    return { full, the: `la ${lowerFirst(full)}`, of: `de la ${lowerFirst(full)}` }
  }
  return { full: name, ...withArticle(lowerFirst(name)) }
}

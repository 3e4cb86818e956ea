const noBreak = '\u00a0'

/** Narrow no-break spaces become ordinary no-break spaces: some office fonts lack the narrow one. */
const plainSpaces = (text: string): string => text.replaceAll('\u202f', noBreak)

/** A number the French way: "1 812", "5,8". At most `digits` decimals, none when it is whole. */
export const formatNumber = (value: number, digits = 2): string =>
  plainSpaces(new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits }).format(value))

/** A number with two significant digits, as an order of magnitude deserves: 1 628 gives "1 600", 0.898 gives "0,9". */
export const formatRounded = (value: number): string =>
  plainSpaces(new Intl.NumberFormat('fr-FR', { maximumSignificantDigits: 2 }).format(value))

/** A share between 0 and 1 as a whole percentage: "87 %". */
export const formatShare = (share: number): string => `${formatNumber(Math.round(share * 100), 0)}${noBreak}%`

/** An amount in euros without cents: "1 500 €". */
export const formatEuros = (amount: number): string => `${formatNumber(amount, 0)}${noBreak}€`

const dateFormat = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const monthFormat = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' })

const tieDay = (text: string): string => plainSpaces(text).replace(/^1 /u, '1er ').replace(' ', noBreak)

/** A calendar date (`2026-11-21`) in words: "21 novembre 2026", "1er décembre 2026". */
export const formatDate = (isoDate: string): string => tieDay(dateFormat.format(new Date(`${isoDate}T00:00:00Z`)))

const weekdayFormat = new Intl.DateTimeFormat('fr-FR', { weekday: 'long', timeZone: 'UTC' })

/** The day one is invited for, with its name: "jeudi 11 février 2027". */
export const formatFullDate = (isoDate: string): string =>
  `${weekdayFormat.format(new Date(`${isoDate}T00:00:00Z`))} ${formatDate(isoDate)}`

/** A month (`2026-11`) in words: "novembre 2026". */
export const formatMonth = (isoMonth: string): string =>
  plainSpaces(monthFormat.format(new Date(`${isoMonth}-01T00:00:00Z`)))

/** The calendar day of a moment where the commune is: mainland France unless told otherwise. */
export const toIsoDate = (moment: Date, timeZone = 'Europe/Paris'): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(moment)

/** "un, deux et trois" with the conjunction of the texts. */
export const joinFrench = (items: readonly string[]): string =>
  new Intl.ListFormat('fr-FR', { style: 'long', type: 'conjunction' }).format(items)

/** "à" before a place: "à Thèreval", "au Havre", "aux Andelys", "à La Rochelle". */
export const atPlace = (name: string): string => {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`
  return name.startsWith('Les ') ? `aux ${name.slice(4)}` : `à ${name}`
}

/** "de" before a place: "de Thèreval", "d’Yvetot", "du Havre", "des Andelys", "de La Rochelle". */
export const ofPlace = (name: string): string => {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`
  return /^[aeiouyàâäéèêëîïôöùûü]/iu.test(name) ? `d’${name}` : `de ${name}`
}

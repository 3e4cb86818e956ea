import { foldName } from '../../municipalities/fold-name.ts'

/** When a device was bought. `isEstimated`: an age, an "environ" or a school year was turned into a year. */
export interface PurchaseDate {
  readonly year: number
  readonly isEstimated: boolean
}

export type PurchaseReading =
  | ({ readonly outcome: 'known' } & PurchaseDate)
  /** `future`: later than next year or before the first computers; `unreadable`: no date was found in it. */
  | { readonly outcome: 'empty' | 'unreadable' | 'future' }

const OLDEST_YEAR = 1980
/** The day 20000 of spreadsheets is in 1954, the day 60000 in 2064: years (2019) lie outside. */
const SERIAL_RANGE = [25_569, 60_000] as const

// French and English, in full or cut at three letters or more: the first letters are enough.
const months = [
  'jan',
  'fev|feb',
  'mar',
  'avr|apr',
  'mai|may',
  'juin|jun',
  'juil|jul',
  'aou|aug',
  'sep',
  'oct',
  'nov',
  'dec',
]
const monthPattern = new RegExp(`\\b(?:${months.join('|')})[a-z]*\\b`, 'u')
const numberWords: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  six: 6,
  sept: 7,
  huit: 8,
  neuf: 9,
  dix: 10,
  douze: 12,
  quinze: 15,
  vingt: 20,
}

const fullYear = (digits: string, thisYear: number): number => {
  if (digits.length === 4) return Number(digits)
  const century = Math.floor(thisYear / 100) * 100
  const year = century + Number(digits)
  return year > thisYear + 1 ? year - 100 : year
}

/** An age in years: `5 ans`, `environ 5 ans`, `5,5 ans`, `18 mois`, `plus de dix ans`. */
const ageInYears = (text: string): number | undefined => {
  const words = text.replace(/[a-z]+/gi, (word) => String(numberWords[word.toLowerCase()] ?? word))
  const match = /(\d+(?:[.,]\d+)?)\s*(ans?|annees?|années?|years?|mois|months?)(?![a-zé])/i.exec(words)
  if (!match) return undefined
  const amount = Number((match[1] ?? '').replace(',', '.'))
  return /^m/i.test(match[2] ?? '') ? amount / 12 : amount
}

const yearOf = (text: string, thisYear: number): PurchaseDate | undefined => {
  const isAbout = /environ|approx|vers\b|~|≈|\?|(?<!\p{L})ca?\.|plus de|moins de/iu.test(text)
  const found = (digits: string | undefined, isEstimated = isAbout): PurchaseDate | undefined =>
    digits === undefined ? undefined : { year: fullYear(digits, thisYear), isEstimated }
  const iso = /\b((?:19|20)\d{2})[-/.](\d{1,2})(?:[-/.]\d{1,2})?(?:[T ]|$)/.exec(text)
  if (iso && Number(iso[2]) >= 1 && Number(iso[2]) <= 12) return found(iso[1])
  const school = /\b((?:19|20)\d{2})\s*[-/]\s*((?:19|20)?\d{2})\b/.exec(text)
  if (school) return found(school[1], true)
  const compact = /^((?:19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.exec(text)
  if (compact) return found(compact[1])
  const numeric = /\b\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(\d{4}|\d{2})\b/.exec(text)
  if (numeric) return found(numeric[1])
  const monthAndYear = /\b(?:0?[1-9]|1[0-2])\s*[-/.]\s*(\d{4})\b/.exec(text)
  if (monthAndYear) return found(monthAndYear[1])
  const folded = foldName(text)
  const month = monthPattern.exec(folded)
  if (month) {
    const after = /\b(\d{4}|\d{2})\b(?!.*\d{4})/.exec(
      folded.slice(month.index + month[0].length).replace(/^ \d{1,2} (?=\d{4})/, ' '),
    )
    if (after) return found(after[1])
  }
  const year = /(?<!\d)((?:19|20)\d{2})(?!\d)/.exec(text)
  return year ? found(year[1]) : undefined
}

/**
 * Reads when a device was bought, or how old it is, in any usual French form: `12/03/2019`, `12.03.19`, `12 mars 2019`,
 * `mars-19`, `03/2019`, `2019`, `2019-03-12 10:00`, the number a spreadsheet keeps for a day, `environ 5 ans`. Only the
 * year is kept: nothing here needs the day. `isAge`: a bare number is an age in years. `today` is `2026-11-22`.
 */
export const parsePurchaseDate = (text: string, today: string, isAge = false): PurchaseReading => {
  const content = text.trim()
  const folded = foldName(content)
  if (
    folded === '' ||
    /^(nc|nr|na|n a|inconnue?|neant|sans|ancien|vieux|0000 00 00.*|00 00 0000)$/.test(folded) ||
    (!isAge && folded === '0')
  )
    return { outcome: 'empty' }
  const thisYear = Number(today.slice(0, 4))
  const bare = /^\d+([.,]\d+)?$/.test(content) ? Number(content.replace(',', '.')) : undefined
  const checked = (date: PurchaseDate): PurchaseReading =>
    date.year > thisYear + 1 || date.year < OLDEST_YEAR ? { outcome: 'future' } : { outcome: 'known', ...date }
  const fromAge = (years: number): PurchaseReading => {
    const age = thisYear + (Number(today.slice(5, 7)) - 1) / 12 - years
    return checked({ year: Math.floor(age + 1e-9), isEstimated: true })
  }
  if (bare !== undefined && isAge && bare <= 60) return fromAge(bare)
  if (bare !== undefined && bare >= SERIAL_RANGE[0] && bare <= SERIAL_RANGE[1])
    return checked({
      year: new Date(Date.UTC(1899, 11, 30) + Math.floor(bare) * 86_400_000).getUTCFullYear(),
      isEstimated: false,
    })
  const date = yearOf(content, thisYear)
  if (date) return checked(date)
  const age = ageInYears(content)
  return age === undefined ? { outcome: 'unreadable' } : fromAge(age)
}

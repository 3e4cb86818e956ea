import { findMunicipality } from '../municipalities/find-municipality.ts'
import { foldName } from '../municipalities/fold-name.ts'
import type { Municipality, MunicipalityIndex } from '../municipalities/municipality.ts'
import { searchMunicipalities } from '../municipalities/search-municipalities.ts'
import { type CommuneListLine, type ListMode, readMode } from './commune-list.ts'

/** A line that gives a file. */
export interface SeriesEntry {
  readonly line: number
  readonly municipality: Municipality
  /** As the list says; the bundled figure otherwise. */
  readonly population?: number
  readonly epciName?: string
  readonly mode?: ListMode
  /** Address to write to. */
  readonly contact?: string
}

export type RefusalReason =
  | 'unknown-code' // no commune in force has this code
  | 'unknown-name'
  | 'ambiguous-name' // several communes have this name: `candidates` are some of their codes
  | 'other-name' // the code is that of another commune
  | 'duplicate' // the commune stands on an earlier line
  | 'bad-population'
  | 'bad-mode'
  | 'no-name'

export interface RefusedLine {
  readonly line: number
  readonly text: string
  readonly reason: RefusalReason
  readonly candidates?: readonly string[]
  readonly sameAsLine?: number
}

export interface SeriesPlan {
  readonly entries: readonly SeriesEntry[]
  readonly refused: readonly RefusedLine[]
}

const INSEE_CODE = /^\d[\dab]\d{3}$/i
const MAX_CANDIDATES = 6
const LARGEST_POPULATION = 3_000_000

/** Spreadsheets take a code for a number and eat its first zero. */
const toCode = (text: string): string => {
  const code = text.replace(/\s/g, '')
  return /^\d{4}$/.test(code) ? `0${code}` : code
}

type Found = { readonly municipality: Municipality } | Pick<RefusedLine, 'reason' | 'candidates'>

const findByName = (index: MunicipalityIndex, name: string, department: string | undefined): Found => {
  const asked = department === undefined ? name : `${name} (${department})`
  const found = searchMunicipalities(index, asked, 200)
  // « St », « Mairie de » and other spellings are the search's business: one answer alone is taken as it is.
  const [only, ...others] = found
  if (!only) return { reason: 'unknown-name' }
  const bare = foldName(name.replace(/\(.*\)/, ''))
  const exact = found.filter((candidate) => foldName(candidate.name) === bare)
  const [first] = exact
  if (exact.length === 1 && first) return { municipality: first }
  if (exact.length === 0 && others.length === 0) return { municipality: only }
  const choices = exact.length > 0 ? exact : found
  return { reason: 'ambiguous-name', candidates: choices.slice(0, MAX_CANDIDATES).map(({ code }) => code) }
}

const findByCode = (index: MunicipalityIndex, code: string, name: string | undefined): Found => {
  const municipality = findMunicipality(index, code)
  if (!municipality) return { reason: 'unknown-code' }
  if (name === undefined || foldName(name) === foldName(municipality.name)) return { municipality }
  // A name in another spelling is fine; the name of another commune shows that the line is not what it seems.
  const isSpelling = searchMunicipalities(index, name, 200).some((candidate) => candidate.code === municipality.code)
  return isSpelling ? { municipality } : { reason: 'other-name', candidates: [municipality.name] }
}

const find = (index: MunicipalityIndex, { cells }: CommuneListLine): Found => {
  const { code, name, department } = cells
  if (code !== undefined) return findByCode(index, toCode(code), name)
  if (name === undefined) return { reason: 'no-name' }
  const bareCode = toCode(name)
  return INSEE_CODE.test(bareCode) ? findByCode(index, bareCode, undefined) : findByName(index, name, department)
}

/** A count as people type it: « 1 775 », « 1775 hab. ». Undefined when it is not one. */
const readPopulation = (text: string): number | undefined => {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '').replace(/(hab(itants?)?\.?)$/i, '')
  const count = /^\d+$/.test(digits) ? Number(digits) : Number.NaN
  return count <= LARGEST_POPULATION ? count : undefined
}

/**
 * Decides, line by line, which communes get a file. Nothing is guessed: an unknown or ambiguous name, a code and a name
 * that do not agree, a figure or a mode that cannot be read refuse the line, with the reason. A commune written twice
 * gives one file.
 */
export const planSeries = (lines: readonly CommuneListLine[], index: MunicipalityIndex): SeriesPlan => {
  const entries: SeriesEntry[] = []
  const refused: RefusedLine[] = []
  const lineOf = new Map<string, number>()
  for (const listed of lines) {
    const { line, cells } = listed
    const text = [cells.code, cells.name].filter(Boolean).join(' ')
    const refuse = (why: Pick<RefusedLine, 'reason' | 'candidates' | 'sameAsLine'>) =>
      refused.push({ line, text, ...why })
    const found = find(index, listed)
    if ('reason' in found) {
      refuse(found)
      continue
    }
    const { municipality } = found
    const sameAsLine = lineOf.get(municipality.code)
    const population = cells.population === undefined ? undefined : readPopulation(cells.population)
    const mode = cells.mode === undefined ? undefined : readMode(cells.mode)
    if (sameAsLine !== undefined) refuse({ reason: 'duplicate', sameAsLine })
    else if (cells.population !== undefined && population === undefined) refuse({ reason: 'bad-population' })
    else if (cells.mode !== undefined && mode === undefined) refuse({ reason: 'bad-mode' })
    else {
      lineOf.set(municipality.code, line)
      entries.push({
        line,
        municipality,
        ...(population !== undefined && { population }),
        ...(cells.epci !== undefined && { epciName: cells.epci }),
        ...(mode !== undefined && { mode }),
        ...(cells.contact !== undefined && { contact: cells.contact }),
      })
    }
  }
  return { entries, refused }
}

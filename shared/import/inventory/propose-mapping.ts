import { foldName } from '../../municipalities/fold-name.ts'
import type { ColumnNames, ImportFieldId } from './import-content-schema.ts'
import type { ImportContent } from './load-import-content.ts'
import { parseCount } from './parse-count.ts'
import { parsePurchaseDate } from './parse-purchase-date.ts'
import { headingSignature, type Table } from './table.ts'

/** `sure`: a known heading. `likely`: a heading that contains known words. `guess`: told by what the column holds. */
export type MappingConfidence = 'remembered' | 'chosen' | 'sure' | 'likely' | 'guess' | 'none'

export interface MappedColumn {
  /** From 0. */
  readonly index: number
  readonly heading: string
  /** Absent: the column is left out. */
  readonly field?: ImportFieldId
  readonly confidence: MappingConfidence
  /** Why a known column is left out: it names people, or says nothing an inventory of lots keeps. */
  readonly leftOut?: 'personal' | 'technical'
  /** The first different values, to show what the column holds; never those of a column that names people. */
  readonly samples: readonly string[]
}

export interface ColumnMapping {
  readonly source: 'glpi' | 'ocs' | 'ecodiag' | 'free'
  readonly signature: string
  readonly columns: readonly MappedColumn[]
}

/** What is kept of a mapping for the next list with the same headings: fields in the order of the columns. */
export interface KnownMapping {
  readonly signature: string
  readonly fields: readonly (ImportFieldId | null)[]
}

const SAMPLES = 3
/** Rows looked at to tell what a column holds. */
const SAMPLE_ROWS = 200

interface Candidate {
  readonly field: ImportFieldId
  readonly confidence: 'sure' | 'likely' | 'guess'
  /** Lower is better among columns that could hold the same field. */
  readonly rank: number
}

/** The forms a heading is known by: whole, then its last part ("Gestion - Date d’achat"), then without its brackets. */
const headingForms = (heading: string): readonly string[] => {
  const parts = heading.split(/\s+[-–:>]\s+/)
  const last = parts.at(-1) ?? heading
  return [...new Set([heading, last, last.replace(/\([^)]*\)/g, '')].map(foldName))].filter(Boolean)
}

const fromHeading = (heading: string, columns: ColumnNames): Candidate | 'personal' | 'technical' | undefined => {
  const forms = headingForms(heading)
  for (const form of forms) {
    for (const { id, headings } of columns.fields) {
      const rank = headings.indexOf(form)
      if (rank >= 0) return { field: id, confidence: 'sure', rank }
    }
    if (columns.leftOut.personal.includes(form)) return 'personal'
    if (columns.leftOut.technical.includes(form)) return 'technical'
  }
  const [whole = ''] = forms
  const holds = (words: string): boolean => ` ${whole} `.includes(` ${words} `)
  if (columns.leftOut.personal.some((words) => words.length > 4 && holds(words))) return 'personal'
  const near = columns.fields.find(({ contains }) => contains.some(holds))
  return near && { field: near.id, confidence: 'likely', rank: 500 }
}

/** Whether a heading is one that lists of equipment have. */
export const isKnownHeading =
  (columns: ColumnNames) =>
  (heading: string): boolean => {
    const candidate = fromHeading(heading, columns)
    return candidate === 'personal' || candidate === 'technical' || candidate?.confidence === 'sure'
  }

const share = (values: readonly string[], test: (value: string) => boolean): number =>
  values.length === 0 ? 0 : values.filter(test).length / values.length

/** What the values of a column without a known heading look like. */
const fromValues = (values: readonly string[], content: ImportContent, today: string): Candidate | undefined => {
  if (values.length === 0) return undefined
  const rank = 900
  if (share(values, (text) => content.guessKind({ model: text }).outcome === 'known') >= 0.5)
    return { field: 'model', confidence: 'guess', rank }
  const isDate = (text: string): boolean =>
    /\d[-/.]\d|\b(19|20)\d{2}\b/.test(text) && parsePurchaseDate(text, today).outcome === 'known'
  if (share(values, isDate) >= 0.8) return { field: 'purchaseDate', confidence: 'guess', rank }
  const sites = new Set(content.words.sites.flatMap(({ words }) => words))
  if (share(values, (text) => sites.has(foldName(text))) >= 0.6) return { field: 'site', confidence: 'guess', rank }
  return undefined
}

/** A known heading over values that cannot be its own is not believed: a price under "Total", a name under "Date". */
const isBelievable = ({ field }: Candidate, values: readonly string[], today: string): boolean => {
  if (values.length === 0) return true
  if (field === 'count') return share(values, (text) => parseCount(text) !== undefined) >= 0.6
  if (field === 'purchaseDate')
    return share(values, (text) => parsePurchaseDate(text, today).outcome !== 'unreadable') >= 0.3
  if (field === 'age')
    return share(values, (text) => parsePurchaseDate(text, today, true).outcome !== 'unreadable') >= 0.3
  return true
}

/** EcoDiag has few columns, with ordinary names: only a list that has no other is taken for one of its own. */
const isEcodiag = (headings: readonly string[], { every, others }: ColumnNames['sources']['ecodiag']): boolean => {
  const forms = headings.map(foldName).filter(Boolean)
  const isOneOf = (words: readonly string[]) => (form: string) => words.includes(form)
  return every.every((group) => forms.some(isOneOf(group))) && forms.every(isOneOf([...every.flat(), ...others]))
}

const sourceOf = (headings: readonly string[], { sources }: ColumnNames): ColumnMapping['source'] => {
  const forms = new Set(headings.flatMap(headingForms))
  const count = (known: readonly string[]): number => known.filter((heading) => forms.has(heading)).length
  const fits = (id: 'glpi' | 'ocs'): boolean =>
    count(sources[id].own) > 0 && count(sources[id].headings) >= sources[id].atLeast
  const [glpi, ocs] = [fits('glpi'), fits('ocs')]
  if (glpi && ocs) return count(sources.glpi.own) >= count(sources.ocs.own) ? 'glpi' : 'ocs'
  if (glpi || ocs) return glpi ? 'glpi' : 'ocs'
  return isEcodiag(headings, sources.ecodiag) ? 'ecodiag' : 'free'
}

const strength = { sure: 0, likely: 1, guess: 2 } as const
const isBetter = (one: Candidate, other: Candidate): boolean =>
  strength[one.confidence] < strength[other.confidence] ||
  (one.confidence === other.confidence && one.rank < other.rank)

/**
 * Says what each column of a list holds: from a mapping that was confirmed before for the same headings, from known
 * headings (GLPI, OCS Inventory, free lists, French and English), else from the values. Each field goes to one column.
 * Columns that name people are never proposed.
 */
export const proposeMapping = (
  table: Table,
  knownMappings: readonly KnownMapping[],
  content: ImportContent,
  today: string,
): ColumnMapping => {
  const signature = headingSignature(table.headings)
  const source = sourceOf(table.headings, content.columns)
  const remembered =
    table.headingLine > 0 ? knownMappings.find((mapping) => mapping.signature === signature) : undefined
  const valuesOf = (index: number): readonly string[] =>
    table.rows.slice(0, SAMPLE_ROWS).flatMap(({ cells }) => cells[index] || [])
  const read = table.headings.map((heading, index) => {
    const values = valuesOf(index)
    const found = fromHeading(heading, content.columns)
    const leftOut = typeof found === 'string' ? found : undefined
    const isFound = typeof found === 'object' && isBelievable(found, values, today)
    const byValues = leftOut || (isFound && found.field !== 'name') ? undefined : fromValues(values, content, today)
    // Under "Nom", some lists hold what the devices are rather than what they are called.
    const isDescription = isFound && byValues?.field === 'model'
    const candidate = isFound && !isDescription ? found : byValues
    const samples = leftOut === 'personal' ? [] : [...new Set(values)].slice(0, SAMPLES)
    return { index, heading, candidate, leftOut, samples }
  })
  const best = new Map<ImportFieldId, { readonly index: number; readonly candidate: Candidate }>()
  for (const { index, candidate } of read) {
    const current = candidate && best.get(candidate.field)
    if (candidate && (!current || isBetter(candidate, current.candidate)))
      best.set(candidate.field, { index, candidate })
  }
  // "Matériel" beside "Modèle" says what the device is; alone, it says both.
  const description = read.find(
    ({ index, candidate }) => candidate?.field === 'model' && best.get('model')?.index !== index,
  )
  if (description && !best.has('kind'))
    best.set('kind', { index: description.index, candidate: { field: 'kind', confidence: 'likely', rank: 600 } })
  const fieldOf = new Map(
    [...best].map(([field, { index, candidate }]) => [index, { field, confidence: candidate.confidence }]),
  )
  const columns = read.map(({ index, heading, leftOut, samples }): MappedColumn => {
    const base = { index, heading, samples, ...(leftOut && { leftOut }) }
    if (remembered) {
      const field = remembered.fields[index] ?? undefined
      return { ...base, ...(field && { field }), confidence: field ? 'remembered' : 'none' }
    }
    return { ...base, ...(fieldOf.get(index) ?? { confidence: 'none' }) }
  })
  return { source, signature, columns }
}

/** Gives a column another field, or none; the column that had it before loses it. */
export const chooseField = (
  mapping: ColumnMapping,
  index: number,
  field: ImportFieldId | undefined,
): ColumnMapping => ({
  ...mapping,
  columns: mapping.columns.map((column) => {
    const { field: former, ...rest } = column
    if (column.index === index)
      return field === undefined ? { ...rest, confidence: 'none' } : { ...rest, field, confidence: 'chosen' }
    return former !== undefined && former === field ? { ...rest, confidence: 'none' } : column
  }),
})

/** What to remember of a mapping once it was confirmed. */
export const toKnownMapping = (mapping: ColumnMapping): KnownMapping => ({
  signature: mapping.signature,
  fields: mapping.columns.map(({ field }) => field ?? null),
})

/** Whether the mapping says what the devices are: without that no line can be understood. */
export const canImport = (mapping: ColumnMapping): boolean =>
  mapping.columns.some(({ field }) => field === 'kind' || field === 'model')

import { z } from 'zod'
import content from '../../resources/exchange/consolidation.json' with { type: 'json' }
import { once } from '../content/once.ts'

/** A value of a flat table. Undefined is an empty cell: a missing value stays missing, never zero. */
export type FlatValue = string | number | undefined

/** The values of a row, one a column, in the order of the columns. */
export type FlatRow = readonly FlatValue[]

const text = z.string().min(1)
const columnSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9_]+$/),
  title: text,
  about: text,
  unit: text.optional(),
  /** Its values are numbers; without it, texts. */
  number: z.literal(true).optional(),
})
const tableName = z.enum([
  'communes',
  'etapes',
  'pratiques',
  'materiel',
  'achats',
  'sorties',
  'actions',
  'indicateurs',
  'formations',
  'achat_groupe',
  'collecte',
  'totaux',
  'fichiers_ecartes',
  'dictionnaire',
  'heures_communes',
  'heures',
])
/** Tables of the hours of a body: a workbook of their own. */
const hoursTables: ReadonlySet<string> = new Set(['heures_communes', 'heures'])
const measureName = z.enum(['avancement', 'pratiques_part', 'appareils_en_service', 'age_moyen', 'part_reemploi'])
const reason = z.enum(['damaged', 'foreign', 'too-new', 'too-large', 'unreadable', 'older'])

const contentSchema = z.strictObject({
  note: text,
  /** A comparison appears from this number of communes on (mutualisateur.md, section 8). */
  smallestGroup: z.int().min(2),
  bands: z.array(z.strictObject({ name: text, below: z.int().positive().optional() })).min(1),
  allBands: text,
  allCommunes: text,
  unknownBand: text,
  tooFew: text,
  yes: text,
  no: text,
  ages: z.array(z.strictObject({ name: text, below: z.int().positive().optional() })).min(1),
  unknownAge: text,
  measures: z.record(measureName, z.strictObject({ title: text, unit: text })),
  /** French words for the values of the dossier. */
  values: z.record(z.string(), text),
  reasons: z.record(reason, text),
  tables: z.array(z.strictObject({ name: tableName, about: text, columns: z.array(columnSchema).min(2) })),
})

export type TableName = z.infer<typeof tableName>
export type MeasureName = z.infer<typeof measureName>
export type LeftOutReason = z.infer<typeof reason>

/** Names of tables, columns, bands and words of the consolidation, checked once. */
export const loadConsolidationContent = once(() => contentSchema.parse(content))

/** A table with stable names, its values flat: what a spreadsheet program, Grist or a database takes as it is. */
export interface FlatTable {
  readonly name: TableName
  readonly columns: readonly string[]
  readonly rows: readonly FlatRow[]
}

/** The table of the columns of all the others, or of those of the workbook of hours. */
export const dictionaryRows = (isOfHours = false): readonly FlatRow[] =>
  loadConsolidationContent()
    .tables.filter(({ name }) => name === 'dictionnaire' || hoursTables.has(name) === isOfHours)
    .flatMap(({ name, columns }) => columns.map(({ key, title, about, unit }) => [name, key, title, about, unit]))

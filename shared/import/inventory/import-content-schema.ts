import { z } from 'zod'

/** What a column of a list can tell. `name` is the name of a machine on the network, never that of a person. */
export const importFieldId = z.enum([
  'kind',
  'model',
  'manufacturer',
  'serial',
  'inventoryNumber',
  'purchaseDate',
  'age',
  'count',
  'site',
  'status',
  'condition',
  'ownership',
  'screenSize',
  'operatingSystem',
  'name',
])
export type ImportFieldId = z.infer<typeof importFieldId>

const texts = z.array(z.string().min(1))
const patterns = z.array(z.string().min(1)).min(1)
const rule = z.strictObject({ kind: z.string(), any: patterns })

const listSource = z.strictObject({
  /** Headings of `headings` that must be there, one of `own` among them. */
  atLeast: z.int().positive(),
  headings: texts,
  /** Headings that no free list has. */
  own: texts,
})

/** Headings are written as `foldName` gives them. */
export const columnNamesSchema = z.strictObject({
  version: z.iso.date(),
  note: z.string(),
  sources: z.strictObject({
    glpi: listSource,
    ocs: listSource,
    /** A list made of these columns alone: one of each group of `every`, and perhaps some of `others`. */
    ecodiag: z.strictObject({ every: z.array(texts).min(1), others: texts }),
  }),
  fields: z.array(z.strictObject({ id: importFieldId, headings: texts, contains: texts })),
  leftOut: z.strictObject({ personal: texts, technical: texts }),
})
export type ColumnNames = z.infer<typeof columnNamesSchema>

export const listWordsSchema = z.strictObject({
  version: z.iso.date(),
  note: z.string(),
  statuses: z.strictObject({ in_use: texts, stored: texts, gone: texts }),
  conditions: z.strictObject({ new: texts, refurbished: texts, donated: texts }),
  ownerships: z.strictObject({ owned: texts, leased: texts, lent: texts }),
  /** Words for the same place. */
  sites: z.array(z.strictObject({ words: texts })),
  /** Parts of a path of places that are no place of their own. */
  rootPlaces: texts,
  notSerials: texts,
  manufacturers: z.record(z.string(), z.string()),
  notManufacturers: texts,
  notModels: texts,
})
export type ListWords = z.infer<typeof listWordsSchema>

/** Patterns are regular expressions without anchors, compared to what `foldName` gives. */
export const modelPatternsSchema = z.strictObject({
  version: z.iso.date(),
  note: z.string(),
  notEquipment: patterns,
  virtual: patterns,
  vague: patterns,
  /** Words that say what a device is. */
  types: z.array(rule),
  /** Names of ranges of manufacturers. */
  models: z.array(rule),
  operatingSystems: z.array(rule),
  /** Habits in the names of machines: a hint, no more. */
  names: z.array(rule),
  /** Kinds that the name of a model may put in place of what the type says. */
  refinedBy: z.record(z.string(), z.array(z.string())),
  screenKinds: z.array(z.strictObject({ below: z.number().positive(), kind: z.string() })),
})
export type ModelPatterns = z.infer<typeof modelPatternsSchema>

import { z } from 'zod'

/** One field of a data entry table (*Données à saisir*): what a screen asks for, and how. */
export const entryFieldSchema = z.strictObject({
  /** Name in the dossier. */
  field: z.string().regex(/^[a-z][A-Za-z0-9]*$/),
  /** Name in the written method. */
  source: z.string().regex(/^[a-z][a-z0-9_]*$/),
  type: z.enum([
    'text',
    'longtext',
    'integer',
    'decimal',
    'boolean',
    'date',
    'month',
    'money',
    'percent',
    'enum',
    'ref',
    'record',
  ]),
  list: z.literal(true).optional(),
  /** Key of the entry, or `practice`, `role`, `equipmentKind`, `document`, that the value points to. */
  ref: z.string().optional(),
  values: z.array(z.string()).min(2).optional(),
  /** Free text is also accepted. */
  open: z.literal(true).optional(),
  perCriterion: z.literal(true).optional(),
  /** Parts of a `record` value, in order. */
  parts: z.array(z.string()).optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  /** Exact number of characters. */
  length: z.int().optional(),
  maxWords: z.int().optional(),
  computed: z.literal(true).optional(),
  /** Absent when the method does not say. */
  required: z.boolean().optional(),
  note: z.string().min(1).optional(),
})
export type EntryField = z.infer<typeof entryFieldSchema>

/** One thing a step asks the commune to write down. */
export const entrySchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z]*$/),
  source: z.string().regex(/^[a-z][a-z_]*$/),
  /** Key of the dossier that holds the answers; absent for what is only computed. */
  collection: z.string().optional(),
  cardinality: z.enum(['single', 'list', 'computed']),
  maxItems: z.int().optional(),
  note: z.string().min(1).optional(),
  fields: z.array(entryFieldSchema).min(1),
})
export type Entry = z.infer<typeof entrySchema>

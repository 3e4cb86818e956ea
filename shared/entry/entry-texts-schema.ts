import { z } from 'zod'
import { stepsVersion } from '../domain/profile.ts'
import { checklistItemId, stepId } from '../domain/record.ts'
import { deliverableId, perVersion, sentence } from '../steps/step-schema.ts'

/** One sentence by number; `{{count}}` is the number. */
const counted = z.strictObject({ one: sentence, other: sentence })

/** Words of one field of a data entry screen; what kind of field it is comes from the method (`dataEntry` of the step). */
const fieldTextSchema = z.strictObject({
  field: z.string(),
  label: sentence,
  hint: sentence.optional(),
  placeholder: sentence.optional(),
  /** The set of `words.json` that names the choices. */
  words: z.string().optional(),
  /** Versions of the ten steps that ask for the field. Absent: it stands under *plus de détails*. */
  asked: z.array(stepsVersion).min(1).optional(),
  /** Ready-made texts, an entry of `entry-lists.json`. */
  proposals: z.literal('trainingTopics').optional(),
  /** The button that adds a line to a list. */
  each: sentence.optional(),
  /** Names of the parts of a composed value. */
  parts: z.record(z.string(), sentence).optional(),
  /** How a number reads in a line. */
  display: counted.optional(),
  maxWords: z.int().positive().optional(),
  /** For a field that the written method does not have. */
  own: z
    .strictObject({
      type: z.enum(['text', 'longtext', 'enum']),
      list: z.literal(true).optional(),
      values: z.array(z.string()).min(2).optional(),
    })
    .optional(),
})
export type FieldText = z.infer<typeof fieldTextSchema>

/** Something that the records of a list show; all the conditions of a suggestion must hold. */
const conditionSchema = z.strictObject({
  /** So many records satisfy the rest. */
  atLeast: z.union([z.int().positive(), perVersion(z.int().positive())]).optional(),
  /** Every record that `where` keeps satisfies the rest, and there is one at least. */
  every: z.literal(true).optional(),
  where: z.strictObject({ field: z.string(), is: z.array(z.union([z.string(), z.boolean()])).min(1) }).optional(),
  filled: z.array(z.string()).min(1).optional(),
  filledAny: z.array(z.string()).min(1).optional(),
})
export type Condition = z.infer<typeof conditionSchema>

const suggestionSchema = z.strictObject({ item: checklistItemId, when: z.array(conditionSchema).min(1) })

/** Words of one thing that a step asks the commune to write down. */
const entityTextSchema = z.strictObject({
  key: z.string(),
  /** Its place in the address of the screen. */
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: sentence,
  noun: counted,
  add: sentence,
  draft: sentence,
  /** How a record is called that has no name yet. */
  untitled: sentence,
  why: sentence,
  /** Said while nothing is there; absent for a single sheet. */
  empty: sentence.optional(),
  feeds: z.array(deliverableId).min(1),
  /** Tasks that the data serve; the entity is asked for in the versions that keep one of them. */
  items: z.array(checklistItemId).min(1),
  /** Tasks that the data seem to fulfil; suggested, never ticked. */
  suggests: z.array(suggestionSchema),
  sort: z.string().optional(),
  /** Values of a new record. `$today`, `$year` and `$first:entity` are worked out. */
  defaults: z.record(z.string(), z.string()).optional(),
  /** Entity that must have a record first. */
  needs: z.string().optional(),
  /** Entity whose screen shows this one too. */
  inside: z.string().optional(),
  /** The fields that make the line of a record. */
  row: z.strictObject({
    title: z.array(z.string()).min(1),
    detail: z.array(z.string()),
    aside: z.array(z.string()),
  }),
  fields: z.array(fieldTextSchema).min(1),
})
export type EntityText = z.infer<typeof entityTextSchema>

export const stepEntryTextsSchema = z.strictObject({ step: stepId, entities: z.array(entityTextSchema).min(1) })

/** Names of the choices, by set, then by value. */
export const entryWordsSchema = z.record(z.string(), z.record(z.string(), sentence))

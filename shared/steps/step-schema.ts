import { z } from 'zod'
import { role } from '../domain/people.ts'
import { stepsVersion } from '../domain/profile.ts'
import { checklistItemId, practiceId, stepId } from '../domain/record.ts'
import { entrySchema } from './entry-schema.ts'

export const deliverableId = z.string().regex(/^d([1-9]|10)\.[a-z_]+$/)
export type DeliverableId = z.infer<typeof deliverableId>

export const sentence = z.string().min(1)

/** One value per version of the ten steps; keys are those of {@link versionKey}. */
export const perVersion = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ full: value, under3500: value, under500: value })

/** A law asks for it, or what follows depends on it. A task that is *needed* is never shown as compulsory. */
export const itemBasis = z.enum(['law', 'method'])
export const itemLevel = z.enum(['mandatory', 'recommended', 'optional'])
/** `over_50000` is strict: 50,000 inhabitants exactly are not concerned (act 2021-1485, article 35). */
export const itemScope = z.enum(['all', 'over_50000', 'commune_only'])

/** One task of a checklist, as the content says it; its answer lives in the dossier. */
export const checklistItemSchema = z.strictObject({
  id: checklistItemId,
  title: sentence,
  doneWhen: sentence,
  level: itemLevel,
  /** Present when, and only when, the task is mandatory. */
  basis: itemBasis.optional(),
  /** Inhabitants from which `basis` and `level` hold; below, the task is shown as advised. */
  basisFrom: z.int().positive().optional(),
  scope: itemScope,
  /** What an elected person does themselves: their name is asked with the date, whoever keeps the dossier. */
  act: z.enum(['signature', 'validation', 'vote']).optional(),
  keptIn: z.array(stepsVersion).min(1),
  /** Also shown in the other versions once a record of the dossier says so. */
  alsoShownWhen: z.strictObject({ collection: z.string(), field: z.string(), equals: z.string() }).optional(),
  help: sentence,
  /** Said with the legal label: the law aims at the result, the task helps to check it. */
  legalNote: sentence.optional(),
  /** Ids of points of law still to be checked (`resources/obligations/points-to-verify.json`). */
  toVerify: z.array(z.string()).min(1).optional(),
  practices: z.array(practiceId),
  produces: deliverableId.optional(),
})
export type ChecklistItem = z.infer<typeof checklistItemSchema>

export const resourceSchema = z.strictObject({
  title: sentence,
  /** Absent when the guides name the resource without an address. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  note: sentence.optional(),
})
export type Resource = z.infer<typeof resourceSchema>

/** What a step waits for, or what makes it finished. Nothing is locked: the application warns, it does not block. */
const condition = { text: sentence, items: z.array(checklistItemId) }

/** One of the ten steps, whole. */
export const stepSchema = z.strictObject({
  id: stepId,
  number: z.int().min(1).max(10),
  guideStep: z.int().min(1).max(10),
  guideTitle: sentence,
  title: sentence,
  phase: z.enum(['prepare', 'ambition', 'operate']),
  phaseNote: sentence.optional(),
  /** Hours of work, an estimate of this project. */
  hours: perVersion(z.int().positive()),
  hoursSource: sentence,
  hoursNote: sentence.optional(),
  /** Weeks of the fifteen-week plan; -3 is S-3, there is no week 0. S15 is the week of the vote. */
  weeks: z.strictObject({ text: sentence, first: z.int().min(-3).max(15), last: z.int().min(-3).max(15) }),
  weeksNote: sentence.optional(),
  prerequisites: z.array(checklistItemId),
  prerequisiteNotes: z.array(z.strictObject({ item: checklistItemId, note: sentence })).optional(),
  canStart: z.strictObject(condition),
  finished: z.strictObject({
    ...condition,
    deliverables: z.array(deliverableId),
    /** The step goes on from year to year and is never finished. */
    ongoing: z.boolean().optional(),
  }),
  outputs: z.array(deliverableId).min(1),
  notes: z.array(sentence).optional(),
  aim: z.array(sentence).min(1),
  why: z.array(sentence).min(1),
  withWhom: z.array(z.strictObject({ roles: z.array(role), label: sentence, ask: sentence })).min(1),
  items: z.array(checklistItemSchema).min(1),
  deliverables: z.array(z.strictObject({ id: deliverableId, title: sentence, form: sentence })).min(1),
  pitfalls: z.array(sentence).min(1),
  lite: z.strictObject({ under3500: sentence, under500: sentence }),
  resources: z.array(resourceSchema).min(1),
  dataEntry: z.array(entrySchema).min(1),
})
export type Step = z.infer<typeof stepSchema>

import { z } from 'zod'
import { decreeTheme } from '../domain/record.ts'
import { themeLetter } from '../referential/practice-schema.ts'
import { sentence } from '../steps/step-schema.ts'

/** How sure we are of a row: the text was seen, a secondary source says so, or it is still to be checked. */
export const verification = z.enum(['seen', 'secondary', 'to_verify'])
export type Verification = z.infer<typeof verification>

/** Strict: `over` 50,000 leaves out 50,000 exactly. */
const conditionSchema = z.strictObject({ measure: z.enum(['population', 'staff']), over: z.int().positive() })
export type ThresholdCondition = z.infer<typeof conditionSchema>

export const thresholdSchema = z.strictObject({
  /** Kinds of bodies aimed at; absent, all of them. */
  kinds: z.array(z.enum(['commune', 'epci', 'syndicat', 'autre'])).optional(),
  /** Concerned when all hold. */
  all: z.array(conditionSchema).min(1).optional(),
  /** Concerned when one holds. */
  any: z.array(conditionSchema).min(1).optional(),
  /** A measure the dossier does not hold. */
  notMeasured: z.enum(['yearly_purchases_eur', 'installed_power']).optional(),
  /** Up to this population a measure we lack is presumed far under the threshold. */
  presumedNotConcernedUpToPopulation: z.int().optional(),
})
export type Threshold = z.infer<typeof thresholdSchema>

const common = {
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  /** `context`: good to know, but not a duty of the commune itself. */
  role: z.enum(['duty', 'context']),
  title: sentence,
  who: sentence,
  /** Official reference, in its own field. */
  reference: sentence,
  since: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .optional(),
  dates: z.array(sentence).min(1),
  whatToDo: z.array(sentence).min(1),
  exceptions: sentence.optional(),
  proof: sentence.optional(),
  note: sentence.optional(),
  verification,
  seenIn: sentence.optional(),
  /** What is still doubtful, one sentence each. */
  toVerify: z.array(sentence).min(1).optional(),
}

export const obligationSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('binding'),
    /** Holds for those who have a site of their own; why it does not for the others. */
    website: z.strictObject({ whyNot: sentence }).optional(),
  }),
  z.strictObject({ ...common, kind: z.literal('threshold'), threshold: thresholdSchema, whyNot: sentence }),
  z.strictObject({ ...common, kind: z.literal('voluntary') }),
])
export type Obligation = z.infer<typeof obligationSchema>

export const obligationsFileSchema = z.strictObject({
  version: z.iso.date(),
  asOf: sentence,
  disclaimer: sentence,
  voluntaryIntro: sentence,
  verificationLabels: z.strictObject({ seen: sentence, secondary: sentence, to_verify: sentence }),
  obligations: z.array(obligationSchema),
  sources: z.array(sentence),
})
export type ObligationsFile = z.infer<typeof obligationsFileSchema>

export const decreeThemesFileSchema = z.strictObject({
  reference: sentence,
  note: sentence,
  suggestedIndicators: z.array(sentence),
  themes: z
    .array(
      z.strictObject({
        id: decreeTheme.exclude(['none']),
        number: z.int(),
        title: sentence,
        summary: sentence,
        practiceThemes: z.array(themeLetter),
        note: sentence.optional(),
      }),
    )
    .length(6),
})
export type DecreeThemesFile = z.infer<typeof decreeThemesFileSchema>

export const mistakesFileSchema = z.strictObject({
  note: sentence,
  mistakes: z.array(
    z.strictObject({ id: z.string(), wrong: sentence, right: sentence, obligations: z.array(z.string()).min(1) }),
  ),
})
export type MistakesFile = z.infer<typeof mistakesFileSchema>

export const pointsToVerifyFileSchema = z.strictObject({
  points: z.array(z.strictObject({ id: z.string(), title: sentence, known: sentence, toVerify: sentence })),
})
export type PointsToVerifyFile = z.infer<typeof pointsToVerifyFileSchema>

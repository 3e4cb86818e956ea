import { z } from 'zod'
import { sentence } from '../steps/step-schema.ts'

const publicationMode = z.enum(['online', 'posted', 'paper'])

/** Rules of the council that change with the population. `populationFrom` is included. */
export const councilRulesSchema = z.strictObject({
  noticeClearDays: z
    .array(z.strictObject({ populationFrom: z.int().min(0), clearDays: z.int().positive(), reference: sentence }))
    .min(1),
  summaryNote: z.strictObject({ populationFrom: z.int().min(0), reference: sentence }),
  publication: z
    .array(
      z.strictObject({
        populationFrom: z.int().min(0),
        mode: z.enum(['council_choice', 'online']),
        modes: z.array(publicationMode).min(1),
        default: publicationMode,
        reference: sentence,
      }),
    )
    .min(1),
  clearDayRule: sentence,
  toVerify: z.string(),
})
export type CouncilRules = z.infer<typeof councilRulesSchema>

/** One row of *Seuils utilisés*, for the screen; `ratesPct` are shares that grow with the year. */
export const thresholdRowSchema = z.strictObject({
  id: z.string(),
  label: sentence,
  effect: sentence,
  reference: sentence,
  populationOver: z.int().optional(),
  populationFrom: z.int().optional(),
  populationUnder: z.int().optional(),
  ratesPct: z.array(z.strictObject({ fromYear: z.int(), pct: z.number() })).optional(),
  toVerify: z.string().optional(),
})
export type ThresholdRow = z.infer<typeof thresholdRowSchema>

export const thresholdsFileSchema = z.strictObject({ council: councilRulesSchema, rows: z.array(thresholdRowSchema) })
export type ThresholdsFile = z.infer<typeof thresholdsFileSchema>

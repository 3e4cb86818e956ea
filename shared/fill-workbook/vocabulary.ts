import { z } from 'zod'
import labels from '../../resources/import/fill-labels.json' with { type: 'json' }
import { once } from '../content/once.ts'

/** As `foldName` leaves a text. */
const folded = z.string().regex(/^[a-z0-9]+( [a-z0-9]+)*$/)
const column = z.strictObject({ aspect: z.string().min(1), headings: z.array(folded).min(1) })

/** What the cells of a given workbook may be called; words are data, so that a new template needs no code. */
const vocabularySchema = z.strictObject({
  version: z.string(),
  note: z.string(),
  single: z.array(
    z.strictObject({ id: z.string().min(1), subject: z.string().min(1), labels: z.array(folded).min(1) }),
  ),
  table: z.strictObject({ count: column, useYears: column, yearlyKwh: column }),
  kinds: z.record(z.string(), z.array(folded).min(1)),
  amount: column,
  natures: z.record(z.string(), z.array(folded).min(1)),
  practices: z.strictObject({
    state: column,
    evidence: column,
    comment: column,
    owner: column,
    due: column,
    indicatorValue: column,
  }),
  /** Words that a list of answers may use for each state, best first. */
  practiceStates: z.record(z.string(), z.array(z.string().min(1)).min(1)),
  /** Sheets that are read, seldom filled. */
  avoidedSheets: z.array(folded),
})
export type FillVocabulary = z.infer<typeof vocabularySchema>

/** The bundled vocabulary, checked once. */
export const loadFillVocabulary = once(() => vocabularySchema.parse(labels))

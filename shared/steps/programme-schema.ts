import { z } from 'zod'
import { stepId } from '../domain/record.ts'
import { perVersion, sentence } from './step-schema.ts'

const hours = perVersion(z.int().positive()).extend({ note: sentence })
const counts = z.strictObject({ items: z.int(), mandatory: z.int() })

/** What holds for the ten steps together: totals, calendar, words shown beside a task. */
export const programmeSchema = z.strictObject({
  source: sentence,
  /** Version of the steps, kept in each dossier (`pins.steps`). */
  version: z.iso.date(),
  hours,
  yearlyFollowUpHours: hours,
  weeks: z.strictObject({ first: z.literal(-3), last: z.literal(15), councilWeek: z.literal(15), note: sentence }),
  /** Tasks of each version, those for more than 50,000 inhabitants left out. */
  itemCounts: perVersion(counts),
  levelLabels: z.strictObject({ law: sentence, method: sentence, recommended: sentence, optional: sentence }),
  rules: z.array(sentence),
})
export type Programme = z.infer<typeof programmeSchema>

export const linksToWatchSchema = z.strictObject({
  note: sentence,
  links: z.array(
    z.strictObject({
      id: z.string(),
      /** Part of the addresses concerned; absent when the remark is about no address. */
      match: z.string().optional(),
      alternative: z.string().optional(),
      steps: z.array(stepId),
      text: sentence,
    }),
  ),
})
export type LinksToWatch = z.infer<typeof linksToWatchSchema>

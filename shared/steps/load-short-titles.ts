import { z } from 'zod'
import shortTitles from '../../resources/steps/short-titles.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { stepId } from '../domain/record.ts'

const shortTitlesSchema = z.strictObject({
  note: z.string(),
  titles: z.array(z.strictObject({ step: stepId, title: z.string().min(1) })).length(10),
})

/** The ten steps in one or two words, in order, for the drawn path; light enough for the first screen. Checked once. */
export const loadShortTitles = once(() => shortTitlesSchema.parse(shortTitles).titles)

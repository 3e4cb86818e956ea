import { z } from 'zod'
import { answerRecord, longText, practiceId, recordId, shortText } from './record.ts'

/**
 * A practice that is not in the guide: written by the commune, or brought by a mutualising body. Its id is one that an
 * answer, an action or a note can name; it is counted apart from the guide.
 */
export const localPracticeSchema = answerRecord(practiceId, {
  title: shortText.min(1),
  /** Letter of the theme it stands under. */
  theme: z
    .string()
    .regex(/^[a-z]$/)
    .optional(),
  why: longText.optional(),
  how: longText.optional(),
  who: shortText.optional(),
  /** Whose practice it is, as it is shown: the commune or a body. */
  owner: shortText,
  /** The content pack it came with (`contentPacks`). */
  pack: recordId.optional(),
})
export type LocalPractice = z.infer<typeof localPracticeSchema>

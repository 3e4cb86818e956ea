import { z } from 'zod'
import raw from '../../resources/referential/profile-questions.json' with { type: 'json' }
import { once } from '../content/once.ts'
import { situationSchema } from '../domain/profile.ts'
import { practiceId } from '../domain/record.ts'
import { sentence } from '../steps/step-schema.ts'
import { bringBackReason } from './plain-practice-schema.ts'

/** One fact about a commune that sorts the practices: `ownServer`, `website`… */
export const situationFact = situationSchema.keyof()
export type SituationFact = z.infer<typeof situationFact>

const profileQuestionSchema = z.strictObject({
  fact: situationFact,
  /** The reason, in the plain texts of the practices, that a yes stands for. */
  bringsBack: bringBackReason.optional(),
  question: sentence,
  hint: sentence,
  /** The fact, said as the reason of what a yes brings back. */
  because: sentence,
  /** Where the dossier already says yes; shown beside an answer that was worked out. */
  seenIn: sentence.optional(),
  whenYes: z.array(z.strictObject({ practice: practiceId, text: sentence })),
  whenNo: z.array(z.strictObject({ practice: practiceId, to: z.enum(['later', 'notHere']), text: sentence })),
})

const profileQuestionsFileSchema = z.strictObject({
  writtenOn: z.iso.date(),
  note: sentence,
  /** Agents from which a commune counts as a large employer here: a landmark of this project. */
  manyStaffFrom: z.int().positive(),
  manyStaffNote: sentence,
  /** The practices of the first year, in the order in which a commune does best to take them. */
  firstYearOrder: z.strictObject({ note: sentence, ids: z.array(practiceId).min(1) }),
  reasons: z.strictObject({
    first_year: sentence,
    essential: sentence,
    answered: sentence,
    brought_back: sentence,
    set_aside: sentence,
    full: sentence,
  }),
  questions: z.array(profileQuestionSchema).min(1),
})
export type ProfileQuestionsFile = z.infer<typeof profileQuestionsFileSchema>

/** The seven questions and the sentences of the sorting, checked once. */
export const loadProfileQuestions = once(() => profileQuestionsFileSchema.parse(raw))

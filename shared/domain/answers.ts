import { z } from 'zod'
import { role } from './people.ts'
import {
  answerRecord,
  checklistItemId,
  isoDate,
  longText,
  practiceId,
  record,
  recordId,
  shortText,
  theme,
  year,
} from './record.ts'

export const checklistState = z.enum(['todo', 'done', 'not_applicable', 'unknown'])
export type ChecklistState = z.infer<typeof checklistState>

/** The answer to one item of a checklist; its id is the item's. An item without an answer is to do. */
export const checklistAnswerSchema = answerRecord(checklistItemId, {
  state: checklistState,
  date: isoDate.optional(),
  /** Why the item does not apply; asked with *sans objet*. */
  reason: longText.optional(),
  /** Whom to ask; asked with *je ne sais pas*. */
  askRole: role.optional(),
  askActor: recordId.optional(),
  question: recordId.optional(),
  /** Name of the elected person whose act the task is: who signed, validated, or held the vote. */
  decidedBy: shortText.optional(),
  note: longText.optional(),
})
export type ChecklistAnswer = z.infer<typeof checklistAnswerSchema>

export const practiceState = z.enum([
  'not_started',
  'considering',
  'experimenting',
  'in_progress',
  'in_place',
  'not_applicable',
  'unknown',
])
export type PracticeState = z.infer<typeof practiceState>

/** An answer given to a practice whose id another practice took in a later version of the guide. It is kept, and counts no more. */
export const formerAnswerSchema = z.strictObject({
  title: shortText,
  /** Version of the guide the answer was given with. */
  referential: shortText,
  setAsideOn: isoDate,
  state: practiceState.optional(),
  evidence: longText.optional(),
  comment: longText.optional(),
  reason: longText.optional(),
  owner: shortText.optional(),
  due: isoDate.optional(),
  indicatorValue: shortText.optional(),
  askRole: role.optional(),
  askActor: recordId.optional(),
})
export type FormerAnswer = z.infer<typeof formerAnswerSchema>

/** The answer to one practice; its id is the practice's. A practice without an answer is not assessed. */
export const practiceAnswerSchema = answerRecord(practiceId, {
  /** Absent: only a note was typed, the practice is not assessed yet. */
  state: practiceState.optional(),
  evidence: longText.optional(),
  comment: longText.optional(),
  reason: longText.optional(),
  owner: shortText.optional(),
  due: isoDate.optional(),
  indicatorValue: shortText.optional(),
  askRole: role.optional(),
  askActor: recordId.optional(),
  /** The user's own sorting, against ours: among the essentials, or out of the way. */
  placement: z.enum(['brought_back', 'set_aside']).optional(),
  /** Why the user sorted it so, in one sentence. */
  placementReason: longText.optional(),
  former: z.array(formerAnswerSchema).max(20).optional(),
})
export type PracticeAnswer = z.infer<typeof practiceAnswerSchema>

export const existingActionSchema = record({
  title: shortText,
  theme: theme.optional(),
  since: year.optional(),
  result: longText.optional(),
  proof: longText.optional(),
  practice: practiceId.optional(),
})
export type ExistingAction = z.infer<typeof existingActionSchema>

export const questionSchema = record({
  about: recordId.optional(),
  text: longText,
  askRole: role.optional(),
  askActor: recordId.optional(),
  askedOn: isoDate.optional(),
  remindedOn: isoDate.optional(),
  state: z.enum(['waiting', 'answered']),
  answeredOn: isoDate.optional(),
  answer: longText.optional(),
})
export type Question = z.infer<typeof questionSchema>

export const noteSchema = record({
  about: recordId.optional(),
  date: isoDate.optional(),
  author: shortText.optional(),
  text: longText,
})
export type Note = z.infer<typeof noteSchema>

export const journalEntrySchema = record({
  date: isoDate,
  author: shortText.optional(),
  text: longText,
  about: recordId.optional(),
})
export type JournalEntry = z.infer<typeof journalEntrySchema>

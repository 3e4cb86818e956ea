import { z } from 'zod'
import { isoDate, listOfIds, listOfTexts, longText, record, recordId, shortText, wholeNumber } from './record.ts'

const threeLevels = z.enum(['low', 'medium', 'high'])
export const role = z.enum([
  'mayor',
  'deputy',
  'referent',
  'it_provider',
  'mutualising_body',
  'school',
  'association',
  'digital_adviser',
  'technical_staff',
  'finance',
  'communication',
  'social_action',
  'human_resources',
  'climate_officer',
  'business',
  'resident',
])
/** Roles of a small commune, the ids of `resources/roles`. */
export type Role = z.infer<typeof role>

export const actorSchema = record({
  name: shortText,
  title: shortText.optional(),
  organisation: shortText.optional(),
  role: role.optional(),
  side: z.enum(['internal', 'territory', 'national']).optional(),
  contribution: longText.optional(),
  influence: threeLevels.optional(),
  interest: threeLevels.optional(),
  engagement: z.enum(['to_contact', 'informed', 'involved', 'leading']).optional(),
  /** Personal data: left out of exports unless the user asks for it. */
  contact: shortText.optional(),
  nextStep: z.strictObject({ text: shortText, date: isoDate.optional() }).optional(),
})
export type Actor = z.infer<typeof actorSchema>

export const governanceBodySchema = record({
  name: shortText,
  level: z.enum(['strategic', 'operational']).optional(),
  members: listOfIds.optional(),
  frequency: z.enum(['monthly', 'quarterly', 'twice_a_year', 'yearly']).optional(),
  usesExistingMeeting: z.boolean().optional(),
})
export type GovernanceBody = z.infer<typeof governanceBodySchema>

export const meetingSchema = record({
  kind: z.enum(['launch', 'scoping', 'workshop', 'validation', 'review', 'other']),
  date: isoDate.optional(),
  /** As one says it: "18 h 30". */
  time: shortText.optional(),
  place: shortText.optional(),
  attendees: listOfIds.optional(),
  excused: listOfIds.optional(),
  agenda: listOfTexts.optional(),
  decisions: listOfTexts.optional(),
  todo: z
    .array(z.strictObject({ text: shortText, actor: recordId.optional(), date: isoDate.optional() }))
    .max(200)
    .optional(),
  minutesSentOn: isoDate.optional(),
})
export type Meeting = z.infer<typeof meetingSchema>

export const trainingEntrySchema = record({
  person: recordId.optional(),
  title: shortText,
  provider: shortText.optional(),
  kind: z.enum(['mooc', 'course', 'reading', 'podcast', 'video']).optional(),
  durationHours: z.number().min(0).max(10_000).optional(),
  date: isoDate.optional(),
  status: z.enum(['planned', 'in_progress', 'done']).optional(),
  evidence: shortText.optional(),
})
export type TrainingEntry = z.infer<typeof trainingEntrySchema>

export const awarenessSessionSchema = record({
  title: shortText,
  format: z
    .enum(['fresque', 'quiz', 'workshop', 'talk', 'game', 'coffee', 'stand', 'webinar', 'collection_day', 'other'])
    .optional(),
  date: isoDate.optional(),
  host: recordId.optional(),
  staffCount: wholeNumber.optional(),
  electedCount: wholeNumber.optional(),
  schoolCount: wholeNumber.optional(),
  residentsCount: wholeNumber.optional(),
  sharedWith: listOfTexts.optional(),
  feedback: longText.optional(),
})
export type AwarenessSession = z.infer<typeof awarenessSessionSchema>

export const trainingNeedSchema = record({
  person: recordId.optional(),
  topic: shortText,
  wishedCourse: shortText.optional(),
  deadline: isoDate.optional(),
  status: z.enum(['open', 'requested', 'done']).optional(),
})
export type TrainingNeed = z.infer<typeof trainingNeedSchema>

export const interviewSchema = record({
  person: recordId.optional(),
  format: z.enum(['interview', 'working_group', 'questionnaire']).optional(),
  date: isoDate.optional(),
  durationMinutes: wholeNumber.optional(),
  findings: listOfTexts.optional(),
  wishes: listOfTexts.optional(),
})
export type Interview = z.infer<typeof interviewSchema>

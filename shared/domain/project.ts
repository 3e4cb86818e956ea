import { z } from 'zod'
import {
  checklistAnswerSchema,
  existingActionSchema,
  journalEntrySchema,
  noteSchema,
  practiceAnswerSchema,
  questionSchema,
} from './answers.ts'
import { schoolHolidaySchema } from './calendar.ts'
import { contentPackSchema } from './content-pack.ts'
import { footprintEvaluationSchema, footprintSettingsSchema } from './footprint.ts'
import {
  digitalServiceSchema,
  equipmentLotSchema,
  footprintEstimateSchema,
  purchasedServiceSchema,
  yearlyDisposalSchema,
  yearlyPurchaseSchema,
} from './inventory.ts'
import { localPracticeSchema } from './local-practice.ts'
import {
  actorSchema,
  awarenessSessionSchema,
  governanceBodySchema,
  interviewSchema,
  meetingSchema,
  trainingEntrySchema,
  trainingNeedSchema,
} from './people.ts'
import {
  actionSchema,
  blockerSchema,
  communicationActionSchema,
  communityEventSchema,
  communityMemberSchema,
  indicatorSchema,
  indicatorValueSchema,
  progressUpdateSchema,
  reviewSchema,
} from './plan.ts'
import { prioritySessionSchema } from './priorities.ts'
import { profileSchema } from './profile.ts'
import { shortText, timestamp } from './record.ts'
import {
  ambitionSchema,
  axisSchema,
  commitmentSchema,
  deliberationSchema,
  keyMessageSchema,
  leverSchema,
  localPrioritySchema,
  milestoneSchema,
  objectiveSchema,
  ongoingProjectSchema,
  policyDocumentSchema,
  policyLinkSchema,
  questionAnswerSchema,
  quoteSchema,
  reviewFeedbackSchema,
  roadmapSchema,
} from './strategy.ts'

const list = <Item extends z.ZodType>(item: Item) => z.array(item).max(20_000)

/** The lists of a dossier: each holds records with a stable id, so that merging and undo treat all alike. */
const collections = {
  actors: list(actorSchema),
  governanceBodies: list(governanceBodySchema),
  meetings: list(meetingSchema),
  trainingEntries: list(trainingEntrySchema),
  awarenessSessions: list(awarenessSessionSchema),
  trainingNeeds: list(trainingNeedSchema),
  keyMessages: list(keyMessageSchema),
  policyDocuments: list(policyDocumentSchema),
  localPriorities: list(localPrioritySchema),
  policyLinks: list(policyLinkSchema),
  ongoingProjects: list(ongoingProjectSchema),
  equipmentLots: list(equipmentLotSchema),
  connectedObjects: list(equipmentLotSchema),
  digitalServices: list(digitalServiceSchema),
  purchasedServices: list(purchasedServiceSchema),
  existingActions: list(existingActionSchema),
  practiceAnswers: list(practiceAnswerSchema),
  localPractices: list(localPracticeSchema),
  contentPacks: list(contentPackSchema),
  interviews: list(interviewSchema),
  yearlyPurchases: list(yearlyPurchaseSchema),
  yearlyDisposals: list(yearlyDisposalSchema),
  footprintEstimates: list(footprintEstimateSchema),
  footprintEvaluations: list(footprintEvaluationSchema),
  levers: list(leverSchema),
  axes: list(axisSchema),
  objectives: list(objectiveSchema),
  quotes: list(quoteSchema),
  milestones: list(milestoneSchema),
  reviewFeedback: list(reviewFeedbackSchema),
  deliberations: list(deliberationSchema),
  commitments: list(commitmentSchema),
  questionAnswers: list(questionAnswerSchema),
  actions: list(actionSchema),
  prioritySessions: list(prioritySessionSchema),
  progressUpdates: list(progressUpdateSchema),
  indicators: list(indicatorSchema),
  indicatorValues: list(indicatorValueSchema),
  blockers: list(blockerSchema),
  reviews: list(reviewSchema),
  communicationActions: list(communicationActionSchema),
  communityMembers: list(communityMemberSchema),
  communityEvents: list(communityEventSchema),
  schoolHolidays: list(schoolHolidaySchema),
  checklist: list(checklistAnswerSchema),
  questions: list(questionSchema),
  notes: list(noteSchema),
  journal: list(journalEntrySchema),
} as const

/** One commune's whole work: what is in the database row, in the `.petitspas` file and in an exchange. */
export const projectSchema = z.strictObject({
  id: z.string().min(8).max(80),
  /** An example lives in its own store and can never replace a real dossier. */
  kind: z.enum(['real', 'example']),
  createdAt: timestamp,
  modifiedAt: timestamp,
  /** The content versions this dossier was made with. */
  pins: z.strictObject({
    steps: shortText,
    referential: shortText,
    factors: shortText,
    municipalities: shortText,
  }),
  profile: profileSchema,
  ambition: ambitionSchema.optional(),
  roadmap: roadmapSchema.optional(),
  footprintSettings: footprintSettingsSchema.optional(),
  ...collections,
})
export type Project = z.infer<typeof projectSchema>

/** The names of the lists of a dossier. */
export type CollectionName = keyof typeof collections
export const collectionNames = Object.keys(collections) as readonly CollectionName[] // Object.keys loses the key type
export type RecordOf<Name extends CollectionName> = Project[Name][number]

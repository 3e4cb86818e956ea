import { z } from 'zod'
import {
  decimal,
  decreeTheme,
  dimension,
  isoDate,
  level3,
  listOfTexts,
  longText,
  moneyEur,
  practiceId,
  record,
  recordId,
  sdgGoal,
  shortText,
  theme,
  wholeNumber,
  year,
} from './record.ts'

const publics = z.enum(['staff', 'elected', 'school', 'residents', 'businesses', 'associations', 'suppliers', 'press'])
const trafficLight = z.enum(['green', 'orange', 'red'])

export const keyMessageSchema = record({
  text: longText,
  figure: shortText.optional(),
  source: shortText.optional(),
  audience: z.array(publics).max(10).optional(),
})
export type KeyMessage = z.infer<typeof keyMessageSchema>

export const policyDocumentSchema = record({
  title: shortText,
  kind: z
    .enum([
      'mandate',
      'territory_project',
      'pcaet',
      'energy_sobriety',
      'social_needs',
      'school_project',
      'digital_plan',
      'purchasing_scheme',
      'other',
    ])
    .optional(),
  owner: shortText.optional(),
  year: year.optional(),
  horizon: year.optional(),
  location: shortText.optional(),
  keyPoints: longText.optional(),
})
export type PolicyDocument = z.infer<typeof policyDocumentSchema>

export const localPrioritySchema = record({
  title: shortText,
  carriedBy: recordId.optional(),
  reason: longText.optional(),
  rank: wholeNumber.optional(),
  sdgGoals: z.array(sdgGoal).max(17).optional(),
})
export type LocalPriority = z.infer<typeof localPrioritySchema>

export const policyLinkSchema = record({
  priority: recordId.optional(),
  nrTheme: theme.optional(),
  dimension: dimension.optional(),
  sentence: longText.optional(),
  strength: z.enum(['weak', 'medium', 'strong']).optional(),
})
export type PolicyLink = z.infer<typeof policyLinkSchema>

export const ongoingProjectSchema = record({
  title: shortText,
  owner: recordId.optional(),
  plannedDate: isoDate.optional(),
  estimatedCost: moneyEur.optional(),
  effect: z.enum(['helps', 'neutral', 'conflicts']).optional(),
  response: z.enum(['adapt', 'postpone', 'accept']).optional(),
  note: longText.optional(),
})
export type OngoingProject = z.infer<typeof ongoingProjectSchema>

export const leverSchema = record({
  title: shortText,
  theme: theme.optional(),
  practice: practiceId.optional(),
  source: z.enum(['diagnostic', 'interview', 'workshop', 'catalogue']).optional(),
  impact: level3.optional(),
  ease: level3.optional(),
  votes: wholeNumber.optional(),
  decision: z.enum(['keep', 'later', 'drop']).optional(),
  reason: longText.optional(),
})
export type Lever = z.infer<typeof leverSchema>

export const ambitionSchema = record({
  statement: longText.optional(),
  horizonYear: year.optional(),
  perimeter: z.enum(['organisation', 'organisation_and_territory']).optional(),
  audiences: z.array(publics).max(10).optional(),
  dimensions: z.array(dimension).max(3).optional(),
  smartSpecific: longText.optional(),
  smartMeasurable: longText.optional(),
  smartAcceptable: longText.optional(),
  smartRealistic: longText.optional(),
  smartTimeBound: isoDate.optional(),
  smartState: z
    .strictObject({
      specific: trafficLight.optional(),
      measurable: trafficLight.optional(),
      acceptable: trafficLight.optional(),
      realistic: trafficLight.optional(),
      timeBound: trafficLight.optional(),
    })
    .optional(),
  validatedOn: isoDate.optional(),
  validatedBy: recordId.optional(),
})
export type Ambition = z.infer<typeof ambitionSchema>

export const axisSchema = record({
  title: shortText,
  localPriority: recordId.optional(),
  summary: longText.optional(),
  audiences: z.array(publics).max(10).optional(),
  means: longText.optional(),
  expectedEffect: longText.optional(),
  rank: wholeNumber.optional(),
})
export type Axis = z.infer<typeof axisSchema>

export const roadmapSchema = record({
  template: z.enum(['two_pages', 'six_pages', 'complete']).optional(),
  title: shortText.optional(),
  periodStart: year.optional(),
  periodEnd: year.optional(),
  definition: longText.optional(),
  context: longText.optional(),
  meansStaff: longText.optional(),
  meansBudget: moneyEur.optional(),
  carrier: recordId.optional(),
  followUp: longText.optional(),
  sections: z
    .array(
      z.strictObject({
        key: z.string().max(60),
        included: z.boolean(),
        order: wholeNumber.optional(),
        text: longText.optional(),
      }),
    )
    .max(50)
    .optional(),
})
export type Roadmap = z.infer<typeof roadmapSchema>

export const objectiveSchema = record({
  axis: recordId.optional(),
  title: shortText,
  dimension: dimension.optional(),
  reach: z.enum(['internal', 'territory']).optional(),
  indicator: recordId.optional(),
  baseline: decimal.optional(),
  target: decimal.optional(),
  unit: shortText.optional(),
  deadline: isoDate.optional(),
  decreeTheme: decreeTheme.optional(),
})
export type Objective = z.infer<typeof objectiveSchema>

export const quoteSchema = record({ author: recordId.optional(), text: longText, approvedOn: isoDate.optional() })
export type Quote = z.infer<typeof quoteSchema>

export const milestoneSchema = record({ title: shortText, date: isoDate.optional(), owner: recordId.optional() })
export type Milestone = z.infer<typeof milestoneSchema>

export const reviewFeedbackSchema = record({
  reader: shortText,
  readerKind: z.enum(['staff', 'elected', 'resident', 'partner']).optional(),
  understood: longText.optional(),
  unclear: longText.optional(),
  handled: z.boolean().optional(),
})
export type ReviewFeedback = z.infer<typeof reviewFeedbackSchema>

export const deliberationSchema = record({
  form: z.enum(['deliberation', 'information']),
  body: z.enum(['municipal_council', 'community_council', 'union_committee', 'other']).optional(),
  sessionDate: isoDate.optional(),
  /** As one says it: "18 h 30". */
  sessionTime: shortText.optional(),
  sessionPlace: shortText.optional(),
  noticeDeadline: isoDate.optional(),
  noticeSentOn: isoDate.optional(),
  summaryNoteAttached: z.boolean().optional(),
  presenter: recordId.optional(),
  legalReferences: listOfTexts.optional(),
  reasons: listOfTexts.optional(),
  articles: listOfTexts.optional(),
  annexes: listOfTexts.optional(),
  status: z.enum(['draft', 'sent', 'adopted', 'rejected', 'postponed']).optional(),
  votesFor: wholeNumber.optional(),
  votesAgainst: wholeNumber.optional(),
  abstentions: wholeNumber.optional(),
  number: shortText.optional(),
  requestedChanges: listOfTexts.optional(),
  sentToPrefectureOn: isoDate.optional(),
  publishedOn: isoDate.optional(),
  publicationMode: z.enum(['online', 'posted', 'paper']).optional(),
  note: longText.optional(),
})
export type Deliberation = z.infer<typeof deliberationSchema>

export const commitmentSchema = record({
  title: shortText,
  kind: z.enum(['charter', 'network', 'label', 'other']).optional(),
  date: isoDate.optional(),
  link: shortText.optional(),
})
export type Commitment = z.infer<typeof commitmentSchema>

export const questionAnswerSchema = record({ question: shortText, answer: longText.optional() })
export type QuestionAnswer = z.infer<typeof questionAnswerSchema>

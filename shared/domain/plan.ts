import { z } from 'zod'
import {
  actionStatus,
  confidence,
  decimal,
  decreeTheme,
  dimension,
  isoDate,
  level3,
  listOfIds,
  listOfTexts,
  longText,
  moneyEur,
  month,
  moscow,
  practiceId,
  record,
  recordId,
  shortText,
  theme,
  wholeNumber,
  year,
} from './record.ts'

export const actionSchema = record({
  title: shortText,
  summary: longText.optional(),
  objective: recordId.optional(),
  lever: recordId.optional(),
  dimension: z.array(dimension).max(3).optional(),
  reach: z.enum(['internal', 'territory']).optional(),
  theme: theme.optional(),
  practice: z.array(practiceId).max(60).optional(),
  decreeTheme: decreeTheme.optional(),
  commitmentLevel: z.enum(['study', 'trial', 'delivery']).optional(),
  priority: level3.optional(),
  ease: level3.optional(),
  impact: level3.optional(),
  moscow: moscow.optional(),
  startPeriod: month.optional(),
  durationMonths: z.number().min(0).max(600).optional(),
  owner: recordId.optional(),
  contributors: listOfIds.optional(),
  workload: z
    .strictObject({ value: z.number().min(0).max(10_000), unit: z.enum(['days_total', 'days_per_month']) })
    .optional(),
  budget: moneyEur.optional(),
  expectedSaving: moneyEur.optional(),
  funding: longText.optional(),
  expectedResults: longText.optional(),
  progressIndicators: listOfIds.optional(),
  resultIndicators: listOfIds.optional(),
  dependsOn: listOfTexts.optional(),
  status: actionStatus,
  legalCheck: z.boolean().optional(),
  quickWin: z.boolean().optional(),
  needsDecision: z.boolean().optional(),
})
export type Action = z.infer<typeof actionSchema>

export const progressUpdateSchema = record({
  action: recordId,
  date: isoDate,
  status: actionStatus,
  progressPercent: z.number().min(0).max(100).optional(),
  sentence: longText.optional(),
  blocked: z.boolean().optional(),
  nextStep: longText.optional(),
  author: recordId.optional(),
})
export type ProgressUpdate = z.infer<typeof progressUpdateSchema>

export const indicatorSchema = record({
  title: shortText,
  unit: shortText.optional(),
  level: z.enum(['ambition', 'plan', 'project']).optional(),
  kind: z.enum(['progress', 'result', 'context']).optional(),
  direction: z.enum(['up_is_better', 'down_is_better']).optional(),
  source: shortText.optional(),
  frequency: z.enum(['monthly', 'quarterly', 'yearly']).optional(),
  baseline: decimal.optional(),
  baselineYear: year.optional(),
  target: decimal.optional(),
  targetYear: year.optional(),
  practice: practiceId.optional(),
})
export type Indicator = z.infer<typeof indicatorSchema>

export const indicatorValueSchema = record({
  indicator: recordId,
  period: shortText,
  /** Absent: not measurable yet, with the reason in `note`. Never zero by default. */
  value: decimal.optional(),
  confidence: confidence.optional(),
  note: longText.optional(),
})
export type IndicatorValue = z.infer<typeof indicatorValueSchema>

export const blockerSchema = record({
  action: recordId.optional(),
  description: longText,
  request: longText.optional(),
  askedTo: recordId.optional(),
  due: isoDate.optional(),
  solvedOn: isoDate.optional(),
})
export type Blocker = z.infer<typeof blockerSchema>

export const reviewSchema = record({
  date: isoDate.optional(),
  body: recordId.optional(),
  done: listOfTexts.optional(),
  late: listOfTexts.optional(),
  stop: listOfTexts.optional(),
  add: listOfTexts.optional(),
  decisions: listOfTexts.optional(),
})
export type Review = z.infer<typeof reviewSchema>

export const communicationActionSchema = record({
  title: shortText,
  moment: z.enum(['kickoff', 'adoption', 'milestone', 'annual', 'event', 'onboarding']).optional(),
  audience: z
    .array(z.enum(['staff', 'elected', 'school', 'residents', 'associations', 'businesses', 'suppliers', 'press']))
    .max(10)
    .optional(),
  channel: z
    .enum([
      'bulletin',
      'website',
      'poster',
      'email',
      'meeting',
      'payslip_note',
      'reception_stand',
      'social_network',
      'press',
      'school_book',
      'market_stall',
      'tender_annex',
    ])
    .optional(),
  message: recordId.optional(),
  date: isoDate.optional(),
  owner: recordId.optional(),
  approver: recordId.optional(),
  status: actionStatus.optional(),
  cost: moneyEur.optional(),
  reachEstimate: wholeNumber.optional(),
  accessibilityChecked: z.boolean().optional(),
  sobrietyChecked: z.boolean().optional(),
  linkedAction: recordId.optional(),
})
export type CommunicationAction = z.infer<typeof communicationActionSchema>

export const communityMemberSchema = record({
  person: recordId.optional(),
  joinedOn: isoDate.optional(),
  topics: listOfTexts.optional(),
})
export type CommunityMember = z.infer<typeof communityMemberSchema>

export const communityEventSchema = record({
  title: shortText,
  date: isoDate.optional(),
  place: shortText.optional(),
  participants: wholeNumber.optional(),
  outcome: longText.optional(),
})
export type CommunityEvent = z.infer<typeof communityEventSchema>

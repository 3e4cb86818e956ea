import { buildActionPlan } from './action-plan.ts'
import { buildActionSheets } from './action-sheets.ts'
import { buildActorMap } from './actor-map.ts'
import { buildAmbitionNote, buildLeverRanking } from './ambition-documents.ts'
import { buildAnnualReport } from './annual-report.ts'
import { buildBriefing, buildElectedNote } from './briefing-documents.ts'
import { buildKit, buildResidentsReport, buildSlides } from './communication-kit.ts'
import { buildCommunicationPlan } from './communication-plan.ts'
import { buildDeliberation, buildNotice, buildVotedAct } from './deliberation-documents.ts'
import type { BuildParts } from './deliverable.ts'
import { buildExitRegister, buildGiftAgreement, buildGiftDeliberation } from './exit-documents.ts'
import { buildDashboard, buildReview } from './follow-up-documents.ts'
import { buildHandover } from './handover.ts'
import { buildInventory, buildQuestionnaire } from './inventory-document.ts'
import { buildMaturity } from './maturity-document.ts'
import { buildCalendar, buildLaunch } from './meeting-documents.ts'
import { buildPolicyNote } from './policy-note.ts'
import { buildPrioritySheet } from './priority-sheet.ts'
import { buildQuiz, buildQuizAnswers } from './quiz-documents.ts'
import { buildRegulatoryReport } from './regulatory-report.ts'
import { buildRoadmap, buildSummary } from './roadmap-documents.ts'
import { buildMissionLetter, buildProfile } from './start-documents.ts'
import { buildSynthesis } from './synthesis-document.ts'
import { buildMemo, buildTrainingLog } from './training-documents.ts'

/** The progress report has its own generator: it comes through the same door as the others. */
export const PROGRESS_REPORT = 'd9.progress_report'

/** A document whose sentences need no more than the common values. */
const asWritten: BuildParts = () => ({})

/** Every document of the ten steps, in their order: the 28 of the guide and those that each step also needs. */
export const builders = {
  'd1.profile': buildProfile,
  'd1.mission_letter': buildMissionLetter,
  'd1.actor_map': buildActorMap,
  'd1.calendar': buildCalendar,
  'd1.launch_minutes': buildLaunch,
  'd2.memo': buildMemo,
  'd2.training_log': buildTrainingLog,
  'd3.policy_note': buildPolicyNote,
  'd4.inventory': buildInventory,
  'd4.school_questionnaire': buildQuestionnaire,
  'd4.provider_questionnaire': buildQuestionnaire,
  'd4.maturity': buildMaturity,
  'd4.synthesis': buildSynthesis,
  'd4.regulatory_report': buildRegulatoryReport,
  'd5.quiz': buildQuiz,
  'd5.quiz_answers': buildQuizAnswers,
  'd5.lever_ranking': buildLeverRanking,
  'd5.ambition_note': buildAmbitionNote,
  'd6.roadmap': buildRoadmap,
  'd6.summary': buildSummary,
  'd7.draft_deliberation': buildDeliberation,
  'd7.notice': buildNotice,
  'd7.briefing': buildBriefing,
  'd7.elected_note': buildElectedNote,
  'd7.voted_act': buildVotedAct,
  'd8.action_sheets': buildActionSheets,
  'd8.action_plan': buildActionPlan,
  'd8.priority_sheet': buildPrioritySheet,
  'd8.exit_register': buildExitRegister,
  'd8.gift_agreement': buildGiftAgreement,
  'd8.gift_deliberation': buildGiftDeliberation,
  'd9.dashboard': buildDashboard,
  [PROGRESS_REPORT]: asWritten,
  'd9.review_minutes': buildReview,
  'd9.annual_report': buildAnnualReport,
  'd9.handover': buildHandover,
  'd10.communication_plan': buildCommunicationPlan,
  'd10.kit': buildKit,
  'd10.bulletin_article': buildKit,
  'd10.email': buildKit,
  'd10.press_release': buildKit,
  'd10.poster_a4': buildKit,
  'd10.poster_a3': buildKit,
  'd10.supplier_letter': buildKit,
  'd10.slides': buildSlides,
  'd10.residents_report': buildResidentsReport,
} as const satisfies Readonly<Record<string, BuildParts>>

export type DeliverableDocumentId = keyof typeof builders

import type { StoneState } from '../../charts/draw-path.ts'
import type { PracticeAnswer, PracticeState } from '../../domain/answers.ts'
import type { Project } from '../../domain/project.ts'
import type { FootprintResult } from '../../footprint/footprint-result.ts'
import { obligationFactsOf } from '../../obligations/obligation-facts.ts'
import { type ObligationsForMunicipality, obligationsFor } from '../../obligations/obligations-for.ts'
import type { GuideTheme, Practice } from '../../referential/practice-schema.ts'
import { type NextItem, nextItem } from '../../steps/next-item.ts'
import { overallProgress, type Progress, statesById, stepProgress } from '../../steps/progress.ts'
import { type SelectionContext, selectItems } from '../../steps/select-items.ts'
import type { ChecklistItem, Step } from '../../steps/step-schema.ts'
import { type EstimateRange, estimateRange } from './estimate-range.ts'
import type { ReportContent } from './report-content.ts'
import { disposalShares, purchaseShares, type YearlyShare } from './reuse-shares.ts'

export interface StepFacts {
  readonly step: Step
  readonly progress: Progress
  readonly state: StoneState
  /** What to do next in this step; absent when nothing is left. */
  readonly next?: NextItem
}

export interface AnsweredPractice {
  readonly practice: Practice
  readonly answer: PracticeAnswer & { readonly state: PracticeState }
}

export interface ThemeFacts {
  readonly theme: GuideTheme
  readonly total: number
  readonly answered: readonly AnsweredPractice[]
}

/** Every number and choice of the report, before any sentence. */
export interface ReportFacts {
  readonly overall: Progress
  readonly steps: readonly StepFacts[]
  readonly next: NextItem | undefined
  readonly unknownItems: readonly ChecklistItem[]
  readonly notApplicableItems: readonly ChecklistItem[]
  readonly themes: readonly ThemeFacts[]
  readonly answered: readonly AnsweredPractice[]
  readonly footprint: FootprintResult
  readonly estimate: EstimateRange | undefined
  readonly obligations: ObligationsForMunicipality
  readonly purchases: readonly YearlyShare[]
  readonly disposals: readonly YearlyShare[]
}

const stoneState = (step: Step, progress: Progress, next: NextItem | undefined): StoneState => {
  if (next?.step.id === step.id) return 'here'
  if (progress.isComplete) return 'done'
  return progress.done > 0 ? 'started' : 'todo'
}

const hasState = (answer: PracticeAnswer): answer is AnsweredPractice['answer'] => answer.state !== undefined

const themeFacts = (project: Project, content: ReportContent): readonly ThemeFacts[] => {
  const answers = new Map(project.practiceAnswers.map((answer) => [answer.id, answer]))
  return content.themes.map((theme) => {
    const practices = content.practices.filter((practice) => practice.theme === theme.id)
    const answered = practices.flatMap((practice) => {
      const answer = answers.get(practice.id)
      return answer && hasState(answer) ? [{ practice, answer }] : []
    })
    return { theme, total: practices.length, answered }
  })
}

/** Works out all the facts of a report from the dossier, the content and the computed footprint. */
export const gatherFacts = (project: Project, content: ReportContent, footprint: FootprintResult): ReportFacts => {
  const { kind, version, population } = project.profile
  const context: SelectionContext = { kind, version, population, records: project }
  const { checklist } = project
  const next = nextItem(content.steps, checklist, context)
  const states = statesById(checklist)
  const shown = content.steps.flatMap((step) => selectItems(step.items, context))
  const themes = themeFacts(project, content)
  return {
    overall: overallProgress(content.steps, checklist, context),
    steps: content.steps.map((step) => {
      const progress = stepProgress(step, checklist, context)
      const nextHere = nextItem([step], checklist, context)
      return { step, progress, state: stoneState(step, progress, next), ...(nextHere && { next: nextHere }) }
    }),
    next,
    unknownItems: shown.filter(({ id }) => states.get(id) === 'unknown'),
    notApplicableItems: shown.filter(({ id }) => states.get(id) === 'not_applicable'),
    themes,
    answered: themes.flatMap(({ answered }) => answered),
    footprint,
    estimate: estimateRange(project, footprint, content.footprint),
    obligations: obligationsFor(obligationFactsOf(project), content.obligations.obligations),
    purchases: purchaseShares(project, content.thresholds),
    disposals: disposalShares(project, content.thresholds),
  }
}

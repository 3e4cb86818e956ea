import { isProposed } from '../domain/prefilled.ts'
import type { Profile } from '../domain/profile.ts'
import type { Project } from '../domain/project.ts'
import type { StepId } from '../domain/record.ts'
import { progressOf } from '../steps/progress.ts'
import { selectItems } from '../steps/select-items.ts'
import { selectionOf } from '../steps/selection-of.ts'
import type { Step } from '../steps/step-schema.ts'

/** What a list of followed communes says of one dossier, read once. */
export interface FollowFacts {
  readonly name: string
  readonly inseeCode?: string
  readonly departmentName?: string
  readonly population?: number
  readonly version: Profile['version']
  readonly mode?: Profile['mutualisingMode']
  readonly councilDate?: string
  /** The first step that is not finished; absent when all are. */
  readonly currentStep?: StepId
  readonly done: number
  readonly counted: number
  readonly hasElectedPartner: boolean
  readonly isRoadmapWritten: boolean
  readonly answeredPractices: number
  readonly unknownPractices: number
  /** Whether the commune itself gave figures of its purchases, and of what became of its equipment. */
  readonly hasPurchases: boolean
  readonly hasDisposals: boolean
}

const ELECTED_PARTNER = 's1.c3'
const ROADMAP_STEP: StepId = 's6'

/** Sums up a dossier for the body that follows it. Pure. */
export const followFacts = (project: Project, steps: readonly Step[]): FollowFacts => {
  const { profile, checklist, practiceAnswers } = project
  const selection = selectionOf(project)
  const selected = steps.map(({ id, items }) => ({ id, items: selectItems(items, selection) }))
  const byStep = selected.map(({ id, items }) => ({ id, progress: progressOf(items, checklist) }))
  const total = (key: 'done' | 'counted') => byStep.reduce((sum, { progress }) => sum + progress[key], 0)
  const current = byStep.find(({ progress }) => !progress.isComplete)?.id
  const roadmapItems = selected.find(({ id }) => id === ROADMAP_STEP)?.items ?? []
  const given = practiceAnswers.filter(({ state }) => state !== undefined)
  const { name, version, inseeCode, departmentName, population, mutualisingMode: mode, councilDate } = profile
  return {
    name,
    version,
    ...(inseeCode !== undefined && { inseeCode }),
    ...(departmentName !== undefined && { departmentName }),
    ...(population !== undefined && { population }),
    ...(mode !== undefined && { mode }),
    ...(councilDate !== undefined && { councilDate }),
    ...(current !== undefined && { currentStep: current }),
    done: total('done'),
    counted: total('counted'),
    hasElectedPartner:
      (profile.deputyName ?? '') !== '' ||
      checklist.some(({ id, state }) => id === ELECTED_PARTNER && state === 'done'),
    isRoadmapWritten: progressOf(
      roadmapItems.filter(({ level }) => level === 'mandatory'),
      checklist,
    ).isComplete,
    answeredPractices: given.length,
    unknownPractices: given.filter(({ state }) => state === 'unknown').length,
    hasPurchases: project.yearlyPurchases.some((entry) => entry.totalExclTax !== undefined && !isProposed(entry)),
    hasDisposals: project.yearlyDisposals.some((entry) => !isProposed(entry)),
  }
}

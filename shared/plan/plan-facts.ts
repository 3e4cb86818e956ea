import type { Action, Blocker } from '../domain/plan.ts'
import type { Project } from '../domain/project.ts'
import { isLate, monthsOf } from './action-months.ts'
import { findOverloads, type Overload } from './overloads.ts'

/** Days after which an action deserves a word, by version of the steps (step 9: 120, 180, 365). */
const STALE_DAYS = { full: 120, under_3500: 180, under_500: 365 } as const
const DAY_MS = 86_400_000

/** What step 9 shows of a plan: how far it is, and what asks for somebody's attention. */
export interface PlanFacts {
  readonly total: number
  readonly done: number
  readonly started: number
  readonly toStart: number
  /** Share of the actions that are done, 0 to 1; 0 without actions. */
  readonly doneShare: number
  /** Known costs, and the number of actions that have none. */
  readonly budget: number
  readonly withoutBudget: number
  readonly late: readonly Action[]
  readonly stale: readonly Action[]
  readonly withoutOwner: readonly Action[]
  readonly toDecide: readonly Action[]
  readonly quickWins: readonly Action[]
  readonly overloads: readonly Overload[]
  readonly blockers: readonly Blocker[]
  /** Actions planned to start before one they wait for has ended. */
  readonly clashes: readonly Dependency[]
}

/** An action and another that must come first. */
export interface Dependency {
  readonly action: Action
  readonly waitsFor: Action
}

/** When somebody last said something of an action: the moment it was changed, or its latest news. ISO. */
export const lastNewsOf = (action: Action, { progressUpdates }: Pick<Project, 'progressUpdates'>): string =>
  progressUpdates
    .filter(({ action: id }) => id === action.id)
    .map(({ date }) => date)
    .concat(action.modifiedAt.slice(0, 10))
    .toSorted()
    .at(-1) ?? action.modifiedAt.slice(0, 10)

/** The pairs of actions in which one waits for the other; what is only typed in words is left out. */
export const dependenciesAmong = (actions: readonly Action[]): readonly Dependency[] =>
  actions.flatMap((action) =>
    (action.dependsOn ?? []).flatMap((id) => {
      const waitsFor = actions.find((one) => one.id === id)
      return waitsFor && waitsFor.id !== action.id ? [{ action, waitsFor }] : []
    }),
  )

/** Counts a plan on a given day, ISO. */
export const planFacts = (project: Project, today: string): PlanFacts => {
  const { actions, blockers, profile } = project
  const open = actions.filter(({ status }) => status !== 'done')
  const count = (status: Action['status']): number => actions.filter((one) => one.status === status).length
  const oldest = new Date(Date.parse(today) - STALE_DAYS[profile.version] * DAY_MS).toISOString().slice(0, 10)
  return {
    total: actions.length,
    done: count('done'),
    started: count('in_progress'),
    toStart: count('to_start'),
    doneShare: actions.length === 0 ? 0 : count('done') / actions.length,
    budget: actions.reduce((sum, { budget }) => sum + (budget ?? 0), 0),
    withoutBudget: actions.filter(({ budget }) => budget === undefined).length,
    late: open.filter((action) => isLate(action, today)),
    stale: open.filter((action) => lastNewsOf(action, project) < oldest),
    withoutOwner: open.filter(({ owner }) => owner === undefined),
    toDecide: open.filter(({ needsDecision }) => needsDecision === true),
    quickWins: actions.filter(({ quickWin }) => quickWin === true),
    overloads: findOverloads(actions),
    blockers: blockers.filter(({ solvedOn }) => solvedOn === undefined),
    clashes: dependenciesAmong(open).filter(({ action, waitsFor }) => {
      const [own, other] = [monthsOf(action), monthsOf(waitsFor)]
      return own !== undefined && other !== undefined && own.start < Math.ceil(other.end)
    }),
  }
}

import type { ChecklistState } from '../domain/answers.ts'
import { type SelectionContext, selectItems } from './select-items.ts'
import type { ChecklistItem, Step } from './step-schema.ts'

/** An answer to a task; records of the dossier fit. */
export interface ItemAnswer {
  readonly id: string
  readonly state: ChecklistState
}

export interface Progress {
  readonly done: number
  /** Tasks shown, without those *sans objet*. */
  readonly counted: number
  /** Tasks answered *je ne sais pas*: counted, not done. */
  readonly unknown: number
  readonly notApplicable: number
  /** `done / counted`, from 0 to 1; 1 when nothing is counted, because nothing is left to do. */
  readonly share: number
  readonly isComplete: boolean
}

/** State of each task; an item without an answer is to do. When an id comes twice the last one holds. */
export const statesById = (answers: readonly ItemAnswer[]): ReadonlyMap<string, ChecklistState> =>
  new Map(answers.map(({ id, state }) => [id, state]))

/** Progress over some tasks, already selected. */
export const progressOf = (items: readonly Pick<ChecklistItem, 'id'>[], answers: readonly ItemAnswer[]): Progress =>
  progressIn(items, statesById(answers))

/** The same, from states already looked up: for several lists of tasks of one dossier. */
export const progressIn = (
  items: readonly Pick<ChecklistItem, 'id'>[],
  states: ReadonlyMap<string, ChecklistState>,
): Progress => {
  // One walk: a consolidation does this ten times for each commune of the country.
  let [done, notApplicable, unknown] = [0, 0, 0]
  for (const { id } of items) {
    const state = states.get(id)
    if (state === 'done') done += 1
    else if (state === 'not_applicable') notApplicable += 1
    else if (state === 'unknown') unknown += 1
  }
  const counted = items.length - notApplicable
  return {
    done,
    counted,
    unknown,
    notApplicable,
    share: counted === 0 ? 1 : done / counted,
    isComplete: done === counted,
  }
}

/** Progress of one step, for what this commune sees of it. */
export const stepProgress = (step: Step, answers: readonly ItemAnswer[], context: SelectionContext): Progress =>
  progressOf(selectItems(step.items, context), answers)

/** Progress over all steps: each task weighs the same. */
export const overallProgress = (
  steps: readonly Step[],
  answers: readonly ItemAnswer[],
  context: SelectionContext,
): Progress =>
  progressOf(
    steps.flatMap((step) => selectItems(step.items, context)),
    answers,
  )

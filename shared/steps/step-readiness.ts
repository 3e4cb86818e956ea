import type { ChecklistItemId } from '../domain/record.ts'
import { type ItemAnswer, statesById } from './progress.ts'
import { type SelectionContext, selectItems } from './select-items.ts'
import type { Step } from './step-schema.ts'

export interface StepReadiness {
  /** Tasks of earlier steps still open. The application warns, it does not block. */
  readonly waitingFor: readonly ChecklistItemId[]
  readonly canStart: boolean
  /** What makes the step finished is there; an ongoing step (9 and 10) never is. */
  readonly isFinished: boolean
}

/**
 * Whether a step can start and is finished (annexe 1 of the method). A task that this commune does not see, or that is
 * *sans objet*, counts as fulfilled. A document exists once every mandatory task shown that produces it is settled.
 */
export const stepReadiness = (
  step: Step,
  steps: readonly Step[],
  answers: readonly ItemAnswer[],
  context: SelectionContext,
): StepReadiness => {
  const states = statesById(answers)
  const shown = steps.flatMap(({ items }) => selectItems(items, context))
  const shownIds = new Set(shown.map(({ id }) => id))
  const isSettled = (id: ChecklistItemId): boolean => {
    const state = states.get(id)
    return !shownIds.has(id) || state === 'done' || state === 'not_applicable'
  }
  const isReady = (deliverable: string): boolean =>
    shown.every(({ id, level, produces }) => produces !== deliverable || level !== 'mandatory' || isSettled(id))
  const waitingFor = step.canStart.items.filter((id) => !isSettled(id))
  return {
    waitingFor,
    canStart: waitingFor.length === 0,
    isFinished:
      step.finished.ongoing !== true &&
      step.finished.items.every(isSettled) &&
      step.finished.deliverables.every(isReady),
  }
}

import type { ChecklistItemId, StepId } from '../domain/record.ts'
import { type ItemAnswer, statesById } from './progress.ts'
import { levelFor, type SelectionContext, selectItems } from './select-items.ts'
import type { ChecklistItem, Step } from './step-schema.ts'

/** Why this task comes next. `opens_step`: a later step waits for it. */
export type NextItemReason =
  | { readonly code: 'legal_duty' | 'needed_for_next' | 'advised' | 'answer_awaited' | 'optional' }
  | { readonly code: 'opens_step'; readonly opens: StepId }

export interface NextItem {
  readonly step: Step
  readonly item: ChecklistItem
  readonly reason: NextItemReason
}

const openedBy = (id: ChecklistItemId, steps: readonly Step[]): StepId | undefined =>
  steps.find(({ canStart }) => canStart.items.includes(id))?.id

const reasonFor = (
  item: ChecklistItem,
  isUnknown: boolean,
  steps: readonly Step[],
  population: number | undefined,
): NextItemReason => {
  if (isUnknown) return { code: 'answer_awaited' }
  const { level, basis } = levelFor(item, population)
  if (level === 'recommended') return { code: 'advised' }
  if (level === 'optional') return { code: 'optional' }
  if (basis === 'law') return { code: 'legal_duty' }
  const opens = openedBy(item.id, steps)
  return opens ? { code: 'opens_step', opens } : { code: 'needed_for_next' }
}

/**
 * The next thing to do, for *Reprendre*: the first mandatory task to do in the order of the steps; then the first advised
 * one; then one that waits for somebody's answer; then an optional one. Undefined when nothing is left.
 */
export const nextItem = (
  steps: readonly Step[],
  answers: readonly ItemAnswer[],
  context: SelectionContext,
): NextItem | undefined => {
  const states = statesById(answers)
  const open = steps.flatMap((step) =>
    selectItems(step.items, context).flatMap((item) => {
      const state = states.get(item.id) ?? 'todo'
      if (state === 'done' || state === 'not_applicable') return []
      const { level } = levelFor(item, context.population)
      return [{ step, item, level, isUnknown: state === 'unknown' }]
    }),
  )
  const next =
    open.find(({ level, isUnknown }) => level === 'mandatory' && !isUnknown) ??
    open.find(({ level, isUnknown }) => level === 'recommended' && !isUnknown) ??
    open.find(({ isUnknown }) => isUnknown) ??
    open[0]
  if (!next) return undefined
  const { step, item, isUnknown } = next
  return { step, item, reason: reasonFor(item, isUnknown, steps, context.population) }
}

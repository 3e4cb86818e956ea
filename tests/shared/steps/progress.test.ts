import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checklistState } from '../../../shared/domain/answers.ts'
import { stepsVersion } from '../../../shared/domain/profile.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { type ItemAnswer, overallProgress, progressOf, stepProgress } from '../../../shared/steps/progress.ts'
import type { SelectionContext } from '../../../shared/steps/select-items.ts'

const steps = loadSteps()
const allIds = steps.flatMap(({ items }) => items.map(({ id }) => id))

const anyAnswers: fc.Arbitrary<readonly ItemAnswer[]> = fc
  .uniqueArray(fc.constantFrom(...allIds))
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.constantFrom(...checklistState.options).map((state) => ({ id, state })))),
  )
const anyContext: fc.Arbitrary<SelectionContext> = fc.record({
  version: fc.constantFrom(...stepsVersion.options),
  kind: fc.constantFrom('commune', 'epci', 'syndicat', 'autre'),
  population: fc.option(fc.nat(120_000), { nil: undefined }),
})

const four = steps.flatMap((step) => step.items).slice(0, 4)

describe('progress of a checklist', () => {
  test('a task without an answer is still to do', () => {
    expect(progressOf(four, [])).toMatchObject({ done: 0, counted: 4, share: 0, isComplete: false })
  })

  test('“je ne sais pas” counts as not done, and is counted apart', () => {
    const progress = progressOf(four, [
      { id: 's1.c1', state: 'done' },
      { id: 's1.c2', state: 'unknown' },
    ])
    expect(progress).toMatchObject({ done: 1, counted: 4, unknown: 1, share: 0.25, isComplete: false })
  })

  test('“sans objet” leaves the count', () => {
    const progress = progressOf(four, [
      { id: 's1.c1', state: 'done' },
      { id: 's1.c2', state: 'not_applicable' },
      { id: 's1.c3', state: 'not_applicable' },
    ])
    expect(progress).toMatchObject({ done: 1, counted: 2, notApplicable: 2, share: 0.5 })
  })

  test('a step whose tasks are all “sans objet” is complete: nothing is left to do', () => {
    const progress = progressOf(
      four,
      four.map(({ id }) => ({ id, state: 'not_applicable' })),
    )
    expect(progress).toMatchObject({ counted: 0, share: 1, isComplete: true })
  })

  test('answers to tasks that are not shown change nothing', () => {
    expect(progressOf(four, [{ id: 's9.c1', state: 'done' }])).toMatchObject({ done: 0, counted: 4 })
  })

  test('the share always lies between 0 and 1, and is 1 exactly when all is done', () => {
    fc.assert(
      fc.property(anyAnswers, anyContext, (answers, context) => {
        for (const progress of [
          overallProgress(steps, answers, context),
          ...steps.map((step) => stepProgress(step, answers, context)),
        ]) {
          expect(progress.share).toBeGreaterThanOrEqual(0)
          expect(progress.share).toBeLessThanOrEqual(1)
          expect(progress.isComplete).toBe(progress.share === 1)
        }
      }),
    )
  })

  test('ticking a task never lowers the progress, whatever its state before', () => {
    fc.assert(
      fc.property(anyAnswers, anyContext, fc.constantFrom(...allIds), (answers, context, id) => {
        const before = overallProgress(steps, answers, context)
        const ticked = [...answers.filter((answer) => answer.id !== id), { id, state: 'done' as const }]
        expect(overallProgress(steps, ticked, context).share).toBeGreaterThanOrEqual(before.share)
      }),
    )
  })

  test('marking an open task “sans objet” takes exactly one task out of the count', () => {
    fc.assert(
      fc.property(anyContext, fc.nat(), (context, index) => {
        const before = overallProgress(steps, [], context)
        const shown = steps.flatMap((step) => step.items).filter(({ id }) => isCounted(id, context))
        const id = shown[index % shown.length]?.id ?? ''
        const after = overallProgress(steps, [{ id, state: 'not_applicable' }], context)
        expect(after.counted).toBe(before.counted - 1)
        expect(after.notApplicable).toBe(1)
      }),
    )
  })

  test('the whole is the sum of the steps', () => {
    fc.assert(
      fc.property(anyAnswers, anyContext, (answers, context) => {
        const each = steps.map((step) => stepProgress(step, answers, context))
        const whole = overallProgress(steps, answers, context)
        expect(whole.done).toBe(each.reduce((sum, { done }) => sum + done, 0))
        expect(whole.counted).toBe(each.reduce((sum, { counted }) => sum + counted, 0))
      }),
    )
  })
})

const isCounted = (id: string, context: SelectionContext): boolean =>
  overallProgress(steps, [{ id, state: 'done' }], context).done === 1

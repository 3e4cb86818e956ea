import { describe, expect, test } from 'vitest'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import type { ItemAnswer } from '../../../shared/steps/progress.ts'
import type { SelectionContext } from '../../../shared/steps/select-items.ts'
import { type StepReadiness, stepReadiness } from '../../../shared/steps/step-readiness.ts'

const steps = loadSteps()
const town: SelectionContext = { version: 'under_3500', kind: 'commune', population: 1800 }
const village: SelectionContext = { version: 'under_500', kind: 'commune', population: 300 }
const done = (...ids: readonly string[]): readonly ItemAnswer[] => ids.map((id) => ({ id, state: 'done' }))
const read = (number: number, answers: readonly ItemAnswer[], context: SelectionContext): StepReadiness => {
  const step = steps[number - 1]
  if (!step) throw new Error(`no step ${number}`)
  return stepReadiness(step, steps, answers, context)
}

describe('when a step can start', () => {
  test('step 1 can start at once', () => {
    expect(read(1, [], town)).toMatchObject({ canStart: true, waitingFor: [] })
  })

  test('the review of the situation waits for the profile and the actor map', () => {
    expect(read(4, done('s1.c1'), town)).toMatchObject({ canStart: false, waitingFor: ['s1.c6'] })
    expect(read(4, done('s1.c1', 's1.c6'), town).canStart).toBe(true)
  })

  test('in a village the actor map is not asked for, so nothing waits for it', () => {
    expect(read(4, done('s1.c1'), village)).toMatchObject({ canStart: true, waitingFor: [] })
  })

  test('a task put aside as “sans objet” blocks nobody', () => {
    const answers: readonly ItemAnswer[] = [...done('s1.c1'), { id: 's1.c6', state: 'not_applicable' }]
    expect(read(4, answers, town).canStart).toBe(true)
  })
})

describe('when a step is finished', () => {
  test('step 1 is finished once the mission letter and the calendar exist', () => {
    expect(read(1, done('s1.c2', 's1.c3', 's1.c5'), town).isFinished).toBe(false)
    expect(read(1, done('s1.c2', 's1.c3', 's1.c5', 's1.c8'), town).isFinished).toBe(true)
  })

  test('step 2 is finished with the first training, whatever is left', () => {
    expect(read(2, [], town).isFinished).toBe(false)
    expect(read(2, done('s2.c1'), town).isFinished).toBe(true)
  })

  test('steps 9 and 10 go on from year to year', () => {
    const all = done(...steps.flatMap(({ items }) => items.map(({ id }) => id)))
    expect(read(8, all, town).isFinished).toBe(true)
    expect([read(9, all, town).isFinished, read(10, all, town).isFinished]).toEqual([false, false])
  })
})

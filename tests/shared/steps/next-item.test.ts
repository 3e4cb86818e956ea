import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { nextItem } from '../../../shared/steps/next-item.ts'
import type { ItemAnswer } from '../../../shared/steps/progress.ts'
import { type SelectionContext, selectItems } from '../../../shared/steps/select-items.ts'

const steps = loadSteps()
const context: SelectionContext = { version: 'under_3500', kind: 'commune', population: 1800 }
const shown = steps.flatMap((step) => selectItems(step.items, context))
const done = (ids: readonly string[]): readonly ItemAnswer[] => ids.map((id) => ({ id, state: 'done' }))
const mandatory = shown.filter(({ level }) => level === 'mandatory').map(({ id }) => id)

describe('the next thing to do', () => {
  test('a new dossier starts with the first task of step 1', () => {
    const next = nextItem(steps, [], context)
    expect(next?.step.id).toBe('s1')
    expect(next?.item.id).toBe('s1.c1')
    expect(next?.reason).toEqual({ code: 'opens_step', opens: 's4' })
  })

  test('needed tasks come before advised ones, even those of an earlier step', () => {
    const firstStepNeeds = mandatory.filter((id) => id.startsWith('s1.'))
    const next = nextItem(steps, done(firstStepNeeds), context)
    expect(next?.item.id).toBe('s2.c1')
    expect(next?.reason.code).toBe('needed_for_next')
  })

  test('a duty by law is said to be one', () => {
    const before = mandatory.slice(0, mandatory.indexOf('s4.c6'))
    expect(nextItem(steps, done(before), context)?.reason).toEqual({ code: 'legal_duty' })
  })

  test('a question somebody has to answer waits behind what can be done', () => {
    const answers: readonly ItemAnswer[] = [
      ...done(shown.map(({ id }) => id).filter((id) => id !== 's4.c2' && id !== 's1.c4')),
    ]
    const waiting = nextItem(steps, [...answers, { id: 's1.c4', state: 'unknown' }], context)
    expect(waiting).toMatchObject({ item: { id: 's4.c2' }, reason: { code: 'advised' } })
    const last = nextItem(
      steps,
      [...answers, { id: 's1.c4', state: 'unknown' }, { id: 's4.c2', state: 'done' }],
      context,
    )
    expect(last).toMatchObject({ item: { id: 's1.c4' }, reason: { code: 'answer_awaited' } })
  })

  test('nothing is left when all is done or “sans objet”', () => {
    const answers = shown.map(({ id }, index) => ({ id, state: index % 3 ? 'done' : 'not_applicable' }) as const)
    expect(nextItem(steps, answers, context)).toBeUndefined()
  })

  test('doing what is proposed, again and again, ends with everything done and repeats nothing', () => {
    fc.assert(
      fc.property(fc.subarray(shown.map(({ id }) => id)), (already) => {
        let answers = done(already)
        for (let turn = 0; turn <= shown.length; turn += 1) {
          const next = nextItem(steps, answers, context)
          if (!next) break
          expect(answers.map(({ id }) => id)).not.toContain(next.item.id)
          answers = [...answers, { id: next.item.id, state: 'done' }]
        }
        expect(answers).toHaveLength(shown.length)
      }),
      { numRuns: 20 },
    )
  })
})

import { describe, expect, test } from 'vitest'
import example from '../../../resources/example/example-commune.json' with { type: 'json' }
import { projectSchema } from '../../../shared/domain/project.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { nextItem } from '../../../shared/steps/next-item.ts'
import { overallProgress, stepProgress } from '../../../shared/steps/progress.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { versionForPopulation } from '../../../shared/steps/version-for-population.ts'

const project = projectSchema.parse(example)
const steps = loadSteps()
const { profile, checklist } = project
const context = { version: profile.version, kind: profile.kind, population: profile.population, records: project }

describe('the example commune', () => {
  test('follows the version proposed for its population, and sees 69 tasks', () => {
    expect(profile.version).toBe(versionForPopulation(profile.population))
    const shown = steps.flatMap((step) => selectItems(step.items, context))
    expect(shown).toHaveLength(69)
    expect(checklist.map(({ id }) => id).toSorted()).toEqual(shown.map(({ id }) => id).toSorted())
  })

  test.each([
    ['s1', 9, 9],
    ['s2', 4, 5],
    ['s3', 4, 5],
    ['s4', 7, 8],
    ['s5', 8, 8],
    ['s6', 3, 6],
    ['s7', 2, 7],
    ['s8', 4, 8],
    ['s9', 0, 5],
    ['s10', 3, 6],
  ])('%s: %i tasks done out of %i', (id, done, counted) => {
    const step = steps.find((entry) => entry.id === id)
    if (!step) throw new Error(`no step ${id}`)
    expect(stepProgress(step, checklist, context)).toMatchObject({ done, counted })
  })

  test('overall, 44 tasks done out of 67; two do not apply, three wait for an answer', () => {
    expect(overallProgress(steps, checklist, context)).toMatchObject({
      done: 44,
      counted: 67,
      notApplicable: 2,
      unknown: 3,
      share: 44 / 67,
      isComplete: false,
    })
  })

  test('resumes with the first needed task that is still to do', () => {
    const next = nextItem(steps, checklist, context)
    expect(next?.item.id).toBe('s6.c5')
    expect(next?.reason).toEqual({ code: 'opens_step', opens: 's7' })
    expect(checklist.find(({ id }) => id === next?.item.id)?.state).toBe('todo')
  })
})

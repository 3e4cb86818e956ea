import { describe, expect, test } from 'vitest'
import { addRecord, patchProfile } from '../../../shared/domain/edit.ts'
import { projectSchema } from '../../../shared/domain/project.ts'
import { changePracticeAnswer } from '../../../shared/referential/answer-practice.ts'
import { actionsOfPractice, draftAction } from '../../../shared/referential/draft-action.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import { computeIndicator } from '../../../shared/referential/practice-indicator.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const practices = loadFullPractices()
const find = (id: string) => {
  const entry = practices.find(({ practice }) => practice.id === id)
  if (!entry) throw new Error(id)
  return entry
}

describe('an action made from a practice', () => {
  test.each(practices.map((entry) => [entry.practice.id, entry] as const))(
    '%s gives a valid draft, linked both ways, with its aim and its indicator',
    (id, entry) => {
      const { project, id: actionId } = draftAction(newProject(), entry, editContext())
      expect(projectSchema.safeParse(project).error).toBeUndefined()
      expect(actionsOfPractice(project, id)).toMatchObject([
        { id: actionId, title: entry.practice.title, expectedResults: entry.plain.proof, status: 'to_start' },
      ])
      expect(project.actions[0]?.resultIndicators).toEqual([project.indicators[0]?.id])
      expect(project.indicators).toMatchObject([{ practice: id, title: entry.plain.indicator.label }])
    },
  )

  test('pressed twice makes one action; one that already carries the practice is found', () => {
    const context = editContext()
    const once = draftAction(newProject(), find('f.2'), context)
    expect(draftAction(once.project, find('f.2'), context)).toEqual(once)
    const example = exampleProject()
    expect(draftAction(example, find('f.2'), context)).toEqual({ project: example, id: 'a-001' })
  })

  test('is given to the person named in the answer, else to the only one in the role, else to nobody', () => {
    const context = editContext()
    const named = addRecord(newProject(), 'actors', { name: 'Mme Daubrac', role: 'mayor', side: 'internal' }, context)
    const answered = changePracticeAnswer(named.project, 'f.2', { owner: ' mme daubrac ' }, context)
    expect(draftAction(answered, find('f.2'), context).project.actions[0]?.owner).toBe(named.id)
    expect(draftAction(named.project, find('a.1'), context).project.actions[0]?.owner).toBe(named.id)
    expect(draftAction(newProject(), find('a.1'), context).project.actions[0]).not.toHaveProperty('owner')
  })

  test('keeps the indicator that the dossier already follows', () => {
    const example = exampleProject()
    const { project } = draftAction({ ...example, actions: [] }, find('d.2'), editContext())
    expect(project.indicators).toHaveLength(example.indicators.length)
    expect(project.actions[0]?.resultIndicators).toEqual(['indicator-age'])
  })
})

describe('the figure of a practice, worked out from the inventory', () => {
  test('of the example commune', () => {
    const project = exampleProject()
    expect(computeIndicator(project, 'mean_age_years', 2026)).toBeGreaterThan(3)
    expect(computeIndicator(project, 'lots_with_known_age_share', 2026)).toBeLessThanOrEqual(100)
    expect(computeIndicator(project, 'dormant_count', 2026)).toBe(
      project.equipmentLots.filter(({ inUse }) => !inUse).reduce((total, { count }) => total + (count ?? 0), 0),
    )
    expect(computeIndicator(project, 'services_known_host_share', 2026)).toBeGreaterThan(0)
  })

  test('is absent, not zero, when the dossier says nothing', () => {
    for (const { plain } of practices)
      expect(computeIndicator(newProject(), plain.indicator.computedFrom, 2026)).toBeUndefined()
  })

  test('counts screens in use for each agent, weighs ages by the number of devices', () => {
    const context = editContext()
    let project = patchProfile(newProject(), { staffCount: 4 }, context)
    const add = (fields: Parameters<typeof addRecord<'equipmentLots'>>[2]) => {
      project = addRecord(project, 'equipmentLots', fields, context).project
    }
    add({ site: 'mairie', kind: 'monitor_24', inUse: true, count: 6 })
    add({ site: 'mairie', kind: 'monitor_24', inUse: false, count: 5 })
    add({ site: 'mairie', kind: 'laptop', inUse: true, count: 3, purchaseYear: 2024 })
    add({ site: 'mairie', kind: 'desktop', inUse: true, count: 1, averageAgeYears: 10 })
    expect(computeIndicator(project, 'screens_per_agent', 2026)).toBe(1.5)
    expect(computeIndicator(project, 'mean_age_years', 2026)).toBe(4)
    expect(computeIndicator(project, 'dormant_count', 2026)).toBe(5)
    expect(computeIndicator(project, 'lots_with_known_age_share', 2026)).toBe(50)
  })

  test('counts leased devices and servers once the lots say enough, and the actions that are done', () => {
    const context = editContext()
    const lot = { site: 'mairie', inUse: true, count: 2 } as const
    const add = (project: ReturnType<typeof newProject>, fields: Parameters<typeof addRecord<'equipmentLots'>>[2]) =>
      addRecord(project, 'equipmentLots', fields, context).project
    const one = add(newProject(), { ...lot, kind: 'copier', ownership: 'leased' })
    expect(computeIndicator(one, 'leased_count', 2026)).toBe(2)
    expect(computeIndicator(one, 'server_count', 2026)).toBe(0)
    const two = add(one, { ...lot, kind: 'nas' })
    expect(computeIndicator(two, 'leased_count', 2026)).toBeUndefined()
    expect(computeIndicator(two, 'server_count', 2026)).toBe(2)
    const planned = addRecord(two, 'actions', { title: 'Veille', status: 'done' }, context).project
    const both = addRecord(planned, 'actions', { title: 'Don', status: 'to_start' }, context).project
    expect(computeIndicator(both, 'done_action_share', 2026)).toBe(50)
  })

  test('trained staff are those of the best attended session, never the sum of the sessions', () => {
    const context = editContext()
    const session = (project: ReturnType<typeof newProject>, staffCount: number) =>
      addRecord(project, 'awarenessSessions', { title: 'Café', staffCount }, context).project
    const two = session(session(newProject(), 2), 3)
    expect(computeIndicator(two, 'trained_share', 2026)).toBeUndefined()
    expect(computeIndicator(patchProfile(two, { staffCount: 4 }, context), 'trained_share', 2026)).toBe(75)
    expect(computeIndicator(patchProfile(two, { staffCount: 2 }, context), 'trained_share', 2026)).toBe(100)
  })

  test('the share of second-hand purchases is of the spending, of the last year that is whole', () => {
    const context = editContext()
    const add = (project: ReturnType<typeof newProject>, year: number, totalExclTax: number, reuseExclTax?: number) =>
      addRecord(
        project,
        'yearlyPurchases',
        { year, category: 'it', totalExclTax, ...(reuseExclTax !== undefined && { reuseExclTax }) },
        context,
      ).project
    const project = add(add(newProject(), 2024, 1000, 250), 2025, 4000)
    expect(computeIndicator(project, 'refurbished_purchase_share', 2026)).toBe(25)
  })
})

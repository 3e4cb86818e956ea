import { describe, expect, test } from 'vitest'
import { lastDone } from '../../../shared/dashboard/last-done.ts'
import { nextDocuments } from '../../../shared/dashboard/next-documents.ts'
import { nextTasks, taskMinutes } from '../../../shared/dashboard/next-tasks.ts'
import { addRecord } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const steps = loadSteps()
const say = (project: Project) =>
  nextTasks(steps, project).map((task) =>
    task.kind === 'item'
      ? task.item.id
      : `${task.kind} ${'site' in task ? task.site : 'lot' in task ? task.lot.id : ''}`.trim(),
  )

const withLot = (project: Project, site: string, kind: string, count?: number): Project =>
  addRecord(
    project,
    'equipmentLots',
    { id: `${site}-${kind}`, site, kind, inUse: true, ...(count !== undefined && { count }) },
    editContext(),
  ).project

describe('what to do next', () => {
  test('a new dossier starts with its own sheet, and proposes to count the devices', () => {
    expect(say(newProject())).toEqual(['s1.c1', 'count_all', 's1.c2', 's1.c3'])
  })

  test('the example goes on with its roadmap; screens nobody counted take ten minutes', () => {
    expect(say(exampleProject())).toEqual([
      's6.c5',
      'count_screens médiathèque',
      'count_screens ateliers',
      expect.stringMatching(/^s\d+\.c\d+$/),
      expect.stringMatching(/^s\d+\.c\d+$/),
    ])
  })

  test('a lot without a number, then a place without anything, come before forgotten screens', () => {
    const project = withLot(withLot(newProject(), 'mairie', 'desktop', 3), 'mairie', 'copier')
    expect(say(project).slice(1, 4)).toEqual(['count_lot mairie-copier', 'count_site école', 'count_screens mairie'])
  })

  test('zero is a number: a lot counted as none is not asked again', () => {
    const project = withLot(withLot(newProject(), 'mairie', 'tablet', 0), 'école', 'tablet', 4)
    expect(say(project).filter((task) => task.startsWith('count'))).toEqual([])
  })

  test('nothing is proposed once everything is done and counted', () => {
    const project = newProject()
    const checklist = steps
      .flatMap((step) => selectItems(step.items, selectionOf(project)))
      .map(({ id }) => ({ id, state: 'done' as const, modifiedAt: project.createdAt, modifiedBy: 'test' }))
    const counted = withLot(withLot(project, 'mairie', 'laptop', 3), 'école', 'laptop', 5)
    expect(say({ ...counted, checklist })).toEqual([])
  })

  test('the hours of a step are shared between its tasks: seven hours for six tasks are about 70 minutes each', () => {
    const step = steps.find(({ id }) => id === 's6')
    if (!step) throw new Error('no step s6')
    expect(taskMinutes(step, exampleProject())).toBe(70)
  })
})

describe('where one stopped', () => {
  test('the example stopped at the last task done, on 20 November', () => {
    expect(lastDone(exampleProject())).toEqual({ kind: 'task', id: 's10.c5', at: '2026-11-20T10:42:00+01:00' })
  })

  test('a new dossier says when it was made', () => {
    const project = newProject()
    expect(lastDone(project)).toEqual({ kind: 'created', at: project.createdAt })
  })

  test('a lot just counted is the last thing done', () => {
    const project = addRecord(
      exampleProject(),
      'equipmentLots',
      { id: 'lot-new', site: 'mairie', kind: 'tablet', inUse: true },
      editContext('2026-11-22T10:00:00.000Z'),
    ).project
    expect(lastDone(project)).toMatchObject({ kind: 'equipment', id: 'lot-new' })
  })

  test('a task still to do, even touched later, is not something done', () => {
    const project = newProject()
    const checklist = [
      { id: 's1.c2' as const, state: 'todo' as const, modifiedAt: '2027-01-01T10:00:00Z', modifiedBy: 'test' },
    ]
    expect(lastDone({ ...project, checklist }).kind).toBe('created')
  })
})

describe('the documents within reach', () => {
  test('a new dossier has none ready; the example has both', () => {
    expect(nextDocuments(newProject()).map(({ isReady }) => isReady)).toEqual([false, false])
    expect(nextDocuments(exampleProject()).map(({ isReady }) => isReady)).toEqual([true, true])
  })

  test('a lot without a number is not enough for a workbook', () => {
    expect(nextDocuments(withLot(newProject(), 'mairie', 'tablet'))).toContainEqual({
      kind: 'workbook',
      isReady: false,
    })
  })
})

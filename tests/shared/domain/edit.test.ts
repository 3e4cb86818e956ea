import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addRecord,
  findRecord,
  patchProfile,
  patchRecord,
  removeRecord,
  upsertRecord,
} from '../../../shared/domain/edit.ts'
import { projectSchema } from '../../../shared/domain/project.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const lot = { site: 'mairie', kind: 'laptop', inUse: true } as const

describe('editing a dossier', () => {
  test('a new lot has an id, an author and a date', () => {
    const { project, id } = addRecord(newProject(), 'equipmentLots', lot, editContext('2026-11-23T08:00:00.000Z'))
    expect(findRecord(project, 'equipmentLots', id)).toMatchObject({
      ...lot,
      modifiedBy: 'Référente',
      modifiedAt: '2026-11-23T08:00:00.000Z',
    })
    expect(project.modifiedAt).toBe('2026-11-23T08:00:00.000Z')
  })

  test('an emptied field is absent, not null and not zero', () => {
    const added = addRecord(newProject(), 'equipmentLots', { ...lot, count: 4 }, editContext())
    const emptied = patchRecord(added.project, 'equipmentLots', added.id, { count: undefined }, editContext())
    expect(Object.keys(findRecord(emptied, 'equipmentLots', added.id) ?? {})).not.toContain('count')
  })

  test('an answer is added the first time and changed the second', () => {
    const initial = { state: 'todo' as const }
    const once = upsertRecord(newProject(), 'checklist', 's1.c1', { state: 'done' }, initial, editContext())
    const twice = upsertRecord(once, 'checklist', 's1.c1', { note: 'vu' }, initial, editContext())
    expect(twice.checklist).toHaveLength(1)
    expect(twice.checklist[0]).toMatchObject({ id: 's1.c1', state: 'done', note: 'vu' })
  })

  test('the dossier before an edit is left as it was: undo is keeping it', () => {
    const before = exampleProject()
    const copy = structuredClone(before)
    const lotId = before.equipmentLots[0]?.id ?? ''
    patchRecord(before, 'equipmentLots', lotId, { count: 99 }, editContext())
    removeRecord(before, 'equipmentLots', lotId, editContext())
    addRecord(before, 'actors', { name: 'Nouvelle venue' }, editContext())
    patchProfile(before, { staffCount: 3 }, editContext())
    expect(before).toEqual(copy)
  })

  test('what the commune writes itself is proposed no more, whichever screen it is written on', () => {
    const prefilled = { by: 'Syndicat', on: '2026-11-20', fields: ['title', 'summary'] }
    const action = { title: 'Trier le placard', summary: 'Une matinée', status: 'to_start', prefilled } as const
    const added = addRecord(newProject(), 'actions', action, editContext())
    const fieldsAfter = (patch: Parameters<typeof patchRecord<'actions'>>[3]) =>
      findRecord(patchRecord(added.project, 'actions', added.id, patch, editContext()), 'actions', added.id)?.prefilled
    expect(fieldsAfter({ title: 'Vider le placard' })).toEqual({ ...prefilled, fields: ['summary'] })
    expect(fieldsAfter({ status: 'in_progress' })).toEqual(prefilled)
    expect(fieldsAfter({ title: 'Vider', summary: undefined })?.confirmedOn).toBeDefined()
    const profile = { ...added.project.profile, prefilled: { ...prefilled, fields: ['version', 'name'] } }
    const changed = patchProfile({ ...added.project, profile }, { version: 'full' }, editContext())
    expect(changed.profile.prefilled?.fields).toEqual(['name'])
  })

  test('a record that is not there changes nothing', () => {
    const before = exampleProject()
    expect(patchRecord(before, 'equipmentLots', 'inconnu', { count: 1 }, editContext())).toBe(before)
    expect(removeRecord(before, 'equipmentLots', 'inconnu', editContext())).toBe(before)
  })

  test('any run of edits leaves a dossier that can be opened again', () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), count: fc.option(fc.nat(500), { nil: undefined }) }),
      fc.record({ kind: fc.constant('patch' as const), at: fc.nat(40), title: fc.string({ maxLength: 40 }) }),
      fc.record({ kind: fc.constant('remove' as const), at: fc.nat(40) }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const context = editContext()
        let project = exampleProject()
        for (const edit of steps) {
          const id = edit.kind === 'add' ? '' : (project.equipmentLots[edit.at]?.id ?? '')
          if (edit.kind === 'add')
            project = addRecord(project, 'equipmentLots', { ...lot, count: edit.count }, context).project
          else if (edit.kind === 'patch')
            project = patchRecord(project, 'equipmentLots', id, { title: edit.title }, context)
          else project = removeRecord(project, 'equipmentLots', id, context)
        }
        return projectSchema.safeParse(JSON.parse(JSON.stringify(project))).success
      }),
      { numRuns: 60 },
    )
  })
})

import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { databaseFor } from '../../renderer/db/database.ts'
import {
  deleteDossier,
  listDossiers,
  readDossier,
  restoreDeleted,
  storeDossier,
  updateDossier,
} from '../../renderer/db/project-repository.ts'
import { patchProfile } from '../../shared/domain/edit.ts'
import type { Project } from '../../shared/domain/project.ts'
import { editContext, exampleProject, newProject } from '../shared/support.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const rename = (name: string) => (project: Project) => patchProfile(project, { name }, editContext())

beforeEach(async () => {
  for (const database of [databaseFor('réel'), databaseFor('example-x')])
    await Promise.all([database.projects.clear(), database.snapshots.clear()])
})

describe('dossiers in the database', () => {
  test('are asked to be on the disk before they are said to be saved', () => {
    // Chromium's default answers before the disk has the data: a power cut would lose acknowledged work.
    expect(databaseFor('réel')._options.chromeTransactionDurability).toBe('strict')
    expect(databaseFor('example-x')._options.chromeTransactionDurability).toBe('strict')
  })

  test('are read back as they were stored', async () => {
    const project = newProject()
    await storeDossier(project, '0.1.0', now)
    expect(await readDossier(project.id)).toMatchObject({ ok: true, value: { project, appVersion: '0.1.0' } })
  })

  test('are changed in one step, with the state before for undo', async () => {
    const project = newProject()
    await storeDossier(project, '0.1.0', now)
    const changed = await updateDossier(project.id, rename('Thèreval-le-Grand'), '0.1.0', now)
    expect(changed).toMatchObject({
      ok: true,
      value: { before: project, after: { profile: { name: 'Thèreval-le-Grand' } } },
    })
    expect((await listDossiers())[0]).toMatchObject({ id: project.id, name: 'Thèreval-le-Grand' })
  })

  test('a change that could not be opened again is refused, and the stored dossier stays', async () => {
    const project = newProject()
    await storeDossier(project, '0.1.0', now)
    const broken = await updateDossier(
      project.id,
      (before) => ({ ...before, profile: { ...before.profile, population: -3 } }),
      '0.1.0',
      now,
    )
    expect(broken).toMatchObject({ ok: false, error: { code: 'unexpected', details: { path: 'profile.population' } } })
    expect(await readDossier(project.id)).toMatchObject({ ok: true, value: { project } })
  })

  test('a change that throws leaves the stored dossier as it was', async () => {
    const project = newProject()
    await storeDossier(project, '0.1.0', now)
    const thrown = await updateDossier(
      project.id,
      () => {
        throw new Error('bug')
      },
      '0.1.0',
      now,
    )
    expect(thrown.ok).toBe(false)
    expect(await readDossier(project.id)).toMatchObject({ ok: true, value: { project } })
  })

  test('two changes at once are both kept', async () => {
    const project = newProject()
    await storeDossier(project, '0.1.0', now)
    await Promise.all([
      updateDossier(project.id, (before) => patchProfile(before, { staffCount: 7 }, editContext()), '0.1.0', now),
      updateDossier(project.id, (before) => patchProfile(before, { weeklyHours: 2 }, editContext()), '0.1.0', now),
    ])
    expect(await readDossier(project.id)).toMatchObject({
      ok: true,
      value: { project: { profile: { staffCount: 7, weeklyHours: 2 } } },
    })
  })

  test('several communes are strictly apart', async () => {
    const one = newProject()
    const other = { ...newProject(), id: 'autre-commune' }
    await storeDossier(one, '0.1.0', now)
    await storeDossier(other, '0.1.0', now)
    await updateDossier(other.id, rename('Autre'), '0.1.0', now)
    expect(await readDossier(one.id)).toMatchObject({ ok: true, value: { project: one } })
  })

  test('the example has its own store and is in no list of real dossiers', async () => {
    await storeDossier(exampleProject(), '0.1.0', now)
    expect(await listDossiers()).toEqual([])
    expect(await databaseFor('réel').projects.count()).toBe(0)
    expect((await readDossier(exampleProject().id)).ok).toBe(true)
  })

  test('a deleted dossier can be brought back', async () => {
    const project = newProject()
    await storeDossier(project, '0.1.0', now)
    expect(await deleteDossier(project.id, now)).toMatchObject({ ok: true })
    expect(await readDossier(project.id)).toMatchObject({ ok: false, error: { code: 'not-found' } })
    expect(await restoreDeleted(project.id, '0.1.0', now)).toMatchObject({ ok: true })
    expect(await readDossier(project.id)).toMatchObject({ ok: true, value: { project } })
  })

  test('a replaced dossier leaves a copy behind', async () => {
    const project = newProject()
    await storeDossier(project, '0.1.0', now)
    await storeDossier(rename('Remplaçante')(project), '0.1.0', now)
    const copies = await databaseFor(project.id).snapshots.where('projectId').equals(project.id).toArray()
    expect(copies).toHaveLength(1)
    expect(copies[0]?.envelope).toMatchObject({ project: { profile: { name: 'Thèreval' } } })
  })

  test('a damaged or newer row is refused with its reason and left alone', async () => {
    const table = databaseFor('réel').projects
    const row = (envelope: unknown) => ({ id: 'abîmé', name: 'x', savedAt: now.toISOString(), envelope })
    await table.put(
      row({ format: 'petits-pas-dossier', version: 99, appVersion: '9.0.0', savedAt: now.toISOString(), project: {} }),
    )
    expect(await readDossier('abîmé')).toMatchObject({
      ok: false,
      error: { code: 'too-new', details: { version: 99 } },
    })
    await table.put(row('n’importe quoi'))
    expect(await readDossier('abîmé')).toMatchObject({ ok: false, error: { code: 'invalid-file' } })
    expect((await updateDossier('abîmé', rename('y'), '0.1.0', now)).ok).toBe(false)
    expect((await table.get('abîmé'))?.envelope).toBe('n’importe quoi')
  })
})

import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { databaseFor } from '../../../renderer/db/database.ts'
import { readLatest } from '../../../renderer/db/dossier-file.ts'
import { readDossier, storeDossier } from '../../../renderer/db/project-repository.ts'
import { hasUnstoredEdits, readLatestEnvelope, rememberStored, storeEdit } from '../../../renderer/db/unstored-edits.ts'
import { patchProfile } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { editContext, newProject } from '../../shared/support.ts'

const now = new Date('2026-11-22T10:00:00.000Z')
const rename = (name: string) => (project: Project) => patchProfile(project, { name }, editContext())
const note = (note: string) => (project: Project) => patchProfile(project, { referentName: note }, editContext())
const store = (id: string, change: (project: Project) => Project) => storeEdit(id, change, 'test', now)

let id = ''
beforeEach(async () => {
  const stored = await storeDossier(newProject(), 'test', now)
  if (!stored.ok) throw new Error(stored.error.code)
  id = stored.value.id
  const read = await readDossier(id)
  if (read.ok) rememberStored(read.value)
})
afterEach(() => vi.restoreAllMocks())

/** The database fails from now on, as Chromium's does on a full disk. */
const failDatabase = () => {
  const fail = () => Promise.reject(new DOMException('Internal error opening backing store', 'UnknownError'))
  vi.spyOn(databaseFor(id), 'transaction').mockImplementation(fail as never)
  vi.spyOn(databaseFor(id).projects, 'get').mockImplementation(fail as never)
}

test('an edit that the disk refuses stays on screen and in every copy, and is stored once there is room', async () => {
  failDatabase()
  const refused = await store(id, rename('Nom refusé'))
  expect(refused.ok && refused.value.after.profile.name).toBe('Nom refusé')
  expect(refused.ok && refused.value.refusedBy?.code).toBe('storage-failed')
  await store(id, note('Lucie'))
  expect(hasUnstoredEdits()).toBe(true)
  const latest = await readLatest(id)
  expect(latest.ok && [latest.value.profile.name, latest.value.profile.referentName]).toEqual(['Nom refusé', 'Lucie'])

  vi.restoreAllMocks()
  expect((await readDossier(id)).ok).toBe(true)
  const again = await store(id, (project) => project)
  expect(again.ok && again.value.refusedBy).toBeNull()
  expect(hasUnstoredEdits()).toBe(false)
  const stored = await readDossier(id)
  expect(stored.ok && [stored.value.project.profile.name, stored.value.project.profile.referentName]).toEqual([
    'Nom refusé',
    'Lucie',
  ])
})

test('a dossier that can no longer be read can still be copied as it was on screen', async () => {
  failDatabase()
  const latest = await readLatestEnvelope(id)
  expect(latest.ok && latest.value.project.id).toBe(id)
  expect((await readLatestEnvelope('un autre')).ok).toBe(false)
})

test('edits refused one after the other are applied once each, in their order', async () => {
  failDatabase()
  await Promise.all([store(id, rename('A')), store(id, (p) => rename(`${p.profile.name}B`)(p))])
  vi.restoreAllMocks()
  const done = await Promise.all([
    store(id, (p) => rename(`${p.profile.name}C`)(p)),
    store(id, (p) => rename(`${p.profile.name}D`)(p)),
  ])
  expect(done.map((result) => result.ok && result.value.after.profile.name)).toEqual(['ABC', 'ABCD'])
})

test('what is wrong with an edit itself is refused, and not tried again', async () => {
  const result = await store(id, (project) => ({ ...project, kind: 'autre' }) as never)
  expect(result.ok).toBe(false)
  expect(hasUnstoredEdits()).toBe(false)
})

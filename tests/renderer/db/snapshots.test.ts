import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { databaseFor, findNewerDatabase } from '../../../renderer/db/database.ts'
import { openDatabases } from '../../../renderer/db/open-databases.ts'
import {
  deleteDossier,
  listPresentDossiers,
  prepareDossier,
  readDossier,
  restoreDeleted,
  storeDossier,
  takeSnapshot,
  updateDossier,
} from '../../../renderer/db/project-repository.ts'
import { listSnapshots } from '../../../renderer/db/snapshot-list.ts'
import { keepRoutineSnapshot, readSnapshot, setSnapshotKeeper } from '../../../renderer/db/snapshots.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { readProjectFile } from '../../../shared/project-file/project-file.ts'
import { exampleProject, newProject } from '../../shared/support.ts'

// The format of tomorrow, so that the one of today is an older one.
vi.mock('../../../shared/project-file/migrations.ts', () => ({
  migrations: [{ to: 2, name: 'trial', up: (project: object) => ({ ...project }) }],
  CURRENT_VERSION: 2,
}))

const NOW = new Date('2026-11-22T10:00:00.000Z')
const project = newProject()
const { id } = project
const keeper = vi.fn(
  async () => success({ takenAt: '', folder: '' }) as ReturnType<typeof failure> | ReturnType<typeof success<object>>,
)
const named = (name: string) => ({ ...project, profile: { ...project.profile, name } })
const nameNow = async () => {
  const stored = await readDossier(id)
  return stored.ok ? stored.value.project.profile.name : stored.error.code
}
const reasons = async () => {
  const listed = await listSnapshots(id)
  return listed.ok ? listed.value.map((snapshot) => snapshot.reason) : []
}

beforeEach(async () => {
  await databaseFor(id).projects.clear()
  await databaseFor(id).snapshots.clear()
  keeper.mockReset().mockResolvedValue(success({ takenAt: '', folder: '' }))
  setSnapshotKeeper(keeper)
  await storeDossier(project, '0.1.0', NOW)
})

describe('an act that changes much', () => {
  test('is preceded by a copy on the disk and one in the database', async () => {
    await storeDossier(named('Remplacée'), '0.1.0', NOW)
    await deleteDossier(id, NOW)
    await restoreDeleted(id, '0.1.0', NOW)
    await takeSnapshot(id, 'merge', NOW)
    expect(keeper.mock.calls.map(([request]: unknown[]) => (request as { reason: string }).reason)).toEqual([
      'import',
      'deletion',
      'merge',
    ])
    expect(await reasons()).toEqual(['merge', 'deletion', 'import'])
  })

  test('keeps the dossier just as it was before', async () => {
    await storeDossier(named('Remplacée'), '0.1.0', NOW)
    const [[request]] = keeper.mock.calls as unknown as [[{ bytes: Uint8Array }]]
    const kept = readProjectFile(request.bytes)
    expect(kept.ok && kept.value.project).toEqual(project)
    const listed = await listSnapshots(id)
    const first = listed.ok ? listed.value[0] : undefined
    const opened = await readSnapshot(id, first?.id ?? 0)
    expect(opened.ok && opened.value.project).toEqual(project)
  })

  test.each(['disk-full', 'access-denied', 'file-missing', 'file-busy', 'disk-error'] as const)(
    'is refused, and nothing changes, when the copy ends with %s',
    async (code) => {
      keeper.mockResolvedValue(failure(code))
      const refused = { ok: false, error: { code: 'snapshot-failed', details: { because: code } } }
      expect(await storeDossier(named('Remplacée'), '0.1.0', NOW)).toMatchObject(refused)
      expect(await deleteDossier(id, NOW)).toMatchObject(refused)
      expect(await takeSnapshot(id, 'restore', NOW)).toMatchObject(refused)
      expect(await nameNow()).toBe('Thèreval')
      expect(await reasons()).toEqual([])
    },
  )

  test('a new dossier, and the example, need no copy on the disk', async () => {
    const example = exampleProject()
    await storeDossier(example, '0.1.0', NOW)
    await storeDossier(example, '0.1.0', NOW)
    await deleteDossier(example.id, NOW)
    expect(keeper).not.toHaveBeenCalled()
  })

  test('replaces a row that is no envelope at all, and keeps it in the database', async () => {
    await databaseFor(id).projects.put({ id, name: 'x', savedAt: '', envelope: 'abîmé' })
    keeper.mockResolvedValue(failure('disk-full'))
    expect((await storeDossier(project, '0.1.0', NOW, 'restore')).ok).toBe(true)
    expect((await databaseFor(id).snapshots.toArray()).at(-1)?.envelope).toBe('abîmé')
  })
})

describe('a dossier of an older format', () => {
  const putOlder = async () => {
    const row = await databaseFor(id).projects.get(id)
    const envelope = { ...(row?.envelope as object), version: 1 }
    await databaseFor(id).projects.put({ id, name: 'Thèreval', savedAt: NOW.toISOString(), envelope })
    return envelope
  }
  const storedVersion = async () => (await databaseFor(id).projects.get(id))?.envelope

  test('is migrated when it is opened, its original kept on the disk and in the database', async () => {
    const original = await putOlder()
    expect(await prepareDossier(id, '0.1.0', NOW)).toEqual(success(null))
    expect(await storedVersion()).toMatchObject({ version: 2 })
    expect((await databaseFor(id).snapshots.toArray()).at(-1)).toMatchObject({
      reason: 'migration',
      envelope: original,
    })
    expect(keeper).toHaveBeenCalledOnce()
    await prepareDossier(id, '0.1.0', NOW)
    expect(keeper).toHaveBeenCalledOnce()
  })

  test('stays as it is when its original could not be kept', async () => {
    await putOlder()
    keeper.mockResolvedValue(failure('disk-full'))
    expect(await prepareDossier(id, '0.1.0', NOW)).toMatchObject({ error: { code: 'snapshot-failed' } })
    expect(await storedVersion()).toMatchObject({ version: 1 })
  })

  test('is kept in the database also when an edit comes first', async () => {
    const original = await putOlder()
    await updateDossier(id, () => named('Modifiée'), '0.1.0', NOW)
    expect((await databaseFor(id).snapshots.toArray()).at(-1)).toMatchObject({
      reason: 'migration',
      envelope: original,
    })
  })
})

describe('the copies in the database of a browser', () => {
  test('are made every five minutes of work and sorted out by the ladder', async () => {
    for (let minute = 0; minute < 300; minute += 1) {
      const now = new Date(NOW.getTime() + minute * 60_000)
      await updateDossier(id, () => named(`édition ${minute}`), '0.1.0', now)
      await keepRoutineSnapshot(id, now)
    }
    const listed = await listSnapshots(id)
    const copies = listed.ok ? listed.value : []
    expect(copies[0]?.summary?.name).toBe('édition 295')
    expect(copies.length).toBeGreaterThanOrEqual(12 + 3)
    expect(copies.length).toBeLessThanOrEqual(12 + 5)
  })
})

describe('the database at start', () => {
  test('is opened and counted without opening each dossier', async () => {
    expect(await openDatabases()).toEqual(success(null))
    await databaseFor(id).projects.put({ id: 'abime-000', name: 'x', savedAt: 'y', envelope: null })
    const present = await listPresentDossiers()
    expect(present.ok && present.value).toEqual([
      { id: 'abime-000', savedAt: 'y', records: 0 },
      { id, savedAt: NOW.toISOString(), records: 0 },
    ])
  })

  test('that a newer version made is found before it is opened, and refused untouched', async () => {
    for (const database of [databaseFor(''), databaseFor('example-x')]) database.close()
    await new Promise((resolve, reject) => {
      const request = indexedDB.open('petits-pas', 40)
      request.onsuccess = () => {
        request.result.close()
        resolve(null)
      }
      request.onerror = () => reject(request.error)
    })
    expect(await findNewerDatabase()).toEqual({ version: 4, supported: 3 })
    expect(await openDatabases()).toMatchObject({ ok: false, error: { code: 'too-new', details: { version: 4 } } })
  })
})

import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { judgeCopy, newestCopy } from '../../../shared/backup/compare-copies.ts'
import { beforeMigrationName, copyStem, freeName, stemOf } from '../../../shared/backup/copy-names.ts'
import { type CopySummary, countAllRecords } from '../../../shared/backup/copy-summary.ts'
import { type DossierLock, isHeldByAnother, STALE_AFTER_MS } from '../../../shared/backup/dossier-lock.ts'
import { packStoredEnvelope } from '../../../shared/backup/pack-stored-envelope.ts'
import { readFileVersion } from '../../../shared/backup/read-file-version.ts'
import { summariseCopy } from '../../../shared/backup/summarise-copy.ts'
import { findSyncService } from '../../../shared/backup/synchronised-folder.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { CURRENT_VERSION } from '../../../shared/project-file/migrations.ts'
import { readProjectFile, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { exampleProject, newProject } from '../support.ts'

const summary = (changes: Partial<CopySummary> = {}): CopySummary => ({
  dossierId: 'id-000001',
  name: 'Thèreval',
  savedAt: '2026-11-22T10:00:00.000Z',
  records: 100,
  tasksDone: 10,
  tasksCounted: 73,
  ...changes,
})
const present = { id: 'id-000001', savedAt: '2026-11-22T10:00:00.000Z', records: 100 }

describe('the database beside a copy of the same dossier', () => {
  test('is fine when both are equal, or when the database is later', () => {
    expect(judgeCopy(present, summary())).toBeNull()
    expect(judgeCopy(present, summary({ savedAt: '2026-11-22T09:59:00.000Z' }))).toBeNull()
    expect(judgeCopy({ ...present, records: 95 }, summary({ savedAt: '2026-11-22T09:59:00.000Z' }))).toBeNull()
  })

  test('has lost the dossier, or went back in time, or was emptied', () => {
    expect(judgeCopy(undefined, summary())).toBe('missing')
    expect(judgeCopy({ ...present, savedAt: '2026-11-22T09:00:00.000Z' }, summary())).toBe('older')
    expect(judgeCopy({ ...present, records: 49 }, summary())).toBe('emptied')
    expect(judgeCopy({ ...present, records: 0 }, summary({ records: 9 }))).toBeNull()
  })

  test('compares moments, not texts of dates', () => {
    expect(judgeCopy(present, summary({ savedAt: '2026-11-22T11:00:00.000+01:00' }))).toBeNull()
    expect(judgeCopy(present, summary({ savedAt: '2026-11-22T10:30:00.000+02:00' }))).toBeNull()
  })

  test('the newest copy is the one saved last, the fuller one among equals', () => {
    const older = { summary: summary({ savedAt: '2026-11-20T10:00:00.000Z', records: 500 }) }
    const thin = { summary: summary({ records: 3 }) }
    const full = { summary: summary() }
    expect(newestCopy([older, thin, full])).toBe(full)
    expect(newestCopy([])).toBeUndefined()
  })
})

describe('names', () => {
  test('a copy is named by the day and minute of this computer', () => {
    expect(copyStem(new Date(2026, 0, 2, 3, 4))).toBe('2026-01-02-0304')
  })

  test('a taken name gets a number, whatever its case', () => {
    expect(freeName('50239-thereval', [])).toBe('50239-thereval.petitspas')
    expect(freeName('50239-thereval', ['50239-THEREVAL.petitspas', '50239-thereval-2.petitspas'])).toBe(
      '50239-thereval-3.petitspas',
    )
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 8 })), (numbers) => {
        const taken = numbers.map((number) => `x${number < 2 ? '' : `-${number}`}.petitspas`)
        expect(taken).not.toContain(freeName('x', taken))
      }),
    )
  })

  test('the original of an older format keeps its own name', () => {
    expect(stemOf('50239-thereval.petitspas')).toBe('50239-thereval')
    expect(beforeMigrationName('50239-thereval.petitspas', 3)).toBe('50239-thereval.avant-migration-format-3.petitspas')
  })
})

describe('what is told of a copy', () => {
  test('its records and tasks are those of the dossier', () => {
    const project = exampleProject()
    const told = summariseCopy({ project, savedAt: '2026-11-22T10:00:00.000Z' })
    expect(told.name).toBe(project.profile.name)
    expect(told.records).toBe(countAllRecords(project))
    expect(told.tasksDone).toBeGreaterThan(0)
    expect(told.tasksDone).toBeLessThan(told.tasksCounted)
  })

  test('an envelope is packed just as it stands, and opens again when this version can', () => {
    const envelope = toEnvelope(newProject(), { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' })
    const packed = packStoredEnvelope(envelope)
    expect(packed.ok && readProjectFile(packed.value)).toEqual({ ok: true, value: envelope })
    const strange = { format: 'petits-pas-dossier', version: 99, appVersion: '9', savedAt: 'x', project: { a: 1 } }
    const kept = packStoredEnvelope(strange)
    expect(kept.ok && readFileVersion(kept.value)).toBe(99)
    const text = kept.ok ? new TextDecoder().decode(unzipSync(kept.value)['project.json']) : ''
    expect(JSON.parse(text)).toEqual(strange)
    expect(packStoredEnvelope('autre chose').ok).toBe(false)
  })

  test('the format of a file is read without opening it; a damaged file has none', () => {
    const bytes = writeProjectFile(toEnvelope(newProject(), { now: new Date(), appVersion: '0.1.0' }))
    expect(readFileVersion(bytes)).toBe(CURRENT_VERSION)
    expect(readFileVersion(bytes.slice(0, 100))).toBeNull()
    expect(readFileVersion(new Uint8Array())).toBeNull()
  })
})

describe('a lock beside the file', () => {
  const now = new Date('2026-11-22T10:00:00.000Z')
  const lock: DossierLock = {
    token: 'autre-poste',
    machine: 'MAIRIE-2',
    user: 'elue',
    since: '2026-11-22T09:00:00.000Z',
    heartbeatAt: '2026-11-22T09:59:30.000Z',
  }
  test('keeps others out, not its owner', () => {
    expect(isHeldByAnother(lock, 'ce-poste', now)).toBe(true)
    expect(isHeldByAnother(lock, 'autre-poste', now)).toBe(false)
    expect(isHeldByAnother(null, 'ce-poste', now)).toBe(false)
  })
  test('counts no more after ten minutes of silence', () => {
    expect(isHeldByAnother(lock, 'ce-poste', new Date(Date.parse(lock.heartbeatAt) + STALE_AFTER_MS))).toBe(false)
  })
})

describe('a folder that a service synchronises', () => {
  test.each([
    ['C:\\Users\\mairie\\OneDrive - Commune\\Petits pas', 'OneDrive'],
    ['C:\\Users\\mairie\\OneDrive\\AppData', 'OneDrive'],
    ['/home/mairie/Nextcloud/profil', 'Nextcloud'],
    ['/home/mairie/Dropbox (Mairie)/profil', 'Dropbox'],
    ['/Users/mairie/Library/Mobile Documents/com~apple~CloudDocs/x', 'iCloud'],
  ])('%s is found', (path, service) => expect(findSyncService(path)).toBe(service))
  test.each(['/home/mairie/.config/Petits pas', 'C:\\Users\\onedriver\\AppData', '/srv/nextcloud-data/x'])(
    '%s is not',
    (path) => expect(findSyncService(path)).toBeNull(),
  )
})

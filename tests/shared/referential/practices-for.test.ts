import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadContent } from '../../../shared/content/load-content.ts'
import { withPractices } from '../../../shared/content/with-practices.ts'
import { upsertRecord } from '../../../shared/domain/edit.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { openProjectFile, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { pinOfPack } from '../../../shared/referential/import/build-pack.ts'
import { importReferential } from '../../../shared/referential/import/import-referential.ts'
import { addPackPractices } from '../../../shared/referential/import/pack-practices.ts'
import {
  addLocalPractice,
  removeLocalPractice,
  removePackPractices,
} from '../../../shared/referential/local-practices.ts'
import { bundledPin, linkedPractices, practicesFor } from '../../../shared/referential/practices-for.ts'
import { exampleProject } from '../support.ts'

const now = new Date('2026-11-22T10:00:00Z')
const fiches = new URL('../../fixtures/fiches/fiches-v1.zip', import.meta.url)
const pack = importReferential(
  { path: 'fiches-v1.zip', bytes: new Uint8Array(readFileSync(fiches)) },
  { now, appVersion: '0.1.0', name: 'fiches-v1' },
)
const project = exampleProject()
const moved = { ...project, pins: { ...project.pins, referential: pinOfPack(pack) } }
let count = 0
const context = { now, author: 'Camille', newId: () => `0a1b2c3d-${count++}` }

test('a dossier made with the bundled guide reads the bundled practices', () => {
  expect(bundledPin()).toBe(loadContent().pins.referential)
  expect(practicesFor(project, undefined)).toMatchObject({ version: 'bundled' })
  expect(practicesFor(project, undefined).all).toHaveLength(59)
})

test('a dossier moved to an imported guide reads its sheets, our own texts staying with their titles', () => {
  const { version, guide } = practicesFor(moved, pack)
  expect(version).toBe('imported')
  expect(guide).toHaveLength(pack.practices.length)
  const known = guide.find(({ practice }) => practice.id === 'a.1')
  expect(known?.sheet?.hasOwnText).toBe(true)
  expect(known?.sheet?.body.length).toBeGreaterThan(0)
  expect(known?.plain.mondayMorning.action).not.toBe('')
})

test('our text never goes to another practice that took over an id', () => {
  const swapped = {
    ...pack,
    practices: pack.practices.map((sheet) => (sheet.id === 'a.1' ? { ...sheet, title: 'Tout autre chose' } : sheet)),
  }
  const set = practicesFor(moved, swapped)
  const entry = set.guide.find(({ practice }) => practice.id === 'a.1')
  expect(entry?.sheet?.hasOwnText).toBe(false)
  expect(entry?.plain.inPlain).toEqual([])
  const renumbered = {
    ...pack,
    practices: pack.practices.flatMap((one) => (one.id === 'a.1' ? { ...one, id: 'a.9' } : one)),
  }
  expect(linkedPractices(practicesFor(moved, renumbered), ['a.1']).map(({ practice }) => practice.id)).toEqual(['a.9'])
})

test('a guide that is not on this computer is said to be missing, and the bundled one stands in', () => {
  expect(practicesFor(moved, undefined)).toMatchObject({ version: 'missing' })
  expect(practicesFor(moved, undefined).guide).toHaveLength(59)
})

test('the imported guide travels inside the file of its dossier', () => {
  const bytes = writeProjectFile(toEnvelope(moved, { now, appVersion: '0.1.0' }), undefined, undefined, pack)
  const opened = openProjectFile(bytes)
  expect(opened.ok && opened.value.referential).toEqual(pack)
})

test('a guide that is not the one its dossier names is refused', () => {
  const other = { ...pack, practices: pack.practices.slice(1) }
  const bytes = writeProjectFile(toEnvelope(moved, { now, appVersion: '0.1.0' }), undefined, undefined, other)
  expect(openProjectFile(bytes)).toMatchObject({ ok: false, error: { details: { reason: 'referential' } } })
})

test('a practice of the commune is named like the others, counted apart, and goes with its answer', () => {
  const { project: added, id } = addLocalPractice(project, 'Prêter un ordinateur', context)
  const set = practicesFor(added, undefined)
  expect(set.guide).toHaveLength(59)
  expect(set.local.map(({ local }) => local?.owner)).toEqual([project.profile.name])
  const content = withPractices(loadContent(), set)
  expect(content.practices).toHaveLength(59)
  expect(content.localPractices.map(({ title }) => title)).toEqual(['Prêter un ordinateur'])
  expect(id).toMatch(/^local\.[a-z0-9]{6,}$/)
  const gone = removeLocalPractice(added, id, context)
  expect(gone.localPractices).toEqual([])
})

test('practices that came together leave together, with their answers, and leave those of the commune', () => {
  const { project: own, id } = addLocalPractice(project, 'La nôtre', context)
  const body = { ...pack, origin: 'local' as const, author: 'Syndicat', practices: pack.practices.slice(0, 3) }
  const both = addPackPractices(own, body, context, 'fiches')
  const theirs = both.localPractices.filter((local) => local.pack === 'fiches')
  expect(theirs).toHaveLength(3)
  const answered = upsertRecord(both, 'practiceAnswers', theirs[0]?.id ?? '', { state: 'in_place' }, {}, context)
  const left = removePackPractices(answered, 'fiches', context)
  expect(left.localPractices.map((local) => local.id)).toEqual([id])
  expect(left.practiceAnswers).toEqual(own.practiceAnswers)
})

import fs from 'node:fs/promises'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { packStoredEnvelope } from '../../shared/backup/pack-stored-envelope.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { createComputer, editedProject, packed } from '../support/durability.ts'

// The format of tomorrow, so that the one of today is an older one.
vi.mock('../../shared/project-file/migrations.ts', () => ({
  migrations: [{ to: 2, name: 'trial', up: (project: object) => ({ ...project }) }],
  CURRENT_VERSION: 2,
}))

test('a file of an older format is written in the new one, its original kept beside byte for byte', async () => {
  const computer = await createComputer()
  const project = editedProject('ancien')
  const older = packStoredEnvelope({
    format: 'petits-pas-dossier',
    version: 1,
    appVersion: '0.1.0',
    savedAt: '2026-11-20T10:00:00.000Z',
    project,
  })
  if (!older.ok) throw new Error('not packed')
  await fs.mkdir(computer.documents, { recursive: true })
  const file = path.join(computer.documents, '50239-thereval.petitspas')
  await fs.writeFile(file, older.value)
  const app = computer.start()
  // The dossier was received from that very file: same content, newer format.
  await app.mirror({ bytes: packed(project, '2026-11-22T10:00:00.000Z') })
  await app.mirror({ bytes: packed(editedProject('nouveau'), '2026-11-22T10:01:00.000Z') })
  const opened = readProjectFile(new Uint8Array(await fs.readFile(file)))
  expect(opened.ok && opened.value).toMatchObject({ version: 2, project: { profile: { referentName: 'nouveau' } } })
  const kept = path.join(computer.documents, '50239-thereval.avant-migration-format-1.petitspas')
  expect(new Uint8Array(await fs.readFile(kept))).toEqual(older.value)
  await app.releaseAll()
  await computer.remove()
})

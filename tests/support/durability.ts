import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FolderDisk } from '../../electron/files/folder-disk.ts'
import { createDurability, type Durability } from '../../electron/main/durability.ts'
import { type Project, projectSchema } from '../../shared/domain/project.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../shared/project-file/project-file.ts'
import { exampleProject, newProject } from '../shared/support.ts'
import type { PetitsPasApp } from './electron-app.ts'

/** A clock that the test moves. */
export interface TestClock {
  now: Date
}

/** A computer for a test: a profile, a Documents folder, a clock. `start` starts the application on it. */
export interface TestComputer {
  readonly root: string
  readonly profile: string
  readonly documents: string
  readonly clock: TestClock
  readonly start: (disk?: FolderDisk, machine?: string) => Durability
  readonly files: () => Promise<readonly string[]>
  readonly remove: () => Promise<void>
}

let count = 0

// In memory where the system has such a folder: thousands of synchronised writes wear no disk.
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

export const createComputer = async (): Promise<TestComputer> => {
  const root = await fs.mkdtemp(path.join(scratch, 'petits-pas-durability-'))
  const profile = path.join(root, 'profil')
  const documents = path.join(root, 'Documents', 'Petits pas')
  await fs.mkdir(profile, { recursive: true })
  const clock = { now: new Date('2026-11-22T10:00:00.000Z') }
  return {
    root,
    profile,
    documents,
    clock,
    start: (disk = fs, machine = 'MAIRIE') =>
      createDurability({
        disk,
        profile,
        documents,
        home: root,
        machine,
        user: 'secretaire',
        now: () => clock.now,
        newId: () => {
          count += 1
          return `installation-${count}`
        },
        log: () => undefined,
      }),
    files: async () =>
      (await fs.readdir(documents, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map((entry) => path.relative(documents, path.join(entry.parentPath, entry.name)))
        .toSorted(),
    remove: () => fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  }
}

/** A dossier of a real commune with the content of the example: hundreds of records. */
export const fullProject = (changes: Partial<Project> = {}): Project =>
  projectSchema.parse({ ...exampleProject(), id: 'dossier-complet', kind: 'real', ...changes })

/** The bytes of a dossier as the window sends them. */
export const packed = (project: Project, savedAt: string): Uint8Array =>
  writeProjectFile(toEnvelope(project, { now: new Date(savedAt), appVersion: '0.1.0' }))

/** A small dossier that says which edit it holds. */
export const editedProject = (edit: string): Project => {
  const project = newProject()
  return { ...project, profile: { ...project.profile, referentName: edit } }
}

/** Waits until the dossier of `fullProject`, received as a file, is open and stored. */
export const waitForReceived = async (app: PetitsPasApp): Promise<void> => {
  await app.page.waitForURL(/#\/d\/dossier-complet/)
  await app.page.getByTestId('save-state').waitFor()
}

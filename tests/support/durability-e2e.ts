import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Project } from '../../shared/domain/project.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { fullProject, packed, waitForReceived } from './durability.ts'
import { launchPetitsPas, type PetitsPasApp } from './electron-app.ts'

export const DOSSIER = '00512-valbourg-sur-aure.petitspas'

/** A profile and a Documents folder kept over several starts of the real application. */
export const createWorkplace = async () => {
  const root = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-durability-'))
  const documents = path.join(root, 'Documents', 'Petits pas')
  const userData = path.join(root, 'profil')
  let started: PetitsPasApp | null = null

  const start = async (args: readonly string[] = [], env: Readonly<Record<string, string>> = {}) => {
    started = await launchPetitsPas({ userData, args, env: { PETITS_PAS_DOCUMENTS: documents, ...env } })
    return started
  }
  const workplace = {
    root,
    documents,
    userData,
    mirror: path.join(documents, DOSSIER),
    start,
    /** Starts with a dossier of hundreds of records, received as a file. */
    startWithDossier: async () => {
      const file = path.join(root, 'recu.petitspas')
      await fs.writeFile(file, packed(fullProject(), '2026-11-20T10:00:00.000Z'))
      const app = await start([file])
      await waitForReceived(app)
      await app.page
        .getByTestId('disk-copy')
        .filter({ hasText: /^Copie\ssur\sle\sdisque/ })
        .waitFor({ timeout: 10_000 })
      return app
    },
    stop: async () => {
      const running = started
      started = null
      await running?.close()
      return running?.consoleErrors ?? []
    },
    /** `kill -9`: nothing is asked, nothing is awaited. */
    kill: async () => {
      const running = started
      started = null
      if (!running) return
      const ended = new Promise((resolve) => running.mainProcess.once('exit', resolve))
      running.mainProcess.kill('SIGKILL')
      await ended
      await fs.rm(path.dirname(running.documents), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
      // The profile's own lock is let go a moment after its process.
      await new Promise((resolve) => setTimeout(resolve, 500))
    },
    remove: async () => {
      await started?.close().catch(() => undefined) // killed or crashed on purpose
      await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
    diskState: async ({ page }: PetitsPasApp): Promise<string> =>
      ((await page.getByTestId('disk-copy').textContent({ timeout: 2000 })) ?? '').replaceAll('\u00a0', ' '),
    /** The dossier as the file on the disk holds it. */
    onDisk: async (file = path.join(documents, DOSSIER)): Promise<Project | string> => {
      const opened = readProjectFile(new Uint8Array(await fs.readFile(file)))
      return opened.ok ? opened.value.project : opened.error.code
    },
    copies: async () =>
      (await fs.readdir(path.join(documents, 'Sauvegardes'), { recursive: true })).filter((name) =>
        name.endsWith('.petitspas'),
      ),
  }
  return workplace
}
export type Workplace = Awaited<ReturnType<typeof createWorkplace>>

/** Goes to a screen of the dossier on screen. */
export const goTo = async ({ page }: PetitsPasApp, where: string): Promise<void> => {
  await page.evaluate((end) => {
    location.hash = location.hash.replace(/^(#\/d\/[^/]+).*$/, `$1${end}`)
  }, where)
}

/** The dossier as the database holds it, read behind the application's back. */
export const inDatabase = ({ page }: PetitsPasApp): Promise<Project> =>
  page.evaluate(
    () =>
      new Promise<Project>((resolve, reject) => {
        const request = indexedDB.open('petits-pas')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const all = request.result.transaction('projects').objectStore('projects').getAll()
          all.onsuccess = () => {
            request.result.close()
            const [row] = all.result as { envelope: { project: Project } }[]
            if (row) resolve(row.envelope.project)
            else reject(new Error('no dossier'))
          }
        }
      }),
  )

/** The field that the tests type in: the note of the first task. */
export const noteField = async (app: PetitsPasApp) => {
  await goTo(app, '/etapes/s1/s1.c1')
  const field = app.page.getByLabel('Note, pour vous')
  await field.waitFor()
  return field
}
export const noteOf = (project: Project | string): string | undefined =>
  typeof project === 'string' ? project : project.checklist.find(({ id }) => id === 's1.c1')?.note

import fs from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import type { Project } from '../../shared/domain/project.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { fullProject, packed, waitForReceived } from '../support/durability.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'

/** Where the application of a campaign keeps its work. */
export interface Place {
  readonly userData: string
  readonly documents: string
}

export const placeIn = (root: string): Place => ({
  userData: path.join(root, 'profil'),
  documents: path.join(root, 'Documents', 'Petits pas'),
})

/** Well over what a start takes, and short enough for a second one within the time of a run. */
const START_LIMIT_MS = 15_000

export const startAt = (place: Place, args: readonly string[] = []): Promise<PetitsPasApp> =>
  launchPetitsPas({
    userData: place.userData,
    args,
    env: { PETITS_PAS_DOCUMENTS: place.documents },
    startLimitMs: START_LIMIT_MS,
  })

/** Starts on an empty place with a dossier of hundreds of records, received as a file, and waits until it is stored. */
export const startWithDossier = async (root: string, place: Place): Promise<PetitsPasApp> => {
  const received = path.join(root, 'recu.petitspas')
  await fs.writeFile(received, packed(fullProject(), '2026-11-20T10:00:00.000Z'))
  const app = await startAt(place, [received])
  await waitForReceived(app)
  return app
}

/** Sends a signal to the main process and all its helpers at once: none may finish writing for another. */
export const signalEverything = ({ mainProcess }: PetitsPasApp, signal: NodeJS.Signals): void => {
  const { pid } = mainProcess
  if (pid === undefined) return
  try {
    process.kill(-pid, signal) // playwright starts it as the head of its own group
  } catch {
    mainProcess.kill(signal) // says no more than false when it has ended
  }
}

/** `kill -9` of everything. */
export const killEverything = async (app: PetitsPasApp): Promise<void> => {
  signalEverything(app, 'SIGKILL')
  await app.kill().catch(() => undefined) // already ended
  // The lock of the profile goes a moment after its process.
  await new Promise((resolve) => setTimeout(resolve, 300))
}

/** Opens the dossier as the user would, at one of its screens, and reads it back behind the application's back. */
export const reopen = async ({ page }: PetitsPasApp, screen = ''): Promise<Project> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 20_000 })
  await page.evaluate((where) => {
    location.hash = `#/d/dossier-complet${where}`
  }, screen)
  await page.getByTestId('save-state').waitFor({ timeout: 20_000 })
  return readStored(page)
}

/** The dossier as the database holds it, whatever is on the screen. */
export const readStored = (page: Page): Promise<Project> =>
  page.evaluate(
    () =>
      new Promise<Project>((resolve, reject) => {
        const request = indexedDB.open('petits-pas')
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const row = request.result.transaction('projects').objectStore('projects').get('dossier-complet')
          row.onerror = () => reject(row.error)
          row.onsuccess = () => {
            request.result.close()
            resolve((row.result as { envelope: { project: Project } }).envelope.project)
          }
        }
      }),
  )

/**
 * The window asks Chromium for its own default from now on: it answers before the disk has the data. The same application
 * must then lose edits, or a campaign would prove nothing. The window is loaded again: Dexie binds what it calls when it opens.
 */
export const relaxTransactions = async ({ page }: PetitsPasApp): Promise<void> => {
  await page.addInitScript(() => {
    const begin = IDBDatabase.prototype.transaction
    IDBDatabase.prototype.transaction = function relaxed(stores, mode) {
      return begin.call(this, stores, mode, { durability: 'relaxed' })
    }
  })
  await page.reload()
  await page.getByTestId('save-state').waitFor()
}

/** What stands on the screen, where, and since when: all that is needed to find out why a dossier did not open. */
export const tellFailure = async ({ page, consoleErrors }: PetitsPasApp, error: unknown): Promise<string> => {
  const seen = await Promise.race([
    page.evaluate(() => ({
      where: location.href,
      state: document.readyState,
      sinceMs: Math.round(performance.now()),
      text: document.body.textContent?.slice(0, 3000),
    })),
    new Promise((resolve) => setTimeout(() => resolve('la fenêtre ne répond pas'), 5000)),
  ]).catch(String)
  return `le dossier ne s’ouvre pas (${error}) ; ${JSON.stringify(seen)} ; console : ${consoleErrors.join(' | ')}`
}

/**
 * Files of dossiers on the disk, copies included, that do not open. With `seen`, those that are as they were the last time
 * are not opened again.
 */
export const countUnreadable = async (documents: string, seen = new Map<string, string>()): Promise<number> => {
  const names = await fs.readdir(documents, { recursive: true }).catch(() => [])
  let unreadable = 0
  for (const name of names.filter((entry) => entry.endsWith('.petitspas'))) {
    const file = path.join(documents, name)
    const { size, mtimeMs, ino } = await fs.stat(file)
    const state = [size, mtimeMs, ino].join()
    if (seen.get(name) === state) continue
    seen.set(name, state)
    if (!readProjectFile(new Uint8Array(await fs.readFile(file))).ok) unreadable += 1
  }
  return unreadable
}

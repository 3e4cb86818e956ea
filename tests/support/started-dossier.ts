import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ElectronApplication, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import { launchPetitsPas, type PetitsPasApp } from './electron-app.ts'

const silent = { out: () => undefined, err: () => undefined }

/** The application of one test file, open on one dossier. Its fields have a value from the first test on. */
export interface StartedDossier {
  /** Folder of the test file, removed after its last test. */
  readonly folder: string
  readonly app: ElectronApplication
  readonly page: Page
  readonly running: PetitsPasApp
  /** Goes to a screen of the dossier: `/plan`. With a title, waits for the screen of that title. */
  readonly go: (where: string, title?: string) => Promise<void>
}

/**
 * Starts the real Electron once for a test file, on a dossier made by the command line and opened as a received file;
 * after the last test, closes it and expects neither an error of the console nor a request to the outside.
 *
 * `made` says how the dossier is made: the words after `nouveau`. `prepare` writes what the tests need into the folder.
 */
export function startDossier(
  name: string,
  made: readonly string[],
  prepare: (folder: string) => Promise<void> = async () => undefined,
): StartedDossier {
  let folder = ''
  let started: PetitsPasApp | undefined
  const running = (): PetitsPasApp => {
    if (started === undefined) throw new Error('the application starts before the first test')
    return started
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), `petits-pas-${name}-`))
    await prepare(folder)
    const file = path.join(folder, 'dossier.petitspas')
    expect(await runCommandLine(['nouveau', ...made, '--vers', file], silent)).toBe(0)
    started = await launchPetitsPas({ args: [file] })
    await waitForDossier(started.page)
  })
  afterAll(async () => {
    await running().close()
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    expect(running().consoleErrors).toEqual([])
    expect(running().requests).toEqual([])
  })

  return {
    get folder() {
      return folder
    },
    get app() {
      return running().app
    },
    get page() {
      return running().page
    },
    get running() {
      return running()
    },
    go: async (where, title) => {
      const { page } = running()
      await page.evaluate((end) => {
        location.hash = location.hash.replace(/^(#\/d\/[^/]+).*$/, `$1${end}`)
      }, where)
      if (title !== undefined) await page.getByRole('heading', { level: 1, name: title }).waitFor()
    },
  }
}

/** Waits until a dossier given at the start is on the screen. */
export const waitForDossier = (page: Page): Promise<void> => page.getByRole('navigation', { name: 'Dossier' }).waitFor()

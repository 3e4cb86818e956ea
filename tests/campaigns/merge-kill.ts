import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { inRoot } from '../../scripts/lib/paths.mjs'
import type { Project } from '../../shared/domain/project.ts'
import type { ExchangeStamp } from '../../shared/exchange/exchange-stamp.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../shared/project-file/project-file.ts'
import { answerOpenDialog } from '../support/dialogs.ts'
import type { PetitsPasApp } from '../support/electron-app.ts'
import { type CampaignOptions, randomOfRun } from './campaign.ts'
import { countStored } from './count-stored.ts'
import { killEverything, placeIn, readStored, startWithDossier } from './real-dossier.ts'
import { runInStrands, type Strand, tellAgain } from './strands.ts'

/** From the press of the button to the end of the window’s process, in ms, more often short: before the copy, in the transaction, after it. */
const LONGEST_MS = 2500
const WAIT_MS = 20_000

const digestOf = (project: Project): string => createHash('sha256').update(JSON.stringify(project)).digest('hex')

/** A return whose every lot says `text`, made from the dossier as it stands. */
const makeReturn = (project: Project, number: number, text: string): Uint8Array => {
  const context = { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
  const changed = { ...project, equipmentLots: project.equipmentLots.map((lot) => ({ ...lot, note: text })) }
  const sentAt = context.now.toISOString()
  const stamp: ExchangeStamp = { direction: 'return', number, author: 'Autre poste', sentAt }
  return writeProjectFile(toEnvelope(changed, context), toEnvelope(project, context), stamp)
}

/** One more window on the same profile, whose process can be ended without ending the others. */
const openWindow = async ({ app }: PetitsPasApp): Promise<Page> => {
  const opened = app.waitForEvent('window')
  await app.evaluate(({ BrowserWindow }, preload) => {
    const window = new BrowserWindow({
      width: 1024,
      height: 700,
      webPreferences: { preload, sandbox: true, contextIsolation: true, nodeIntegration: false },
    })
    const [first] = BrowserWindow.getAllWindows().filter((other) => other !== window)
    void window.loadURL(first?.webContents.getURL().replace(/#.*$/, '') ?? '')
  }, inRoot('out/preload/index.cjs'))
  const page = await opened
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: WAIT_MS })
  return page
}

/** Ends the process of the last window that was opened, as `kill -9` does, and takes the window away. */
const killWindow = ({ app }: PetitsPasApp): Promise<void> =>
  app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().toSorted((a, b) => b.id - a.id)[0]
    if (!window) return
    const gone = new Promise((resolve) => window.webContents.once('render-process-gone', resolve))
    window.webContents.forcefullyCrashRenderer()
    await gone
    window.destroy()
  })

/** One application whose first window only looks on; each run opens a second one and ends its process. */
const openStrand = (seed: number): Strand => {
  let root = ''
  let app: PetitsPasApp | null = null
  const end = async () => {
    if (app) await killEverything(app)
    if (root) await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const begin = async () => {
    root = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-fusion-'))
    app = await startWithDossier(root, placeIn(root))
    // The first window leaves the dossier to the others: one window at a time writes it.
    await app.page.evaluate(() => {
      location.hash = '#/'
    })
    return app
  }
  const run = async (index: number) => {
    const isNew = app === null
    const started = app ?? (await begin())
    const { page: witness } = started
    const before = await readStored(witness)
    const received = await countStored(witness, 'exchanges')
    const text = `tour ${index}`
    const file = path.join(root, `retour-${index}.petitspas`)
    await fs.writeFile(file, makeReturn(before, index, text))
    await answerOpenDialog(started.app, file)
    const page = await openWindow(started)
    await page.evaluate(() => {
      location.hash = '#/d/dossier-complet/echanges'
    })
    await page.getByRole('button', { name: 'Ouvrir un fichier reçu' }).click({ timeout: WAIT_MS })
    await page.getByRole('button', { name: 'Réunir les deux' }).waitFor({ timeout: WAIT_MS })
    const delay = Math.round(randomOfRun(seed, index)() ** 2 * LONGEST_MS)
    // Pressed in the page itself: from then on nothing of the driver stands between the press and the end.
    await page.evaluate((label) => {
      const button = [...document.querySelectorAll('button')].find((entry) => entry.textContent === label)
      setTimeout(() => button?.click(), 0)
    }, 'Réunir les deux')
    await new Promise((resolve) => setTimeout(resolve, delay))
    await killWindow(started)
    const after = await readStored(witness)
    const noted = (await countStored(witness, 'exchanges')) - received
    const changed = after.equipmentLots.filter(({ note }) => note === text).length
    const isBefore = digestOf(after) === digestOf(before) && noted === 0
    const isAfter =
      changed === before.equipmentLots.length && noted === 1 && after.journal.length > before.journal.length
    const isBetween = !isBefore && !isAfter
    const told = `coupé après ${delay} ms : ${isBefore ? 'avant' : isAfter ? 'après' : 'ENTRE LES DEUX'}`
    const what = `${changed} lots changés sur ${before.equipmentLots.length}, ${noted} fichier noté`
    return {
      counts: {
        before: Number(isBefore),
        after: Number(isAfter),
        between: Number(isBetween),
        again: isNew ? started.launches - 1 : 0,
      },
      faults: isBetween ? [`tour ${index}, ${told}, ${what}`] : [],
      text: told,
    }
  }
  return { run, end }
}

/**
 * The process of the window is ended at a random moment of a merge that touches every lot. What the database then holds is
 * the dossier as it was before, with no trace of the file, or the dossier as merged, with the file noted: never between.
 */
export const runMergeKillCampaign = async (options: CampaignOptions) => {
  const total = await runInStrands(options, () => openStrand(options.seed))
  const { faults } = total
  const [before, after, between] = [total.count('before'), total.count('after'), total.count('between')]
  const figures = `${total.runs} arrêts pendant une fusion : ${before} laissent l’état d’avant, ${after} l’état d’après, ${between} entre les deux${tellAgain(total)}`
  return { figures, isKept: faults.length === 0, faults, before, after }
}

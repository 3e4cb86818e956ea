import fs from 'node:fs/promises'
import path from 'node:path'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { answerSaveDialog } from '../support/dialogs.ts'
import { makeScratch, mountSmallDisk, unmount, whyNoDisks } from '../support/disk-image.ts'
import type { PetitsPasApp } from '../support/electron-app.ts'
import { type CampaignOptions, randomOfRun } from './campaign.ts'
import {
  countUnreadable,
  killEverything,
  placeIn,
  reopen,
  startAt,
  startWithDossier,
  tellFailure,
} from './real-dossier.ts'
import { countEdits, startSteadyEdits } from './steady-edits.ts'
import { runInStrands, type Strand, tellAgain } from './strands.ts'

const DISK_MB = 96
const BLOCK = 65_536
const LIMIT_MS = 30_000

/** Fills a disk to its last byte, and keeps it full: what is freed meanwhile is taken again. */
const fill = async (file: string): Promise<void> => {
  const handle = await fs.open(file, 'a')
  try {
    for (let size = BLOCK; size >= 1; )
      try {
        const { bytesWritten } = await handle.write(new Uint8Array(size))
        if (bytesWritten < size) size = Math.floor(size / 4)
      } catch {
        size = Math.floor(size / 4) // no room for that much
      }
  } finally {
    await handle.close()
  }
}

/** How many of the edits a copy holds; −1 when it does not open. */
const countInCopy = async (file: string): Promise<number> => {
  const copy = readProjectFile(new Uint8Array(await fs.readFile(file)))
  return copy.ok ? countEdits(copy.value.project, 'plein :') : -1
}

/** Closes the window as a user does, chooses the copy that is offered, and answers the question that was asked. */
const closeAndSaveCopy = ({ app }: PetitsPasApp): Promise<string> =>
  app.evaluate(
    ({ BrowserWindow, dialog }) =>
      new Promise<string>((resolve) => {
        dialog.showMessageBox = async (...args: unknown[]) => {
          const asked = args.at(-1) as { message: string; buttons: string[] } // the last of Electron's two forms
          resolve(`${asked.message} ${asked.buttons.join(' / ')}`)
          return { response: asked.buttons.indexOf('Enregistrer une copie'), checkboxChecked: false }
        }
        BrowserWindow.getAllWindows()[0]?.close()
        setTimeout(() => resolve('aucune'), 10_000)
      }),
  )

const footer = async ({ page }: PetitsPasApp): Promise<string> => (await page.locator('footer').textContent()) ?? ''

/**
 * The disk fills up in the middle of a series of edits. Then there is room again: in the same window, or after it was killed
 * while the disk was full. Work goes on, the computer starts again, and once more after that: Chromium empties a database
 * whose log it wrote on behind a half-written record, at the second start and not before.
 */
const runOnce = async (
  root: string,
  random: () => number,
  isKilledFull: boolean,
  fault: (text: string) => unknown,
): Promise<number> => {
  const disk = path.join(root, 'disque')
  await mountSmallDisk(disk, DISK_MB)
  const place = placeIn(disk)
  const filler = path.join(disk, 'remplissage')
  let app: PetitsPasApp | null = null
  try {
    app = await startWithDossier(root, place)
    const edits = await startSteadyEdits(app, 'plein :')
    await new Promise((resolve) => setTimeout(resolve, 300 + random() * 2500))
    const until = Date.now() + LIMIT_MS
    let told = ''
    while (Date.now() < until) {
      await fill(filler)
      told = await footer(app)
      if (/impossible|pas encore enregistr|disque est plein/i.test(told)) break
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    if (Date.now() >= until) fault(`rien n’est dit du disque plein : ${told}`)
    if (/ne reste que/.test(told)) fault(`le pied dit à la fois plein et ce qu’il reste : ${told}`)
    // The window is closed meanwhile: it asks first, and the copy that it offers holds all that the disk refused.
    const atClosing = path.join(root, 'a-la-fermeture.petitspas')
    await answerSaveDialog(app.app, atClosing)
    const question = await closeAndSaveCopy(app)
    if (!/pas encore enregistrées/.test(question)) fault(`à la fermeture, la question est : ${question}`)
    const closing = edits.acknowledged()
    await app.page.getByText('a-la-fermeture.petitspas').first().waitFor()
    if ((await countInCopy(atClosing)) < closing) fault('la copie faite à la fermeture n’a pas tout')
    // Reading goes on, and the work can be saved on another disk.
    await app.page.evaluate(() => {
      location.hash = '#/d/dossier-complet/documents'
    })
    await app.page.getByRole('heading', { level: 1 }).first().waitFor()
    const elsewhere = path.join(root, 'ailleurs.petitspas')
    await answerSaveDialog(app.app, elsewhere)
    await app.page.getByRole('button', { name: 'Enregistrer une copie' }).first().click()
    await app.page.getByText('ailleurs.petitspas').first().waitFor()
    const copied = edits.acknowledged()
    if (!isKilledFull) {
      // Room again: what was refused is stored without anybody asking for it, in the same window.
      await fs.rm(filler, { force: true })
      const again = app.page.getByTestId('save-state').filter({ hasText: /^Enregistr/ })
      await again.waitFor({ timeout: LIMIT_MS }).catch(() => fault('rien n’est rangé une fois la place faite'))
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
    const acknowledged = edits.acknowledged()
    const ended = edits.end()
    await killEverything(app)
    await ended
    const inCopy = await countInCopy(elsewhere)
    if (inCopy < copied) fault(`la copie faite ailleurs en a ${inCopy} sur ${copied}`)
    await fs.rm(elsewhere)
    await fs.rm(filler, { force: true })
    const unreadable = await countUnreadable(place.documents)
    if (unreadable > 0) fault(`${unreadable} fichiers illisibles`)
    app = await startAt(place)
    const present = countEdits(await reopen(app), 'plein :')
    if (present < acknowledged) fault(`${acknowledged} annoncées, ${present} présentes`)
    const more = await startSteadyEdits(app, 'après :')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    const acknowledgedAfter = more.acknowledged()
    const endedAfter = more.end()
    await killEverything(app)
    await endedAfter
    app = await startAt(place)
    const presentAfter = countEdits(await reopen(app), 'après :')
    if (presentAfter < acknowledgedAfter)
      fault(`au second départ : ${acknowledgedAfter} annoncées, ${presentAfter} présentes`)
    return acknowledged + acknowledgedAfter
  } catch (error) {
    throw new Error(app ? await tellFailure(app, error) : String(error))
  } finally {
    if (app) await killEverything(app)
    unmount(disk)
  }
}

const openStrand = (seed: number): Strand => ({
  run: async (index) => {
    const root = await makeScratch('plein')
    const faults: string[] = []
    const fault = (text: string) => faults.push(`disque ${index} : ${text}`)
    try {
      const acknowledged = await runOnce(root, randomOfRun(seed, index), index % 2 === 0, fault)
      return { counts: { acknowledged }, faults, text: `${acknowledged} annoncées` }
    } finally {
      await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    }
  },
  end: async () => undefined, // each run takes away its own disk
})

/** The disk that holds the profile and the files fills up: it is said, nothing acknowledged is lost, saving elsewhere works. */
export const runFullDiskCampaign = async (options: CampaignOptions) => {
  const limitation = await whyNoDisks()
  if (limitation)
    return { figures: `non essayé : ${limitation}`, isKept: false, faults: [], limitation, acknowledged: 0 }
  const total = await runInStrands(options, () => openStrand(options.seed))
  const { faults } = total
  const acknowledged = total.count('acknowledged')
  const figures = `${total.runs} disques pleins, ${acknowledged} modifications annoncées, ${faults.length} défaut${tellAgain(total)}`
  return { figures, isKept: faults.length === 0 && acknowledged > 0, faults, limitation: null, acknowledged }
}

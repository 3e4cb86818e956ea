import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Project } from '../../shared/domain/project.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { fullProject, packed } from '../support/durability.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'
import { type CampaignOptions, type CampaignOutcome, seededRandom } from './campaign.ts'

const ITEM = 's1.c1'
/** From the first edit to the kill, in ms: from the middle of a first transaction to several copies on the disk. */
const SHORTEST_MS = 50
const LONGEST_MS = 6000

interface Tally {
  kills: number
  acknowledged: number
  lost: number
  failedOpens: number
  unreadableFiles: number
  readonly faults: string[]
}

/**
 * `kill -9` of every process of the real Electron at a random moment of a series of edits, then a new start on the same
 * profile: the dossier must open without error and hold every edit that the screen had called *Enregistré*.
 */
export const runKillCampaign = async ({ runs, seed, say }: CampaignOptions): Promise<CampaignOutcome & Tally> => {
  const random = seededRandom(seed)
  const root = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-kill-'))
  const place = { userData: path.join(root, 'profil'), documents: path.join(root, 'Documents', 'Petits pas') }
  const received = path.join(root, 'recu.petitspas')
  await fs.writeFile(received, packed(fullProject(), '2026-11-20T10:00:00.000Z'))
  const start = (args: readonly string[] = []) =>
    launchPetitsPas({ userData: place.userData, args, env: { PETITS_PAS_DOCUMENTS: place.documents } })
  const tally: Tally = { kills: 0, acknowledged: 0, lost: 0, failedOpens: 0, unreadableFiles: 0, faults: [] }
  const fault = (text: string) => {
    tally.faults.push(text)
    say(`  ${text}`)
  }
  const records = fullProject().checklist.length
  let app = await start([received])
  try {
    await app.page.waitForURL(/#\/d\//)
    await app.page.getByTestId('save-state').waitFor()
    for (let run = 1; run <= runs; run += 1) {
      const delay = Math.round(SHORTEST_MS + random() ** 2 * (LONGEST_MS - SHORTEST_MS))
      const kept = await editUntilKilled(app, run, delay)
      tally.kills += 1
      tally.acknowledged += kept.acknowledged
      tally.unreadableFiles += await countUnreadable(place.documents)
      app = await start()
      let project: Project | null = null
      // Twice at most: what a second start shows tells a passing trouble from a loss. Both are counted and told.
      for (let attempt = 1; attempt <= 2 && !project; attempt += 1) {
        project = await reopen(app).catch(async (error: unknown) => {
          tally.failedOpens += 1
          fault(`tour ${run}, coupé après ${delay} ms, essai ${attempt} : ${await tellFailure(app, error)}`)
          if (attempt === 1) {
            await killEverything(app)
            app = await start()
          }
          return null
        })
      }
      if (!project) break
      const note = project.checklist.find(({ id }) => id === ITEM)?.note ?? ''
      const present = note.startsWith(`tour ${run} :`) ? note.split(' ').length - 3 : 0
      if (present < kept.acknowledged) {
        tally.lost += kept.acknowledged - present
        fault(`tour ${run} : ${kept.acknowledged} modifications annoncées, ${present} présentes`)
      }
      if (project.checklist.length !== records) fault(`tour ${run} : ${project.checklist.length} tâches sur ${records}`)
      for (const error of app.consoleErrors) fault(`tour ${run} : ${error}`)
      say(`  ${run}/${runs} : coupé après ${delay} ms, ${kept.acknowledged} annoncées, ${present} présentes`)
    }
  } finally {
    await app.kill().catch(() => undefined) // already ended
    await fs.rm(root, { recursive: true, force: true })
  }
  const figures = `${tally.kills} arrêts, ${tally.acknowledged} modifications annoncées « Enregistré », ${tally.lost} perdue, ${tally.failedOpens} ouverture manquée, ${tally.unreadableFiles} fichier illisible`
  const isKept = tally.faults.length === 0 && tally.unreadableFiles === 0 && tally.acknowledged > 0
  return { ...tally, figures, isKept }
}

/** Adds a number to the note, again and again, counting those that the screen acknowledged, until everything is killed. */
const editUntilKilled = async (
  app: PetitsPasApp,
  run: number,
  delayMs: number,
): Promise<{ readonly acknowledged: number }> => {
  const { page } = app
  await page.evaluate((item) => {
    location.hash = location.hash.replace(/^(#\/d\/[^/]+).*$/, `$1/etapes/s1/${item}`)
  }, ITEM)
  const field = page.getByLabel('Note, pour vous')
  await field.waitFor()
  let acknowledged = 0
  let isOver = false
  const editing = async () => {
    let text = `tour ${run} :`
    for (let count = 1; count < 2000; count += 1) {
      text += ` ${count}`
      // The acknowledgement of this edit and no other: the footer says that it is saving, then that it has saved.
      await page.evaluate(() => {
        const footer = document.querySelector('[data-testid=save-state]')
        let wasSaving = false
        const said = new Promise<void>((resolve) => {
          const look = () => {
            if (footer?.querySelector('span')) wasSaving = true
            else if (wasSaving && footer?.querySelector('b')) resolve()
          }
          if (footer)
            new MutationObserver(look).observe(footer, { childList: true, subtree: true, characterData: true })
        })
        Object.assign(globalThis, { petitsPasSaid: said })
      })
      await field.fill(text)
      await field.blur()
      await page.evaluate(() => (globalThis as unknown as { petitsPasSaid: Promise<void> }).petitsPasSaid)
      if (isOver) return
      acknowledged = count
    }
  }
  const edits = editing().catch((error: unknown) => {
    if (!isOver) throw error // the window is gone on purpose only after the kill
  })
  await new Promise((resolve) => setTimeout(resolve, delayMs))
  isOver = true
  await killEverything(app)
  await edits
  return { acknowledged }
}

/** Ends the main process and all its helpers at once: none may finish writing for another. */
const killEverything = async (app: PetitsPasApp): Promise<void> => {
  const { pid } = app.app.process()
  if (pid !== undefined) {
    try {
      process.kill(-pid, 'SIGKILL') // playwright starts it as the head of its own group
    } catch {
      process.kill(pid, 'SIGKILL')
    }
  }
  await app.kill().catch(() => undefined)
  // The lock of the profile goes a moment after its process.
  await new Promise((resolve) => setTimeout(resolve, 300))
}

/** What stands on the screen, where, and since when: all that is needed to find out why a dossier did not open. */
const tellFailure = async ({ page, consoleErrors }: PetitsPasApp, error: unknown): Promise<string> => {
  const seen = await Promise.race([
    page.evaluate(() => ({
      where: location.href,
      state: document.readyState,
      sinceMs: Math.round(performance.now()),
      html: document.body.innerHTML.slice(0, 1500),
    })),
    new Promise((resolve) => setTimeout(() => resolve('la fenêtre ne répond pas'), 5000)),
  ]).catch(String)
  return `le dossier ne s’ouvre pas (${error}) ; ${JSON.stringify(seen)} ; console : ${consoleErrors.join(' | ')}`
}

/** Opens the dossier as the user would, and reads it back behind the application's back. */
const reopen = async ({ page }: PetitsPasApp): Promise<Project> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 20_000 })
  await page.evaluate(() => {
    location.hash = '#/d/dossier-complet'
  })
  await page.getByTestId('save-state').waitFor({ timeout: 20_000 })
  return page.evaluate(
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
}

/** Files of dossiers on the disk, copies included, that do not open. */
const countUnreadable = async (documents: string): Promise<number> => {
  const names = await fs.readdir(documents, { recursive: true }).catch(() => [])
  let unreadable = 0
  for (const name of names.filter((entry) => entry.endsWith('.petitspas')))
    if (!readProjectFile(new Uint8Array(await fs.readFile(path.join(documents, name)))).ok) unreadable += 1
  return unreadable
}

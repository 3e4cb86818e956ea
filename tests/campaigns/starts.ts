import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { runtimeExecutable } from '../../scripts/lib/electron-runtime.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { isRoot } from '../../scripts/lib/user.mjs'
import { makeScratch } from '../support/disk-image.ts'
import { editedProject, type fullProject, packed } from '../support/durability.ts'
import type { PetitsPasApp } from '../support/electron-app.ts'
import type { CampaignOptions, CampaignOutcome } from './campaign.ts'
import { placeIn, startWithDossier } from './real-dossier.ts'
import { countEdits, startSteadyEdits } from './steady-edits.ts'

const LIMIT_MS = 20_000

/** Counts, from now on, how often the first window is brought to the front. Asked twice, it starts again from zero. */
const countFocuses = ({ app }: PetitsPasApp): Promise<void> =>
  app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const counted = globalThis as unknown as { petitsPasFocused?: number }
    const isCounting = counted.petitsPasFocused !== undefined
    counted.petitsPasFocused = 0
    const focus = window?.focus.bind(window)
    if (window && focus && !isCounting)
      window.focus = () => {
        counted.petitsPasFocused = (counted.petitsPasFocused ?? 0) + 1
        focus()
      }
  })

/**
 * The application is started again while it runs, each time with another file: the second start ends by itself, the first
 * window comes to the front and opens the file, and the edits before and after are all there.
 */
export const runStartsCampaign = async ({ runs, say }: CampaignOptions) => {
  const root = await makeScratch('departs')
  const place = placeIn(root)
  const faults: string[] = []
  let slowestMs = 0
  const app = await startWithDossier(root, place)
  try {
    const edits = await startSteadyEdits(app, 'avant :')
    while (edits.acknowledged() < 3) await new Promise((resolve) => setTimeout(resolve, 20))
    await edits.end()
    await countFocuses(app).catch(() => countFocuses(app)) // the driver loses an answer now and then
    for (let run = 1; run <= runs; run += 1) {
      const id = `dossier-${run}`
      const file = path.join(root, `recu-${run}.petitspas`)
      await fs.writeFile(file, packed({ ...editedProject(`départ ${run}`), id }, '2026-11-20T10:00:00.000Z'))
      const from = performance.now()
      const second = spawn(runtimeExecutable, [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', inRoot(), file], {
        env: { ...process.env, PETITS_PAS_USER_DATA: place.userData, PETITS_PAS_DOCUMENTS: place.documents },
        stdio: 'ignore',
      })
      const timer = setTimeout(() => second.kill('SIGKILL'), LIMIT_MS)
      const [code] = await once(second, 'exit')
      clearTimeout(timer)
      if (code !== 0) faults.push(`départ ${run} : le second programme finit par ${code}`)
      await app.page.waitForURL(new RegExp(`/d/${id}`), { timeout: LIMIT_MS }).catch(() => {
        faults.push(`départ ${run} : le fichier n’est pas ouvert`)
      })
      slowestMs = Math.max(slowestMs, performance.now() - from)
      say(`  ${run}/${runs} : ${Math.round(performance.now() - from)} ms`)
    }
    const { focused, windows } = await app.app.evaluate(({ BrowserWindow }) => ({
      focused: (globalThis as unknown as { petitsPasFocused: number }).petitsPasFocused,
      windows: BrowserWindow.getAllWindows().length,
    }))
    if (focused !== runs) faults.push(`${focused} retours au premier plan pour ${runs} départs`)
    if (windows !== 1) faults.push(`${windows} fenêtres`)
    const stored = await app.page.evaluate(
      () =>
        new Promise<readonly unknown[]>((resolve, reject) => {
          const request = indexedDB.open('petits-pas')
          request.onerror = () => reject(request.error)
          request.onsuccess = () => {
            const all = request.result.transaction('projects').objectStore('projects').getAll()
            all.onerror = () => reject(all.error)
            all.onsuccess = () => resolve(all.result)
          }
        }),
    )
    const first = stored.find((row) => (row as { id: string }).id === 'dossier-complet')
    const { project } = (first as { envelope: { project: ReturnType<typeof fullProject> } }).envelope
    if (countEdits(project, 'avant :') < 3) faults.push('une modification d’avant manque')
    if (stored.length !== runs + 1) faults.push(`${stored.length} dossiers pour ${runs + 1}`)
    faults.push(...app.consoleErrors)
  } finally {
    await app.kill()
    await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  for (const fault of faults) say(`  ${fault}`)
  const figures = `${runs} doubles départs, ${faults.length} défaut ; au plus ${Math.round(slowestMs)} ms jusqu’au fichier ouvert dans la première fenêtre`
  const outcome: CampaignOutcome = { figures, isKept: faults.length === 0 }
  return { ...outcome, faults }
}

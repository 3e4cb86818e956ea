import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import path from 'node:path'
import { runtimeExecutable } from '../../scripts/lib/electron-runtime.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { isRoot } from '../../scripts/lib/user.mjs'
import { makeScratch } from '../support/disk-image.ts'
import { editedProject, packed } from '../support/durability.ts'
import type { PetitsPasApp } from '../support/electron-app.ts'
import type { CampaignOptions } from './campaign.ts'
import { countStored } from './count-stored.ts'
import { killEverything, placeIn, readStored, startWithDossier } from './real-dossier.ts'
import { countEdits, startSteadyEdits } from './steady-edits.ts'
import { runInStrands, type Strand, tellAgain } from './strands.ts'

const LIMIT_MS = 20_000
/** Made before the first of the other starts, and looked for after each. */
const EDITS = 3

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

/** The same application started again with a file: the exit code of this second program, or null when it had to be ended. */
const startAgain = async (userData: string, documents: string, file: string): Promise<number | null> => {
  const second = spawn(runtimeExecutable, [...(isRoot ? ['--no-sandbox'] : []), '--disable-gpu', inRoot(), file], {
    env: { ...process.env, PETITS_PAS_USER_DATA: userData, PETITS_PAS_DOCUMENTS: documents },
    stdio: 'ignore',
  })
  const timer = setTimeout(() => second.kill('SIGKILL'), LIMIT_MS)
  const [code] = (await once(second, 'exit')) as [number | null]
  clearTimeout(timer)
  return code
}

/** One application that runs, and is started again and again. */
const openStrand = (): Strand => {
  let root = ''
  let app: PetitsPasApp | null = null
  let dossiers = 0
  const end = async () => {
    if (app) await killEverything(app)
    if (root) await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const begin = async () => {
    root = await makeScratch('departs')
    app = await startWithDossier(root, placeIn(root))
    const edits = await startSteadyEdits(app, 'avant :')
    while (edits.acknowledged() < EDITS) await new Promise((resolve) => setTimeout(resolve, 20))
    await edits.end()
    dossiers = await countStored(app.page, 'projects')
    return app
  }
  const run = async (index: number) => {
    const isNew = app === null
    const first = app ?? (await begin())
    const faults: string[] = []
    const fault = (text: string) => faults.push(`départ ${index} : ${text}`)
    await countFocuses(first)
    const id = `dossier-${index}`
    const file = path.join(root, `recu-${index}.petitspas`)
    await fs.writeFile(file, packed({ ...editedProject(`départ ${index}`), id }, '2026-11-20T10:00:00.000Z'))
    const { userData, documents } = placeIn(root)
    const from = performance.now()
    const code = await startAgain(userData, documents, file)
    if (code !== 0) fault(`le second programme finit par ${code}`)
    const isOpened = await first.page.waitForURL(new RegExp(`/d/${id}$`), { timeout: LIMIT_MS }).catch(() => 'non')
    if (isOpened === 'non') fault('le fichier n’est pas ouvert')
    const elapsedMs = Math.round(performance.now() - from)
    const { focused, windows } = await first.app.evaluate(({ BrowserWindow }) => ({
      focused: (globalThis as unknown as { petitsPasFocused: number }).petitsPasFocused,
      windows: BrowserWindow.getAllWindows().length,
    }))
    if (focused !== 1) fault(`${focused} retour au premier plan`)
    if (windows !== 1) fault(`${windows} fenêtres`)
    dossiers += 1
    const stored = await countStored(first.page, 'projects')
    if (stored !== dossiers) fault(`${stored} dossiers pour ${dossiers}`)
    if (countEdits(await readStored(first.page), 'avant :') < EDITS) fault('une modification d’avant manque')
    for (const error of first.consoleErrors.splice(0)) fault(error)
    return { counts: { again: isNew ? first.launches - 1 : 0 }, most: { elapsedMs }, faults, text: `${elapsedMs} ms` }
  }
  return { run, end }
}

/**
 * The application is started again while it runs, each time with another file: the second start ends by itself, the first
 * window comes to the front and opens the file, and the edits before and after are all there.
 */
export const runStartsCampaign = async (options: CampaignOptions) => {
  const total = await runInStrands(options, openStrand)
  const { faults } = total
  const figures = `${total.runs} doubles départs, ${faults.length} défaut ; au plus ${total.most('elapsedMs')} ms jusqu’au fichier ouvert dans la première fenêtre${tellAgain(total)}`
  return { figures, isKept: faults.length === 0, faults }
}

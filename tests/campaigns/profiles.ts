import fs from 'node:fs/promises'
import path from 'node:path'
import type { Project } from '../../shared/domain/project.ts'
import { makeScratch } from '../support/disk-image.ts'
import type { PetitsPasApp } from '../support/electron-app.ts'
import { below, type CampaignOptions, oneOf, randomOfRun } from './campaign.ts'
import { killEverything, placeIn, readStored, startAt, startWithDossier } from './real-dossier.ts'
import { startSteadyEdits } from './steady-edits.ts'
import { runInStrands, type Strand, tellAgain } from './strands.ts'

const EDITS = 6
/** The check may close and open the store several times before it gives up. */
const SCREEN_MS = 30_000
/** What the start may end in. `silent` must never be seen: a screen that hides that work is missing. */
type Outcome = 'intact' | 'offered' | 'refused' | 'silent'

/** Files of the profile worth damaging: what Chromium and the application keep there, not caches that are made anew. */
const isWorthDamaging = (name: string): boolean =>
  /^(IndexedDB|Local Storage|Session Storage|WebStorage|Network)\/|^(Preferences|Local State|[^/]+\.json|DIPS[^/]*|Cookies[^/]*|SharedStorage[^/]*|Trust Tokens[^/]*|QuotaManager[^/]*)$/.test(
    name,
  ) && !/LOCK$|lockfile$/.test(name)

const listFiles = async (folder: string): Promise<readonly string[]> =>
  (await fs.readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter(isWorthDamaging)
    .toSorted()

/** Damages one file of a profile, or takes away a folder; half of the time in the database itself. Says what was done. */
const damage = async (profile: string, random: () => number): Promise<string> => {
  const files = await listFiles(profile)
  const ours = files.filter((name) => name.startsWith('IndexedDB/'))
  const name = oneOf(random, random() < 0.6 && ours.length > 0 ? ours : files)
  const file = path.join(profile, name)
  const kind = below(random, 7)
  if (kind === 0) {
    await fs.rm(file)
    return `${name} supprimé`
  }
  if (kind === 1) {
    await fs.rm(path.dirname(file), { recursive: true })
    return `${path.dirname(name)} supprimé`
  }
  const bytes = await fs.readFile(file)
  if (kind === 2) {
    await fs.truncate(file, below(random, bytes.length + 1))
    return `${name} coupé`
  }
  if (kind === 3) {
    await fs.truncate(file, 0)
    return `${name} vidé`
  }
  if (kind === 4) {
    await fs.writeFile(file, bytes.fill(0, below(random, bytes.length + 1)))
    return `${name} fini en zéros`
  }
  const most = kind === 5 ? 4 : 400
  for (let count = 1 + below(random, most); count > 0 && bytes.length > 0; count -= 1)
    bytes[below(random, bytes.length)] = below(random, 256)
  await fs.writeFile(file, bytes)
  return `${name} changé en ${kind === 5 ? 'quelques' : 'de nombreux'} endroits`
}

/** What the user sees at the start, once it has settled. */
const look = async ({ page }: PetitsPasApp, whole: Project): Promise<{ outcome: Outcome; shown: string }> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: SCREEN_MS })
  const shown = ((await page.locator('body').textContent()) ?? '').replaceAll(/\s+/g, ' ')
  if (/retrouvé|récupér/i.test(shown) && shown.includes(whole.profile.name)) return { outcome: 'offered', shown }
  if (/ne s’ouvre pas|version plus récente/.test(shown)) return { outcome: 'refused', shown }
  const stored = await readStored(page).catch(() => null)
  const isWhole = stored !== null && JSON.stringify(stored) === JSON.stringify(whole)
  return { outcome: isWhole ? 'intact' : 'silent', shown }
}

/** A profile with a dossier and a few edits, closed as a user does: the file on the disk is as recent as the database. */
const makeModel = async (root: string): Promise<Project> => {
  const place = placeIn(path.join(root, 'modele'))
  await fs.mkdir(path.join(root, 'modele'))
  const app = await startWithDossier(root, place)
  const edits = await startSteadyEdits(app, 'profil :')
  while (edits.acknowledged() < EDITS) await new Promise((resolve) => setTimeout(resolve, 20))
  await edits.end()
  const whole = await readStored(app.page)
  await app.close()
  for (const entry of ['Cache', 'Code Cache', 'GPUCache', 'DawnGraphiteCache', 'DawnWebGPUCache'])
    await fs.rm(path.join(place.userData, entry), { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  return whole
}

const openStrand = (root: string, number: number, whole: Project, seed: number): Strand => {
  const folder = path.join(root, `essai-${number}`)
  let app: PetitsPasApp | null = null
  const end = async () => {
    if (app) await killEverything(app)
    app = null
    await fs.rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const run = async (index: number) => {
    await fs.cp(path.join(root, 'modele'), folder, { recursive: true, verbatimSymlinks: true })
    const tried = placeIn(folder)
    const what = await damage(tried.userData, randomOfRun(seed, index))
    app = await startAt(tried)
    const again = app.launches - 1
    const { outcome, shown } = await look(app, whole)
    await end()
    const faults = outcome === 'silent' ? [`n° ${index}, ${what} : ${shown.slice(0, 400)}`] : []
    return { counts: { [outcome]: 1, again }, faults, text: `${outcome} : ${what}` }
  }
  return { run, end }
}

/**
 * Copies of a profile, each damaged in one place, then a start: the work is there as it was, or the screen offers to get it
 * back, or says that the store does not open. Never a welcome that hides what is missing.
 */
export const runProfilesCampaign = async (options: CampaignOptions) => {
  const root = await makeScratch('profils')
  try {
    const whole = await makeModel(root)
    const total = await runInStrands(options, (number) => openStrand(root, number, whole, options.seed))
    const { faults } = total
    const [intact, offered] = [total.count('intact'), total.count('offered')]
    const [refused, silent] = [total.count('refused'), total.count('silent')]
    const figures = `${total.runs} profils abîmés : ${intact} s’ouvrent intacts, ${offered} proposent la copie, ${refused} disent que la base ne s’ouvre pas, ${silent} départ vide sans un mot${tellAgain(total)}`
    return { figures, isKept: faults.length === 0, faults, tally: { intact, offered, refused, silent } }
  } finally {
    await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

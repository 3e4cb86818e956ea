import fs from 'node:fs/promises'
import path from 'node:path'
import {
  checkDisk,
  copyDisk,
  makeDisk,
  makeScratch,
  mountDisk,
  unmount,
  unmountIfMounted,
  whyNoDisks,
} from '../support/disk-image.ts'
import type { PetitsPasApp } from '../support/electron-app.ts'
import { type CampaignOptions, randomOfRun } from './campaign.ts'
import { cutFiles } from './power-file.ts'
import {
  countUnreadable,
  killEverything,
  placeIn,
  readStored,
  relaxTransactions,
  reopen,
  signalEverything,
  startAt,
  startWithDossier,
  tellFailure,
} from './real-dossier.ts'
import { countEdits, type SteadyEdits, startSteadyEdits } from './steady-edits.ts'
import { runInStrands, type Strand, type Total, tellAgain } from './strands.ts'

const DISK_MB = 256
/** Cuts of one session, then a new disk: a young session risks most, a long one has more to lose. */
const CUTS_A_SESSION = 12
/** Between two cuts, in ms. */
const SHORTEST_MS = 80
const LONGEST_MS = 2500
/** In the other mode: few cuts, after enough edits. */
const RELAXED_CUTS = 2
const RELAXED_MS = 3000
/** A session stands still while the disk of its last cut is looked at: what waits for it must not give up. */
const STANDSTILL_MS = 180_000

/** The computer starts again on what was on the disk at the cut. */
const checkCut = async (root: string, image: string, acknowledged: number, isRelaxed: boolean) => {
  const disk = path.join(root, 'apres')
  await mountDisk(image, disk)
  const faults: string[] = []
  let [lost, failedOpens, again] = [0, 0, 0]
  const place = placeIn(disk)
  // The session that was cut is not over yet: once the computer starts again, the process that its lock names is no more.
  for (const name of await fs.readdir(place.userData).catch(() => []))
    if (name.startsWith('Singleton')) await fs.rm(path.join(place.userData, name))
  const unreadableFiles = await countUnreadable(place.documents)
  let app: PetitsPasApp | null = null
  try {
    app = await startAt(place)
    again = app.launches - 1
    const opened = app
    // The database alone: that the files on the disk may have more is another protection, not looked at here.
    if (isRelaxed) await opened.page.getByRole('heading', { level: 1 }).first().waitFor()
    const project = await (isRelaxed ? readStored(opened.page) : reopen(opened)).catch(async (error: unknown) => {
      failedOpens = 1
      faults.push(await tellFailure(opened, error))
      return null
    })
    const present = project ? countEdits(project, 'courant :') : acknowledged
    lost = Math.max(0, acknowledged - present)
    if (lost > 0) faults.push(`${acknowledged} modifications annoncées, ${present} présentes`)
    faults.push(...opened.consoleErrors)
  } finally {
    if (app) await killEverything(app)
    unmount(disk)
    checkDisk(image)
    await fs.rm(image)
  }
  return { counts: { cuts: 1, acknowledged, lost, failedOpens, unreadableFiles, again }, faults }
}

/**
 * Sessions on new disks, one after the other, each cut several times: a cut is a copy of the disk while everything is stopped.
 * What it held is looked at before the next edit.
 */
const openStrand = (seed: number, isRelaxed: boolean): Strand => {
  let root = ''
  let app: PetitsPasApp | null = null
  let edits: SteadyEdits | null = null
  let cuts = 0
  const end = async () => {
    const ended = edits?.end()
    if (app) await killEverything(app)
    await ended?.catch(() => undefined) // it may have stopped for the very reason that ends the session
    for (const name of ['apres', 'disque']) unmountIfMounted(path.join(root, name))
    if (root) await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    root = ''
    app = null
    edits = null
    cuts = 0
  }
  const begin = async () => {
    root = await makeScratch('courant')
    const [image, disk] = [path.join(root, 'disque.img'), path.join(root, 'disque')]
    await makeDisk(image, DISK_MB)
    await mountDisk(image, disk)
    app = await startWithDossier(root, placeIn(disk))
    app.page.setDefaultTimeout(STANDSTILL_MS)
    if (isRelaxed) await relaxTransactions(app)
    edits = await startSteadyEdits(app, 'courant :')
    return { app, edits, again: app.launches - 1 }
  }
  const run = async (index: number) => {
    if (cuts >= CUTS_A_SESSION) await end()
    const session = app && edits ? { app, edits, again: 0 } : await begin()
    const random = randomOfRun(seed, index)
    const delay = isRelaxed ? RELAXED_MS : Math.round(SHORTEST_MS + random() ** 2 * (LONGEST_MS - SHORTEST_MS))
    await new Promise((resolve) => setTimeout(resolve, delay))
    cuts += 1
    const acknowledged = session.edits.acknowledged()
    signalEverything(session.app, 'SIGSTOP')
    const image = path.join(root, 'coupure.img')
    await copyDisk(path.join(root, 'disque.img'), image)
    const { counts, faults } = await checkCut(root, image, acknowledged, isRelaxed)
    signalEverything(session.app, 'SIGCONT')
    return {
      counts: { ...counts, again: counts.again + session.again },
      faults: isRelaxed ? [] : faults.map((fault) => `coupure ${index} : ${fault}`),
      text: `coupé après ${delay} ms, ${acknowledged} annoncées, ${counts.lost} perdues`,
    }
  }
  return { run, end }
}

const tellCuts = (total: Total) => ({
  cuts: total.count('cuts'),
  acknowledged: total.count('acknowledged'),
  lost: total.count('lost'),
  failedOpens: total.count('failedOpens'),
  unreadableFiles: total.count('unreadableFiles'),
})

/**
 * The plug is pulled at random moments of a series of edits: the profile and the files lie on an ext4 disk of their own, and
 * a copy of that disk holds what had reached it. Then the computer starts again on the copy. 0 edit called *Enregistré* may be
 * missing; the same application in Chromium's `relaxed` mode must lose some.
 */
export const runPowerCampaign = async (options: CampaignOptions) => {
  const { runs, seed, say } = options
  const limitation = await whyNoDisks()
  if (limitation)
    return {
      limitation,
      tally: null,
      relaxed: null,
      files: null,
      faults: [],
      isKept: false,
      figures: `non essayé : ${limitation}`,
    }
  say('  mode relaxed')
  const relaxed = tellCuts(await runInStrands({ runs: RELAXED_CUTS, say }, () => openStrand(seed, true)))
  const files = await cutFiles(seed, runs)
  say(`  fichiers : ${JSON.stringify(files)}`)
  const total = await runInStrands(options, () => openStrand(seed, false))
  const tally = tellCuts(total)
  const { faults } = total
  const isKept =
    faults.length === 0 &&
    tally.acknowledged > 0 &&
    tally.unreadableFiles === 0 &&
    relaxed.lost > 0 &&
    files.lost + files.unreadable === 0
  const figures = `${tally.cuts} coupures, ${tally.acknowledged} modifications annoncées, ${tally.lost} perdue, ${tally.failedOpens} ouverture manquée, ${tally.unreadableFiles} fichier illisible ; en mode relaxed, ${relaxed.lost} perdues sur ${relaxed.acknowledged} en ${relaxed.cuts} coupures ; fichier seul : ${files.cuts} coupures, ${files.saves} enregistrements, ${files.lost} perdu, ${files.unreadable} illisible${tellAgain(total)}`
  return { tally, relaxed, files, faults, limitation: null, figures, isKept }
}

import fs from 'node:fs/promises'
import path from 'node:path'
import { writeFileSafely } from '../../electron/files/write-file-safely.ts'
import { checkDisk, copyDisk, makeDisk, makeScratch, mountDisk, unmount, whyNoDisks } from '../support/disk-image.ts'
import { type CampaignOptions, type CampaignOutcome, seededRandom } from './campaign.ts'
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
import { countEdits, startSteadyEdits } from './steady-edits.ts'

const DISK_MB = 256
/** Cuts of one session, then a new disk: a young session risks most, a long one has more to lose. */
const CUTS_A_SESSION = 12
/** Between two cuts, in ms. */
const SHORTEST_MS = 80
const LONGEST_MS = 2500
/** In the other mode: few cuts, after enough edits. */
const RELAXED_CUTS = 2
const RELAXED_MS = 3000

export interface PowerTally {
  cuts: number
  acknowledged: number
  lost: number
  failedOpens: number
  unreadableFiles: number
}
const nothing = (): PowerTally => ({ cuts: 0, acknowledged: 0, lost: 0, failedOpens: 0, unreadableFiles: 0 })

interface Cut {
  readonly image: string
  readonly acknowledged: number
}

/** One session on a new disk, cut several times: each cut is a copy of the disk while everything is stopped. */
const cutSession = async (
  root: string,
  random: () => number,
  count: number,
  isRelaxed: boolean,
): Promise<readonly Cut[]> => {
  const [image, disk] = [path.join(root, 'disque.img'), path.join(root, 'disque')]
  await makeDisk(image, DISK_MB)
  await mountDisk(image, disk)
  const cuts: Cut[] = []
  try {
    const app = await startWithDossier(root, placeIn(disk))
    if (isRelaxed) await relaxTransactions(app)
    const edits = await startSteadyEdits(app, 'courant :')
    while (cuts.length < count) {
      const delay = isRelaxed ? RELAXED_MS : SHORTEST_MS + random() ** 2 * (LONGEST_MS - SHORTEST_MS)
      await new Promise((resolve) => setTimeout(resolve, delay))
      const acknowledged = edits.acknowledged()
      signalEverything(app, 'SIGSTOP')
      const copy = path.join(root, `coupure-${cuts.length}.img`)
      await copyDisk(image, copy)
      signalEverything(app, 'SIGCONT')
      cuts.push({ image: copy, acknowledged })
    }
    const ended = edits.end()
    await killEverything(app)
    await ended
  } finally {
    unmount(disk)
    await fs.rm(image, { force: true })
  }
  return cuts
}

/** The computer starts again on what was on the disk at the cut. */
const checkCut = async (
  root: string,
  { image, acknowledged }: Cut,
  tally: PowerTally,
  isRelaxed: boolean,
  fault: (text: string) => void,
) => {
  const disk = path.join(root, 'disque')
  await mountDisk(image, disk)
  const place = placeIn(disk)
  tally.cuts += 1
  tally.acknowledged += acknowledged
  tally.unreadableFiles += await countUnreadable(place.documents)
  const app = await startAt(place)
  try {
    // The database alone: that the files on the disk may have more is another protection, not looked at here.
    if (isRelaxed) await app.page.getByRole('heading', { level: 1 }).first().waitFor()
    const present = countEdits(await (isRelaxed ? readStored(app.page) : reopen(app)), 'courant :')
    if (present < acknowledged) {
      tally.lost += acknowledged - present
      fault(`${acknowledged} modifications annoncées, ${present} présentes`)
    }
    for (const error of app.consoleErrors) fault(error)
  } catch (error) {
    tally.failedOpens += 1
    fault(await tellFailure(app, error))
  } finally {
    await killEverything(app)
    unmount(disk)
    checkDisk(image)
    await fs.rm(image)
  }
}

/** Saves a file again and again on a disk of its own, cut at random moments: the last save that was answered must be there. */
const cutFiles = async (root: string, random: () => number, cuts: number) => {
  const [image, disk] = [path.join(root, 'fichiers.img'), path.join(root, 'fichiers')]
  await makeDisk(image, 32)
  await mountDisk(image, disk)
  let saved = 0
  let isOver = false
  const saving = (async () => {
    for (let count = 1; !isOver; count += 1) {
      const bytes = new TextEncoder().encode(`${count};`.repeat(8000))
      if ((await writeFileSafely(path.join(disk, 'dossier.petitspas'), bytes)).ok) saved = count
    }
  })()
  const found = { cuts: 0, saves: 0, lost: 0, unreadable: 0 }
  try {
    while (found.cuts < cuts) {
      await new Promise((resolve) => setTimeout(resolve, 5 + random() * 100))
      const promised = saved
      const copy = path.join(root, 'fichier-coupe.img')
      await copyDisk(image, copy) // everything else waits: the copy holds this process up
      found.cuts += 1
      found.saves = saved
      const again = path.join(root, 'apres')
      await mountDisk(copy, again)
      const text = await fs.readFile(path.join(again, 'dossier.petitspas'), 'utf8').catch(() => '')
      unmount(again)
      const present = Number(text.split(';', 1)[0])
      if (text !== `${present};`.repeat(8000) && promised > 0) found.unreadable += 1
      else if (present < promised) found.lost += 1
    }
  } finally {
    isOver = true
    await saving
    unmount(disk)
  }
  return found
}

/**
 * The plug is pulled at random moments of a series of edits: the profile and the files lie on an ext4 disk of their own, and
 * a copy of that disk holds what had reached it. Then the computer starts again on the copy. 0 edit called *Enregistré* may be
 * missing; the same application in Chromium's `relaxed` mode must lose some.
 */
export const runPowerCampaign = async ({ runs, seed, say }: CampaignOptions) => {
  const impossible = await whyNoDisks()
  const tally = nothing()
  const relaxed = nothing()
  const faults: string[] = []
  const notRun = { tally, relaxed, files: null, faults, limitation: impossible }
  if (impossible) return { ...notRun, figures: `non essayé : ${impossible}`, isKept: false }
  const random = seededRandom(seed)
  const root = await makeScratch('courant')
  const run = async (into: PowerTally, cuts: number, isRelaxed: boolean) => {
    while (into.cuts < cuts) {
      const session = await cutSession(root, random, Math.min(CUTS_A_SESSION, cuts - into.cuts), isRelaxed)
      for (const cut of session)
        await checkCut(root, cut, into, isRelaxed, (text) => {
          if (!isRelaxed) faults.push(`coupure ${into.cuts} : ${text}`)
          say(`  ${isRelaxed ? 'relaxed, ' : ''}coupure ${into.cuts} : ${text}`)
        })
      say(`  ${isRelaxed ? 'relaxed' : 'strict'} : ${JSON.stringify(into)}`)
    }
  }
  try {
    await run(relaxed, RELAXED_CUTS, true)
    await run(tally, runs, false)
    const files = await cutFiles(root, random, runs)
    say(`  fichiers : ${JSON.stringify(files)}`)
    const isKept =
      faults.length === 0 &&
      tally.acknowledged > 0 &&
      tally.unreadableFiles === 0 &&
      relaxed.lost > 0 &&
      files.lost + files.unreadable === 0
    const figures = `${tally.cuts} coupures, ${tally.acknowledged} modifications annoncées, ${tally.lost} perdue, ${tally.failedOpens} ouverture manquée, ${tally.unreadableFiles} fichier illisible ; en mode relaxed, ${relaxed.lost} perdues sur ${relaxed.acknowledged} en ${relaxed.cuts} coupures ; fichier seul : ${files.cuts} coupures, ${files.saves} enregistrements, ${files.lost} perdu, ${files.unreadable} illisible`
    const outcome: CampaignOutcome = { figures, isKept }
    return { ...outcome, tally, relaxed, files, faults, limitation: null }
  } finally {
    await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

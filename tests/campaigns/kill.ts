import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Project } from '../../shared/domain/project.ts'
import { fullProject } from '../support/durability.ts'
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
import { countEdits, EDITED_SCREEN, startSteadyEdits } from './steady-edits.ts'
import { runInStrands, type Strand, tellAgain } from './strands.ts'

/** From the first edit to the kill, in ms: from the middle of a first transaction to several copies on the disk. */
const SHORTEST_MS = 50
const LONGEST_MS = 6000

/** One profile, killed and started again as many times as the strand has runs: its copies and logs grow older with it. */
const openStrand = (seed: number, longestMs: number): Strand => {
  const records = fullProject().checklist.length
  let root: string | null = null
  let app: PetitsPasApp | null = null
  let again = 0
  const seen = new Map<string, string>()
  const started = (opened: PetitsPasApp): PetitsPasApp => {
    again += opened.launches - 1
    return opened
  }
  const run = async (index: number) => {
    root ??= await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-kill-'))
    const place = placeIn(root)
    again = 0
    app ??= started(await startWithDossier(root, place))
    const faults: string[] = []
    const delay = Math.round(SHORTEST_MS + randomOfRun(seed, index)() ** 2 * (longestMs - SHORTEST_MS))
    const label = `tour ${index} :`
    const edits = await startSteadyEdits(app, label)
    await new Promise((resolve) => setTimeout(resolve, delay))
    const acknowledged = edits.acknowledged()
    const ended = edits.end()
    await killEverything(app)
    await ended
    const unreadableFiles = await countUnreadable(place.documents, seen)
    app = started(await startAt(place))
    let failedOpens = 0
    let project: Project | null = null
    // Twice at most: what a second start shows tells a passing trouble from a loss. Both are counted and told.
    for (let attempt = 1; attempt <= 2 && !project; attempt += 1) {
      const opened: PetitsPasApp = app
      project = await reopen(opened, EDITED_SCREEN).catch(async (error: unknown) => {
        failedOpens += 1
        faults.push(`tour ${index}, coupé après ${delay} ms, essai ${attempt} : ${await tellFailure(opened, error)}`)
        return null
      })
      if (project || attempt === 2) break
      await killEverything(opened)
      app = started(await startAt(place))
    }
    const present = project ? countEdits(project, label) : 0
    if (project && present < acknowledged)
      faults.push(`tour ${index} : ${acknowledged} modifications annoncées, ${present} présentes`)
    if (project && project.checklist.length !== records)
      faults.push(`tour ${index} : ${project.checklist.length} tâches sur ${records}`)
    for (const error of app.consoleErrors) faults.push(`tour ${index} : ${error}`)
    const lost = Math.max(0, acknowledged - present)
    const counts = { kills: 1, acknowledged, lost, failedOpens, unreadableFiles, again }
    return { counts, faults, text: `coupé après ${delay} ms, ${acknowledged} annoncées, ${present} présentes` }
  }
  const end = async () => {
    if (app) await killEverything(app)
    if (root) await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  return { run, end }
}

/**
 * `kill -9` of every process of the real Electron at a random moment of a series of edits, then a new start on the same
 * profile: the dossier must open without error and hold every edit that the screen had called *Enregistré*.
 */
export const runKillCampaign = async ({
  longestMs = LONGEST_MS,
  ...options
}: CampaignOptions & { readonly longestMs?: number }) => {
  const total = await runInStrands(options, () => openStrand(options.seed, longestMs))
  const [kills, acknowledged, lost] = [total.count('kills'), total.count('acknowledged'), total.count('lost')]
  const [failedOpens, unreadableFiles] = [total.count('failedOpens'), total.count('unreadableFiles')]
  const figures = `${kills} arrêts, ${acknowledged} modifications annoncées « Enregistré », ${lost} perdue, ${failedOpens} ouverture manquée, ${unreadableFiles} fichier illisible${tellAgain(total)}`
  const isKept = total.faults.length === 0 && unreadableFiles === 0 && acknowledged > 0
  return { kills, acknowledged, lost, failedOpens, unreadableFiles, faults: total.faults, figures, isKept }
}

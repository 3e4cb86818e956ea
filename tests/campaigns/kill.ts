import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Project } from '../../shared/domain/project.ts'
import { fullProject } from '../support/durability.ts'
import { type CampaignOptions, type CampaignOutcome, seededRandom } from './campaign.ts'
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
export const runKillCampaign = async ({
  runs,
  seed,
  say,
  longestMs = LONGEST_MS,
}: CampaignOptions & { readonly longestMs?: number }): Promise<CampaignOutcome & Tally> => {
  const random = seededRandom(seed)
  const root = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-kill-'))
  const place = placeIn(root)
  const tally: Tally = { kills: 0, acknowledged: 0, lost: 0, failedOpens: 0, unreadableFiles: 0, faults: [] }
  const fault = (text: string) => {
    tally.faults.push(text)
    say(`  ${text}`)
  }
  const records = fullProject().checklist.length
  let app = await startWithDossier(root, place)
  try {
    for (let run = 1; run <= runs; run += 1) {
      const delay = Math.round(SHORTEST_MS + random() ** 2 * (longestMs - SHORTEST_MS))
      const label = `tour ${run} :`
      const edits = await startSteadyEdits(app, label)
      await new Promise((resolve) => setTimeout(resolve, delay))
      const acknowledged = edits.acknowledged()
      const ended = edits.end()
      await killEverything(app)
      await ended
      tally.kills += 1
      tally.acknowledged += acknowledged
      tally.unreadableFiles += await countUnreadable(place.documents)
      app = await startAt(place)
      let project: Project | null = null
      // Twice at most: what a second start shows tells a passing trouble from a loss. Both are counted and told.
      for (let attempt = 1; attempt <= 2 && !project; attempt += 1) {
        project = await reopen(app).catch(async (error: unknown) => {
          tally.failedOpens += 1
          fault(`tour ${run}, coupé après ${delay} ms, essai ${attempt} : ${await tellFailure(app, error)}`)
          if (attempt === 1) {
            await killEverything(app)
            app = await startAt(place)
          }
          return null
        })
      }
      if (!project) break
      const present = countEdits(project, label)
      if (present < acknowledged) {
        tally.lost += acknowledged - present
        fault(`tour ${run} : ${acknowledged} modifications annoncées, ${present} présentes`)
      }
      if (project.checklist.length !== records) fault(`tour ${run} : ${project.checklist.length} tâches sur ${records}`)
      for (const error of app.consoleErrors) fault(`tour ${run} : ${error}`)
      say(`  ${run}/${runs} : coupé après ${delay} ms, ${acknowledged} annoncées, ${present} présentes`)
    }
  } finally {
    await app.kill().catch(() => undefined) // already ended
    await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
  const figures = `${tally.kills} arrêts, ${tally.acknowledged} modifications annoncées « Enregistré », ${tally.lost} perdue, ${tally.failedOpens} ouverture manquée, ${tally.unreadableFiles} fichier illisible`
  const isKept = tally.faults.length === 0 && tally.unreadableFiles === 0 && tally.acknowledged > 0
  return { ...tally, figures, isKept }
}

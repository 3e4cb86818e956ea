import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { PetitsPasApp } from '../support/electron-app.ts'
import type { CampaignOptions, CampaignOutcome } from './campaign.ts'
import { killEverything, placeIn, relaxTransactions, startWithDossier } from './real-dossier.ts'
import { startSteadyEdits } from './steady-edits.ts'

const LIMIT_MS = 60_000

/** Why system calls cannot be counted here, in French, or null when they can. */
export const whyNoStrace = (): string | null =>
  spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0
    ? null
    : 'strace manque, ou n’a pas le droit de suivre un programme'

/** Counts the syncs of the database's log by every thread of the main process while `edits` edits are acknowledged. */
const countSyncs = async (app: PetitsPasApp, root: string, edits: number): Promise<Counted> => {
  const trace = path.join(root, 'appels.txt')
  const pid = String(app.mainProcess.pid)
  const strace = spawn('strace', ['-f', '-y', '-e', 'trace=fsync,fdatasync', '-o', trace, '-p', pid], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await once(strace.stderr, 'data') // "attached"
  const series = await startSteadyEdits(app, 'synchro :')
  const until = Date.now() + LIMIT_MS
  while (series.acknowledged() < edits && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10))
  await series.end()
  strace.kill('SIGINT')
  await once(strace, 'exit')
  const calls = (await fs.readFile(trace, 'utf8')).split('\n')
  const syncs = calls.filter((line) => /\b(fsync|fdatasync)\(\d+<[^>]*IndexedDB[^>]*\.log>/.test(line)).length
  return { edits: series.acknowledged(), syncs }
}

interface Counted {
  readonly edits: number
  readonly syncs: number
}

/** At least one sync of the database's log for each edit called *Enregistré*; in `relaxed` mode, fewer. */
export const runSyncsCampaign = async ({ runs, say }: CampaignOptions) => {
  const limitation = whyNoStrace()
  if (limitation) return { figures: `non essayé : ${limitation}`, isKept: false, limitation, counts: null }
  const root = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-synchro-'))
  const app = await startWithDossier(root, placeIn(root))
  try {
    const strict = await countSyncs(app, root, runs)
    await relaxTransactions(app)
    const relaxed = await countSyncs(app, root, runs)
    const tell = ({ edits, syncs }: Counted) => `${syncs} pour ${edits} modifications annoncées`
    const figures = `écritures synchronisées du journal de la base : ${tell(strict)} ; en mode relaxed, ${tell(relaxed)}`
    say(`  ${figures}`)
    const isKept = strict.edits >= runs && strict.syncs >= strict.edits && relaxed.syncs < relaxed.edits
    const outcome: CampaignOutcome = { figures, isKept }
    return { ...outcome, limitation: null, counts: { strict, relaxed } }
  } finally {
    await killEverything(app)
    await fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

// The campaigns that try to lose or break the user's work, in the size you ask for:
//   node scripts/campaigns.mjs kill|power|syncs|profiles|starts|full-disk|fuzz|bombs|ipc|flips|merge-kill|round-trip
//     [--runs N] [--seed S] [--first K] [--strands 3] [--resume] [--write]
// Run number K depends on the seed and K alone: `--first` goes on after an earlier campaign of the same seed, `--strands` makes
// several runs at the same time, each in a place of its own. Each finished run is written at once to .cache/campaigns/: a
// campaign that was interrupted tells what it has, and `--resume` goes on with it and adds up both.
// `--write` puts the figures into docs/reliability.md. The seed is printed: the same one repeats the campaign.
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { ensureApplication } from './lib/build.mjs'
import { openProgress } from './lib/campaign-progress.mjs'
import { openDisplays } from './lib/display.mjs'
import { ensureElectronRuntime } from './lib/electron-runtime.mjs'
import { inRoot } from './lib/paths.mjs'

/** @typedef {{ figures: string, isKept: boolean }} Outcome */
/** @typedef {import('./lib/campaign-progress.mjs').Progress} Progress */
/** @typedef {{ runs: number, seed: number, say: (line: string) => void, first: number, strands: number } & Progress} Options */
/** @typedef {{ module: string, run: string, runs: number, needsElectron?: true }} Campaign */

/** @type {Readonly<Record<string, Campaign>>} */
const campaigns = {
  kill: { module: 'kill', run: 'runKillCampaign', runs: 30, needsElectron: true },
  power: { module: 'power', run: 'runPowerCampaign', runs: 6, needsElectron: true },
  syncs: { module: 'syncs', run: 'runSyncsCampaign', runs: 50, needsElectron: true },
  profiles: { module: 'profiles', run: 'runProfilesCampaign', runs: 500, needsElectron: true },
  starts: { module: 'starts', run: 'runStartsCampaign', runs: 200, needsElectron: true },
  'full-disk': { module: 'full-disk', run: 'runFullDiskCampaign', runs: 20, needsElectron: true },
  fuzz: { module: 'fuzz', run: 'runFuzzCampaign', runs: 50_000 },
  bombs: { module: 'bombs', run: 'runBombCampaign', runs: 40 },
  'round-trip': { module: 'round-trip', run: 'runRoundTripCampaign', runs: 1000 },
  ipc: { module: 'ipc', run: 'runIpcCampaign', runs: 20_000 },
  'merge-kill': { module: 'merge-kill', run: 'runMergeKillCampaign', runs: 500, needsElectron: true },
  flips: { module: 'flips', run: 'runFlipsCampaign', runs: 100_000 },
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    first: { type: 'string', default: '1' },
    strands: { type: 'string', default: '1' },
    resume: { type: 'boolean', default: false },
    write: { type: 'boolean' },
  },
})
const [name = ''] = positionals
const campaign = campaigns[name]
if (!campaign) {
  console.error(`Campagnes : ${Object.keys(campaigns).join(', ')}.`)
  process.exit(2)
}
const runs = values.runs === undefined ? campaign.runs : Number(values.runs)
const seed = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed)
const [first, strands] = [Number(values.first), Number(values.strands)]
const command = [`node scripts/campaigns.mjs ${name} --runs ${runs} --seed ${seed}`]
if (first > 1) command.push(`--first ${first}`)
if (strands > 1) command.push(`--strands ${strands}`)
console.log(command.join(' '))

const display = campaign.needsElectron ? await prepareElectron() : undefined
const loaded = await runnerImport(inRoot('tests/campaigns', `${campaign.module}.ts`))
const functions = /** @type {Record<string, (options: Options) => Promise<Outcome>>} */ (loaded.module)
const from = Date.now()
const progress = openProgress(`${name}-${seed}`, values.resume)
const outcome = await functions[campaign.run]?.({ runs, seed, first, strands, say: console.log, ...progress })
display?.stop()
if (!outcome) throw new Error(`no ${campaign.run}`)
console.log(
  `${outcome.isKept ? 'Tenu' : 'NON TENU'} : ${outcome.figures} (${Math.round((Date.now() - from) / 1000)} s)`,
)
if (values.write) writeRow(outcome)
process.exit(outcome.isKept ? 0 : 1)

async function prepareElectron() {
  await ensureApplication()
  if (!(await ensureElectronRuntime())) throw new Error('L’Electron des tests n’a pas pu être installé.')
  const opened = await openDisplays()
  process.env.DISPLAY = opened.env.DISPLAY
  return opened
}

/**
 * Replaces the campaign's row of the table, or adds it at the end.
 * @param {Outcome} written
 */
function writeRow({ figures, isKept }) {
  const file = inRoot('docs/reliability.md')
  const lines = readFileSync(file, 'utf8').split('\n')
  const day = new Date().toLocaleDateString('fr-FR')
  const row = `| ${name} | ${day} | ${seed} | ${isKept ? 'tenu' : '**non tenu**'} | ${figures} | \`${command.join(' ')}\` |`
  const present = lines.findIndex((line) => line.startsWith(`| ${name} |`))
  const last = lines.findLastIndex((line) => Object.keys(campaigns).some((other) => line.startsWith(`| ${other} |`)))
  const head = lines.findIndex((line) => line.startsWith('| Campagne |')) + 1
  if (present >= 0) lines[present] = row
  else lines.splice(Math.max(last, head) + 1, 0, row)
  writeFileSync(file, lines.join('\n'))
}

// Merging two states of a dossier of 500 answers, each side with 1,000 changes:
//   node tests/bench/merge.bench.mjs                          prints the figures
//   node tests/bench/merge.bench.mjs --laws 100000            also tries the laws of merging on so many random triples (minutes)
//   node tests/bench/merge.bench.mjs --laws 100000 --write    also writes them into docs/performance.md
import { spawnSync } from 'node:child_process'
import { cpus, loadavg } from 'node:os'
import { performance } from 'node:perf_hooks'
import { runnerImport } from 'vite'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { number, writeSection } from './bench-report.mjs'

const RUNS = 40
const LAWS = 'tests/shared/merge/merge-projects.test.ts'

const { module } = await runnerImport(inRoot('tests/bench/merge-sides.ts'))
const { base, mine, theirs, merge } = module.makeSides(500, 1000)
const times = []
for (let run = 0; run < RUNS; run += 1) {
  const from = performance.now()
  const { conflicts, applied } = merge(base, mine, theirs)
  times.push(performance.now() - from)
  if (conflicts.length + applied.length < 500) throw new Error('the two sides hardly differ')
}
const [first = 0] = times
const sorted = times.toSorted((a, b) => a - b)
const [best = 0, median = 0, worst = 0] = [sorted[0], sorted[RUNS / 2], sorted.at(-1)]
const load = loadavg()[0]
console.log(
  `first ${first.toFixed(1)} ms, best ${best.toFixed(1)} ms, median ${median.toFixed(1)} ms, worst ${worst.toFixed(1)} ms`,
)

/** The laws on so many triples each, and how long each took; stops when one does not hold. */
function tryLaws(triples) {
  const done = spawnSync(
    process.execPath,
    [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', '--reporter', 'json', LAWS],
    {
      cwd: inRoot('.'),
      encoding: 'utf8',
      env: { ...process.env, PETITS_PAS_MERGE_RUNS: String(triples) },
      maxBuffer: 1e8,
    },
  )
  if (done.status !== 0) throw new Error(done.stdout + done.stderr)
  const report = JSON.parse(done.stdout.slice(done.stdout.indexOf('{')))
  return report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ ancestorTitles }) => ancestorTitles.some((title) => title.startsWith('laws of merging')))
    .map(({ title, duration }) => ({ title, seconds: duration / 1000 }))
}

const asked = Number(process.argv[process.argv.indexOf('--laws') + 1])
const triples = process.argv.includes('--laws') && asked > 0 ? asked : 0
const laws = triples > 0 ? tryLaws(triples) : []
if (triples > 0 && laws.length !== 3) throw new Error('three laws were expected')
for (const { title, seconds } of laws) console.log(`${triples} triples, ${seconds.toFixed(0)} s: ${title}`)

if (process.argv.includes('--write'))
  writeSection('## Fusion de deux états d’un dossier', [
    `Mesuré par \`node tests/bench/merge.bench.mjs --laws ${triples} --write\`, sur node ${process.versions.node}, ${cpus().length} processeurs, ` +
      `charge de la machine ${number(load)} (au-dessus de 2, les durées mesurent aussi l’attente) : 500 réponses, 1 000 changements de chaque côté, ${RUNS} passages. But : 20 ms.`,
    '',
    '| | premier passage, à froid | meilleur | médiane | plus long |',
    '| --- | --- | --- | --- | --- |',
    `| Fusion entière | ${number(first)} ms | ${number(best)} ms | ${number(median)} ms | ${number(worst)} ms |`,
    ...(laws.length === 0
      ? []
      : [
          '',
          `Les trois lois, chacune sur ${number(triples, 0)} triplets tirés au hasard (la base et le travail de chaque côté) : **aucune valeur perdue, ` +
            'le même résultat quand on recommence, le même quel que soit celui qui fusionne**. ' +
            `Durées : ${laws.map(({ seconds }) => `${number(seconds, 0)} s`).join(', ')}.`,
        ]),
  ])

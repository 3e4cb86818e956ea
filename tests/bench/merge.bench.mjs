// Merging two states of a dossier of 500 answers, each side with 1,000 changes:
//   node tests/bench/merge.bench.mjs
import { performance } from 'node:perf_hooks'
import { runnerImport } from 'vite'
import { inRoot } from '../../scripts/lib/paths.mjs'

const { module } = await runnerImport(inRoot('tests/bench/merge-sides.ts'))
const { base, mine, theirs, merge } = module.makeSides(500, 1000)
const times = []
for (let run = 0; run < 40; run += 1) {
  const from = performance.now()
  const { conflicts, applied } = merge(base, mine, theirs)
  times.push(performance.now() - from)
  if (conflicts.length + applied.length < 500) throw new Error('the two sides hardly differ')
}
const sorted = times.toSorted((a, b) => a - b)
console.log(
  `best ${sorted[0]?.toFixed(1)} ms, median ${sorted[20]?.toFixed(1)} ms, worst ${sorted.at(-1)?.toFixed(1)} ms`,
)

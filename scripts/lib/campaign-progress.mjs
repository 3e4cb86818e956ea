import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { inRoot } from './paths.mjs'

/** What a run found, as tests/campaigns/strands.ts describes it: kept as it is. @typedef {object} Finding */
/** @typedef {{ earlier: ReadonlyMap<number, Finding>, note: (run: number, finding: Finding) => void }} Progress */

/**
 * The file where a campaign writes each run that is over, one line each: begun anew, or gone on with. A last line cut short by
 * an interruption is left out, and that run is made again.
 * @param {string} name
 * @param {boolean} isResumed
 * @returns {Progress}
 */
export function openProgress(name, isResumed) {
  const folder = inRoot('.cache/campaigns')
  const file = `${folder}/${name}.jsonl`
  mkdirSync(folder, { recursive: true })
  if (!isResumed) rmSync(file, { force: true })
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const earlier = new Map(lines.flatMap((line) => readRun(line)))
  return {
    earlier,
    note: (run, finding) => appendFileSync(file, `${JSON.stringify({ run, finding })}\n`),
  }
}

/**
 * @param {string} line
 * @returns {readonly [number, Finding][]}
 */
function readRun(line) {
  try {
    const { run, finding } = JSON.parse(line)
    return [[run, finding]]
  } catch {
    return []
  }
}

// `npm test`: brings what the tests need, builds, runs the three vitest projects one after the other, and ends with
// one line: "N passed, N failed". For developers: node scripts/test.mjs --only unit|ui|e2e [test file or vitest option]…
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { openDisplays } from './lib/display.mjs'
import { ensureElectronRuntime } from './lib/electron-runtime.mjs'
import { withoutNetwork } from './lib/no-network.mjs'
import { inRoot } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { ensureSystemPackages, NEEDS } from './lib/system-packages.mjs'
import { addTotals, countResults, readReport } from './lib/test-totals.mjs'

/** @typedef {'unit' | 'ui' | 'e2e'} ProjectName */

/** @type {readonly ProjectName[]} */
const ALL = ['unit', 'ui', 'e2e']
const REPORTS = inRoot('test-results')

const args = process.argv.slice(2)
const only = args[0] === '--only' ? args[1] : undefined
const vitestArgs = only === undefined ? args : args.slice(2)
const projects = ALL.filter((name) => only === undefined || name === only)
if (projects.length === 0) stop(`Projet de tests inconnu : ${only}. Choix : ${ALL.join(', ')}.`, 2)

const needsElectron = projects.includes('e2e')
if (needsElectron && (process.platform !== 'linux' || process.arch !== 'x64')) {
  stop('Les tests de bout en bout demandent Linux x64 : leur Electron n’existe pas pour cet ordinateur.')
}
if (needsElectron && !(await ensureElectronRuntime())) {
  stop('L’Electron des tests n’a pas pu être installé (tests/electron-runtime, depuis le registre npm).')
}
const missing = await ensureSystemPackages(projects.flatMap((name) => NEEDS[name]))
if (missing !== undefined) stop(missing)

// The component tests compile the sources themselves; the others also use what `npm run build` writes.
const preparation = projects.every((name) => name === 'ui') ? 'prepare-data' : 'build'
if ((await run('npm', ['run', '-s', preparation])) !== 0)
  stop('La construction a échoué : les tests n’ont pas été lancés.')

rmSync(REPORTS, { recursive: true, force: true })
mkdirSync(REPORTS, { recursive: true })
const totals = []
for (const name of projects) totals.push(await runProject(name))
const { passed, failed } = addTotals(totals)
const limitations = path.join(REPORTS, 'limitations.txt')
if (existsSync(limitations)) console.log(`\nLimites de ces essais :\n${readFileSync(limitations, 'utf8').trimEnd()}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 && passed > 0 ? 0 : 1)

/** @param {ProjectName} name */
async function runProject(name) {
  console.log(`\n── ${name} ──`)
  const display = name === 'e2e' ? await openDisplays(availableParallelism()) : undefined
  const report = path.join(REPORTS, `${name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const vitest = [inRoot('node_modules/vitest/vitest.mjs'), 'run', '--project', name, ...reporters, ...vitestArgs]
  const [command, words, env] =
    name === 'e2e' ? withoutNetwork(process.execPath, vitest) : [process.execPath, vitest, {}]
  const code = await run(command, words, { env: { ...(display?.env ?? process.env), ...env } })
  display?.stop()
  return countResults(readReport(report), code)
}

/**
 * @param {string} sentence
 * @param {number} [code]
 * @returns {never}
 */
function stop(sentence, code = 1) {
  console.error(sentence)
  process.exit(code)
}

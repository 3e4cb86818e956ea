// `npm run bench`: the figures the project promises to watch: what is loaded before the first screen, how long the real Electron
// takes to show it, and how long the command line takes. Prints a table; fails nothing (the limits are in the tests).
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { _electron } from 'playwright-core'
import { cliFile, ensureApplication, ensureCli, rendererFolder } from './lib/build.mjs'
import { openDisplays } from './lib/display.mjs'
import { ensureElectronRuntime, runtimeExecutable } from './lib/electron-runtime.mjs'
import { inRoot } from './lib/paths.mjs'
import { isRoot } from './lib/user.mjs'

const STARTS = 7

await ensureApplication()
await ensureCli()
if (await ensureElectronRuntime()) await printStarts()
else console.log('No test Electron: payload and starts not measured.')
printCommandLine()

/**
 * What the first screen waits for, as the window itself asked for it, and what comes later.
 * @param {ReadonlySet<string>} asked file names inside out/renderer
 */
function printPayload(asked) {
  console.log('\nBefore the first screen (kB)        raw     gzip   brotli')
  const sizes = [...asked].map((file) => measure(file))
  printRow(
    'all',
    [0, 1, 2].map((column) => sizes.reduce((total, row) => total + (row[column] ?? 0), 0)),
  )
  const all = readdirSync(rendererFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const names = all.map((entry) => path.relative(rendererFolder, path.join(entry.parentPath, entry.name)))
  console.log('Loaded later, when used')
  for (const file of names.filter((name) => !asked.has(name)).sort()) measure(file)
}

/** @param {string} file */
function measure(file) {
  const bytes = readFileSync(path.join(rendererFolder, file))
  const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes).length]
  printRow(file, sizes)
  return sizes
}

/**
 * @param {string} name
 * @param {readonly number[]} sizes in bytes
 */
function printRow(name, sizes) {
  const cells = sizes.map((bytes) => (bytes / 1000).toFixed(1).padStart(9))
  console.log(`  ${path.basename(name).slice(0, 30).padEnd(30)}${cells.join('')}`)
}

/** Start of the process to the first heading on the screen, on the Electron of the tests, with a new profile each time. */
async function printStarts() {
  const display = await openDisplays()
  const starts = []
  for (let i = 0; i < STARTS; i++) starts.push(await measureStart(display.env))
  display.stop()
  printPayload(starts[0]?.asked ?? new Set())
  const times = starts.map(({ elapsedMs }) => elapsedMs).sort((a, b) => a - b)
  const [best, median, worst] = [times[0], times[Math.floor(STARTS / 2)], times[STARTS - 1]]
  console.log(
    `\nStart to first screen (${STARTS} new profiles): best ${best} ms, median ${median} ms, worst ${worst} ms`,
  )
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ elapsedMs: number, asked: ReadonlySet<string> }>}
 */
async function measureStart(env) {
  const profile = mkdtempSync(path.join(tmpdir(), 'petits-pas-bench-'))
  const startedAt = performance.now()
  const app = await _electron.launch({
    executablePath: runtimeExecutable,
    args: [inRoot()],
    chromiumSandbox: !isRoot,
    env: { ...definedOnly(env), PETITS_PAS_USER_DATA: profile, PETITS_PAS_DOCUMENTS: profile },
  })
  const page = await app.firstWindow()
  await page.locator('h1').first().waitFor()
  const elapsedMs = Math.round(performance.now() - startedAt)
  // Asked a second time, since the first requests leave before anybody can listen.
  /** @type {Set<string>} */
  const asked = new Set()
  page.on('request', (request) => asked.add(new URL(request.url()).pathname.slice(1) || 'index.html'))
  await page.reload()
  await page.locator('h1').first().waitFor()
  await app.close()
  rmSync(profile, { recursive: true, force: true })
  return { elapsedMs, asked }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Record<string, string>}
 */
function definedOnly(env) {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

function printCommandLine() {
  const folder = mkdtempSync(path.join(tmpdir(), 'petits-pas-bench-'))
  const commands = [
    ['nouveau', '--exemple', '--vers', 'e.petitspas'],
    ['verifier', 'e.petitspas'],
    ['classeur', 'e.petitspas', '--vers', 'e.xlsx'],
    ['rapport', 'e.petitspas', '--vers', 'e.docx'],
  ]
  console.log('\nCommand line')
  for (const command of commands) {
    const startedAt = performance.now()
    const { status } = spawnSync(process.execPath, [cliFile, ...command], { cwd: folder })
    console.log(
      `  ${(command[0] ?? '').padEnd(10)} ${Math.round(performance.now() - startedAt)} ms${status === 0 ? '' : ` (code ${status})`}`,
    )
  }
  rmSync(folder, { recursive: true, force: true })
}

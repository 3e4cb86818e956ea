import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './paths.mjs'

const packageFolder = inRoot('node_modules/electron')
/** Long enough for 120 MB on a modest line; a machine without access usually fails within seconds. */
const DOWNLOAD_LIMIT_MS = 120_000

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }

/**
 * Electron's executable. The npm package carries no binary and fetches it on first use: that is tried here in a process of
 * its own, so that a machine without access to it only waits a little.
 * @param {{ onDownload: () => void }} callbacks
 * @returns {string | undefined}
 */
export function locateElectron({ onDownload }) {
  const name = EXECUTABLES[process.platform] ?? 'electron'
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (override) return existing(path.resolve(override, name))
  const installed = installedExecutable()
  if (installed) return installed
  onDownload()
  spawnSync(process.execPath, [path.join(packageFolder, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT_MS })
  return installedExecutable()
}

function installedExecutable() {
  const record = path.join(packageFolder, 'path.txt')
  return existsSync(record) ? existing(path.join(packageFolder, 'dist', readFileSync(record, 'utf8'))) : undefined
}

/** @param {string} file */
const existing = (file) => (existsSync(file) ? file : undefined)

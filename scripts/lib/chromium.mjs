import { spawnSync } from 'node:child_process'
import { chromium } from 'playwright-core'
import { findProgram } from './find-program.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * The Chromium that the component tests drive: CHROMIUM_PATH, then the system's, then one that playwright has fetched.
 * Each candidate must really start: on Ubuntu, `chromium-browser` may be a stub that only asks for a snap.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH
  const candidates = chosen ? [chosen] : [...NAMES.map((name) => findProgram(name)), chromium.executablePath()]
  return candidates.find((candidate) => candidate !== undefined && starts(candidate))
}

/** @param {string} executable */
function starts(executable) {
  const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /\d+\.\d+\.\d+/.test(stdout)
}

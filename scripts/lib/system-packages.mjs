import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { findChromium } from './chromium.mjs'
import { listMissingLibraries, runtimeExecutable } from './electron-runtime.mjs'
import { findProgram } from './find-program.mjs'
import { inRoot } from './paths.mjs'
import { run, runNode } from './run.mjs'
import { isRoot } from './user.mjs'

/**
 * A need of the tests, and the Debian/Ubuntu packages that meet it. A package may have several names
 * (`libasound2t64|libasound2`: since 2024 some end with t64); the first that exists is taken.
 * Without what is only welcome, some campaigns say that they could not run; the rest goes on.
 * @typedef {{ name: string, isMet: () => boolean, packages: readonly string[], isOnlyWelcome?: true }} Need
 */

/** @type {Need} */
const chromium = {
  name: 'Chromium',
  isMet: () => findChromium() !== undefined,
  packages: ['chromium'],
}

/** @type {Need} */
const display = {
  name: 'écran virtuel',
  isMet: () => Boolean(process.env.DISPLAY) || findProgram('Xvfb') !== undefined,
  packages: ['xvfb'],
}

/** @type {Need} */
const electronLibraries = {
  name: 'bibliothèques d’Electron',
  isMet: () => listMissingLibraries(runtimeExecutable).length === 0,
  packages: [
    'libnss3',
    'libatk-bridge2.0-0t64|libatk-bridge2.0-0',
    'libgtk-3-0t64|libgtk-3-0',
    'libgbm1',
    'libasound2t64|libasound2',
    'fonts-dejavu-core',
  ],
}

// Carlito has the widths of Calibri: without it, pages would break elsewhere than in Word.
const officePackages = ['libreoffice-calc', 'libreoffice-writer', 'fonts-crosextra-carlito']

/** @type {Need} */
const libreOffice = {
  name: 'LibreOffice',
  isMet: () => findProgram('soffice') !== undefined && officePackages.every(isInstalled),
  packages: officePackages,
}

/** @type {Need} */
const pdfTools = {
  name: 'outils PDF',
  isMet: () => findProgram('pdftotext') !== undefined,
  packages: ['poppler-utils'],
}

/** @type {Need} */
const hardTrialTools = {
  name: 'outils des essais de panne',
  isMet: () => ['strace', 'ip', 'mkfs.ext4'].every((name) => findProgram(name) !== undefined),
  packages: ['strace', 'iproute2', 'e2fsprogs'],
  isOnlyWelcome: true,
}

/**
 * What each vitest project needs from the system.
 * @type {Record<'unit' | 'ui' | 'e2e', readonly Need[]>}
 */
export const NEEDS = {
  unit: [libreOffice, pdfTools], // workbooks and reports are read back through LibreOffice
  ui: [chromium],
  e2e: [chromium, display, electronLibraries, libreOffice, pdfTools, hardTrialTools],
}

/**
 * Meets the needs that are not met, with apt-get when this user may install.
 * @param {readonly Need[]} needs
 * @returns {Promise<string | undefined>} one French sentence when something is still missing
 */
export async function ensureSystemPackages(needs) {
  const missing = [...new Set(needs)].filter((need) => !need.isMet())
  if (missing.length === 0) return undefined
  const canInstall = isRoot && findProgram('apt-get') !== undefined
  if (canInstall) await install(missing.flatMap((need) => need.packages))
  const stillMissing = missing.filter((need) => !need.isOnlyWelcome && !need.isMet())
  return stillMissing.length === 0 ? undefined : describeMissing(stillMissing)
}

/**
 * The one sentence for somebody who may not install.
 * @param {readonly Pick<Need, 'name' | 'packages'>[]} missing
 */
export function describeMissing(missing) {
  const names = missing.map(({ name }) => name).join(', ')
  const packages = missing.flatMap((need) => need.packages.map((alternatives) => alternatives.split('|').at(-1)))
  const advice = missing.includes(chromium) ? ' Vous pouvez aussi indiquer un navigateur par CHROMIUM_PATH.' : ''
  return `Il manque de quoi lancer les tests (${names}) : installez les paquets ${packages.join(' ')} (apt-get install), puis recommencez.${advice}`
}

/** @param {readonly string[]} wanted */
async function install(wanted) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, output: 'on-stderr' })
  // Ubuntu's chromium packages only point to a snap, which containers cannot run.
  const names = wanted.map(chooseName).filter((name) => !(isUbuntu() && name.startsWith('chromium')))
  const options = ['install', '-y', '-qq', '--no-install-recommends']
  if (names.length > 0) await run('apt-get', [...options, ...names], { env, output: 'on-stderr' })
  if (wanted.includes(chromium.packages[0] ?? '') && !chromium.isMet()) {
    await runNode([inRoot('node_modules/playwright/cli.js'), 'install', '--with-deps', 'chromium'], {
      output: 'on-stderr',
    })
  }
}

/**
 * The first of the names that this release of the system offers; the last one when none is known, so that apt-get says why.
 * @param {string} alternatives
 */
function chooseName(alternatives) {
  const names = alternatives.split('|')
  const offered = names.find((name) => {
    const { stdout } = spawnSync('apt-cache', ['policy', name], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    })
    return /Candidate: (?!\(none\))/.test(stdout ?? '')
  })
  return offered ?? names.at(-1) ?? alternatives
}

/** @param {string} name */
function isInstalled(name) {
  if (findProgram('dpkg') === undefined) return true // another distribution: having `soffice` has to be enough
  const { stdout } = spawnSync('dpkg', ['-s', name], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } })
  return /^Status: install ok installed$/m.test(stdout ?? '')
}

function isUbuntu() {
  try {
    return /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))
  } catch {
    return false // no such file: not Ubuntu
  }
}

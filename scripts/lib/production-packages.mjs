import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { inRoot } from './paths.mjs'

/** @typedef {{ name: string, version: string, licence: string, author: string, texts: readonly string[] }} PackageNotice */

/**
 * The packages that the application depends on at run time, as the lockfile lists them, with their licence texts read from
 * node_modules. Sorted by name and version, so that the same lockfile always gives the same list.
 * @returns {readonly PackageNotice[]}
 */
export function listProductionPackages() {
  /** @type {{ packages: Record<string, LockEntry> }} */
  const lock = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
  const notices = Object.entries(lock.packages)
    .filter(([folder, entry]) => folder !== '' && !entry.dev && !entry.devOptional && !entry.link)
    .map(([folder, entry]) => describePackage(folder, entry))
  const unique = new Map(notices.map((notice) => [`${notice.name} ${notice.version}`, notice]))
  return [...unique.values()].sort((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`))
}

/** @typedef {{ version: string, license?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, link?: boolean }} LockEntry */
/** @typedef {{ license?: string | { type: string }, licenses?: readonly { type: string }[], author?: string | { name?: string } }} Manifest */

/**
 * @param {string} folder place in the lockfile, such as `node_modules/zod`
 * @param {LockEntry} entry
 * @returns {PackageNotice}
 */
function describePackage(folder, entry) {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length)
  if (!existsSync(inRoot(folder, 'package.json'))) throw new Error(`${folder} n’est pas installé : lancez npm ci`)
  /** @type {Manifest} */
  const manifest = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'))
  const declared = manifest.license ?? manifest.licenses?.[0]
  return {
    name,
    version: entry.version,
    licence: (typeof declared === 'object' ? declared.type : declared) ?? 'non déclarée',
    author: (typeof manifest.author === 'object' ? manifest.author.name : manifest.author) ?? '',
    texts: readLicenceTexts(folder),
  }
}

/** @param {string} folder */
function readLicenceTexts(folder) {
  return readdirSync(inRoot(folder))
    .filter((file) => /^(licen[cs]e|copying|notice|unlicense)([.-]|$)/i.test(file))
    .sort(compare)
    .map((file) => normaliseText(readFileSync(inRoot(folder, file), 'utf8')))
}

/**
 * Same line ends, no trailing spaces: the same text in two packages is then found to be the same.
 * @param {string} text
 */
function normaliseText(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

/**
 * Order of code units: does not depend on the machine's language.
 * @param {string} a
 * @param {string} b
 */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

import { existsSync, readdirSync } from 'node:fs'
import { inRoot, isStale } from './paths.mjs'
import { runNode } from './run.mjs'

const toolConfig = ['package-lock.json', 'package.json'].map((name) => inRoot(name))
const vite = inRoot('node_modules/vite/bin/vite.js')
const electronVite = inRoot('node_modules/electron-vite/bin/electron-vite.js')
const municipalities = inRoot('resources/municipalities')

export const cliFile = inRoot('out/cli/petits-pas.mjs')
export const rendererFolder = inRoot('out/renderer')
export const securityHeadersFile = inRoot('out/cli/security-headers.mjs')
const mainFile = inRoot('out/main/index.js')

/** @typedef {{ output?: 'shown' | 'on-stderr' }} BuildOptions */

/**
 * Builds the command line when it is missing or older than its sources.
 * @param {BuildOptions} [options]
 */
export async function ensureCli(options = { output: 'on-stderr' }) {
  await ensureData(options)
  const sources = ['electron/cli', 'electron/files', 'shared', 'resources', 'vite.cli.config.ts'].map((name) =>
    inRoot(name),
  )
  if (!isStale(cliFile, [...sources, ...toolConfig])) return
  await must([vite, 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'error'], options)
}

/** True when the application is built and as recent as its sources. */
export function isApplicationBuilt() {
  const names = ['electron', 'renderer', 'shared', 'resources', 'electron.vite.config.ts']
  const sources = [...names.map((name) => inRoot(name)), ...toolConfig]
  return [mainFile, inRoot('out/renderer/index.html')].every((file) => !isStale(file, sources))
}

/**
 * Builds the application (main, preload, renderer) when it is missing or older than its sources.
 * @param {BuildOptions} [options]
 */
export async function ensureApplication(options = { output: 'on-stderr' }) {
  await ensureData(options)
  if (!isApplicationBuilt()) await must([electronVite, 'build', '--logLevel', 'error'], options)
}

/**
 * Writes the compact list of communes when it is missing or older than what makes it.
 * @param {BuildOptions} options
 */
async function ensureData(options) {
  const built = existsSync(municipalities)
    ? readdirSync(municipalities).find((name) => name.endsWith('.dat'))
    : undefined
  const script = inRoot('scripts/build-municipalities.mjs')
  if (!built || isStale(`${municipalities}/${built}`, [script, ...toolConfig])) await must([script], options)
}

/**
 * @param {readonly string[]} args
 * @param {BuildOptions} options
 */
async function must(args, options) {
  const code = await runNode(args, options)
  if (code !== 0) throw new Error(`la construction a échoué (${args.join(' ')})`)
}

// `npm start`: the application in Electron; where that cannot be, says why in one line and serves the browser edition.
import { spawn, spawnSync } from 'node:child_process'
import { ensureApplication, ensureCli, isApplicationBuilt, rendererFolder, securityHeadersFile } from './lib/build.mjs'
import { locateElectron } from './lib/electron-binary.mjs'
import { findProgram } from './lib/find-program.mjs'
import { root } from './lib/paths.mjs'
import { createStaticServer, LOOPBACK, listenOnFreePort } from './lib/static-server.mjs'
import { isRoot } from './lib/user.mjs'

const FIRST_PORT = 4173
/** An Electron that ends with an error this soon has not been able to open its window. */
const FAILED_START_MS = 5_000

if (!isApplicationBuilt()) console.log('Préparation de l’application…')
await ensureApplication()
await ensureCli()
const reason = await startElectron()
if (reason !== undefined) await serveBrowserEdition(reason)

/** @returns {Promise<string | undefined>} why Electron could not be used; nothing once the user has closed it */
async function startElectron() {
  if (process.env.PETITS_PAS_EDITION === 'navigateur') return 'Édition navigateur demandée.'
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'Aucun écran sur cette machine : édition navigateur.'
  }
  const electron = locateElectron({ onDownload: () => console.log('Téléchargement d’Electron (une seule fois)…') })
  if (electron === undefined) return 'Electron n’a pas pu être obtenu sur cette machine : édition navigateur.'
  if (isRoot) console.log('Lancé en tant que root : le bac à sable de Chromium est désactivé (--no-sandbox).')
  const startedAt = Date.now()
  const child = spawn(electron, [...(isRoot ? ['--no-sandbox'] : []), root, ...process.argv.slice(2)], {
    stdio: 'inherit',
  })
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.once(signal, () => child.kill(signal))
  const exitCode = await new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })
  if (exitCode === 0) return undefined
  if (Date.now() - startedAt < FAILED_START_MS)
    return 'Electron n’a pas pu démarrer sur cette machine : édition navigateur.'
  process.exit(exitCode)
}

/** @param {string} why */
async function serveBrowserEdition(why) {
  const { securityHeaders } = await import(securityHeadersFile)
  const server = createStaticServer({ folder: rendererFolder, headers: securityHeaders })
  const port = await listenOnFreePort(server, FIRST_PORT)
  const address = `http://${LOOPBACK}:${port}/`
  console.log(`${why} Ouvrez ${address} dans un navigateur (Ctrl+C pour arrêter).`)
  if (port !== FIRST_PORT) {
    console.log(
      `Le port ${FIRST_PORT} est occupé : les dossiers ouverts à cette autre adresse ne sont pas visibles ici.`,
    )
  }
  openBrowser(address)
}

/**
 * Opens the page only for somebody who is looking: a terminal, on a machine with a screen.
 * @param {string} address
 */
function openBrowser(address) {
  if (!process.stdout.isTTY || process.env.CI) return
  if (process.platform === 'win32') spawnSync('cmd', ['/c', 'start', '', address])
  else if (process.platform === 'darwin') spawnSync('open', [address])
  else if ((process.env.DISPLAY || process.env.WAYLAND_DISPLAY) && findProgram('xdg-open')) spawn('xdg-open', [address])
}

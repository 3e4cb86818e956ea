// Draws the icons of the installers from resources/icons/petits-pas.svg, with the Chromium of the tests:
//   node scripts/build-icons.mjs
// The results are committed: packaging needs no browser.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import { findChromium } from './lib/chromium.mjs'
import { toIcns, toIco } from './lib/icon-files.mjs'
import { inRoot } from './lib/paths.mjs'
import { isRoot } from './lib/user.mjs'

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024]
const folder = inRoot('resources/icons')
const svg = readFileSync(`${folder}/petits-pas.svg`, 'utf8')

const executablePath = findChromium()
if (!executablePath) throw new Error('no Chromium')
const browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot })
const page = await browser.newPage()
await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw;height:100vh}</style>${svg}`)
/** @type {Record<number, Buffer>} */
const drawn = {}
for (const size of SIZES) {
  await page.setViewportSize({ width: size, height: size })
  drawn[size] = await page.screenshot({ omitBackground: true })
}
await browser.close()

mkdirSync(`${folder}/linux`, { recursive: true })
for (const size of [16, 32, 48, 64, 128, 256, 512])
  writeFileSync(`${folder}/linux/${size}x${size}.png`, drawn[size] ?? '')
writeFileSync(`${folder}/petits-pas.ico`, toIco(drawn))
writeFileSync(`${folder}/petits-pas.icns`, toIcns(drawn))

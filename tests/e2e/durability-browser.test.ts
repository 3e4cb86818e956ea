import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findChromium } from '../../scripts/lib/chromium.mjs'
import { inRoot } from '../../scripts/lib/paths.mjs'
import { isRoot } from '../../scripts/lib/user.mjs'
import { listAxeViolations } from '../support/axe.ts'
import { fullProject, packed } from '../support/durability.ts'

let server: ChildProcess
let browser: Browser
let context: BrowserContext
let address = ''

beforeAll(async () => {
  server = spawn(process.execPath, [inRoot('scripts/start.mjs')], {
    env: { ...process.env, PETITS_PAS_EDITION: 'navigateur', CI: 'true' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let announced = ''
  while (!/http:\S+/.test(announced)) {
    const [chunk] = await once(server.stdout ?? server, 'data')
    announced += String(chunk)
  }
  address = announced.match(/http:\S+/)?.[0] ?? ''
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: run `npm test`, which installs it')
  browser = await chromium.launch({ executablePath, chromiumSandbox: !isRoot })
})
afterAll(async () => {
  await browser?.close()
  server?.kill()
})
beforeEach(async () => {
  context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1024, height: 700 } })
})
afterEach(() => context.close())

const TASK = '#/d/dossier-complet/etapes/s1/s1.c1'
const note = (page: Page) => page.getByLabel('Note, pour vous')
const banner = (page: Page) => page.getByText('déjà ouvert dans une autre fenêtre')

const openTab = async (): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(`${address}${TASK}`)
  await note(page).waitFor()
  return page
}

/** The dossier comes in as a file, as a user would open it. */
const receiveDossier = async (): Promise<Page> => {
  const page = await context.newPage()
  await page.goto(address)
  const chooser = page.waitForEvent('filechooser')
  await page
    .getByRole('button', { name: /fichier/ })
    .first()
    .click()
  const buffer = Buffer.from(packed(fullProject(), '2026-11-20T10:00:00.000Z'))
  await (await chooser).setFiles({ name: 'recu.petitspas', mimeType: 'application/zip', buffer })
  await page.waitForURL(/#\/d\//)
  await page.goto(`${address}${TASK}`)
  await note(page).waitFor()
  return page
}

describe('two tabs on one dossier', () => {
  test('the second is read-only and says so; its fields are grey and refuse to be changed', async () => {
    const first = await receiveDossier()
    const second = await openTab()
    await banner(second).waitFor()
    expect(await banner(first).count()).toBe(0)
    await expect.poll(() => note(second).isEditable()).toBe(false)
    expect(await second.getByRole('radio', { name: 'Fait', exact: true }).isDisabled()).toBe(true)
    expect(await listAxeViolations(second)).toEqual([])
    await note(first).fill('gardée')
    await expect.poll(() => note(second).inputValue(), { timeout: 5000 }).toBe('gardée')
  })

  test('the second takes over; what was being typed in the first is kept, and that one becomes read-only', async () => {
    const first = await receiveDossier()
    const second = await openTab()
    await banner(second).waitFor()
    await note(first).pressSequentially('tapé juste avant')
    await second.getByRole('button', { name: 'Reprendre ici' }).click()
    await banner(first).waitFor()
    await expect.poll(() => note(second).inputValue(), { timeout: 5000 }).toBe('tapé juste avant')
    await note(second).fill('tapé juste après')
    await expect.poll(() => note(first).inputValue(), { timeout: 5000 }).toBe('tapé juste après')
  })

  test('the second becomes the writer by itself when the first is closed', async () => {
    const first = await receiveDossier()
    const second = await openTab()
    await banner(second).waitFor()
    await first.close()
    await banner(second).waitFor({ state: 'detached' })
    await note(second).fill('à mon tour')
    await second.getByTestId('save-state').getByText('Enregistré à').waitFor()
  })

  test('a window that hangs does not keep the dossier for ever', async () => {
    const first = await receiveDossier()
    const second = await openTab()
    await banner(second).waitFor()
    const hanging = first.evaluate(() => {
      const end = Date.now() + 8000
      while (Date.now() < end);
    })
    await second.getByRole('button', { name: 'Reprendre ici' }).click()
    await banner(second).waitFor({ state: 'detached', timeout: 6000 })
    await hanging
    await banner(first).waitFor()
  })
})

describe('copies in a browser', () => {
  test('are kept in its database, listed, and one can go back to them', async () => {
    const page = await receiveDossier()
    await note(page).fill('plus tard')
    await page.getByTestId('save-state').getByText('Enregistré à').waitFor()
    await page.goto(`${address}#/d/dossier-complet/sauvegardes`)
    await page.getByRole('row').filter({ hasText: 'Copie régulière' }).getByRole('button').click()
    await page.getByRole('dialog').getByRole('button', { name: 'Revenir à cette copie' }).click()
    await page.getByRole('row').filter({ hasText: 'Avant un retour en arrière' }).waitFor()
    await page.goto(`${address}${TASK}`)
    await expect.poll(() => note(page).inputValue()).not.toBe('plus tard')
  })
})

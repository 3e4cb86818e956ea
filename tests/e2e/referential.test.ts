import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import { listAxeViolations } from '../support/axe.ts'
import { answerOpenDialog } from '../support/dialogs.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'
import { waitForDossier } from '../support/started-dossier.ts'

const silent = { out: () => undefined, err: () => undefined }
let folder = ''
let running: PetitsPasApp

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-fiches-'))
  const zip = await readFile(path.join(import.meta.dirname, '../fixtures/fiches/fiches-v1.zip'))
  for (const [name, bytes] of Object.entries(unzipSync(new Uint8Array(zip)))) {
    if (name.endsWith('/')) continue
    const target = path.join(folder, 'fiches', name)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, bytes)
  }
  const file = path.join(folder, 'dossier.petitspas')
  expect(await runCommandLine(['nouveau', '--commune', '50239', '--vers', file], silent)).toBe(0)
  running = await launchPetitsPas({ userData: path.join(folder, 'profil'), args: [file] })
  await waitForDossier(running.page)
})
afterAll(async () => {
  await running.close()
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  expect(running.consoleErrors).toEqual([])
  expect(running.requests).toEqual([])
})

const go = (where: string) =>
  running.page.evaluate((end) => {
    location.hash = location.hash.replace(/^(#\/d\/[^/]+).*$/, `$1${end}`)
  }, where)

test('a folder of 53 official sheets is read, the dossier moves with its answer, and comes back', async () => {
  const { app, page } = running
  await go('/pratiques')
  await page.getByRole('combobox', { name: /^Réponse pour a\.1,/ }).selectOption({ label: 'En place' })
  await answerOpenDialog(app, path.join(folder, 'fiches'))
  await page.getByRole('link', { name: 'Importer une autre version du guide' }).click()
  await page.getByRole('button', { name: 'Choisir un dossier' }).click()
  await page.getByText(/53 fiches lues, 53 gardées/).waitFor()
  await page.getByText(/^(1 réponse est gardée\.|Le dossier a 1 réponse\.)/).waitFor()
  // The answer given stays where it is, whatever its sheet is called there.
  for (const choice of await page.getByRole('radio', { name: /^C’est la même pratique/ }).all())
    await choice.check({ force: true })
  await page.getByRole('button', { name: 'Passer à cette version' }).click()
  await page.getByText('Version changée. 1 réponse est gardée.').waitFor()
  await go('/pratiques/a.1')
  await page.getByRole('heading', { name: 'Dans le guide officiel' }).waitFor()
  expect(await page.getByRole('radio', { name: 'En place' }).isChecked()).toBe(true)
  await go('/referentiel')
  await page.getByText('Ce dossier suit une version importée du guide.').waitFor()

  await page.getByRole('banner').getByRole('button', { name: 'Annuler' }).click()
  await page.getByText('Ce dossier suit une version importée du guide.').waitFor({ state: 'detached' })
  await go('/pratiques/a.1')
  expect(await page.getByRole('radio', { name: 'En place' }).isChecked()).toBe(true)
})

test('a practice of the commune is added, answered and taken away', async () => {
  const { page } = running
  await go('/pratiques')
  await page.getByLabel('Titre').fill('Prêter les écrans entre communes')
  await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Prêter les écrans entre communes' }).waitFor()
  await page.getByRole('radio', { name: 'En cours' }).check({ force: true })
  await go('/pratiques')
  await page.getByRole('link', { name: 'Prêter les écrans entre communes' }).first().click()
  expect(await page.getByRole('radio', { name: 'En cours' }).isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Retirer cette pratique' }).click()
  await page.getByRole('heading', { level: 1, name: 'Bonnes pratiques' }).waitFor()
  expect(await page.getByRole('link', { name: 'Prêter les écrans entre communes' }).count()).toBe(0)
})

test('the search leads from any screen to a practice, by keyboard, whatever the accents', async () => {
  const { page } = running
  await go('/materiel')
  await page.locator('main h1').first().waitFor()
  await page.keyboard.press('Control+k')
  await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT')
  await page.keyboard.type('reemployer')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => /\/(pratiques|etapes|lexique|documents)/.test(location.hash))
  await page.locator('main h1').first().waitFor()
})

test('a term is explained where it first appears on a screen, by keyboard too, once', async () => {
  const { page } = running
  await go('/pratiques/g.3')
  const terms = page.locator('main .term-button >> visible=true')
  await terms.first().waitFor()
  const labels = await terms.evaluateAll((nodes) => nodes.map((node) => node.textContent))
  expect(new Set(labels).size).toBe(labels.length)
  await terms.first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor()
  expect(await listAxeViolations(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
})

test('simple words are chosen on any screen and stay after the window is closed', async () => {
  await go('/etapes/s4')
  const main = () => running.page.locator('main')
  await main().locator('h1').first().waitFor()
  const before = await main().textContent()
  await running.page.getByRole('switch', { name: /Facile à lire/ }).press('Space')
  await expect.poll(async () => (await main().textContent()) !== before).toBe(true)
  const simple = await main().textContent()
  await running.close()
  expect([running.consoleErrors, running.requests]).toEqual([[], []])
  running = await launchPetitsPas({ userData: path.join(folder, 'profil') })
  await running.page.getByRole('switch', { name: /Facile à lire/ }).waitFor()
  expect(await running.page.getByRole('switch', { name: /Facile à lire/ }).isChecked()).toBe(true)
  expect(simple).not.toBe(before)
})

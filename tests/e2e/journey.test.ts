import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerSaveDialog } from '../support/dialogs.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'
import { convert } from '../support/libreoffice.ts'
import { readCells } from '../support/read-workbook.ts'

let folder = ''
let userData = ''
let started: PetitsPasApp | null = null
const problems: { consoleErrors: string[]; requests: string[] } = { consoleErrors: [], requests: [] }

const start = async (): Promise<PetitsPasApp> => {
  started = await launchPetitsPas({ userData })
  return started
}
const stop = async (): Promise<void> => {
  const running = started
  started = null
  if (!running) return
  await running.close()
  problems.consoleErrors.push(...running.consoleErrors)
  problems.requests.push(...running.requests)
}
const inDossier = async ({ page }: PetitsPasApp, where: string) => {
  await page.evaluate((end) => {
    location.hash = location.hash.replace(/^(#\/d\/[^/]+).*$/, `$1${end}`)
  }, where)
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-journey-'))
  userData = path.join(folder, 'profile')
})
afterAll(async () => {
  await stop()
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
})

const tasks = [
  ['s1/s1.c1', /Remplissez la fiche/],
  ['s1/s1.c2', /Faites nommer un référent/],
  ['s2/s2.c1', /Suivez une première formation/],
] as const

const lots = [
  { kind: 'laptop', count: '4', year: '2021' },
  { kind: 'monitor_24', count: '6', year: '2020' },
  { kind: 'smartphone', count: '2', year: '2023' },
]

test('a secretary finds Thèreval, ticks tasks and counts three kinds of equipment', async () => {
  const { page } = await start()
  await page.getByLabel('Nom ou code postal').fill('Thèrev')
  await page.getByRole('option', { name: /Thèreval/ }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Thèreval' }).waitFor()
  await page.getByRole('button', { name: 'Créer le dossier' }).click()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Les 10 étapes/ })
    .waitFor()

  for (const [item, title] of tasks) {
    await inDossier(started as PetitsPasApp, `/etapes/${item}`)
    await page.getByRole('button', { name: title, expanded: true }).waitFor()
    await page.getByText('Fait', { exact: true }).click()
    await expect.poll(() => page.getByRole('radio', { name: 'Fait', exact: true }).isChecked()).toBe(true)
  }
  await expect.poll(() => page.getByRole('navigation', { name: 'Dossier' }).textContent()).toContain('3 / 69')

  await inDossier(started as PetitsPasApp, '/materiel')
  await page.getByRole('button', { name: 'Saisir un lot en détail' }).click()
  for (const [index, { kind, count, year }] of lots.entries()) {
    await page.getByLabel('Quel matériel ?').selectOption(kind)
    await page.getByLabel('Combien ?').fill(count)
    await page.getByLabel('Année d’achat').fill(year)
    const isLast = index === lots.length - 1
    await page
      .getByRole('button', { name: isLast ? 'Enregistrer' : 'Enregistrer et ajouter un autre', exact: true })
      .click()
  }
  await page.getByText('4 ordinateurs portables').first().waitFor()
  await expect.poll(() => page.getByTestId('save-state').textContent()).toContain('Enregistré')
})

test('the window is closed and opened again: all of it is there', async () => {
  await stop()
  const { page } = await start()
  await page
    .getByRole('button', { name: 'Reprendre' })
    .or(page.getByRole('link', { name: 'Reprendre' }))
    .first()
    .click()
  await page
    .getByRole('navigation')
    .getByRole('link', { name: /Les 10 étapes/ })
    .waitFor()
  expect(await page.getByRole('navigation', { name: 'Dossier' }).textContent()).toContain('3 / 69')
  await inDossier(started as PetitsPasApp, '/materiel')
  await page.getByText('4 ordinateurs portables').first().waitFor()
  await page.getByText('6 écrans').first().waitFor()
  await page.getByText('2 smartphones').first().waitFor()
})

test('the workbook is saved where she says, and its cells and totals are right', async () => {
  const { page, app } = started as PetitsPasApp
  const target = path.join(folder, 'thereval.xlsx')
  await inDossier(started as PetitsPasApp, '/documents')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: 'Enregistrer le classeur' }).click()
  await page
    .getByText(/thereval\.xlsx/)
    .first()
    .waitFor()

  // Factors of the bundled set: 4 × 170 / 5 + 6 × 64.6 / 6 + 2 × 77 / 2.5, and their electricity at 0.0461.
  const manufacturing = (4 * 170) / 5 + (6 * 64.6) / 6 + (2 * 77) / 2.5
  const use = (4 * 29 + 6 * 73 + 2 * 4.93) * 0.0461
  const cells = await readCells(target)
  expect(cells.sheetNames).toHaveLength(14)
  expect(cells.find('Collectivité', 'Thèreval')).toBe(true)
  expect(cells.numbers('Postes de travail')).toContainEqual(expect.closeTo(manufacturing + use, 1))
  expect(cells.texts('BP DINUM').filter((text) => /^[a-i]\.\d+$/.test(text))).toHaveLength(59)

  const recalculated = await convert(target, 'xlsx', path.join(folder, 'libreoffice'))
  const after = await readCells(recalculated)
  expect(after.errors).toEqual([])
  expect(after.numbers('Postes de travail')).toContainEqual(expect.closeTo(manufacturing + use, 1))
  expect(after.numbers('Résultats')).toContainEqual(expect.closeTo(manufacturing + use, 1))
})

test('the report is saved in Word and as a PDF, with its headings and the same total', async () => {
  const { page, app } = started as PetitsPasApp
  await inDossier(started as PetitsPasApp, '/documents/rapport')
  await page.getByRole('heading', { level: 1, name: /Thèreval/ }).waitFor()

  const docx = path.join(folder, 'thereval.docx')
  await answerSaveDialog(app, docx)
  await page.getByRole('button', { name: 'Enregistrer en Word' }).click()
  await page
    .getByText(/thereval\.docx/)
    .first()
    .waitFor()
  const parts = unzipSync(new Uint8Array(await readFile(docx)))
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const headings = [...body.matchAll(/<w:p>.*?<\/w:p>/gs)].filter(([text]) => /w:val="Heading1"/.test(text))
  expect(headings.length).toBeGreaterThan(1)
  expect(body).toContain('Thèreval')
  expect(await convert(docx, 'pdf', path.join(folder, 'libreoffice'))).toMatch(/thereval\.pdf$/)

  const pdf = path.join(folder, 'rapport.pdf')
  await answerSaveDialog(app, pdf)
  await page.getByRole('button', { name: 'Enregistrer en PDF' }).click()
  await page
    .getByText(/rapport\.pdf/)
    .first()
    .waitFor()
  expect((await readFile(pdf)).subarray(0, 5).toString('latin1')).toBe('%PDF-')
})

test('the copy of the dossier opens again, and nothing was asked of the network or written in the console', async () => {
  const { page, app } = started as PetitsPasApp
  const copy = path.join(folder, 'copie.petitspas')
  await inDossier(started as PetitsPasApp, '/documents')
  await answerSaveDialog(app, copy)
  await page.getByRole('button', { name: 'Enregistrer une copie' }).click()
  await page
    .getByText(/copie\.petitspas/)
    .first()
    .waitFor()
  const manifest = JSON.parse(
    strFromU8(unzipSync(new Uint8Array(await readFile(copy)))['manifest.json'] ?? new Uint8Array()),
  )
  expect(manifest).toMatchObject({ inseeCode: '50239', counts: { equipmentLots: 3, checklist: 3 } })
  await stop()
  expect(problems).toEqual({ consoleErrors: [], requests: [] })
})

import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readSpreadsheet } from '../../shared/import/readers/read-spreadsheet.ts'
import { answerSaveDialog } from '../support/dialogs.ts'
import { startDossier } from '../support/started-dossier.ts'

const dossier = startDossier('footprint', ['--commune', '50239'])
const { go } = dossier

test('twelve kinds are counted with the keyboard alone, and a first range is there', async () => {
  const { page } = dossier
  await go('/materiel/comptage')
  const counts = page.getByRole('list', { name: /Les douze sortes d’appareils/ }).locator('input')
  await counts.first().focus()
  expect(await counts.count()).toBe(12)
  for (const count of [4, 3, 7, 2, 1, 1, 0, 2, 1, 3, 1, 1]) {
    await page.keyboard.type(String(count))
    await page.keyboard.press('Enter')
  }
  await page
    .getByText(/^Entre .* et /)
    .first()
    .waitFor()
  await page.getByRole('link', { name: 'Voir la liste' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Matériel' }).waitFor()
})

test('a slider moved with the arrows becomes an action of the plan, with its figures and their source', async () => {
  const { page } = dossier
  await go('/empreinte/simuler')
  const years = page.getByRole('slider', { name: 'Années de plus' })
  await years.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page
    .getByText(/de CO₂e de moins par an/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: 'Ajouter au plan' }).press('Enter')
  await page.getByText(/Action ajoutée au plan/).waitFor()
  await go('/plan')
  await page.getByText('Garder les ordinateurs plus longtemps (années de plus : 2)').first().waitFor()
})

test('a frozen balance stays when the database is changed, and the evolution names the cause', async () => {
  const { page } = dossier
  await go('/empreinte/evolution')
  await page.getByRole('button', { name: 'Figer ce bilan' }).press('Enter')
  await page.getByText(/est figé/).waitFor()
  await go('/empreinte/reglages')
  await page.getByRole('heading', { name: /Le même parc/ }).waitFor()
  await page.getByRole('radio', { name: 'Au choix, lot par lot', checked: true }).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.getByRole('radio', { name: 'Boavizta', checked: true }).waitFor()
  await go('/empreinte/evolution')
  await page.getByText(/la façon de calculer a changé \(\+/).waitFor()
  await page.getByText(/rien n’a changé de façon mesurable/).waitFor()
})

test('the workbook holds what was counted', async () => {
  const { app, page } = dossier
  const file = path.join(dossier.folder, 'classeur.xlsx')
  await answerSaveDialog(app, file)
  await go('/documents')
  await page.getByRole('button', { name: 'Enregistrer le classeur' }).press('Enter')
  await page.getByText(/classeur\.xlsx/).waitFor()
  const read = readSpreadsheet(new Uint8Array(await readFile(file)))
  const sheet = read.ok ? read.value.sheets.find(({ name }) => name === 'Postes de travail') : undefined
  const counts = sheet?.rows.flatMap(({ cells }) => (cells[2]?.type === 'number' ? Number(cells[2].text) : [])) ?? []
  expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(20)
})

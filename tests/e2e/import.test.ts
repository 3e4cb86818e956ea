import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import ExcelJS from 'exceljs'
import { expect, test } from 'vitest'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import { startDossier } from '../support/started-dossier.ts'

const lists = path.join(import.meta.dirname, '../fixtures/lists')
const dossier = startDossier('import', ['--commune', '50239'])
const { go } = dossier

test('a GLPI export chosen in the system dialog enters the inventory once it is confirmed', async () => {
  const { app, page } = dossier
  await answerOpenDialog(app, path.join(lists, 'glpi-ordinateurs.csv'))
  await go('/materiel')
  await page.getByRole('link', { name: 'Importer une liste' }).click()
  await page.getByRole('button', { name: 'Choisir la liste' }).click()
  await page.getByText(/La liste ajoute 7 appareils/).waitFor()
  await page.getByRole('button', { name: 'Ajouter au matériel' }).click()
  await page.getByRole('heading', { level: 1, name: 'Matériel' }).waitFor()
  await page.getByText('Dell OptiPlex 3080').first().waitFor()
})

test('ten thousand lines are shown in a few seconds, and nothing is written when one gives up', async () => {
  const { app, page } = dossier
  const lines = Array.from(
    { length: 10_000 },
    (_, line) => `Portable;Latitude ${5000 + (line % 200)};SN${line};mairie;20${10 + (line % 15)}`,
  )
  const file = path.join(dossier.folder, 'grande-liste.csv')
  await writeFile(file, `Type;Modèle;N° de série;Lieu;Année\n${lines.join('\n')}\n`)
  await answerOpenDialog(app, file)
  await go('/materiel/import')
  const start = performance.now()
  await page.getByRole('button', { name: 'Choisir la liste' }).click()
  await page.getByText(/La liste ajoute 10\s000 appareils/).waitFor()
  expect(performance.now() - start).toBeLessThan(20_000)
  await go('/materiel')
  await page.getByText('Dell OptiPlex 3080').first().waitFor()
  expect(await page.getByText('Latitude 5000').count()).toBe(0)
})

test('the workbook that was saved comes back edited: one change, shown before it is taken', async () => {
  const { app, page } = dossier
  const file = path.join(dossier.folder, 'classeur.xlsx')
  await answerSaveDialog(app, file)
  await go('/documents')
  await page.getByRole('button', { name: 'Enregistrer le classeur' }).click()
  await page.getByText(/classeur\.xlsx/).waitFor()

  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(file)
  const sheet = workbook.getWorksheet('Postes de travail')
  const line = (sheet?.getColumn(12).values ?? []).indexOf('Dell OptiPlex 3080')
  expect(line).toBeGreaterThan(4)
  const quantity = sheet?.getCell(line, 3)
  if (quantity) quantity.value = 3
  await workbook.xlsx.writeFile(file)

  await answerOpenDialog(app, file)
  await page.getByRole('link', { name: 'Reprendre un classeur modifié' }).click()
  await page.getByRole('button', { name: 'Choisir le classeur' }).click()
  await page
    .getByText('2 → 3')
    .waitFor()
    .catch(async (cause: unknown) => {
      throw new Error(`not shown; the screen says: ${await page.locator('main').textContent()}`, { cause })
    })
  await page.getByRole('button', { name: /Reprendre 1\schangement/ }).click()
  await page.getByText(/1\schangement repris/).waitFor()
  await go('/materiel')
  await page.getByText('3 ordinateurs fixes').first().waitFor()
})

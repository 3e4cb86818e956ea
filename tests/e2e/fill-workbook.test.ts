import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { bombs } from '../campaigns/bomb-list.ts'
import { changedParts, makeTemplate, opened } from '../shared/fill-workbook/templates.ts'
import { listAxeViolations } from '../support/axe.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import { startDossier } from '../support/started-dossier.ts'

const dossier = startDossier('fill', ['--exemple'], async (folder) =>
  writeFile(path.join(folder, 'eval-2026.xlsx'), await makeTemplate()),
)
const { go } = dossier
const givenFile = () => path.join(dossier.folder, 'eval-2026.xlsx')

test('a workbook that was received is filled: cells proposed, one changed by hand, a new file, the received one intact', async () => {
  const { app, page } = dossier
  const before = new Uint8Array(await readFile(givenFile()))
  await go('/documents')
  await page.getByRole('link', { name: 'Remplir un classeur reçu' }).click()
  await answerOpenDialog(app, givenFile())
  await page.getByRole('button', { name: 'Choisir le classeur' }).click()
  await page.getByRole('heading', { name: 'Ce qui sera écrit' }).waitFor()
  expect(await listAxeViolations(page)).toEqual([])

  await page.getByRole('button', { name: /^Changer la case de\s: Population$/ }).click()
  await page.getByRole('gridcell', { selected: true }).click()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await listAxeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Écrire en C6' }).waitFor()
  await page.getByRole('textbox', { name: 'Case' }).fill('D5')
  await page.getByRole('button', { name: 'Écrire en D5' }).click()

  // The received file is never written over, even when it is chosen in the dialog.
  await answerSaveDialog(app, givenFile())
  await page.getByRole('button', { name: /^Enregistrer le classeur rempli/ }).click()
  await page.getByText(/Le classeur reçu reste tel quel/).waitFor()
  await page.getByRole('button', { name: 'Fermer' }).click()
  const target = path.join(dossier.folder, 'eval-2026-rempli.xlsx')
  await answerSaveDialog(app, target)
  await page.getByRole('button', { name: /^Enregistrer le classeur rempli/ }).click()
  await page.getByText(/demandez le recalcul/).waitFor()
  expect(new Uint8Array(await readFile(givenFile()))).toEqual(before)
  const filled = new Uint8Array(await readFile(target))
  expect(changedParts(before, filled).every((part) => /^xl\/worksheets\/sheet[123]\.xml$/.test(part))).toBe(true)
  expect(opened(filled).sheets[0]?.cells.get(5)?.get(4)?.text).toBe('1812')

  // Nothing says "compatible" until the user has said that this is the real file.
  expect(await page.getByText(/^Compatible eNRT/).count()).toBe(0)
  await page.getByRole('checkbox', { name: /C’est le fichier eNRT officiel/ }).check()
  await page.getByText(/^Compatible eNRT\s: correspondance confirmée le/).waitFor()
  expect(await listAxeViolations(page)).toEqual([])
})

test('the same workbook is recognised, its mapping can be sent and taken back', async () => {
  const { app, page } = dossier
  const mapping = path.join(dossier.folder, 'correspondance.json')
  await page.getByRole('button', { name: 'Choisir un autre classeur' }).click()
  await page.getByText(/Classeur reconnu/).waitFor()
  await answerSaveDialog(app, mapping)
  await page.getByRole('button', { name: 'Enregistrer la correspondance' }).click()
  await page.getByText(/Correspondance enregistrée/).waitFor()
  const text = await readFile(mapping, 'utf8')
  expect(text).toContain('"cell":"D5"')
  expect(text).not.toContain('Valbourg')
  await page.getByRole('button', { name: 'Fermer' }).click()
  await answerOpenDialog(app, mapping)
  await page.getByRole('button', { name: 'Reprendre une correspondance reçue' }).click()
  await page.getByText(/Correspondance «\seval-2026\.xlsx\s» reprise/).waitFor()
})

test('files made to harm are refused with a sentence, and the window stays usable', async () => {
  const { app, page } = dossier
  await go('/documents/reprise')
  for (const [index, { make }] of bombs.filter(({ name }) => /300 000 cellules|multiplient/.test(name)).entries()) {
    const bomb = path.join(dossier.folder, `bombe-${index}.xlsx`)
    await writeFile(bomb, make())
    await answerOpenDialog(app, bomb)
    await page.getByRole('button', { name: 'Choisir le classeur' }).click()
    await page.getByRole('alert').getByText(`bombe-${index}.xlsx`).waitFor()
    await page.getByText('Rien n’a été changé.').waitFor()
  }
  await go('/commune')
  await page.getByRole('heading', { level: 1, name: /commune/i }).waitFor()
})

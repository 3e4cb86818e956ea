import { readFile } from 'node:fs/promises'
import path from 'node:path'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { listAxeViolations } from '../support/axe.ts'
import { answerSaveDialog } from '../support/dialogs.ts'
import { startDossier } from '../support/started-dossier.ts'

const dossier = startDossier('plan', ['--exemple'])
const { go } = dossier

test('an action is ranked by keyboard on the picture, then with MoSCoW, and one step takes the plan back', async () => {
  const { page } = dossier
  await go('/plan', 'Plan d’action')
  await page.getByRole('link', { name: 'Classer les actions' }).click()
  const point = page.getByRole('button', { name: /^2\. Trier le placard/ })
  await point.focus()
  await page.keyboard.press('ArrowDown')
  await page.getByRole('button', { name: /^2\. Trier le placard.*effet moyen/ }).waitFor()
  await page.getByText(/Trier le placard et donner ce qui marche\s: effet, fort → moyen/).waitFor()
  await page.getByRole('radio', { name: 'MoSCoW' }).focus()
  await page.keyboard.press('Space')
  const choice = page.getByRole('radiogroup', { name: /Régler le recto verso/ })
  await choice.getByRole('radio', { name: 'Indispensable' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.getByText(/classement, vide → Important/).waitFor()
  await page.getByRole('button', { name: 'Reporter dans le plan' }).click()
  await page.getByText(/Le plan est à jour\s: un changement/).waitFor()
  await page.getByRole('button', { name: /^MoSCoW, le/ }).waitFor()
  expect(await listAxeViolations(page)).toEqual([])
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await page.getByText(/classement, vide → Important/).waitFor()
})

test('dots and estimates of a meeting are typed, counted, and written into the plan', async () => {
  const { page } = dossier
  await go('/plan/priorites', 'Classer les actions')
  await page.getByRole('radio', { name: 'Gommettes' }).click({ force: true })
  const dots = page.getByLabel('Trier le placard et donner ce qui marche', { exact: true })
  await dots.focus()
  for (let count = 0; count < 4; count += 1) await page.keyboard.press('ArrowUp')
  await page.getByText(/4 gommettes posées sur 15/).waitFor()
  expect(await listAxeViolations(page)).toEqual([])
  await page.getByRole('button', { name: 'Reporter dans le plan' }).click()
  await page.getByRole('button', { name: /^Gommettes, le/ }).waitFor()
  await page.getByRole('radio', { name: 'Planning poker' }).click({ force: true })
  const poker = page.getByRole('group', { name: 'Fermer l’ancien site et alléger le nouveau' })
  await poker.getByLabel('Personne 1').fill('2')
  await poker.getByLabel('Personne 2').fill('8')
  await poker.getByText(/De 2 à 8 j, milieu 5 j.*L’écart est grand/).waitFor()
  await poker.getByLabel('Accord, en jours').fill('4')
  await page.getByText(/temps de travail, vide → 4 j au total/).waitFor()
  expect(await listAxeViolations(page)).toEqual([])
})

test('the quiz goes by keyboard, explains each answer, and is noted as a session with numbers only', async () => {
  const { page } = dossier
  await go('/quiz', 'Quiz : douze questions sur le numérique'.replace(' :', '\u00a0:'))
  await page.getByRole('button', { name: 'Commencer' }).press('Enter')
  for (let number = 1; number <= 12; number += 1) {
    await page.getByText(`Question ${number} sur 12`).waitFor()
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByText(/^Source\s:/).waitFor()
    if (number === 1) expect(await listAxeViolations(page)).toEqual([])
    await page.keyboard.press('Enter')
  }
  await page.getByText(/réponses sur 12 étaient déjà les bonnes/).waitFor()
  await page.getByLabel('Agents').fill('6')
  await page.getByLabel('Élus').fill('3')
  await page.getByRole('button', { name: 'Noter la séance' }).click()
  await page.getByText(/La séance est notée\s: 9 personnes/).waitFor()
})

test('a date moved in the calendar is in the file that is saved, under the same identifier', async () => {
  const { page, app } = dossier
  await go('/calendrier', 'Calendrier')
  const readIcs = async (name: string) => {
    const file = path.join(dossier.folder, name)
    await answerSaveDialog(app, file)
    await page.getByRole('button', { name: 'Enregistrer le calendrier (.ics)' }).click()
    await page.getByText(`Le calendrier est enregistré : ${name}.`.replace(' :', '\u00a0:')).waitFor()
    const component = new ICAL.Component(ICAL.parse(await readFile(file, 'utf8')))
    return component.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  }
  const before = await readIcs('avant.ics')
  await page.getByLabel(/^Date.*Première revue avec la maire/).fill('2027-06-17')
  await page.getByText('jeudi 17 juin').waitFor()
  const after = await readIcs('apres.ics')
  expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid))
  const review = after.find(({ uid }) => uid.startsWith('milestone-milestone-review'))
  expect(review?.startDate.toString()).toBe('2027-06-17')
  expect(review?.sequence).toBeGreaterThan(before.find(({ uid }) => uid === review?.uid)?.sequence ?? 0)
  await page
    .getByText(/Étape 5.*vacances de Noël|Étape 4.*vacances de Noël/)
    .first()
    .waitFor()
  expect(await listAxeViolations(page)).toEqual([])
})

import { expect, test } from 'vitest'
import { startDossier } from '../support/started-dossier.ts'

const dossier = startDossier('practices', ['--commune', '50239'])
const { go } = dossier

test('the seven questions change which practices count, and say so while one answers', async () => {
  const { page } = dossier
  await go('/pratiques')
  await page.getByRole('link', { name: 'Trier pour ma commune' }).click()
  await page.getByRole('heading', { level: 1, name: 'Sept questions sur votre commune' }).waitFor()
  const site = page.getByRole('radiogroup', { name: /son propre site internet/ })
  await site.getByRole('radio', { name: 'Oui' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => site.getByRole('radio', { name: 'Non' }).isChecked()).toBe(true)
  await page.getByRole('link', { name: 'Voir vos bonnes pratiques' }).click()
  await page.getByText(/Liste triée avec 1\sréponse sur 7|Liste triée avec 1 réponse/).waitFor()
  await page.getByRole('button', { name: /^Sans objet ici/ }).click()
  await page.getByText(/aucune page à adapter aux petits écrans/).waitFor()
})

test('twelve practices are answered from the keyboard alone, with two keys each', async () => {
  const { page } = dossier
  await go('/pratiques/suite')
  await page.getByText('1 sur 12').waitFor()
  let keys = 0
  const press = async (key: string) => {
    keys += 1
    await page.keyboard.press(key)
  }
  const start = performance.now()
  for (let index = 0; index < 12; index += 1) {
    await page.getByText(`${index + 1} sur 12`).waitFor()
    await press(`Digit${(index % 5) + 1}`)
    await press('Enter')
  }
  await page.getByRole('heading', { level: 1, name: /^12\sréponses sur 12$/ }).waitFor()
  const seconds = (performance.now() - start) / 1000
  console.log(`12 practices: ${keys} keys, ${seconds.toFixed(1)} s without reading`)
  expect(keys).toBe(24)
  // Four minutes for twelve: what the application takes must leave nearly all of it to reading.
  expect(seconds).toBeLessThan(60)
})

test('one press makes an action of a practice, which keeps the link', async () => {
  const { page } = dossier
  await go('/pratiques/f.2')
  await page.getByRole('button', { name: 'En faire une action' }).click()
  const action = page.getByRole('region', { name: 'Dans votre plan d’action' }).getByRole('link')
  await action.waitFor()
  expect(await action.textContent()).toBe('Agir sur les paramétrages par défaut')
  await action.click()
  await page.waitForURL(/\/plan\//)
  await page.locator('main a[href$="/pratiques/f.2"]').first().click()
  await action.waitFor()
  await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
  await page.getByRole('button', { name: 'En faire une action' }).waitFor()
})

test('a practice is set aside with a reason and brought back', async () => {
  const { page } = dossier
  await go('/pratiques')
  await page.getByRole('button', { name: /^Mettre de côté f\.2,/ }).click()
  await page.getByLabel('Pourquoi, en une phrase').waitFor()
  await page.keyboard.type('Le syndicat s’en charge.')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: /^Sans objet ici/ }).click()
  await page.getByText('Le syndicat s’en charge.').waitFor()
  await page.getByRole('button', { name: /^Reprendre f\.2,/ }).click()
  await page.getByRole('button', { name: /^Mettre de côté f\.2,/ }).waitFor()
})

import { afterEach, expect, test } from 'vitest'
import { page } from 'vitest/browser'
import { rememberedLanguage } from '../../../renderer/i18n/easy-reading.ts'
import { loadPlainPractices } from '../../../shared/referential/load-plain-practices.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { renderApp } from '../support/render-app.tsx'
import { renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const easySwitch = () => page.getByRole('switch', { name: 'Facile à lire' })
const practice = loadPlainPractices().find(({ id }) => id === 'd.2')

afterEach(async () => {
  if (easySwitch().element().matches(':checked')) await easySwitch().click()
})

test('an essential practice, its step and their hints are shown in simple words, kept on this computer', async () => {
  const { screen } = await renderDossier('/pratiques/d.2')
  await expect.element(screen.getByText(words(practice?.inPlain[0] ?? '?'))).toBeVisible()
  await easySwitch().click()
  for (const sentence of [...(practice?.easyToRead ?? ['?']), ...(practice?.easyWhy ?? ['?'])])
    await expect.element(screen.getByText(words(sentence))).toBeVisible()
  expect(screen.getByText(words(practice?.inPlain[0] ?? '?')).elements()).toHaveLength(0)
  expect(rememberedLanguage()).toBe('fr-x-facile')
  expect(await listAxeViolations()).toEqual([])
  await screen.getByRole('link', { name: /Les 10 étapes/ }).click()
  await screen
    .getByRole('link', { name: /Mesurer l’existant|état des lieux|Faire le point/i })
    .first()
    .click()
  await expect.element(screen.getByText('Vous faites la liste des appareils de la commune.')).toBeVisible()
  await easySwitch().click()
  expect(rememberedLanguage()).toBe('fr')
})

test('a practice without an easy text keeps the plain one, and numbers and plurals stay French', async () => {
  const plain = loadPlainPractices().find(({ easyToRead }) => easyToRead === undefined)
  const { screen } = await renderDossier(`/pratiques/${plain?.id}`)
  await easySwitch().click()
  await expect.element(screen.getByText(words(plain?.inPlain[0] ?? '?'))).toBeVisible()
  await expect.element(screen.getByText(words('1 812 habitants'))).toBeVisible()
})

test('the switch is on the first screen too', async () => {
  await renderApp('/')
  await expect.element(easySwitch()).toBeVisible()
})

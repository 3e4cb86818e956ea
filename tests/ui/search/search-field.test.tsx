import { expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { renderDossier } from '../support/render-dossier.tsx'

/** The index of everything is read and built at the first letter: seconds on a busy machine. */
const INDEXING = { timeout: 8000 }

test('Ctrl + K, a few letters, the arrows and Enter lead to a practice', async () => {
  await renderDossier('/etapes')
  // The key is heard once the frame of the dossier is drawn, not before.
  await expect.element(page.getByRole('combobox', { name: 'Rechercher dans le dossier' })).toBeVisible()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('combobox', { name: 'Rechercher dans le dossier' })).toHaveFocus()
  await userEvent.keyboard('reconditionnes')
  await expect.element(page.getByRole('listbox').getByText('Bonnes pratiques'), INDEXING).toBeVisible()
  expect(await listAxeViolations()).toEqual([])
  const target = page
    .getByRole('group', { name: /Bonnes pratiques/ })
    .getByRole('option')
    .first()
  const title = target.element().querySelector('span')?.textContent ?? ''
  for (let step = 0; step < 20 && target.element().getAttribute('aria-selected') !== 'true'; step++)
    await userEvent.keyboard('{ArrowDown}')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  expect(page.getByRole('listbox').elements()).toHaveLength(0)
})

test('a term leads to its definition, Escape leaves, and words found nowhere say so', async () => {
  await renderDossier('/commune')
  const field = page.getByRole('combobox', { name: 'Rechercher dans le dossier' })
  await field.fill('zzzzz')
  await expect.element(page.getByText(/Rien ne correspond/).first(), INDEXING).toBeVisible()
  await userEvent.keyboard('{Escape}')
  expect(page.getByRole('listbox').elements()).toHaveLength(0)
  await field.fill('rgaa')
  const option = page.getByRole('group', { name: 'Lexique' }).getByRole('option').first()
  await expect.element(option, INDEXING).toBeVisible()
  await option.click()
  await expect.element(page.getByRole('heading', { level: 1, name: 'Lexique' })).toBeVisible()
  await expect.poll(() => document.activeElement?.id).toBe('mot-rgaa')
  expect(await listAxeViolations()).toEqual([])
})

test('a screen that comes late does not take the hand from who is already searching', async () => {
  await renderDossier('/commune')
  const field = page.getByRole('combobox', { name: 'Rechercher dans le dossier' })
  await field.fill('rgaa')
  await expect.element(page.getByRole('listbox'), INDEXING).toBeVisible()
  window.location.hash = window.location.hash.replace('/commune', '/lexique')
  await expect.element(page.getByRole('heading', { level: 1, name: 'Lexique' })).toBeVisible()
  await expect.element(field).toHaveFocus()
  await expect.element(page.getByRole('listbox')).toBeVisible()
})

import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { success } from '../../../shared/errors/app-error.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { emptyStores, renderApp } from '../support/render-app.tsx'
import { words } from '../support/words.ts'

beforeEach(emptyStores)

describe('the very first screen', () => {
  test('asks one question, and its field is ready to be typed in', async () => {
    const screen = await renderApp()
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent(words('Quelle est votre commune ?'))
    await expect.element(screen.getByRole('combobox', { name: 'Nom ou code postal' })).toHaveFocus()
    await expect.element(screen.getByRole('button', { name: 'Ouvrir un fichier reçu' })).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Voir un exemple' })).toBeVisible()
    expect(screen.getByRole('listitem').elements()).toHaveLength(10)
    expect(await listAxeViolations()).toEqual([])
  })

  test('« Thèrev » lists Thèreval with its département and population, and Enter goes to its confirmation', async () => {
    const screen = await renderApp()
    await expect.element(screen.getByRole('combobox')).toHaveFocus()
    await userEvent.keyboard('Thèrev')
    const option = screen.getByRole('option')
    await expect.element(option).toHaveTextContent(words('Thèreval (50)'))
    await expect.element(option).toHaveTextContent(words('Manche · 1 775 habitants'))
    await expect.element(screen.getByRole('status').first()).toHaveTextContent('1 commune trouvée.')
    expect(await listAxeViolations()).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Thèreval' })).toBeVisible()
    expect(window.location.hash).toBe('#/nouveau/50239')
  })

  test('arrows go through the answers, Escape closes them and then empties the field', async () => {
    const screen = await renderApp()
    const field = screen.getByRole('combobox')
    await expect.element(field).toHaveFocus()
    await userEvent.keyboard('saint denis')
    await expect.element(screen.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
    const second = screen.getByRole('option').nth(1)
    await expect.element(second).toHaveAttribute('aria-selected', 'true')
    await expect.element(field).toHaveAttribute('aria-activedescendant', second.element().id)
    await expect.element(screen.getByText(words('D’autres communes répondent aussi'))).toBeVisible()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('option').elements()).toHaveLength(0)
    await expect.element(field).toHaveValue('saint denis')
    await userEvent.keyboard('{Escape}')
    await expect.element(field).toHaveValue('')
  })

  test('a postal code finds its communes, and one is chosen with the mouse', async () => {
    const screen = await renderApp()
    await screen.getByRole('combobox').fill('50180')
    await screen.getByRole('option', { name: /^Thèreval/ }).click()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Thèreval' })).toBeVisible()
  })

  test('when nothing answers it says so, and offers to write the name by hand', async () => {
    const screen = await renderApp()
    await screen.getByRole('combobox').fill('Zzyzx')
    await expect
      .element(screen.getByRole('status').first())
      .toHaveTextContent(words('Aucune commune ne répond à « Zzyzx ».'))
    await expect.element(screen.getByText(words('Essayez le code postal'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('link', { name: 'Ma collectivité n’est pas dans la liste' }).click()
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Votre collectivité')
  })

  test('a received file is asked of the desktop', async () => {
    let calls = 0
    const screen = await renderApp('/', {
      openProject: async () => {
        calls += 1
        return success(null)
      },
    })
    await screen.getByRole('button', { name: 'Ouvrir un fichier reçu' }).click()
    expect(calls).toBe(1)
  })
})

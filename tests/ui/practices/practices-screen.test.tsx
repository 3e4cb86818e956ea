import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the list of practices', () => {
  test('shows the 33 essentials under the headings of their themes, in order', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await expect.element(screen.getByText(words('33 pratiques.'))).toBeVisible()
    const titles = screen
      .getByRole('heading', { level: 2 })
      .elements()
      .map((heading) => heading.textContent)
    expect(titles.filter((title) => title === 'Organisation' || title === 'Fin de vie')).toEqual([
      'Organisation',
      'Fin de vie',
    ])
    expect(screen.getByRole('combobox', { name: /^Réponse pour/ }).elements()).toHaveLength(33)
    expect(await listAxeViolations()).toEqual([])
  })

  test('shows the twelve of the first year, or all 59', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('radio', { name: 'Première année (12)' }).click({ force: true })
    await expect.element(screen.getByText(words('12 pratiques.'))).toBeVisible()
    await screen.getByRole('radio', { name: 'Tout voir (59)' }).click({ force: true })
    await expect.element(screen.getByText(words('59 pratiques.'))).toBeVisible()
  })

  test('an answer is given without opening the practice, and counted', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('combobox', { name: /^Réponse pour a\.1,/ }).selectOptions('En place')
    await expect.poll(async () => (await read()).practiceAnswers).toMatchObject([{ id: 'a.1', state: 'in_place' }])
    await expect.element(screen.getByText(words('1 réponse sur 33 · 100 % fait'))).toBeVisible()
  })

  test('no answer is no score: nothing is said to be at zero', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await expect.element(screen.getByText(words('0 réponse sur 33'))).toBeVisible()
    expect(document.body.textContent).not.toMatch(words('0 % fait'))
    await screen.getByRole('button', { name: 'Comment c’est calculé' }).click()
    await expect.element(screen.getByText(/ne pas avoir répondu ne vaut pas zéro/)).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('« sans objet » asks why at once, and the line stays under the hand while one types', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('button', { name: /^Filtrer/ }).click()
    await screen.getByLabelText('Réponse', { exact: true }).selectOptions('Pas encore répondu')
    await screen.getByRole('combobox', { name: /^Réponse pour a\.8,/ }).selectOptions('Sans objet')
    await screen.getByLabelText('Pourquoi, en une phrase').fill('Aucune caméra')
    await expect.poll(async () => (await read()).practiceAnswers[0]?.reason).toBe('Aucune caméra')
    await expect.element(screen.getByLabelText('Pourquoi, en une phrase')).toHaveValue('Aucune caméra')
    expect(await listAxeViolations()).toEqual([])
  })

  test('« je ne sais pas » becomes a question for somebody, without opening the practice', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('combobox', { name: /^Réponse pour f\.2,/ }).selectOptions('Je ne sais pas')
    await screen.getByLabelText('À qui demander ?').selectOptions('Prestataire informatique sous contrat')
    await expect
      .poll(async () => (await read()).questions)
      .toMatchObject([{ about: 'f.2', askRole: 'it_provider', state: 'waiting' }])
  })

  test('is answered with the keyboard alone: one tab from line to line', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    const first = screen.getByRole('combobox', { name: /^Réponse pour a\.1,/ })
    await expect.element(first).toBeVisible()
    first.element().focus()
    await userEvent.keyboard('{ArrowDown}{Tab}{Tab}{ArrowDown}{ArrowDown}')
    await expect
      .poll(async () => (await read()).practiceAnswers.map(({ id, state }) => [id, state]))
      .toEqual([
        ['a.1', 'not_started'],
        ['a.2', 'considering'],
      ])
  })

  test('a search does not mind accents or the plural, tells how many it found, and how many more there are', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('searchbox', { name: 'Chercher' }).fill('ecrans')
    await expect.element(screen.getByRole('heading', { name: 'Résultats, le plus proche d’abord' })).toBeVisible()
    await expect.element(screen.getByText(/Il y en a \d+ de plus en dehors de cette liste/)).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('searchbox', { name: 'Chercher' }).fill('xqzw')
    await expect.element(screen.getByRole('heading', { name: 'Aucune pratique ne correspond.' })).toBeVisible()
    await screen.getByRole('button', { name: 'Tout effacer' }).click()
    await expect.element(screen.getByText(words('33 pratiques.'))).toBeVisible()
  })

  test('filters by theme and by the person who acts, and says how many remain', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('button', { name: /^Filtrer/ }).click()
    await screen.getByLabelText('Thème', { exact: true }).selectOptions('Acheter moins')
    await expect.element(screen.getByText(words('5 pratiques sur 33.'))).toBeVisible()
    await screen.getByLabelText('Qui agit').selectOptions('Directrice ou directeur d’école')
    await expect.element(screen.getByRole('button', { name: words('Filtrer (2 filtres choisis)') })).toBeVisible()
    expect(screen.getByRole('combobox', { name: /^Réponse pour d\./ }).elements().length).toBeGreaterThan(0)
    expect(screen.getByRole('combobox', { name: /^Réponse pour [^d]\./ }).elements()).toEqual([])
  })

  test('leads to the next practice without an answer, the first year first', async () => {
    const { screen, project } = await renderDossier('/pratiques', newProject())
    await expect
      .element(screen.getByRole('link', { name: 'Répondre à la suivante' }))
      .toHaveAttribute('href', `#/d/${project.id}/pratiques/a.1`)
  })

  test('shows what the example answered: the person asked, in words', async () => {
    const { screen } = await renderDossier('/pratiques', exampleProject())
    await expect.element(screen.getByText(/^À demander/).first()).toBeVisible()
    await expect.element(screen.getByText(words('33 réponses sur 33 · 55 % fait'))).toBeVisible()
  })
})

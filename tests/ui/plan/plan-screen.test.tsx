import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the plan of the example', () => {
  test('is counted in words, and the state of an action changes with one key', async () => {
    const { screen, read } = await renderDossier('/plan')
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Plan d’action' })).toBeVisible()
    await expect.element(screen.getByText(words('7 actions. Terminées : 1. En cours : 1. À lancer : 5.'))).toBeVisible()
    await expect.element(screen.getByText(words('Le devis d’effacement des disques n’est pas arrivé.'))).toBeVisible()
    const state = screen.getByRole('radiogroup', { name: words('Prolonger huit ordinateurs') })
    state.getByRole('radio', { name: 'À lancer' }).element().focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(async () => (await read()).actions[2]?.status).toBe('in_progress')
    await expect.element(screen.getByText(words('En cours : 2.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('shows months, pilots and themes, each as text too', async () => {
    const { screen } = await renderDossier('/plan')
    await screen.getByRole('main').getByText('Calendrier', { exact: true }).click()
    await expect.element(screen.getByRole('img', { name: /Calendrier des actions/ })).toBeVisible()
    await screen.getByRole('button', { name: 'Le calendrier en tableau' }).click()
    const row = screen.getByRole('row', { name: words('Prolonger huit ordinateurs') })
    await expect.element(row).toHaveTextContent(words('mars 2027'))
    await expect.element(row).toHaveTextContent(words('Trier le placard'))
    expect(await listAxeViolations()).toEqual([])
    await screen.getByText('Par pilote').click()
    await expect.element(screen.getByRole('heading', { level: 3, name: 'Sans pilote' })).toBeVisible()
    await screen.getByText('Par thème').click()
    await expect.element(screen.getByText(words('La liste est indicative')).first()).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByText('Tableau', { exact: true }).click()
  })

  test('says when somebody has too much at once', async () => {
    const project = exampleProject()
    const actions = project.actions.map((action) => ({ ...action, owner: 'actor-deputy', startPeriod: '2027-03' }))
    const { screen } = await renderDossier('/plan', { ...project, actions })
    await expect
      .element(screen.getByText(words('Yannick Ferrandel pilote 6 actions à la fois en mars 2027')))
      .toBeVisible()
  })
})

describe('an empty plan', () => {
  test('proposes ideas, and one of them becomes an action tied to its practices', async () => {
    const { screen, read } = await renderDossier('/plan', newProject())
    await expect.element(screen.getByRole('heading', { name: 'Votre plan est encore vide.' })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen
      .getByRole('button', { name: words('Prendre l’idée « Réutiliser en interne avant d’acheter »') })
      .click()
    await expect
      .element(screen.getByRole('heading', { level: 1, name: 'Réutiliser en interne avant d’acheter' }))
      .toBeVisible()
    expect((await read()).actions).toMatchObject([
      { status: 'to_start', practice: ['d.3', 'i.1'], decreeTheme: 'public_purchasing' },
    ])
    await expect.element(screen.getByRole('link', { name: /^d\.3/ })).toBeVisible()
  })

  test('is begun by keyboard: a title, a pilot, a month, a result, a sentence of news, and a deletion that is undone', async () => {
    const { screen, read } = await renderDossier('/plan/nouvelle', newProject())
    await screen.getByLabelText(words('Que voulez-vous faire ?')).click()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('Écrivez ce que vous voulez faire.')).toBeVisible()
    await userEvent.keyboard('Trier le placard{Enter}')
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Trier le placard' })).toBeVisible()
    await screen.getByLabelText('Pilote').selectOptions('Ajouter un nom…')
    await userEvent.keyboard('Didier Roussanne{Enter}')
    await expect.poll(async () => (await read()).actors.map(({ name }) => name)).toEqual(['Didier Roussanne'])
    await screen.getByLabelText('Mois de départ').fill('2026-11')
    await screen.getByRole('button', { name: /^Plus de détails/ }).click()
    await screen.getByLabelText('Résultats attendus').fill('Un placard vide.')
    await expect
      .poll(async () => (await read()).actions[0])
      .toMatchObject({ startPeriod: '2026-11', expectedResults: 'Un placard vide.' })
    await screen.getByLabelText('Une phrase pour aujourd’hui').fill('Tout est compté.')
    await screen.getByRole('button', { name: 'Noter' }).click()
    await expect
      .poll(async () => (await read()).progressUpdates.map(({ sentence }) => sentence))
      .toEqual(['Tout est compté.'])
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Supprimer cette action' }).click()
    await expect.poll(async () => (await read()).actions).toEqual([])
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await read()).actions.length).toBe(1)
  })
})

import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('a practice', () => {
  test('says it in plain words first, then what to do next Monday, then what the guide says, apart', async () => {
    const { screen } = await renderDossier('/pratiques/g.9', newProject())
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/Accompagner les contributeurs/)
    const headings = screen
      .getByRole('heading', { level: 2 })
      .elements()
      .map((heading) => heading.textContent)
    const order = ['À faire lundi matin', 'Votre réponse', 'Pourquoi ça compte', 'Un exemple', 'Dans le guide officiel']
    expect(headings.filter((heading) => order.includes(heading ?? ''))).toEqual(order)
    await expect.element(screen.getByText(words('Licence Ouverte 2.0 (Etalab)')).first()).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('keeps all of the answer while it is typed', async () => {
    const { screen, read } = await renderDossier('/pratiques/a.1', newProject())
    const letter = screen.getByRole('link', { name: 'Lettre de mission du référent' })
    await expect.element(letter).toHaveAttribute('href', expect.stringMatching(/documents\/d1\.mission_letter$/))
    await screen.getByRole('radio', { name: 'En cours' }).click({ force: true })
    await screen.getByLabelText('Votre preuve').fill('Lettre du 8 septembre')
    await screen.getByRole('textbox', { name: 'Responsable' }).fill('Mme Daubrac')
    await screen.getByLabelText('Échéance').fill('2027-02-11')
    await screen.getByLabelText('Note, pour vous').fill('En parler mardi')
    await expect
      .poll(async () => (await read()).practiceAnswers)
      .toMatchObject([
        {
          id: 'a.1',
          state: 'in_progress',
          evidence: 'Lettre du 8 septembre',
          owner: 'Mme Daubrac',
          due: '2027-02-11',
          comment: 'En parler mardi',
        },
      ])
  })

  test('a date typed key by key is stored whole: no year 0002 on the way', async () => {
    const { screen, read } = await renderDossier('/pratiques/a.1', newProject())
    const due = screen.getByLabelText('Échéance')
    await expect.element(due).toBeVisible()
    due.element().focus()
    const seen: (string | undefined)[] = []
    for (const key of '02022027') {
      await userEvent.keyboard(key)
      seen.push((await read()).practiceAnswers[0]?.due)
    }
    await expect.poll(async () => (await read()).practiceAnswers[0]?.due).toBe('2027-02-02')
    expect(seen.filter((day) => day !== undefined && day !== '2027-02-02')).toEqual([])
    await expect.element(due).toHaveValue('2027-02-02')
  })

  test('an answer can be taken back', async () => {
    const { screen, read } = await renderDossier('/pratiques/a.1', newProject())
    await screen.getByRole('radio', { name: 'En place' }).click({ force: true })
    await screen.getByRole('button', { name: 'Retirer la réponse' }).click()
    await expect.poll(async () => (await read()).practiceAnswers[0]?.state).toBeUndefined()
    await expect.element(screen.getByRole('radio', { name: 'En place' })).not.toBeChecked()
  })

  test('says plainly which law binds this commune and which does not', async () => {
    const { screen, project } = await renderDossier('/pratiques/a.2', newProject())
    await expect.element(screen.getByText('ne vous concerne pas').first()).toBeVisible()
    await expect
      .element(screen.getByRole('link', { name: 'Voir vos obligations' }))
      .toHaveAttribute('href', `#/d/${project.id}/obligations`)
  })

  test('says why a practice is not among the essentials, and what would bring it back', async () => {
    const { screen } = await renderDossier('/pratiques/h.4', newProject())
    await expect
      .element(screen.getByRole('heading', { name: 'Pourquoi elle n’est pas dans l’essentiel' }))
      .toBeVisible()
    await expect.element(screen.getByText('son propre serveur')).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('marks what is still to be checked among what changed since the guide', async () => {
    const { screen } = await renderDossier('/pratiques/c.1', newProject())
    await expect.element(screen.getByText('à vérifier').first()).toBeVisible()
  })

  test('links to the tasks that this commune sees, and counts the others', async () => {
    const { screen, project } = await renderDossier('/pratiques/a.1', newProject())
    await expect
      .element(screen.getByRole('link', { name: 'Faites nommer un référent par écrit.' }))
      .toHaveAttribute('href', `#/d/${project.id}/etapes/s1/s1.c2`)
    await expect.element(screen.getByText(/dans une version plus longue des 10 étapes/)).toBeVisible()
  })

  test('next follows the list one came from, and coming back finds the list as it was left', async () => {
    const { screen, project } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('link', { name: 'Réduire le nombre d’équipements' }).click()
    await screen.getByRole('link', { name: 'Pratique suivante', exact: true }).click()
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/Réemployer en donnant/)
    expect(window.location.hash).toBe(`#/d/${project.id}/pratiques/i.2`)
    await screen.getByRole('main').getByRole('link', { name: 'Bonnes pratiques' }).click()
    await expect.element(screen.getByText(words('33 pratiques.'))).toBeVisible()
    await expect.element(screen.getByRole('link', { name: /^Réemployer en donnant/ })).toHaveFocus()
  })

  test('the address of the official sheet is copied, never opened', async () => {
    const { screen } = await renderDossier('/pratiques/a.1', newProject())
    await screen.getByRole('button', { name: 'Copier l’adresse de la fiche a.1' }).click()
    await expect.element(screen.getByText('Adresse copiée.')).toBeVisible()
    expect(document.querySelectorAll('a[href^="http"]')).toHaveLength(0)
  })
})

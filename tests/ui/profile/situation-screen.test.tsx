import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the seven questions', () => {
  test('are answered with the keyboard, kept, and say what they do to the list', async () => {
    const { screen, read } = await renderDossier('/commune/situation', newProject())
    const site = screen.getByRole('radiogroup', { name: /^La commune a-t-elle son propre site internet/ })
    await expect.element(site).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    const yes = site.getByRole('radio', { name: 'Oui' }).element()
    if (yes instanceof HTMLElement) yes.focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(async () => (await read()).profile.situation).toEqual({ website: false })
    await expect.element(screen.getByRole('status').getByText('29')).toBeVisible()
    await screen.getByRole('button', { name: /^Effacer la réponse/ }).click()
    await expect.poll(async () => (await read()).profile.situation).toBeUndefined()
  })

  test('what the dossier already says is proposed, never written without a word', async () => {
    const { screen, read } = await renderDossier('/commune/situation', exampleProject())
    await expect.element(screen.getByText(/^Un site figure parmi vos services/)).toBeVisible()
    expect((await read()).profile.situation).toBeUndefined()
    await screen.getByRole('button', { name: 'Oui, c’est exact' }).first().click()
    await expect.poll(async () => Object.values((await read()).profile.situation ?? {})).toEqual([true])
    await screen.getByRole('button', { name: /^Accepter les \d réponses vues/ }).click()
    await expect
      .poll(async () => (await read()).profile.situation)
      .toMatchObject({ school: true, website: true, manyStaff: false })
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => Object.values((await read()).profile.situation ?? {})).toEqual([true])
  })

  test('an answer against the dossier is kept, and the difference is said', async () => {
    const project = exampleProject()
    const { screen } = await renderDossier('/commune/situation', {
      ...project,
      profile: { ...project.profile, situation: { website: false } },
    })
    await expect
      .element(screen.getByText(words('Le dossier dirait plutôt « oui ». Votre réponse est gardée.')))
      .toBeVisible()
    await screen.getByRole('link', { name: 'Fiche de la commune' }).first().click()
    await expect.element(screen.getByRole('link', { name: 'Revoir les sept questions' })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })
})

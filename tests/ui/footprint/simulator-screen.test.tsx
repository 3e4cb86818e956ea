import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('what would change if', () => {
  test('a slider moved with the keyboard says its effect, its money, and becomes an action of the plan', async () => {
    const { screen, read, project } = await renderDossier('/empreinte/simuler')
    await expect.element(screen.getByText('Aucun curseur n’a d’effet pour l’instant.')).toBeVisible()
    const slider = screen.getByRole('slider', { name: 'Années de plus' }).element()
    if (slider instanceof HTMLElement) slider.focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    await expect.element(screen.getByText(words('Tous les curseurs ensemble')).first()).toBeVisible()
    await screen.getByLabelText(words('Prix d’un ordinateur neuf')).fill('900')
    await expect.element(screen.getByText(words('euros par an, d’après vos propres prix')).first()).toBeVisible()
    await screen.getByLabelText('Années de plus, en chiffres').fill('3')
    await expect.element(screen.getByRole('slider', { name: 'Années de plus' })).toHaveValue('3')
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Ajouter au plan' }).click()
    await expect.poll(async () => (await read()).actions.length).toBe(project.actions.length + 1)
    expect((await read()).actions.at(-1)).toMatchObject({ status: 'to_start', theme: 'less_buying' })
    expect((await read()).actions.at(-1)?.expectedResults).not.toMatch(/ {2}/)
    // Only one database knows a copier: two equal bounds are no range.
    await screen.getByLabelText('Copieurs en moins, en chiffres').fill('1')
    await expect
      .element(screen.getByText(words('de moins par an, quelle que soit la base de données')).first())
      .toBeVisible()
  })
})

import { describe, expect, test } from 'vitest'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the ten steps', () => {
  test('show where the commune is on each, in words, and the next task', async () => {
    const { screen, project } = await renderDossier('/etapes')
    await expect.element(screen.getByText('44 tâches faites sur 67.')).toBeVisible()
    await expect.element(screen.getByText('9 sur 9')).toBeVisible()
    expect(screen.getByRole('heading', { level: 3 }).elements()).toHaveLength(10)
    await expect
      .element(screen.getByRole('link', { name: 'Reprendre' }))
      .toHaveAttribute('href', `#/d/${project.id}/etapes/s6/s6.c5`)
    expect(await listAxeViolations()).toEqual([])
  })

  test('leave « sans objet » out of the count', async () => {
    const { screen } = await renderDossier('/etapes')
    await expect.element(screen.getByText(/2 tâches sans objet, non comptées/)).toBeVisible()
  })

  test('say gently what comes easier first, with links, and lock nothing', async () => {
    const { screen } = await renderDossier('/etapes', newProject())
    const steps = screen.getByRole('list', { name: 'Le chemin, étape par étape' })
    await expect.element(steps.getByRole('link', { name: 'Faites valider la note d’ambition.' })).toBeVisible()
    expect(steps.getByRole('link', { name: /^Étape \d+ :/ }).elements()).toHaveLength(10)
  })

  test('the version can be changed, keeps the answers, and can be changed back at once', async () => {
    const { screen, read } = await renderDossier('/etapes')
    const answers = (await read()).checklist
    await screen.getByRole('button', { name: /Vous suivez la version/ }).click()
    await screen.getByRole('radio', { name: 'Version très allégée' }).click({ force: true })
    await expect.element(screen.getByText(/tâches faites sur 3\d\./)).toBeVisible()
    await expect.element(screen.getByText(words('nous proposons la version allégée'))).toBeVisible()
    expect(await read()).toMatchObject({ profile: { version: 'under_500' }, checklist: answers })
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(screen.getByText('44 tâches faites sur 67.')).toBeVisible()
  })
})

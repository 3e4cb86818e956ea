import { describe, expect, test } from 'vitest'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const notObliged = 'La stratégie numérique responsable n’est pas obligatoire pour vous.'
const obliged = 'La stratégie numérique responsable est obligatoire pour vous.'

describe('what the law asks', () => {
  test('of a commune of 1,775 inhabitants: no strategy, but nine rules', async () => {
    const { screen } = await renderDossier('/obligations', newProject(1775))
    await expect.element(screen.getByRole('heading', { name: notObliged })).toBeVisible()
    await expect.element(screen.getByText(words('Votre commune compte 1 775 habitants.'))).toBeVisible()
    const binding = screen.getByRole('region', { name: 'Ce qui s’impose à vous' })
    await expect.element(binding.getByText(words('9 règles'))).toBeVisible()
    await expect.element(screen.getByRole('link', { name: 'Indiquer le nombre d’agents' })).toBeVisible()
    const not = screen.getByRole('region', { name: 'Vous n’êtes pas concernés' })
    await expect.element(not.getByText('Adopter une stratégie numérique responsable')).toBeVisible()
    await expect.element(screen.getByText(words('Cette liste n’est pas un avis juridique.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('of a commune of exactly 50,000 inhabitants: the threshold is strict', async () => {
    const { screen } = await renderDossier('/obligations', newProject(50_000))
    await expect.element(screen.getByRole('heading', { name: notObliged })).toBeVisible()
  })

  test('of a commune of 50,001 inhabitants: the strategy is a duty', async () => {
    const { screen } = await renderDossier('/obligations', newProject(50_001))
    await expect.element(screen.getByRole('heading', { name: obliged })).toBeVisible()
    const binding = screen.getByRole('region', { name: 'Ce qui s’impose à vous' })
    await expect.element(binding.getByText('Adopter une stratégie numérique responsable')).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('of a joint union, even a large one: the rule on the strategy names other bodies', async () => {
    const project = newProject(60_000)
    const { screen } = await renderDossier('/obligations', {
      ...project,
      profile: { ...project.profile, kind: 'syndicat' },
    })
    await expect.element(screen.getByRole('heading', { name: notObliged })).toBeVisible()
    await expect.element(screen.getByText(words('Votre structure n’est ni l’une ni l’autre.'))).toBeVisible()
  })

  test('cannot be told without a population: the screen says so and leads to the field', async () => {
    const project = newProject()
    const { population: _population, ...profile } = project.profile
    const { screen } = await renderDossier('/obligations', { ...project, profile })
    await expect.element(screen.getByText(words('Votre population manque'))).toBeVisible()
    await expect.element(screen.getByRole('link', { name: 'Indiquer la population' })).toBeVisible()
    await expect.element(screen.getByText(words('Il manque : la population')).first()).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('is said with its date, its proof, its text and how sure we are', async () => {
    const { screen } = await renderDossier('/obligations', newProject(1775))
    const rule = screen.getByRole('button', { name: /^Orienter vers le réemploi/ })
    await expect.element(rule).toHaveTextContent(words('Depuis 2023. Texte vu dans une source officielle ou publique.'))
    await expect
      .element(screen.getByRole('button', { name: /^Acheter une part de matériel/ }))
      .toHaveTextContent('Vu dans une source secondaire.')
    await expect
      .element(screen.getByRole('button', { name: /^Rendre le site accessible/ }))
      .toHaveTextContent('À vérifier')
    await rule.click()
    await expect.element(screen.getByText(words('50 % depuis 2025.'))).toBeVisible()
    await expect.element(screen.getByText(/décret 2023-266/).first()).toBeVisible()
    await expect.element(screen.getByText(words('Le registre de sortie'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('once read, ticks the task of step 1, and that can be undone', async () => {
    const { screen, read } = await renderDossier('/obligations', newProject(1775))
    await screen.getByRole('button', { name: 'J’ai lu cette liste' }).click()
    await expect.poll(async () => (await read()).checklist.find(({ id }) => id === 's1.c7')?.state).toBe('done')
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(screen.getByRole('button', { name: 'J’ai lu cette liste' })).toBeVisible()
    expect((await read()).checklist).toEqual([])
  })
})

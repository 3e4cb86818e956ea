import { beforeEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listDossiers, readDossier, storeDossier } from '../../../renderer/db/project-repository.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { emptyStores, renderApp } from '../support/render-app.tsx'
import { newProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

beforeEach(emptyStores)

/** The one dossier that has just been made. */
const created = async (): Promise<Project> => {
  await expect.poll(() => window.location.hash).toMatch(/^#\/d\//)
  const [dossier] = await listDossiers()
  const opened = await readDossier(dossier?.id ?? '')
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value.project
}

describe('a new dossier for Thèreval', () => {
  test('shows what is known of the commune, the version it calls for, and what the law asks of it', async () => {
    const screen = await renderApp('/nouveau/50239')
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Thèreval' })).toBeVisible()
    await expect.element(screen.getByText('Nouveau dossier · Manche (50)')).toBeVisible()
    await expect.element(screen.getByRole('textbox', { name: 'Habitants' })).toHaveValue('1\u202f775')
    await expect.element(screen.getByText('Population municipale 2023, Insee.')).toBeVisible()
    await expect.element(screen.getByRole('textbox', { name: 'Intercommunalité' })).toHaveValue('CA Saint-Lô Agglo')
    const version = screen.getByRole('radio', { name: /Version allégée, moins de/ })
    await expect.element(version).toBeChecked()
    await expect.element(screen.getByText(words('environ 58 h · 69 tâches'))).toBeVisible()
    await expect
      .element(screen.getByText(words('vous n’êtes pas concernés (plus de 50 000 habitants).')))
      .toHaveTextContent(words('Source : Loi 2021'))
    await expect.element(screen.getByText(words('9 règles vous concernent :'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('is made with one button, with everything that was filled in', async () => {
    const screen = await renderApp('/nouveau/50239')
    await screen.getByRole('textbox', { name: words('Vous êtes ?') }).fill('Camille Durand')
    await screen.getByRole('textbox', { name: words('Combien de temps par semaine ?') }).fill('2,5')
    await screen.getByLabelText(words('Quand le conseil voterait-il ?')).fill('2199-03-11')
    await expect.element(screen.getByText(words('Le calendrier commence le'))).toBeVisible()
    await screen.getByRole('button', { name: 'Créer le dossier' }).click()
    const project = await created()
    expect(project.profile).toMatchObject({
      name: 'Thèreval',
      kind: 'commune',
      inseeCode: '50239',
      population: 1775,
      departmentCode: '50',
      ownTaxEpci: 'CA Saint-Lô Agglo',
      version: 'under_3500',
      referentName: 'Camille Durand',
      weeklyHours: 2.5,
      councilDate: '2199-03-11',
    })
    expect(project.kind).toBe('real')
    expect(project.pins).toEqual({
      steps: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      referential: expect.stringContaining('2023-06-19'),
      factors: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      municipalities: '6.0.0',
    })
    expect(project.checklist).toEqual([])
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Remplissez la fiche de votre collectivité.')
  })

  test('loses nothing of what is still being typed when the button is pressed', async () => {
    const screen = await renderApp('/nouveau/50239')
    await screen.getByRole('textbox', { name: words('Vous êtes ?') }).click()
    await userEvent.keyboard('Dominique')
    await screen.getByRole('button', { name: 'Créer le dossier' }).click()
    expect((await created()).profile.referentName).toBe('Dominique')
  })

  test('proposes another version when the population is corrected, unless one was chosen', async () => {
    const screen = await renderApp('/nouveau/50239')
    const population = screen.getByRole('textbox', { name: 'Habitants' })
    await population.fill('420')
    await expect.element(screen.getByRole('radio', { name: /Version très allégée/ })).toBeChecked()
    await expect.element(screen.getByText(words('Chiffre saisi par vous. Insee 2023 : 1 775.'))).toBeVisible()
    await screen.getByRole('radio', { name: /Version complète/ }).click({ force: true })
    await population.fill('900')
    await expect.element(screen.getByRole('radio', { name: /Version complète/ })).toBeChecked()
    await population.fill('environ 400')
    await expect.element(screen.getByRole('alert').first()).toHaveTextContent(words('Écrivez un nombre entier'))
  })

  test('warns kindly when the hours do not fit before the council', async () => {
    const screen = await renderApp('/nouveau/50239')
    const soon = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10)
    await screen.getByLabelText(words('Quand le conseil voterait-il ?')).fill(soon)
    await screen.getByRole('textbox', { name: words('Combien de temps par semaine ?') }).fill('2')
    await expect.element(screen.getByText(words('À ce rythme, il faudrait 29 semaines environ'))).toBeVisible()
  })

  test('says when this machine already has one, and opens it rather than making a second one', async () => {
    const project = newProject()
    const existing = { ...project, profile: { ...project.profile, name: 'Thèreval', inseeCode: '50239' } }
    await storeDossier(existing, 'test', new Date('2026-11-20T12:00:00Z'))
    const screen = await renderApp('/nouveau/50239')
    await expect
      .element(screen.getByText(words('Un dossier existe déjà sur cet ordinateur pour Thèreval.')))
      .toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Créer un autre dossier' })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('link', { name: 'Ouvrir ce dossier' }).click()
    expect(window.location.hash).toBe(`#/d/${project.id}`)
  })
})

describe('what is not in the list', () => {
  test('is written by hand: the name is asked for, the rest may wait', async () => {
    const screen = await renderApp('/nouveau/autre')
    await screen.getByRole('button', { name: 'Créer le dossier' }).click()
    await expect.element(screen.getByText(words('Donnez le nom de votre collectivité'))).toBeVisible()
    await expect.element(screen.getByRole('textbox', { name: 'Nom de la collectivité' })).toHaveFocus()
    expect(await listDossiers()).toHaveLength(0)
    await screen.getByRole('textbox', { name: 'Nom de la collectivité' }).fill('Syndicat du Val')
    await screen.getByRole('combobox', { name: 'Type de collectivité' }).selectOptions('Syndicat')
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Créer le dossier' }).click()
    const { profile } = await created()
    expect(profile).toMatchObject({ name: 'Syndicat du Val', kind: 'syndicat', version: 'full' })
    expect(profile.inseeCode).toBeUndefined()
    expect(profile.population).toBeUndefined()
  })

  test('an INSEE code that does not exist leads back to the search', async () => {
    const screen = await renderApp('/nouveau/00000')
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Cette commune n’est pas dans la liste.')
    await expect.element(screen.getByRole('combobox')).toHaveFocus()
    expect(await listAxeViolations()).toEqual([])
  })
})

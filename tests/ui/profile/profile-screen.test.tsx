import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Project } from '../../../shared/domain/project.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

/** The example before its commune confirmed what the mutualising body proposed. */
const withProposal = (): Project => {
  const project = exampleProject()
  const { prefilled, ...profile } = project.profile
  if (!prefilled) throw new Error('the example has no proposal')
  const { confirmedOn: _, ...open } = prefilled
  return { ...project, profile: { ...profile, prefilled: open } }
}
const sitesOf = (project: Project, site: string) => project.equipmentLots.filter((lot) => lot.site === site).length

describe('the sheet of the commune', () => {
  test('shows what is known and says what is missing, without a fault of accessibility', async () => {
    const { screen } = await renderDossier('/commune', newProject(1775))
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Fiche de la commune')
    await expect.element(screen.getByRole('textbox', { name: 'Nom' })).toHaveValue('Essai-sur-Orne')
    await expect
      .element(screen.getByText(words('il manque : le nombre d’agents')))
      .toHaveTextContent(words('la date du conseil, le temps par semaine.'))
    expect(await listAxeViolations()).toEqual([])
  })

  test('stores what is typed while the caret is still in the field', async () => {
    const { screen, read } = await renderDossier('/commune', newProject(1775))
    await screen.getByRole('textbox', { name: 'Agents' }).click()
    await userEvent.keyboard('14')
    await expect.poll(async () => (await read()).profile.staffCount).toBe(14)
    await expect.element(screen.getByRole('textbox', { name: 'Agents' })).toHaveFocus()
  })

  test('an emptied field is not filled in, which is not zero', async () => {
    const { screen, read } = await renderDossier('/commune', exampleProject())
    await screen.getByRole('textbox', { name: 'Agents' }).fill('')
    await expect.poll(async () => 'staffCount' in (await read()).profile).toBe(false)
  })

  test('stores every kind of answer', async () => {
    const { screen, read } = await renderDossier('/commune', newProject(1775))
    await screen.getByRole('textbox', { name: 'Référent ou référente' }).fill('Camille Durand')
    await screen.getByRole('textbox', { name: 'Élu du binôme' }).fill('Yves Martin')
    await screen.getByRole('textbox', { name: 'Heures par semaine' }).fill('2,5')
    await screen.getByRole('textbox', { name: 'Code INSEE' }).fill('2a004')
    await screen.getByRole('combobox', { name: 'Type' }).selectOptions('Autre')
    await screen.getByRole('radio', { name: 'Non' }).click({ force: true })
    await screen.getByRole('radio', { name: 'En binôme avec nous' }).click({ force: true })
    await screen.getByLabelText('Conseil visé').fill('2027-02-11')
    await expect
      .poll(async () => (await read()).profile)
      .toMatchObject({
        referentName: 'Camille Durand',
        deputyName: 'Yves Martin',
        weeklyHours: 2.5,
        inseeCode: '2A004',
        kind: 'autre',
        hasItDepartment: false,
        mutualisingMode: 'pair',
        councilDate: '2027-02-11',
      })
    await expect.element(screen.getByText(words('Préparation à partir du 12 octobre 2026'))).toBeVisible()
  })

  test('refuses what cannot be stored, says why, and keeps what was there', async () => {
    const { screen, read } = await renderDossier('/commune', exampleProject())
    await screen.getByRole('textbox', { name: 'Nom' }).fill('')
    await expect.element(screen.getByText(words('Le nom ne peut pas être vide.'))).toBeVisible()
    await screen.getByRole('textbox', { name: 'Code INSEE' }).fill('12')
    await expect.element(screen.getByText(words('Un code INSEE a cinq caractères'))).toBeVisible()
    expect((await read()).profile).toMatchObject({ name: 'Valbourg-sur-Aure', inseeCode: '00512' })
    expect(await listAxeViolations()).toEqual([])
  })
})

describe('the version of the path', () => {
  test('changes at once, keeps every answer, and can be taken back', async () => {
    const { screen, read, project } = await renderDossier('/commune', exampleProject())
    await expect.element(screen.getByRole('radio', { name: /Version allégée, moins de/ })).toBeChecked()
    await screen.getByRole('radio', { name: /Version très allégée/ }).click({ force: true })
    await expect.element(screen.getByText(words('Version très allégée : vos réponses sont gardées.'))).toBeVisible()
    expect((await read()).profile.version).toBe('under_500')
    expect((await read()).checklist).toEqual(project.checklist)
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await read()).profile.version).toBe('under_3500')
  })
})

describe('people', () => {
  test('a new name joins the map of actors with its role', async () => {
    const { screen, read } = await renderDossier('/commune', newProject(1775))
    await screen.getByRole('combobox', { name: 'Prestataire informatique' }).selectOptions('Saisir un autre nom…')
    await expect.element(screen.getByRole('textbox', { name: 'Prestataire informatique' })).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('Écrivez un nom.')).toBeVisible()
    await userEvent.keyboard('Bocage Informatique{Enter}')
    await expect.element(screen.getByText('Bocage Informatique est dans la carte des acteurs.')).toBeVisible()
    const { actors, profile } = await read()
    expect(actors).toMatchObject([{ name: 'Bocage Informatique', role: 'it_provider', side: 'territory' }])
    expect(profile.itProvider).toBe(actors[0]?.id)
  })

  test('somebody of the map is chosen, or nobody', async () => {
    const { screen, read } = await renderDossier('/commune', exampleProject())
    const field = screen.getByRole('combobox', { name: 'Organisme d’appui' })
    await expect.element(field).toHaveDisplayValue('Syndicat numérique de la Haute-Aure')
    await field.selectOptions('Communauté de communes Aure et Collines')
    await expect.poll(async () => (await read()).profile.mutualisingBody).toBe('actor-epci')
    await field.selectOptions('Non renseigné')
    await expect.poll(async () => 'mutualisingBody' in (await read()).profile).toBe(false)
  })
})

describe('the places', () => {
  test('a renamed place takes its equipment along', async () => {
    const { screen, read, project } = await renderDossier('/commune', exampleProject())
    const lots = sitesOf(project, 'médiathèque')
    await screen.getByRole('textbox', { name: 'Lieu 3' }).fill('bibliothèque')
    await expect.poll(async () => (await read()).profile.sites).toContain('bibliothèque')
    expect(sitesOf(await read(), 'bibliothèque')).toBe(lots)
  })

  test('two places never get the same name by accident', async () => {
    const { screen, read } = await renderDossier('/commune', exampleProject())
    await screen.getByRole('textbox', { name: 'Lieu 3' }).fill('Mairie')
    await expect.element(screen.getByText('Ce lieu est déjà dans la liste.')).toBeVisible()
    expect((await read()).profile.sites).toEqual(['mairie', 'école', 'médiathèque', 'ateliers'])
  })

  test('one is removed, brought back, and another added', async () => {
    const { screen, read } = await renderDossier('/commune', exampleProject())
    await screen.getByRole('button', { name: 'Retirer le lieu ateliers' }).click()
    await expect.element(screen.getByText(words('Son matériel reste dans l’inventaire.'))).toBeVisible()
    expect((await read()).profile.sites).not.toContain('ateliers')
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await read()).profile.sites).toContain('ateliers')
    await screen.getByRole('textbox', { name: 'Ajouter un lieu' }).fill('Salle des fêtes')
    await userEvent.keyboard('{Enter}')
    await expect.poll(async () => (await read()).profile.sites.at(-1)).toBe('Salle des fêtes')
    await expect.element(screen.getByRole('textbox', { name: 'Ajouter un lieu' })).toHaveValue('')
  })
})

describe('what somebody else proposed', () => {
  test('is marked field by field until it is written over', async () => {
    const { screen, read } = await renderDossier('/commune', withProposal())
    const tag = 'Proposé par Syndicat numérique de la Haute-Aure'
    await expect.element(screen.getByText(tag).first()).toBeVisible()
    expect(screen.getByText(tag).elements()).toHaveLength(7)
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('textbox', { name: 'Habitants' }).fill('1 820')
    await expect.poll(() => screen.getByText(tag).elements()).toHaveLength(6)
    expect((await read()).profile.prefilled?.fields).not.toContain('population')
  })

  test('is confirmed as a whole, and that can be undone', async () => {
    const { screen, read } = await renderDossier('/commune', withProposal())
    await screen.getByRole('button', { name: 'Tout confirmer' }).click()
    await expect.element(screen.getByText('Les réponses proposées sont confirmées.')).toBeVisible()
    expect((await read()).profile.prefilled?.confirmedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await expect.poll(() => screen.getByText(/Proposé par/).elements()).toHaveLength(0)
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(screen.getByRole('button', { name: 'Tout confirmer' })).toBeVisible()
  })

  test('once confirmed it is no longer marked', async () => {
    const { screen } = await renderDossier('/commune', exampleProject())
    await expect.element(screen.getByRole('textbox', { name: 'Nom' })).toBeVisible()
    expect(screen.getByText(/Proposé par/).elements()).toHaveLength(0)
  })
})

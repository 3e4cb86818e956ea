import { describe, expect, test } from 'vitest'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the settings of the footprint', () => {
  test('say what each changes, and the same fleet under each database', async () => {
    const { screen, read } = await renderDossier('/empreinte/reglages')
    await expect
      .element(screen.getByText(words('Avec ces réglages : 1,7 t de CO₂e par an, pour l’année 2026.')))
      .toBeVisible()
    await screen.getByRole('radio', { name: 'Boavizta' }).click({ force: true })
    await expect.element(screen.getByText(words('Avec ces réglages : 2 t'))).toBeVisible()
    await screen.getByRole('radio', { name: 'Heures de bureau' }).click({ force: true })
    expect((await read()).footprintSettings).toMatchObject({ sourceFamily: 'boavizta' })
    for (const button of screen.getByRole('button', { name: 'Voir en tableau' }).elements())
      (button as HTMLElement).click() // buttons are HTML
    await expect.element(screen.getByRole('columnheader', { name: 'Total, heures de bureau' })).toBeVisible()
    await expect.element(screen.getByRole('row', { name: /^EcoDiag/ })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Revenir aux réglages par défaut' }).click()
    await expect.element(screen.getByText(words('Avec ces réglages : 1,7 t'))).toBeVisible()
    await screen.getByRole('button', { name: 'Annuler' }).last().click()
    await expect.element(screen.getByText(words('Avec ces réglages : 2 t'))).toBeVisible()
  })

  test('ask the electricity of an overseas territory, and count it once it is given with its source', async () => {
    const project = exampleProject()
    const { screen, read } = await renderDossier('/empreinte/reglages', {
      ...project,
      profile: { ...project.profile, inseeCode: '97411' },
    })
    await expect.element(screen.getByLabelText('Votre territoire')).toHaveValue('reunion')
    await expect.element(screen.getByText(words('l’électricité n’est pas comptée'))).toBeVisible()
    await expect.element(screen.getByLabelText('Année de la valeur')).not.toBeInTheDocument()
    await screen.getByLabelText(words('Valeur locale')).fill('0,7')
    await screen.getByLabelText('D’où vient cette valeur').fill('Courrier du fournisseur, 2026')
    await expect
      .poll(async () => (await read()).footprintSettings)
      .toMatchObject({
        electricityKgCo2ePerKwh: 0.7,
        electricitySource: 'Courrier du fournisseur, 2026',
      })
    await expect.element(screen.getByText(words('l’électricité n’est pas comptée'))).not.toBeInTheDocument()
  })
})

describe('the evolution of the footprint', () => {
  test('freezes today, keeps it when settings change, and tells a change of method from a real one', async () => {
    const { screen, read } = await renderDossier('/empreinte/evolution', {
      ...exampleProject(),
      footprintEvaluations: [],
    })
    await screen.getByRole('button', { name: 'Figer ce bilan' }).click()
    await expect.element(screen.getByText(words('Le bilan 2026 est figé.'))).toBeVisible()
    await expect.element(screen.getByText(words('rien n’a changé de façon mesurable'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    const frozen = (await read()).footprintEvaluations[0]
    expect(frozen?.lines.length).toBeGreaterThan(30)
    await screen.getByRole('link', { name: words('Retour à l’empreinte') }).click()
    await screen.getByRole('link', { name: 'Réglages du calcul' }).click()
    await screen.getByRole('radio', { name: 'Boavizta' }).click({ force: true })
    await expect.element(screen.getByText(words('Avec ces réglages : 2 t'))).toBeVisible()
    await screen.getByRole('link', { name: words('Retour à l’empreinte') }).click()
    await screen.getByRole('link', { name: 'Évolution' }).click()
    await expect.element(screen.getByText(words('le total passe de 1,7 t à 2 t')).first()).toBeVisible()
    await expect.element(screen.getByText(words('rien n’a changé de façon mesurable'))).toBeVisible()
    await expect.element(screen.getByText(words('la façon de calculer a changé (+ '))).toBeVisible()
    expect((await read()).footprintEvaluations[0]).toEqual(frozen)
    await screen.getByRole('button', { name: 'Voir en tableau' }).click()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: /^Retirer/ }).click()
    await expect.element(screen.getByText(words('Aucun bilan n’est encore figé.'))).toBeVisible()
    await screen.getByRole('button', { name: 'Annuler' }).last().click()
    await expect.element(screen.getByText(words('le total passe de')).first()).toBeVisible()
  })

  test('tells the last year of two balances: a fuller inventory is not taken for a rise of the commune', async () => {
    const { screen } = await renderDossier('/empreinte/evolution')
    await expect
      .element(screen.getByText(words('Ce qui a vraiment changé dans la commune : 35 kg de moins par an.')))
      .toBeVisible()
    await expect.element(screen.getByText(words('l’inventaire est plus complet (+ 136 kg)'))).toBeVisible()
    await expect.element(screen.getByText('Fait par le syndicat, avant les achats de 2025')).toBeVisible()
  })

  test('has nothing to freeze before the first count, and leads to it', async () => {
    const { screen } = await renderDossier('/empreinte/evolution', newProject())
    await expect.element(screen.getByRole('link', { name: 'Compter le matériel' })).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Figer ce bilan' })).not.toBeInTheDocument()
    expect(await listAxeViolations()).toEqual([])
  })
})

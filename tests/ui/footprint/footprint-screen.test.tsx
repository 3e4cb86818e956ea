import { describe, expect, test } from 'vitest'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the footprint of the example', () => {
  test('is a range in tonnes, then 1,628 kg of equipment in use: 116 kg an agent', async () => {
    const { screen } = await renderDossier('/empreinte')
    await expect
      .element(screen.getByRole('heading', { level: 2, name: words('Entre 1,5 et 2,6 t de CO₂e par an') }))
      .toBeVisible()
    const picture = screen.getByRole('img', { name: words('valeur retenue 1,7 t') })
    await expect.element(picture).toBeVisible()
    const row = (name: string) => screen.getByRole('row', { name: words(name) })
    await expect.element(row('Matériel en service 1 628 kg 116 kg 0,9 kg')).toBeVisible()
    await expect.element(row('Objets connectés 36 kg 2,5 kg < 0,1 kg')).toBeVisible()
    await expect.element(row('Services hébergés non renseigné')).toBeVisible()
    await expect.element(row('Ensemble 1 663 kg 119 kg 0,9 kg')).toBeVisible()
    await expect.element(screen.getByText(words('le matériel rangé : 268 kg'))).toBeVisible()
    await expect.element(screen.getByText(words('La fabrication des appareils pèse 87 %'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('never shows a person three decimals', async () => {
    const { screen } = await renderDossier('/empreinte')
    for (const name of ['Voir le détail par base de données', 'Le calcul, lot par lot'])
      await screen.getByRole('button', { name }).click()
    await expect.element(screen.getByText(words('Fabrication : 2 × 203 kg ÷ 9 ans.'))).toBeVisible()
    // The emissions of a kilowatt-hour are the one figure that needs four: 0,0461.
    const texts = document.querySelectorAll('main :is(p, td, th, li, text, h2, desc)')
    for (const { textContent } of texts) expect(textContent.replaceAll('0,0461', '')).not.toMatch(/\d,\d{3}/u)
  })

  test('puts a table behind each picture', async () => {
    const { screen } = await renderDossier('/empreinte')
    await expect.element(screen.getByRole('heading', { name: 'Par lieu' })).toBeVisible()
    for (const button of screen.getByRole('button', { name: 'Voir en tableau' }).elements())
      (button as HTMLElement).click() // buttons are HTML
    await screen.getByRole('button', { name: 'Voir le détail par base de données' }).click()
    await expect.element(screen.getByRole('row', { name: words('École 592 73 664') })).toBeVisible()
    await expect
      .element(screen.getByRole('row', { name: words('Tablettes partagées (école) 161 10 171') }))
      .toBeVisible()
    await expect.element(screen.getByRole('row', { name: /EcoDiag d’abord/ })).toBeVisible()
    expect(screen.getByRole('table').elements().length).toBe(screen.getByRole('img').elements().length + 1)
    expect(await listAxeViolations()).toEqual([])
  })

  test('names what is not counted, why, and leads to it', async () => {
    const { screen, project } = await renderDossier('/empreinte')
    await expect
      .element(screen.getByText(words('Onduleur (mairie) : aucune valeur d’émission n’est choisie.')))
      .toBeVisible()
    await expect
      .element(screen.getByText(words('11 services hébergés : la façon de compter n’est pas choisie.')))
      .toBeVisible()
    await expect
      .element(
        screen.getByText(words('l’électricité n’est pas comptée : Capteurs de qualité de l’air des classes (école)')),
      )
      .toBeVisible()
    await screen.getByRole('link', { name: words('Compléter : Onduleur (mairie)') }).click()
    expect(window.location.hash).toBe(`#/d/${project.id}/materiel/lot-m15`)
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Matériel' })).toBeVisible()
  })

  test('says its method, units, margins, sources, years and licences', async () => {
    const { screen } = await renderDossier('/empreinte')
    await screen.getByRole('button', { name: 'Comment ce chiffre est calculé' }).click()
    await expect.element(screen.getByText(words('Ce n’est pas le bilan des émissions de'))).toBeVisible()
    await expect.element(screen.getByText(words('0,0461 kg de CO₂e par kilowattheure'))).toBeVisible()
    await screen.getByRole('button', { name: 'Le calcul, lot par lot' }).click()
    await expect.element(screen.getByText(/publicodes-acv-numerique.*2022\. Licence/).first()).toBeVisible()
    await expect.element(screen.getByText(words('(consommation par défaut)')).first()).toBeVisible()
    await expect.element(screen.getByText(words('77 kgCO2e/unité, publiée sans marge d’erreur.'))).toBeVisible()
    await expect.element(screen.getByText(words('marge publiée de ± 100 %.')).first()).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })
})

describe('the footprint of a commune that has not told everything', () => {
  test('says which field is missing instead of a figure by agent', async () => {
    const project = exampleProject()
    const { staffCount: _staff, ...profile } = project.profile
    const { screen } = await renderDossier('/empreinte', { ...project, profile })
    await expect.element(screen.getByText(words('le nombre d’agents manque dans la fiche de la commune'))).toBeVisible()
    await expect.element(screen.getByRole('link', { name: 'Compléter la fiche' })).toBeVisible()
    await expect.element(screen.getByRole('columnheader', { name: 'Par agent' })).not.toBeInTheDocument()
  })

  test('has no figure at all before the first count, and leads to it', async () => {
    const { screen } = await renderDossier('/empreinte', newProject())
    await expect.element(screen.getByText('Rien n’est encore compté.')).toBeVisible()
    await expect.element(screen.getByRole('img')).not.toBeInTheDocument()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('link', { name: 'Compter le matériel' }).click()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Comptage rapide' })).toBeVisible()
  })
})

import { describe, expect, test } from 'vitest'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('estimates made elsewhere', () => {
  test('are written down with what they count, and stand beside ours without being added', async () => {
    const { screen, read, project } = await renderDossier('/empreinte/ailleurs')
    await expect.element(screen.getByRole('row', { name: words('Petits pas, aujourd’hui 2026 1,7 t') })).toBeVisible()
    await screen.getByRole('button', { name: 'Ajouter une estimation' }).click()
    await screen.getByLabelText('Outil ou étude').fill('WeNR')
    await screen.getByLabelText('Valeur', { exact: true }).fill('4,2')
    await screen.getByLabelText('Unité').selectOptions('tCO2e')
    await screen.getByRole('button', { name: 'Plus de détails' }).click()
    await screen.getByLabelText(words('Marge annoncée')).fill('30')
    await expect.element(screen.getByRole('row', { name: words('WeNR non indiqué 4,2 t ± 30 %') })).toBeVisible()
    await expect.element(screen.getByText(words('Ces chiffres ne s’additionnent pas'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    expect((await read()).footprintEstimates).toHaveLength(project.footprintEstimates.length + 1)
  })
})

describe('the territory', () => {
  test('is a perimeter of its own: the national average, and what the commune knows', async () => {
    const { screen, read } = await renderDossier('/empreinte/territoire')
    await expect.element(screen.getByText(words('790 t de CO₂e par an pour 1 812 habitants'))).toBeVisible()
    await screen.getByLabelText('Foyers de la commune').fill('700')
    await expect.element(screen.getByText(words('Environ 6 720 appareils à écran'))).toBeVisible()
    await screen.getByLabelText(words('Électricité des centres de données')).fill('10 000')
    await expect.element(screen.getByText(words('environ 461 kg de CO₂e par an, sans leurs machines'))).toBeVisible()
    await screen.getByRole('button', { name: words('Foyers : d’où vient ce nombre ?') }).click()
    await screen.getByLabelText('Origine de la donnée').first().selectOptions('Relevée dans un inventaire')
    await expect.poll(async () => (await read()).footprintSettings?.householdsOrigin).toBe('inventory')
    expect((await read()).footprintSettings).toMatchObject({ households: 700, dataCentresKwh: 10_000 })
    expect(await listAxeViolations()).toEqual([])
  })

  test('says that the population is missing rather than counting nobody', async () => {
    const { screen } = await renderDossier('/empreinte/territoire', newProject())
    await expect.element(screen.getByRole('heading', { name: 'Le territoire', level: 1 })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })
})

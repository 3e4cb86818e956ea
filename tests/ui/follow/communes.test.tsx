import { beforeEach, describe, expect, test } from 'vitest'
import { databaseFor } from '../../../renderer/db/database.ts'
import { readFollow, saveFollow } from '../../../renderer/db/exchanges.ts'
import { storeDossier } from '../../../renderer/db/project-repository.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { emptyStores, renderApp } from '../support/render-app.tsx'
import { exampleProject, newProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

beforeEach(async () => {
  await emptyStores()
  await Promise.all([databaseFor('').follows.clear(), databaseFor('').exchanges.clear()])
})

const follow = async (project = newProject()) => {
  await storeDossier(project, 'test', new Date())
  await saveFollow({ projectId: project.id, since: '2020-01-01', times: [] })
  return project
}

describe('Mes communes', () => {
  test('is reached from the first screen, says what it is for, and follows a dossier of this computer', async () => {
    await storeDossier(exampleProject(), 'test', new Date())
    const screen = await renderApp('/')
    await screen.getByRole('link', { name: 'Espace mutualisateur' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Vous ne suivez encore aucune commune' })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Suivre ce dossier' }).click()
    await expect.element(screen.getByRole('row', { name: /Valbourg-sur-Aure/ })).toHaveTextContent(words('44 sur 67'))
    expect(await listAxeViolations()).toEqual([])
  })

  test('tells who needs help, searches and filters', async () => {
    await follow()
    await follow({ ...exampleProject() })
    const screen = await renderApp('/mutualisateur')
    const row = screen.getByRole('row', { name: /Essai-sur-Orne/ })
    await expect.element(row).toHaveTextContent(words('Aucun retour reçu'))
    await expect.element(row).toHaveTextContent(words('0 h sur 50 h'))
    await expect.element(row).toHaveTextContent(words('Aucun retour depuis'))
    await screen.getByRole('button', { name: 'Quand être averti' }).click()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('textbox', { name: 'Jours avant le conseil' }).fill('45')
    await expect.poll(() => localStorage.getItem('petits-pas-seuils')).toContain('"daysBeforeCouncil":45')
    await screen.getByRole('button', { name: 'Revenir aux seuils d’origine' }).click()
    await screen.getByRole('textbox', { name: 'Chercher une commune' }).fill('valb')
    await expect.element(screen.getByRole('status').getByText(words('1 commune affichée sur 2'))).toBeVisible()
    await expect.element(row).not.toBeInTheDocument()
    await screen.getByRole('combobox', { name: 'Afficher' }).selectOptions('Pas d’élu du binôme')
    await expect.element(screen.getByText('Aucune commune ne répond.')).toBeVisible()
  })

  test('draws only the lines in sight of a thousand, and counts them all', async () => {
    const model = newProject()
    const projects = Array.from({ length: 1000 }, (_, at) => ({
      id: `serie-${at}-${model.id}`,
      name: `Commune ${at}`,
    }))
    const stored = await storeDossier(model, 'test', new Date())
    expect(stored.ok).toBe(true)
    const row = await databaseFor('').projects.get(model.id)
    if (!row) throw new Error('not stored')
    await databaseFor('').projects.bulkAdd(
      projects.map(({ id, name }) => ({
        ...row,
        id,
        name,
        envelope: structuredClone({
          ...(row.envelope as object),
          project: { ...model, id, profile: { ...model.profile, name } },
        }),
      })),
    )
    await databaseFor('').follows.bulkAdd(projects.map(({ id }) => ({ projectId: id, since: '2020-01-01', times: [] })))
    const screen = await renderApp('/mutualisateur')
    await expect
      .element(screen.getByRole('status').getByText(words('1 000 communes affichées sur 1 000')), { timeout: 60_000 })
      .toBeVisible()
    const table = document.querySelector('table[aria-rowcount]')
    expect(table?.getAttribute('aria-rowcount')).toBe('1001')
    expect(document.querySelectorAll('tr[aria-rowindex]').length).toBeLessThan(40)
    const scroller = document.querySelector('.follow-scroll')
    scroller?.scrollTo({ top: 50_000 })
    await expect
      .poll(() => Number(document.querySelector('tbody tr[aria-rowindex]')?.getAttribute('aria-rowindex')))
      .toBeGreaterThan(400)
    expect(await listAxeViolations()).toEqual([])
  })
})

describe('a followed commune', () => {
  test('shows why and what to do, keeps hours by quarter and step, and the next action', async () => {
    const project = await follow()
    const screen = await renderApp(`/mutualisateur/c/${project.id}`)
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Essai-sur-Orne' })).toBeVisible()
    await expect.element(screen.getByText(words('À faire : Vérifiez que la commune'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    const duration = screen.getByRole('textbox', { name: 'Durée, en heures' })
    await duration.fill('1,3')
    await expect
      .element(screen.getByText(words('Écrivez une durée par quart d’heure, par exemple 0,25 ou 1,5.')))
      .toBeVisible()
    await duration.fill('1,25')
    await expect.element(screen.getByText(words('Écrivez une durée par quart'))).not.toBeInTheDocument()
    await screen.getByRole('combobox', { name: 'Étape' }).selectOptions('s4')
    await screen.getByRole('button', { name: 'Noter ce temps' }).click()
    await expect.poll(async () => (await readFollow(project.id))?.times).toMatchObject([{ quarters: 5, step: 's4' }])
    await expect.element(screen.getByText(words('1,25 h notées sur 50 h.'))).toBeVisible()
    await screen.getByRole('textbox', { name: 'Que faut-il faire ?' }).fill('Appeler le maire')
    await expect.poll(async () => (await readFollow(project.id))?.nextAction).toBe('Appeler le maire')
    await screen.getByRole('button', { name: 'Ne plus suivre' }).click()
    await expect.poll(async () => await readFollow(project.id)).toBeUndefined()
    await screen.getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await readFollow(project.id))?.nextAction).toBe('Appeler le maire')
  })
})

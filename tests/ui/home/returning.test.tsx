import { beforeEach, describe, expect, test } from 'vitest'
import { databaseFor } from '../../../renderer/db/database.ts'
import { EXAMPLE_ID } from '../../../renderer/db/example.ts'
import { listDossiers, readDossier, storeDossier, updateDossier } from '../../../renderer/db/project-repository.ts'
import { patchProfile } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { emptyStores, renderApp } from '../support/render-app.tsx'
import { exampleProject, newProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const store = (project: Project, at: string) => storeDossier(project, 'test', new Date(at))
const nameOfExample = async () => {
  const opened = await readDossier(EXAMPLE_ID)
  return opened.ok ? opened.value.project.profile.name : opened.error.code
}

beforeEach(emptyStores)

describe('coming back', () => {
  test('says where one stopped and what comes next, and one button leads there', async () => {
    const project = exampleProject()
    await store(project, '2026-11-20T12:00:00Z')
    const screen = await renderApp()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Valbourg-sur-Aure' })).toBeVisible()
    await expect.element(screen.getByText('Vous en étiez là, vendredi 20 novembre')).toBeVisible()
    await expect
      .element(screen.getByText(words('Dernière tâche faite : « Placez quatre rendez-vous dans l’année ».')))
      .toHaveTextContent(words('Ensuite : « Indiquez le calendrier, le portage et les moyens », environ 1 h 10.'))
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('link', { name: 'Reprendre' }).click()
    await expect.poll(() => window.location.hash).toBe(`#/d/${project.id}/etapes/s6/s6.c5`)
  })

  test('lists every dossier with its progress, the last saved first', async () => {
    await store(exampleProject(), '2026-11-20T12:00:00Z')
    await store(newProject(), '2026-11-21T12:00:00Z')
    const screen = await renderApp()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Essai-sur-Orne' })).toBeVisible()
    const rows = screen.getByRole('table', { name: 'Dossiers sur cet ordinateur' }).getByRole('row')
    await expect.element(rows.nth(1)).toHaveTextContent(words('0 tâche sur 35'))
    await expect.element(rows.nth(2)).toHaveTextContent(words('44 tâches sur 67'))
    await expect.element(rows.nth(2)).toHaveTextContent(words('le 20 novembre 2026'))
  })

  test('deletes a dossier after asking, and brings it back', async () => {
    await store(newProject(), '2026-11-20T12:00:00Z')
    await store(exampleProject(), '2026-11-21T12:00:00Z')
    const screen = await renderApp()
    await screen.getByRole('button', { name: 'Supprimer le dossier Essai-sur-Orne' }).click()
    await expect.element(screen.getByRole('dialog')).toHaveTextContent(words('Supprimer le dossier Essai-sur-Orne ?'))
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('dialog').getByRole('button', { name: 'Supprimer le dossier' }).click()
    await expect.element(screen.getByText('Le dossier Essai-sur-Orne est supprimé.')).toBeVisible()
    await expect.poll(async () => (await listDossiers()).map(({ name }) => name)).toEqual(['Valbourg-sur-Aure'])
    await expect.element(screen.getByRole('heading', { name: 'Dossiers sur cet ordinateur' })).toHaveFocus()
    await screen.getByRole('button', { name: 'Annuler' }).click()
    await expect.element(screen.getByText('Le dossier Essai-sur-Orne est revenu.')).toBeVisible()
    expect(await listDossiers()).toHaveLength(2)
  })

  test('keeping a dossier is one key away', async () => {
    await store(newProject(), '2026-11-20T12:00:00Z')
    const screen = await renderApp()
    await screen.getByRole('button', { name: 'Supprimer le dossier Essai-sur-Orne' }).click()
    await screen.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click()
    expect(screen.getByRole('dialog').elements()).toHaveLength(0)
    expect(await listDossiers()).toHaveLength(1)
  })

  test('a dossier that cannot be read says so and hides no other one', async () => {
    await store(newProject(), '2026-11-20T12:00:00Z')
    await databaseFor('').projects.put({
      id: 'essai-damaged',
      name: 'Dossier abîmé',
      savedAt: '2026-11-19T12:00:00.000Z',
      envelope: {
        format: 'petits-pas-dossier',
        version: 1,
        appVersion: '1',
        savedAt: '2026-11-19T12:00:00Z',
        project: 7,
      },
    })
    const screen = await renderApp()
    await expect.element(screen.getByText('Ce dossier ne se lit pas.')).toBeVisible()
    await expect.element(screen.getByText(words('0 tâche sur 35'))).toBeVisible()
  })
})

describe('the example', () => {
  test('opens in its own colour and its own store, never among the dossiers', async () => {
    await store(newProject(), '2026-11-20T12:00:00Z')
    const screen = await renderApp()
    await screen.getByRole('button', { name: 'Voir un exemple' }).click()
    await expect.element(screen.getByText('Commune d’exemple')).toBeVisible()
    expect(document.querySelector('.app.is-example')).not.toBeNull()
    expect(window.location.hash).toBe(`#/d/${EXAMPLE_ID}`)
    expect((await listDossiers()).map(({ name }) => name)).toEqual(['Essai-sur-Orne'])
  })

  test('is found as one left it, then put back as new, and that can be undone', async () => {
    await store(newProject(), '2026-11-20T12:00:00Z')
    const first = await renderApp()
    await first.getByRole('button', { name: 'Voir un exemple' }).click()
    await expect.element(first.getByText('Commune d’exemple')).toBeVisible()
    await updateDossier(
      EXAMPLE_ID,
      (project) => patchProfile(project, { name: 'Mon essai' }, { now: new Date(), newId: () => 'x', author: 'test' }),
      'test',
      new Date(),
    )
    await first.getByRole('link', { name: 'Petits pas' }).click()
    await first.getByRole('button', { name: 'Voir un exemple' }).click()
    await expect.element(first.getByText('Mon essai')).toBeVisible()
    await first.getByRole('link', { name: 'Petits pas' }).click()
    await first.getByRole('button', { name: 'Remettre l’exemple à neuf' }).click()
    await expect.element(first.getByText('L’exemple est remis à neuf.')).toBeVisible()
    expect(await nameOfExample()).toBe('Valbourg-sur-Aure')
    await first.getByRole('button', { name: 'Annuler' }).click()
    await expect.element(first.getByText('Vos essais dans l’exemple sont revenus.')).toBeVisible()
    expect(await nameOfExample()).toBe('Mon essai')
  })
})

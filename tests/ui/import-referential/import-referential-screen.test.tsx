import { strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { setSnapshotKeeper } from '../../../renderer/db/snapshots.ts'
import type { Desktop } from '../../../renderer/desktop/desktop.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { loadPractices } from '../../../shared/referential/load-referential.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const fiche = (id: string, title: string, field = 'difficulty: Facile') =>
  `---\ntitle: "${title}"\nidbp: ${id}\npriority: Prioritaire\n${field}\nwho:\n  - Direction générale\n---\n\nUn texte.\n`

const titleOf = (id: string) => loadPractices().practices.find((practice) => practice.id === id)?.title ?? ''

/** A folder: one sheet with the title we know, one with another, one that is new, one that is damaged. */
const folder: Readonly<Record<string, string>> = {
  'a-1.md': fiche('a.1', titleOf('a.1')),
  'a-2.md': fiche('a.2', 'Un tout autre titre'),
  'a-40.md': fiche('a.40', 'Une pratique nouvelle'),
  'abimee.md': '---\ntitle: Une fiche\nidbp: a.50\n',
}

const opening = (files: Readonly<Record<string, string>>): Partial<Desktop> => ({
  openSheets: async () =>
    success({
      name: 'fiches',
      isFolder: true,
      files: Object.entries(files).map(([path, text]) => ({ path, bytes: strToU8(text) })),
    }),
})

const answered = (): Project => {
  const stamp = { modifiedAt: '2026-11-20T10:00:00.000Z', modifiedBy: 'référent' }
  return {
    ...newProject(),
    practiceAnswers: [
      { id: 'a.1', state: 'in_place', ...stamp },
      { id: 'a.2', state: 'in_progress', evidence: 'Délibération', ...stamp },
    ],
  }
}

describe('importing sheets', () => {
  test('names what is refused, tells what changes, asks about the answer, moves the dossier and can take it back', async () => {
    const { screen, read } = await renderDossier('/referentiel', answered(), { desktop: opening(folder) })
    const before = await read()
    await expect.element(screen.getByText(words('Rien n’entre dans le dossier avant votre accord.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])

    await screen.getByRole('button', { name: 'Choisir un dossier' }).click()
    await expect.element(screen.getByText(words('fiches : 3 fiches lues, 3 gardées, 1 fichier refusé.'))).toBeVisible()
    await expect.element(screen.getByText(/^abimee\.md.*l’en-tête n’est pas fermé/)).toBeVisible()
    await expect.element(screen.getByRole('button', { name: words('Nouvelles : 1') })).toBeVisible()
    await expect
      .element(screen.getByText(words('Le dossier a 2 réponses. Décidez plus haut de ce qui a changé.')))
      .toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Passer à cette version' })).toBeDisabled()
    expect(await listAxeViolations()).toEqual([])
    expect(await read()).toEqual(before)

    await screen.getByRole('radio', { name: /^C’est une autre pratique/ }).click({ force: true })
    const fate = /1 réponse est gardée\. 1 réponse est mise de côté, et reste dans le dossier\./
    await expect.element(screen.getByText(fate)).toBeVisible()
    await screen.getByRole('button', { name: 'Passer à cette version' }).click()
    await expect.element(screen.getByRole('status').getByText(fate)).toBeVisible()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Bonnes pratiques' })).toBeVisible()
    const after = await read()
    expect(after.pins.referential).not.toBe(before.pins.referential)
    expect(after.practiceAnswers).toMatchObject([
      { id: 'a.1', state: 'in_place' },
      { id: 'a.2', former: [{ state: 'in_progress', evidence: 'Délibération' }] },
    ])
    await expect.element(screen.getByRole('link', { name: 'Une pratique nouvelle' }).first()).toBeVisible()

    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await read()).pins).toEqual(before.pins)
    expect((await read()).practiceAnswers).toEqual(before.practiceAnswers)
  })

  test('asks which sheet is meant when two share a number', async () => {
    const { screen } = await renderDossier('/referentiel', newProject(), {
      desktop: opening({ 'un.md': fiche('a.1', 'Premier titre'), 'deux.md': fiche('a.1', 'Second titre') }),
    })
    await screen.getByRole('button', { name: 'Choisir un dossier' }).click()
    const confirm = screen.getByRole('button', { name: 'Passer à cette version' })
    await expect.element(confirm).toBeDisabled()
    await screen.getByRole('radio', { name: /^Second titre/ }).click({ force: true })
    await expect.element(confirm).toBeEnabled()
    expect(await listAxeViolations()).toEqual([])
    await confirm.click()
    await expect.element(screen.getByRole('link', { name: 'Second titre' }).first()).toBeVisible()
  })

  test('adds the practices of a body beside the guide, under its name', async () => {
    const pack = {
      format: 'petits-pas-referential',
      version: 1,
      name: 'Fiches du syndicat',
      origin: 'local',
      author: 'Syndicat d’essai',
      madeAt: '2026-11-20T10:00:00.000Z',
      appVersion: '0.1.0',
      themes: [],
      practices: [
        { id: 'a.1', title: 'Prêter les écrans', pilots: [], indicators: [], inPlain: ['Une réserve commune.'] },
      ],
      setAside: [],
      questions: [],
      remarks: [],
      refused: [],
    }
    const { screen, read } = await renderDossier('/referentiel', newProject(), {
      desktop: opening({ 'recueil.json': JSON.stringify(pack) }),
    })
    await screen.getByRole('button', { name: 'Choisir un dossier' }).click()
    await expect
      .element(screen.getByRole('heading', { name: words('Pratiques locales : Syndicat d’essai') }))
      .toBeVisible()
    // The button is coming back from its disabled look: only its settled colours count.
    await expect.poll(() => listAxeViolations(), { timeout: 5000 }).toEqual([])
    await screen.getByRole('button', { name: 'Ajouter ces pratiques' }).click()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Bonnes pratiques' })).toBeVisible()
    expect((await read()).localPractices).toMatchObject([
      {
        title: 'Prêter les écrans',
        owner: 'Syndicat d’essai',
        why: 'Une réserve commune.',
        pack: 'Fiches du syndicat',
      },
    ])

    // Marked as theirs, read and not rewritten, and removed together.
    await expect
      .element(screen.getByRole('heading', { name: words('Pratiques locales : Syndicat d’essai') }))
      .toBeVisible()
    await screen.getByRole('link', { name: 'Prêter les écrans' }).first().click()
    await expect.element(screen.getByText('Une réserve commune.')).toBeVisible()
    await expect.element(screen.getByText(words('Pratique locale : Syndicat d’essai'))).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Titre' }).elements()).toEqual([])
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Retirer cette pratique, avec sa réponse' }).click()
    await expect.poll(async () => (await read()).localPractices).toEqual([])
  })

  test('does nothing when the copy that must come first cannot be made', async () => {
    setSnapshotKeeper(async () => failure('snapshot-failed'))
    const { screen, read } = await renderDossier('/referentiel', newProject(), { desktop: opening(folder) })
    const before = await read()
    await screen.getByRole('button', { name: 'Choisir un dossier' }).click()
    await screen.getByRole('button', { name: 'Passer à cette version' }).click()
    await expect.element(screen.getByRole('alert')).toBeVisible()
    expect(await read()).toEqual(before)
    setSnapshotKeeper(async () => success(null))
  })
})

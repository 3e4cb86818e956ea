import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { EXAMPLE_ID, resetExample } from '../../../renderer/db/example.ts'
import { readDossier } from '../../../renderer/db/project-repository.ts'
import { addRecord } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

/** The example as the application opens it: told on 21 November 2026, whatever the clock says. */
const openExample = async () => {
  await resetExample('test', new Date())
  const opened = await readDossier(EXAMPLE_ID)
  if (!opened.ok) throw new Error(opened.error.code)
  return renderDossier('', opened.value.project)
}

const allDone = (project: Project): Project => ({
  ...project,
  checklist: loadSteps()
    .flatMap((step) => selectItems(step.items, selectionOf(project)))
    .map(({ id }) => ({ id, state: 'done', modifiedAt: project.createdAt, modifiedBy: 'test' })),
})

describe('the dashboard of the example', () => {
  test('says what to do next, why, and how long it takes; one button leads there', async () => {
    const { screen, project } = await openExample()
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Indiquez le calendrier, le portage et les moyens.')
    await expect
      .element(screen.getByText(words('L’étape 7, « Faire voter », attend cette tâche.')))
      .toHaveTextContent(words('Environ 1 h 10 en tout ; dix minutes suffisent pour commencer.'))
    await expect.element(screen.getByText(words('Vous en étiez là, vendredi 20 novembre.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('link', { name: 'Reprendre' }).click()
    expect(window.location.hash).toBe(`#/d/${project.id}/etapes/s6/s6.c5`)
  })

  test('is in week S3, six weeks ahead, with its ten stones counted', async () => {
    const { screen } = await openExample()
    await expect
      .element(screen.getByText(words('Semaine S3 sur 15, en avance de 6 semaines · conseil le 11 février 2027')))
      .toBeVisible()
    const stones = screen.getByRole('list', { name: 'Votre chemin' }).getByRole('link')
    const counts = stones.elements().map((stone) => stone.querySelector('small')?.textContent)
    expect(counts).toEqual([
      '9 sur 9',
      '4 sur 5',
      '4 sur 5',
      '7 sur 8',
      '8 sur 8',
      '3 sur 6',
      '2 sur 7',
      '4 sur 8',
      '0 sur 5',
      '3 sur 6',
    ])
    await expect.element(stones.nth(5)).toHaveAttribute('aria-current', 'step')
  })

  test('*Autre tâche* proposes forgotten screens, then later tasks, and comes round', async () => {
    const { screen, project } = await openExample()
    const title = screen.getByRole('heading', { level: 1 })
    const other = screen.getByRole('button', { name: 'Autre tâche' })
    await other.click()
    await expect.element(title).toHaveTextContent(words('Comptez les écrans du lieu « médiathèque ».'))
    await expect.element(screen.getByText(words('Une estimation suffit. Environ 10 min.'))).toBeVisible()
    await expect
      .element(screen.getByRole('link', { name: 'Reprendre' }))
      .toHaveAttribute('href', `#/d/${project.id}/materiel`)
    for (let turn = 0; turn < 4; turn += 1) await other.click()
    await expect.element(title).toHaveTextContent('Indiquez le calendrier, le portage et les moyens.')
  })

  test('shows the footprint as a range, and the law in a few lines', async () => {
    const { screen } = await openExample()
    await expect.element(screen.getByText(words('1,5 à 2,6 t CO₂e par an'))).toBeVisible()
    await expect
      .element(screen.getByRole('img', { name: /Fourchette de l’empreinte annuelle/ }))
      .toHaveAccessibleName(words('valeur centrale 1,7 t'))
    await expect.element(screen.getByText(words('vous n’êtes pas concernés (plus de 50 000 habitants).'))).toBeVisible()
    await expect.element(screen.getByText(words('9 règles vous concernent :'))).toBeVisible()
  })

  test('says whose answers are awaited, and lists the eight questions with the way to each', async () => {
    const { screen, project } = await openExample()
    await expect.element(screen.getByText('Lucie Brémontier')).toBeVisible()
    await expect.element(screen.getByText(words('3 questions depuis le 29 oct.'))).toBeVisible()
    await screen.getByRole('button', { name: 'Voir les 8 questions' }).click()
    const dialog = screen.getByRole('dialog')
    expect(dialog.getByRole('listitem').elements()).toHaveLength(8)
    await expect
      .element(dialog.getByText(words('demandé le 14 octobre 2026, relance le 12 novembre 2026')))
      .toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await dialog.getByRole('link', { name: /déclaration d’accessibilité/ }).click()
    expect(window.location.hash).toBe(`#/d/${project.id}/pratiques/g.3`)
  })

  test('says that it is an example, and how to leave it', async () => {
    const { screen } = await openExample()
    await expect.element(screen.getByText(words('racontée au 21 novembre 2026'))).toBeVisible()
    await expect
      .element(screen.getByRole('link', { name: 'Créer le dossier de ma commune' }))
      .toHaveAttribute('href', '#/nouveau')
  })
})

describe('the dashboard of a new dossier', () => {
  test('invites to begin, to count, to set a date, and says nothing where there is nothing to say', async () => {
    const { screen, project } = await renderDossier('', newProject(1775))
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Remplissez la fiche de votre collectivité.')
    await expect.element(screen.getByRole('link', { name: 'Commencer' })).toBeVisible()
    await expect.element(screen.getByText(words('Comptez vos appareils : dix minutes suffisent'))).toBeVisible()
    await expect
      .element(screen.getByRole('link', { name: 'Compter les appareils' }))
      .toHaveAttribute('href', `#/d/${project.id}/materiel/comptage`)
    await expect.element(screen.getByRole('link', { name: /Fixez la date du conseil/ })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'En attente de quelqu’un' }).elements()).toHaveLength(0)
    await expect.element(screen.getByText('Possible dès qu’une tâche est faite.')).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('a lot without a number asks for it before giving a figure', async () => {
    const context = { now: new Date(), newId: () => crypto.randomUUID(), author: 'test' }
    const { project } = addRecord(
      newProject(),
      'equipmentLots',
      { site: 'mairie', kind: 'laptop', title: 'Portables', inUse: true },
      context,
    )
    const { screen } = await renderDossier('', project)
    await expect.element(screen.getByText(words('ne suffisent pas encore pour un chiffre'))).toBeVisible()
    await screen.getByRole('button', { name: 'Autre tâche' }).click()
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent(words('Complétez la ligne « Portables ».'))
  })

  test('once everything is done and counted it says so', async () => {
    const project = allDone(newProject())
    const lots = [
      {
        id: 'l1',
        site: 'mairie',
        kind: 'laptop',
        count: 2,
        inUse: true,
        modifiedAt: project.createdAt,
        modifiedBy: 't',
      },
    ]
    const { screen } = await renderDossier('', { ...project, equipmentLots: lots })
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Votre chemin est parcouru.')
    await expect.element(screen.getByRole('link', { name: 'Voir les documents' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Autre tâche' }).elements()).toHaveLength(0)
  })

  test('everything is reached with the keyboard, the next task first', async () => {
    const { screen } = await renderDossier('', newProject())
    await expect.element(screen.getByRole('link', { name: 'Commencer' })).toBeVisible()
    screen.getByRole('main').element().focus()
    await userEvent.keyboard('{Tab}')
    await expect.element(screen.getByRole('button', { name: 'Autre tâche' })).toHaveFocus()
    await userEvent.keyboard('{Tab}')
    await expect.element(screen.getByRole('link', { name: 'Commencer' })).toHaveFocus()
  })
})

describe('the dashboard after three weeks away', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  test('says so in one sentence, leads to ten minutes of work, and counts the days to the next meeting', async () => {
    const before = exampleProject()
    const project: Project = { ...before, kind: 'real', id: `essai-${crypto.randomUUID()}` }
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-12T09:00:00+01:00') })
    const { screen } = await renderDossier('', project)
    await expect.element(screen.getByText(words('Vous revenez après 3 semaines.'))).toBeVisible()
    await expect.element(screen.getByText(words('Environ 10 min.'))).toBeVisible()
    await expect.element(screen.getByText(words('Le conseil est dans 61 jours, le 11 février 2027.'))).toBeVisible()
    await expect.element(screen.getByRole('heading', { name: words('En attente de quelqu’un') })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('link', { name: 'Reprendre' }).click()
    expect(window.location.hash).toContain('/materiel')
  })
})

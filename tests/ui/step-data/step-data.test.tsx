import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

test('an empty list says why it serves; the first actor is written by keyboard, and is stored while it is typed', async () => {
  const { screen, read } = await renderDossier('/etapes/s1/donnees/acteurs', newProject(1200))
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Les acteurs' })).toBeVisible()
  await expect.element(screen.getByText(words('Commencez par trois personnes de la mairie'))).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Cartographie des acteurs' }))
    .toHaveAttribute('href', expect.stringMatching(/\/documents\/d1\.actor_map$/))
  expect(await listAxeViolations()).toEqual([])
  await screen.getByRole('button', { name: 'Ajouter un acteur' }).click()
  await expect.element(screen.getByLabelText('Nom', { exact: true })).toHaveFocus()
  await userEvent.keyboard('École Jean-Macé')
  await expect.poll(async () => (await read()).actors[0]?.name).toBe('École Jean-Macé')
  await userEvent.keyboard('{Enter}')
  await expect.element(screen.getByRole('button', { name: /^École Jean-Macé.*3 réponses demandées/ })).toHaveFocus()
  expect((await read()).actors).toHaveLength(1)
  expect(await listAxeViolations()).toEqual([])
})

test('a draft that nobody writes in leaves no trace', async () => {
  const { screen, read } = await renderDossier('/etapes/s1/donnees/acteurs', newProject(1200))
  await screen.getByRole('button', { name: 'Ajouter un acteur' }).click()
  await screen.getByRole('button', { name: 'Terminé' }).click()
  await expect.element(screen.getByRole('button', { name: 'Ajouter un acteur' })).toHaveFocus()
  expect((await read()).actors).toEqual([])
})

test('a line is removed at once, and comes back with *Annuler*', async () => {
  const project = exampleProject()
  const { screen, read } = await renderDossier('/etapes/s7/donnees/questions', project)
  const [first] = project.questionAnswers
  await screen.getByRole('button', { name: words(first?.question ?? '') }).click()
  await screen.getByRole('button', { name: 'Supprimer' }).click()
  await expect.poll(async () => (await read()).questionAnswers).toHaveLength(project.questionAnswers.length - 1)
  await screen.getByRole('button', { name: 'Annuler' }).last().click()
  await expect.poll(async () => (await read()).questionAnswers).toEqual(project.questionAnswers)
})

test('decisions are lines: Enter goes on, Alt and an arrow moves, an emptied line goes away', async () => {
  const { screen, read } = await renderDossier('/etapes/s1/donnees/reunions', newProject(1200))
  await screen.getByRole('button', { name: 'Ajouter une réunion' }).click()
  const line = (number: number) => screen.getByLabelText(words(`Décisions, ligne ${number}`))
  await line(1).click()
  await userEvent.keyboard('Un{Enter}')
  await expect.element(line(2)).toHaveFocus()
  await userEvent.keyboard('Deux{Alt>}{ArrowUp}{/Alt}')
  await expect.poll(async () => (await read()).meetings[0]?.decisions).toEqual(['Deux', 'Un'])
  await expect.element(line(1)).toHaveFocus()
  await line(1).fill('')
  await screen.getByRole('button', { name: 'Terminé' }).click()
  await expect.poll(async () => (await read()).meetings[0]?.decisions).toEqual(['Un'])
  expect((await read()).meetings).toMatchObject([{ kind: 'launch' }])
})

test('a person who is not there yet is named on the spot, and joins the actors in one step', async () => {
  const { screen, read } = await renderDossier('/etapes/s4/donnees/entretiens', newProject(1200))
  await screen.getByRole('button', { name: 'Ajouter un entretien' }).click()
  await screen.getByLabelText(words('Avec qui ?')).selectOptions('Ajouter un nom…')
  await userEvent.keyboard('Mme Lebrun{Enter}')
  await expect.poll(async () => (await read()).actors.map(({ name }) => name)).toEqual(['Mme Lebrun'])
  const stored = await read()
  expect(stored.interviews[0]?.person).toBe(stored.actors[0]?.id)
})

test('what the version asks for comes first; the rest is behind a title that counts', async () => {
  const project = { ...exampleProject(), profile: { ...exampleProject().profile, version: 'under_500' as const } }
  const { screen } = await renderDossier('/etapes/s8/donnees/actions/a-002', project)
  const form = screen.getByRole('form', { name: /Trier le placard/ })
  await expect.element(form.getByLabelText('Pilote')).toBeVisible()
  await expect.element(form.getByLabelText('Résultats attendus')).not.toBeVisible()
  await form.getByRole('button', { name: /^Plus de détails \(\d+ sur/ }).click()
  await expect.element(form.getByLabelText('Résultats attendus')).toBeVisible()
  expect(await listAxeViolations()).toEqual([])
})

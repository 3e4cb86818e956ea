import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { practiceState } from '../../../shared/domain/answers.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'

describe('answering one after the other', () => {
  test('a digit answers, Enter goes on, Backspace comes back, and the answer is kept', async () => {
    const { screen, read } = await renderDossier('/pratiques/suite', newProject())
    const title = screen.getByRole('heading', { level: 1 })
    await expect.element(title).toHaveTextContent(/^Coordonner/)
    await expect.element(screen.getByText('1 sur 12')).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    title.element().focus()
    await userEvent.keyboard('5{Enter}')
    await expect.element(title).toHaveTextContent(/^Connaître/)
    await expect.element(title).toHaveFocus()
    await userEvent.keyboard('2{Enter}')
    await expect.element(screen.getByText('3 sur 12')).toBeVisible()
    await userEvent.keyboard('{Backspace}')
    await expect.element(screen.getByRole('radio', { name: /En réflexion/ })).toBeChecked()
    expect((await read()).practiceAnswers).toMatchObject([
      { id: 'a.1', state: 'in_place' },
      { id: 'c.1', state: 'considering' },
    ])
  })

  test('one can pass without an answer, stop with Escape, and find the rest later', async () => {
    const { screen, read, project } = await renderDossier('/pratiques/suite', newProject())
    await expect.element(screen.getByText('1 sur 12')).toBeVisible()
    screen.getByRole('heading', { level: 1 }).element().focus()
    await userEvent.keyboard('{Enter}1{Escape}')
    await expect.poll(() => window.location.hash).toBe(`#/d/${project.id}/pratiques`)
    expect((await read()).practiceAnswers).toMatchObject([{ id: 'c.1', state: 'not_started' }])
    await screen.getByRole('link', { name: 'Répondre à la suite' }).click()
    await expect.element(screen.getByText('1 sur 11')).toBeVisible()
  })

  test('digits typed in a note stay in the note', async () => {
    const { screen, read } = await renderDossier('/pratiques/suite', newProject())
    await screen.getByRole('button', { name: /^Ajouter une preuve/ }).click()
    await screen.getByLabelText('Note, pour vous').click()
    await userEvent.keyboard('12 postes')
    await expect.poll(async () => (await read()).practiceAnswers).toMatchObject([{ id: 'a.1', comment: '12 postes' }])
    expect((await read()).practiceAnswers[0]).not.toHaveProperty('state')
    await expect.element(screen.getByText('1 sur 12')).toBeVisible()
  })

  test('ends with what was said and what to do first', async () => {
    const { screen } = await renderDossier('/pratiques/suite', newProject())
    await expect.element(screen.getByText('1 sur 12')).toBeVisible()
    for (const [index] of Array.from({ length: 12 }).entries()) {
      screen.getByRole('heading', { level: 1 }).element().focus()
      await userEvent.keyboard(`${(index % practiceState.options.length) + 1}{Enter}`)
    }
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('12 réponses sur 12')
    await expect.element(screen.getByText('À faire en premier')).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Continuer avec 12 autres' }).click()
    await expect.element(screen.getByText('1 sur 12')).toBeVisible()
  })

  test('with all answered nothing is left to ask, and the answers can be gone through again', async () => {
    const project = exampleProject()
    const stamp = { modifiedAt: project.modifiedAt, modifiedBy: 'essai' }
    const practiceAnswers = loadFullPractices().map(({ practice }) => ({
      id: practice.id,
      state: 'in_place' as const,
      ...stamp,
    }))
    const { screen } = await renderDossier('/pratiques/suite', { ...project, practiceAnswers })
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent(/répondu à tout/)
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Revoir les réponses une à une' }).click()
    await expect.element(screen.getByText('1 sur 12')).toBeVisible()
  })
})

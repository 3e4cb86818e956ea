import { describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { loadContent } from '../../../shared/content/load-content.ts'
import { questionSheets } from '../../../shared/paper/question-sheets.ts'
import { itemNumber } from '../../../shared/steps/item-number.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const project = exampleProject()
const sheets = questionSheets(project, loadContent())
const sheet = sheets.find(({ questions }) => questions.some(({ kind }) => kind === 'task'))
const question = sheet?.questions.find(({ kind }) => kind === 'task')

describe('the questions that wait', () => {
  test('are listed by person, with the three things one can do with a sheet', async () => {
    const { screen } = await renderDossier('/questions', project)
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Questions en attente' })).toBeVisible()
    expect(screen.getByRole('link', { name: /Saisir les réponses/ }).elements()).toHaveLength(sheets.length)
    expect(screen.getByRole('button', { name: /Copier le message/ }).elements()).toHaveLength(sheets.length)
    expect(await listAxeViolations()).toEqual([])
  })

  test('of a commune that has just begun: none, and the screen says how they come', async () => {
    const { screen } = await renderDossier('/questions', newProject())
    await expect.element(screen.getByText('Aucune question n’attend.')).toBeVisible()
  })

  test('are answered by keyboard, in the order of the sheet; the answer goes to the task, and one undo takes it back', async () => {
    const number = question?.number ?? 0
    const { screen, read } = await renderDossier(`/questions/${sheet?.key}`, {
      ...project,
      id: `essai-${crypto.randomUUID()}`,
    })
    await screen.getByLabelText(`Réponse à la question ${number}`).fill('Vu avec le prestataire.')
    const row = () => document.getElementById(`question-${number}`)
    row()?.querySelector('select')?.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect.poll(() => row()?.querySelector('select')?.value).toBe('done')
    await userEvent.keyboard('{Tab}{Enter}')
    await expect.element(page.getByText(words(`La réponse ${number} est notée.`))).toBeVisible()
    const item = (await read()).checklist.find(({ id }) => id === question?.about)
    expect(item?.state).toBe('done')
    expect(item?.note).toContain('Vu avec le prestataire.')
    expect(await listAxeViolations()).toEqual([])
    await page.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect
      .poll(async () => (await read()).checklist.find(({ id }) => id === question?.about)?.state)
      .toBe('unknown')
  })
})

describe('a sheet of paper', () => {
  test('has the numbers of the tasks as they are on the screen of the step', async () => {
    const { screen } = await renderDossier('/papier/etape/s4', { ...project, id: `essai-${crypto.randomUUID()}` })
    await expect.element(screen.getByRole('table')).toBeVisible()
    const onPaper = [...document.querySelectorAll('.paper-table tbody th')].map((cell) => cell.textContent)
    expect(await listAxeViolations()).toEqual([])
    await screen.getByText('Grands caractères').click()
    await expect.poll(() => document.querySelector('.paper.is-large')).not.toBeNull()
    await screen.getByRole('link', { name: 'Retaper les réponses' }).click()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Retaper l’étape 4' })).toBeVisible()
    expect([...document.querySelectorAll('.answer-number')].map((cell) => cell.textContent)).toEqual(onPaper)
    await screen.getByRole('link', { name: 'J’ai tout retapé' }).click()
    await expect.poll(() => document.querySelectorAll('.item-number').length).toBe(onPaper.length)
    expect([...document.querySelectorAll('.item-number')].map((cell) => cell.textContent)).toEqual(onPaper)
    expect(itemNumber('s4.c1')).toBe('4.1')
  })
})

import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const today = (): string => {
  const now = new Date()
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}

describe('a step', () => {
  test('opens on the first task still to do, with what makes it done', async () => {
    const { screen } = await renderDossier('/etapes/s1', newProject())
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Bien démarrer')
    const first = screen.getByRole('button', { name: /Remplissez la fiche de votre collectivité/ })
    await expect.element(first).toHaveAttribute('aria-expanded', 'true')
    await expect.element(screen.getByText(words('le nom, le code INSEE, la population')).last()).toBeVisible()
    await expect.element(screen.getByText('Étape 1 sur 10', { exact: false })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('has one task open at a time, and the address follows without filling the history', async () => {
    const { screen, project } = await renderDossier('/etapes/s1', newProject())
    const second = screen.getByRole('button', { name: /Faites nommer un référent par écrit/ })
    await expect.element(second).toHaveAttribute('aria-expanded', 'false')
    const length = window.history.length
    await second.click()
    await expect.element(second).toHaveAttribute('aria-expanded', 'true')
    await expect
      .element(screen.getByRole('button', { name: /Remplissez la fiche/ }))
      .toHaveAttribute('aria-expanded', 'false')
    expect(window.location.hash).toBe(`#/d/${project.id}/etapes/s1/s1.c2`)
    expect(window.history.length).toBe(length)
    await second.click()
    await expect.element(second).toHaveAttribute('aria-expanded', 'false')
  })

  test('marks a task done today, tells the progress, and offers the next task, which takes the focus', async () => {
    const { screen, read } = await renderDossier('/etapes/s1', newProject())
    await screen.getByRole('radio', { name: 'Fait' }).click({ force: true })
    await expect.element(screen.getByText('1 tâche faite sur 6.')).toBeVisible()
    expect((await read()).checklist).toMatchObject([{ id: 's1.c1', state: 'done', date: today() }])
    await screen.getByRole('button', { name: 'Tâche suivante : Faites nommer un référent par écrit.' }).click()
    const next = screen.getByRole('button', { name: /^1\.2 Faites nommer un référent par écrit/ })
    await expect.element(next).toHaveAttribute('aria-expanded', 'true')
    await expect.element(next).toHaveFocus()
  })

  test('works with the keyboard alone', async () => {
    const { screen, read } = await renderDossier('/etapes/s1/s1.c2', newProject())
    const task = screen.getByRole('button', { name: /Faites nommer un référent/ })
    await expect.element(task).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(task).toHaveAttribute('aria-expanded', 'false')
    await userEvent.keyboard('{Enter}')
    await expect.element(task).toHaveAttribute('aria-expanded', 'true')
    await userEvent.keyboard('{Tab}')
    await expect.element(screen.getByRole('radio', { name: 'À faire' })).toHaveFocus()
    await userEvent.keyboard('{ArrowRight}')
    await expect.poll(async () => (await read()).checklist[0]?.state).toBe('done')
    // Signing is the act of an elected person: the name is asked beside the date.
    await screen.getByLabelText('Signée par').fill('Mireille Daubrac')
    await expect.poll(async () => (await read()).checklist[0]?.decidedBy).toBe('Mireille Daubrac')
    expect(await listAxeViolations()).toEqual([])
  })

  test('« sans objet » asks for a reason without insisting, and leaves the count', async () => {
    const { screen, read } = await renderDossier('/etapes/s1', newProject())
    await screen.getByRole('radio', { name: 'Sans objet' }).click({ force: true })
    await expect.element(screen.getByText('0 tâche faite sur 5.')).toBeVisible()
    await screen.getByLabelText('Pourquoi, en une phrase').fill('Le syndicat la remplit')
    await expect.poll(async () => (await read()).checklist[0]?.reason).toBe('Le syndicat la remplit')
    expect(await listAxeViolations()).toEqual([])
  })

  test('« je ne sais pas » becomes a question for somebody, taken back when the answer comes, and that can be undone', async () => {
    const { screen, read } = await renderDossier('/etapes/s1/s1.c4', newProject())
    await screen.getByRole('radio', { name: 'Je ne sais pas' }).click({ force: true })
    await screen.getByLabelText('À qui demander ?').selectOptions('Maire')
    await expect
      .poll(async () => (await read()).questions)
      .toMatchObject([{ about: 's1.c4', askRole: 'mayor', askedOn: today(), state: 'waiting' }])
    await expect.element(screen.getByLabelText('La question')).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('radio', { name: 'Fait' }).click({ force: true })
    await expect.element(screen.getByText('La question en attente est retirée.')).toBeVisible()
    expect((await read()).questions).toEqual([])
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await read()).questions.length).toBe(1)
  })

  test('keeps what is typed in a note when another task is opened at once', async () => {
    const { screen, read } = await renderDossier('/etapes/s1', newProject())
    await screen.getByLabelText('Note, pour vous').fill('Voir avec l’école jeudi')
    await screen.getByRole('button', { name: /Faites nommer un référent/ }).click()
    await expect
      .poll(async () => (await read()).checklist)
      .toMatchObject([{ id: 's1.c1', state: 'todo', note: 'Voir avec l’école jeudi' }])
    await expect
      .element(screen.getByRole('button', { name: /Remplissez la fiche/ }))
      .toHaveAccessibleName(/Voir avec l’école jeudi/)
  })

  test('never calls compulsory what the law does not ask of a commune of this size', async () => {
    const { screen } = await renderDossier('/etapes/s7', {
      ...newProject(1200),
      profile: { ...newProject(1200).profile, version: 'full' },
    })
    const briefing = screen.getByRole('button', { name: /Préparez la note de synthèse/ })
    await expect.element(briefing).not.toHaveAccessibleName(/Obligation légale/)
    await expect
      .element(screen.getByRole('button', { name: /Envoyez la convocation à temps/ }))
      .toHaveAccessibleName(/Obligation légale/)
    await briefing.click()
    await expect.element(screen.getByText('Conseillé', { exact: true })).toBeVisible()
  })

  test('says that the law aims at a result where the task only helps to check it', async () => {
    const { screen } = await renderDossier('/etapes/s4/s4.c6')
    await expect.element(screen.getByText(/La loi fixe un résultat/)).toBeVisible()
    await expect.element(screen.getByText('1 point de droit reste à vérifier')).toBeVisible()
  })

  test('leads to the screen where the data is typed', async () => {
    const { screen, project } = await renderDossier('/etapes/s4/s4.c1', newProject())
    await expect
      .element(screen.getByRole('link', { name: 'Ouvrir le matériel' }))
      .toHaveAttribute('href', `#/d/${project.id}/materiel`)
    await expect.element(screen.getByText('aucune ligne saisie').first()).toBeVisible()
  })

  test('says that it is easier after other tasks, and locks nothing', async () => {
    const { screen } = await renderDossier('/etapes/s6', newProject())
    await expect.element(screen.getByText(/Rien n’est bloqué/)).toBeVisible()
    await expect.element(screen.getByRole('link', { name: 'Faites valider la note d’ambition.' }).first()).toBeVisible()
    await expect.element(screen.getByRole('radio', { name: 'Fait' })).toBeEnabled()
  })

  test('a document for large municipalities is said not to concern a small one, even in the full version', async () => {
    const project = newProject(1200)
    const { screen } = await renderDossier('/etapes/s4', {
      ...project,
      profile: { ...project.profile, version: 'full' },
    })
    await expect.element(screen.getByText('ne vous concerne pas')).toBeVisible()
  })

  test('a task of a longer version is named, not shown as lost', async () => {
    const { screen } = await renderDossier('/etapes/s1/s1.c10', newProject())
    await expect
      .element(screen.getByText(words('« Trouvez un relais dans chaque lieu. » n’est pas dans la version')))
      .toBeVisible()
  })

  test('gives addresses as text to copy, never as links out', async () => {
    const { screen } = await renderDossier('/etapes/s4')
    await screen.getByRole('button', { name: /Pour aller plus loin/ }).click()
    const copy = screen.getByRole('button', { name: 'Copier l’adresse : Cadre d’analyse du label NR' })
    await copy.click()
    await expect.element(screen.getByText('Adresse copiée.')).toBeVisible()
    await expect.element(copy).toHaveFocus()
    expect(
      [...document.querySelectorAll('a')].filter(
        (link) => link.protocol.startsWith('http') && link.host !== location.host,
      ),
    ).toEqual([])
    expect(await listAxeViolations()).toEqual([])
  })

  test('shows the answers of the example: done with a date, sans objet with its reason, asked to somebody', async () => {
    const { screen } = await renderDossier('/etapes/s3', exampleProject())
    await expect.element(screen.getByText(words('La communauté de communes compte 14 260 habitants'))).toBeVisible()
    await expect.element(screen.getByText(/^À demander/)).toBeVisible()
    await expect.element(screen.getByText(/^Fait le 1/).first()).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })
})

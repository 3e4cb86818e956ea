import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the list of practices', () => {
  test('shows what counts here: the twelve to begin with, then the others under their themes, in order', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await expect.element(screen.getByText(words('33 pratiques.'))).toBeVisible()
    const titles = screen
      .getByRole('heading', { level: 2 })
      .elements()
      .map((heading) => heading.textContent)
    const order = [
      'Les 12 qui comptent d’abord ici',
      'Organisation',
      'Fin de vie',
      'Plus tard (14)',
      'Sans objet ici (12)',
    ]
    expect(titles.filter((title) => order.includes(title ?? ''))).toEqual(order)
    expect(screen.getByRole('combobox', { name: /^Réponse pour/ }).elements()).toHaveLength(33)
    expect(await listAxeViolations()).toEqual([])
  })

  test('says on the first screen what to do first, why, and what to do on Monday', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    const first = screen.getByRole('region', { name: 'À faire en premier' })
    await expect.element(first.getByRole('heading', { level: 2 })).toHaveTextContent(/^Coordonner la démarche/)
    await expect.element(first.getByText(/^Quelqu’un, à la mairie, est chargé/)).toBeVisible()
    await expect.element(first.getByText(words('Pourquoi : Sans nom ni heures réservées'))).toBeVisible()
    await expect.element(first.getByText(/^Ouvrez le modèle de lettre de mission/)).toBeVisible()
    expect(first.element().getBoundingClientRect().bottom).toBeLessThan(window.innerHeight)
    await screen.getByRole('combobox', { name: /^Réponse pour a\.1,/ }).selectOptions('En place')
    await expect.element(first.getByRole('heading', { level: 2 })).toHaveTextContent(/^Connaître son système/)
  })

  test('two depths: the essentials, or everything that can apply', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('radio', { name: 'Complet (59)' }).click({ force: true })
    await expect.element(screen.getByText(words('59 pratiques.'))).toBeVisible()
    expect(screen.getByRole('button', { name: /^Plus tard/ }).elements()).toEqual([])
  })

  test('tells for each theme how it adds up and what would move it most; a theme without an answer has no bar', async () => {
    const stamp = { modifiedAt: '2026-11-20T10:00:00.000Z', modifiedBy: 'référent' }
    const project = {
      ...newProject(),
      practiceAnswers: [
        { id: 'a.1', state: 'in_progress' as const, ...stamp },
        { id: 'a.2', state: 'in_place' as const, ...stamp },
        { id: 'c.1', state: 'in_place' as const, ...stamp },
      ],
    }
    const { screen } = await renderDossier('/pratiques', project)
    const score = screen.getByRole('region', { name: 'Où vous en êtes' })
    const theme = (name: string) => score.getByRole('listitem').filter({ hasText: name })
    await expect.element(theme('Organisation').getByText(words('Ce qui l’avancerait le plus :'))).toBeVisible()
    await expect.element(theme('Organisation').getByRole('link', { name: /^Coordonner/ })).toBeVisible()
    await expect.element(theme('Organisation').getByText(words('(de 80 % à 100 %)'))).toBeVisible()
    expect(theme('Organisation').element().querySelectorAll('.progress-line')).toHaveLength(1)
    expect(theme('Fin de vie').element().querySelectorAll('.progress-line')).toHaveLength(0)
    expect(theme('Fin de vie').getByRole('link').elements()).toEqual([])
    await score.getByRole('button', { name: 'Comment c’est calculé' }).click()
    await expect.element(score.getByText(words('Organisation : (100 % + 60 %) ÷ 2 = 80 %'))).toBeVisible()
    await expect.element(score.getByText(words('Mesurer : une seule réponse compte, soit 100 %'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('offers the seven questions first', async () => {
    const project = newProject()
    const { screen } = await renderDossier('/pratiques', project)
    await expect
      .element(screen.getByRole('link', { name: 'Trier pour ma commune' }))
      .toHaveAttribute('href', `#/d/${project.id}/commune/situation`)
  })

  test('is sorted by the answers to the questions, and says why', async () => {
    const project = newProject()
    const answered = {
      ...newProject(),
      profile: { ...project.profile, situation: { website: false, ownServer: true } },
    }
    const { screen } = await renderDossier('/pratiques', answered)
    await expect.element(screen.getByText(words('Liste triée avec 2 réponses sur 7.'))).toBeVisible()
    await expect
      .element(screen.getByText('Votre serveur a peut-être sa place ailleurs', { exact: false }))
      .toBeVisible()
    await screen.getByRole('button', { name: /^Sans objet ici/ }).click()
    await expect.element(screen.getByText(/aucune page à adapter aux petits écrans/)).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('one press brings a practice back; the notice takes it out again', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('button', { name: 'Plus tard (14)' }).click()
    await screen.getByRole('button', { name: /^Reprendre a\.5,/ }).click()
    await expect
      .poll(async () => (await read()).practiceAnswers)
      .toMatchObject([{ id: 'a.5', placement: 'brought_back' }])
    await expect.element(screen.getByRole('combobox', { name: /^Réponse pour a\.5,/ })).toBeVisible()
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(screen.getByRole('button', { name: /^Reprendre a\.5,/ })).toBeVisible()
    expect((await read()).practiceAnswers).toEqual([])
  })

  test('a practice is set aside with a reason typed and Enter, and waits with that reason', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('button', { name: /^Mettre de côté f\.2,/ }).click()
    await expect.element(screen.getByRole('dialog')).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await userEvent.keyboard('Le syndicat s’en charge.{Enter}')
    await expect
      .poll(async () => (await read()).practiceAnswers)
      .toMatchObject([{ id: 'f.2', placement: 'set_aside', placementReason: 'Le syndicat s’en charge.' }])
    await screen.getByRole('button', { name: 'Sans objet ici (13)' }).click()
    await expect.element(screen.getByText('Le syndicat s’en charge.')).toBeVisible()
    expect(screen.getByRole('combobox', { name: /^Réponse pour f\.2,/ }).elements()).toEqual([])
  })

  test('an answer is given without opening the practice, and counted', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('combobox', { name: /^Réponse pour a\.1,/ }).selectOptions('En place')
    await expect.poll(async () => (await read()).practiceAnswers).toMatchObject([{ id: 'a.1', state: 'in_place' }])
    await expect.element(screen.getByText(words('1 réponse sur 33 · 100 % fait'))).toBeVisible()
  })

  test('no answer is no score: nothing is said to be at zero', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await expect.element(screen.getByText(words('0 réponse sur 33'))).toBeVisible()
    expect(document.body.textContent).not.toMatch(words('0 % fait'))
    await screen.getByRole('button', { name: 'Comment c’est calculé' }).click()
    await expect.element(screen.getByText(/ne pas avoir répondu ne vaut pas zéro/)).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('« sans objet » asks why at once, and the line stays under the hand while one types', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('button', { name: /^Filtrer/ }).click()
    await screen.getByLabelText('Réponse', { exact: true }).selectOptions('Pas encore répondu')
    await screen.getByRole('combobox', { name: /^Réponse pour a\.8,/ }).selectOptions('Sans objet')
    await screen.getByLabelText('Pourquoi, en une phrase').fill('Aucune caméra')
    await expect.poll(async () => (await read()).practiceAnswers[0]?.reason).toBe('Aucune caméra')
    await expect.element(screen.getByLabelText('Pourquoi, en une phrase')).toHaveValue('Aucune caméra')
    expect(await listAxeViolations()).toEqual([])
  })

  test('« je ne sais pas » becomes a question for somebody, without opening the practice', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('combobox', { name: /^Réponse pour f\.2,/ }).selectOptions('Je ne sais pas')
    await screen.getByLabelText('À qui demander ?').selectOptions('Prestataire informatique sous contrat')
    await expect
      .poll(async () => (await read()).questions)
      .toMatchObject([{ about: 'f.2', askRole: 'it_provider', state: 'waiting' }])
  })

  test('is answered with the keyboard alone: one tab from line to line', async () => {
    const { screen, read } = await renderDossier('/pratiques', newProject())
    const first = screen.getByRole('combobox', { name: /^Réponse pour a\.1,/ })
    await expect.element(first).toBeVisible()
    first.element().focus()
    await userEvent.keyboard('{ArrowDown}{Tab}{Tab}{Tab}{ArrowDown}{ArrowDown}')
    await expect
      .poll(async () => (await read()).practiceAnswers.map(({ id, state }) => [id, state]))
      .toEqual([
        ['a.1', 'not_started'],
        ['c.1', 'considering'],
      ])
  })

  test('a search does not mind accents or the plural, looks everywhere, and tells how many it found', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('searchbox', { name: 'Chercher' }).fill('ecrans')
    await expect.element(screen.getByRole('heading', { name: 'Résultats, le plus proche d’abord' })).toBeVisible()
    await expect.element(screen.getByText(words('pratiques sur 59.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('searchbox', { name: 'Chercher' }).fill('xqzw')
    await expect.element(screen.getByRole('heading', { name: 'Aucune pratique ne correspond.' })).toBeVisible()
    await screen.getByRole('button', { name: 'Tout effacer' }).click()
    await expect.element(screen.getByText(words('33 pratiques.'))).toBeVisible()
  })

  test('filters by theme and by the person who acts, and says how many remain', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('button', { name: /^Filtrer/ }).click()
    await screen.getByLabelText('Thème', { exact: true }).selectOptions('Acheter moins')
    await expect.element(screen.getByText(words('5 pratiques sur 33.'))).toBeVisible()
    await screen.getByLabelText('Qui agit').selectOptions('Directrice ou directeur d’école')
    await expect.element(screen.getByRole('button', { name: words('Filtrer (2 filtres choisis)') })).toBeVisible()
    expect(screen.getByRole('combobox', { name: /^Réponse pour d\./ }).elements().length).toBeGreaterThan(0)
    expect(screen.getByRole('combobox', { name: /^Réponse pour [^d]\./ }).elements()).toEqual([])
  })

  test('tells what would move the score most, and by how much', async () => {
    const { screen } = await renderDossier('/pratiques', newProject())
    await screen.getByRole('combobox', { name: /^Réponse pour a\.1,/ }).selectOptions('En place')
    await screen.getByRole('combobox', { name: /^Réponse pour f\.2,/ }).selectOptions('Pas commencé')
    await expect.element(screen.getByText(words('de 50 % à 100 % une fois en place'))).toBeVisible()
  })

  test('shows what the example answered: the person asked, in words', async () => {
    const { screen } = await renderDossier('/pratiques', exampleProject())
    await expect.element(screen.getByText(/^À demander\s:/).first()).toBeVisible()
    await expect
      .element(screen.getByText(words('réponses sur')).first())
      .toHaveTextContent(/^33 réponses sur \d\d · 5\d\s% fait$/)
  })
})

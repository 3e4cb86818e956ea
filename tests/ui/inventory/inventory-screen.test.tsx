import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Project } from '../../../shared/domain/project.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

type Screen = Awaited<ReturnType<typeof renderDossier>>['screen']

const fillLot = async (screen: Screen, kind: string, count: string, year?: string) => {
  const form = screen.getByRole('form', { name: 'Nouveau lot' })
  await form.getByLabelText(words('Quel matériel ?')).selectOptions(kind)
  await form.getByLabelText(words('Combien ?')).fill(count)
  if (year) await form.getByLabelText('Année d’achat').fill(year)
}

/** Keeps every other write of the database waiting, as a slow disk does, until it is released. */
const keepDatabaseBusy = (): Promise<() => void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open('petits-pas')
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const { result: database } = opening
      let isReleased = false
      const transaction = database.transaction('projects', 'readwrite')
      transaction.oncomplete = () => database.close()
      const again = () => {
        if (!isReleased) transaction.objectStore('projects').count().onsuccess = again
      }
      again()
      resolve(() => {
        isReleased = true
      })
    }
  })

const counts = (project: Project) => project.equipmentLots.map(({ kind, count }) => [kind, count])

describe('the inventory of a commune that starts', () => {
  test('invites to count, and says how long it takes', async () => {
    const { screen } = await renderDossier('/materiel', newProject())
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Matériel' })).toBeVisible()
    await expect.element(screen.getByText(words('Comptez ce que vous voyez : dix minutes suffisent.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('takes three lots in a row, with Enter for the last, and adds them up in words', async () => {
    const { screen, read } = await renderDossier('/materiel', newProject())
    await screen.getByRole('button', { name: 'Saisir un lot en détail' }).click()
    await expect.element(screen.getByLabelText(words('Quel matériel ?'))).toHaveFocus()
    await fillLot(screen, 'Ordinateur portable', '4', '2021')
    await screen.getByRole('button', { name: 'Enregistrer et ajouter un autre' }).click()
    await expect.element(screen.getByText(words('Ajouté : 4 ordinateurs portables, mairie.'))).toBeVisible()
    await expect.element(screen.getByLabelText(words('Combien ?'))).toHaveValue('')
    await fillLot(screen, 'Écran', '6')
    await screen.getByRole('button', { name: 'Enregistrer et ajouter un autre' }).click()
    await expect.element(screen.getByText(words('Ajouté : 6 écrans, mairie.'))).toBeVisible()
    await fillLot(screen, 'Copieur', '1')
    expect(await listAxeViolations()).toEqual([])
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText(words('11 appareils en service, en 3 lots.')).first()).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /^1 copieur/ })).toHaveFocus()
    expect(counts(await read())).toEqual([
      ['laptop', 4],
      ['screen', 6],
      ['copier', 1],
    ])
    expect((await read()).equipmentLots[0]).toMatchObject({
      purchaseYear: 2021,
      confidence: 'estimated',
      factorId: 'ademe.laptop',
      site: 'mairie',
    })
  })

  test('gives the next lot its fields at once: nothing typed while the first is being stored is lost', async () => {
    const { screen, read } = await renderDossier('/materiel', newProject())
    await screen.getByRole('button', { name: 'Saisir un lot en détail' }).click()
    await fillLot(screen, 'Ordinateur portable', '4', '2021')
    const release = await keepDatabaseBusy()
    await screen.getByRole('button', { name: 'Enregistrer et ajouter un autre' }).click()
    await fillLot(screen, 'Écran', '6', '2020')
    release()
    await expect.element(screen.getByText(words('Ajouté : 4 ordinateurs portables, mairie.'))).toBeVisible()
    await expect.element(screen.getByLabelText(words('Combien ?'))).toHaveValue('6')
    await screen.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect
      .poll(async () =>
        (await read()).equipmentLots.map(({ kind, count, purchaseYear }) => [kind, count, purchaseYear]),
      )
      .toEqual([
        ['laptop', 4, 2021],
        ['screen', 6, 2020],
      ])
  })

  test('shows a number nobody gave as not filled in, never as zero', async () => {
    const { screen, read } = await renderDossier('/materiel', newProject())
    await screen.getByRole('button', { name: 'Saisir un lot en détail' }).click()
    await screen.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    const row = screen.getByRole('button', { name: /^Ordinateurs portables nombre/ })
    await expect.element(row).toHaveTextContent('nombre non renseigné')
    await expect.element(screen.getByText('Il manque un nombre.').first()).toBeVisible()
    expect((await read()).equipmentLots[0]).not.toHaveProperty('count')
    await row.click()
    await screen.getByLabelText(words('Combien ?')).fill('0')
    await expect.element(screen.getByRole('button', { name: /^0 ordinateur portable/ })).toBeVisible()
    await expect.poll(async () => (await read()).equipmentLots[0]?.count).toBe(0)
  })

  test('keeps a lot whose screen was left before it was saved', async () => {
    const { screen, read } = await renderDossier('/materiel', newProject())
    await screen.getByRole('button', { name: 'Saisir un lot en détail' }).click()
    await fillLot(screen, 'Tablette', '12')
    await screen.getByRole('link', { name: 'Obligations' }).click()
    await expect.poll(async () => counts(await read())).toEqual([['tablet', 12]])
  })

  test('forgets a lot that is cancelled', async () => {
    const { screen, read } = await renderDossier('/materiel', newProject())
    await screen.getByRole('button', { name: 'Saisir un lot en détail' }).click()
    await fillLot(screen, 'Tablette', '12')
    await screen.getByRole('form').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(screen.getByText(words('dix minutes suffisent'))).toBeVisible()
    expect((await read()).equipmentLots).toEqual([])
  })
})

describe('the inventory of the example', () => {
  test('is read by place, with what is stored, what is proposed and what is missing', async () => {
    const { screen } = await renderDossier('/materiel')
    await expect
      .element(screen.getByText(words('71 appareils en service, en 27 lots. 15 autres sont rangés.')))
      .toBeVisible()
    const school = screen.getByRole('region', { name: 'École' })
    await expect.element(school.getByText(words('33 appareils en service, en 7 lots.'))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /^5 ordinateurs fixes/ })).toHaveTextContent('rangé')
    await expect
      .element(screen.getByRole('button', { name: /^1 autre appareil/ }))
      .toHaveTextContent('non compté dans l’empreinte')
    await expect.element(screen.getByText('Proposé par Syndicat numérique de la Haute-Aure')).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('changes a lot while one types, and closes with Enter', async () => {
    const { screen, read } = await renderDossier('/materiel')
    await screen.getByRole('button', { name: /^12 tablettes/ }).click()
    const form = screen.getByRole('form', { name: words('Modifier : 12 tablettes') })
    await form.getByLabelText(words('Combien ?')).fill('14')
    await expect.poll(async () => (await read()).equipmentLots.find(({ id }) => id === 'lot-e04')?.count).toBe(14)
    expect(await listAxeViolations()).toEqual([])
    await userEvent.keyboard('{Enter}')
    const row = screen.getByRole('button', { name: /^14 tablettes/ })
    await expect.element(row).toHaveAttribute('aria-expanded', 'false')
    await expect.element(row).toHaveFocus()
  })

  test('deletes a lot at once and brings it back with its notice', async () => {
    const { screen, read } = await renderDossier('/materiel')
    await screen.getByRole('button', { name: /^12 tablettes/ }).click()
    await screen.getByRole('button', { name: 'Supprimer' }).click()
    await expect.element(screen.getByText(words('Supprimé : 12 tablettes, école.'))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /^12 tablettes/ })).not.toBeInTheDocument()
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(screen.getByRole('button', { name: /^12 tablettes/ })).toBeVisible()
    expect((await read()).equipmentLots).toHaveLength(30)
  })

  test('copies a lot and opens the copy', async () => {
    const { screen, read } = await renderDossier('/materiel')
    await screen.getByRole('button', { name: /^1 copieur.*Copieur de l’école/ }).click()
    await screen.getByRole('button', { name: 'Dupliquer' }).click()
    await expect.element(screen.getByRole('button', { name: /Copieur de l’école/ }).nth(1)).toHaveFocus()
    expect((await read()).equipmentLots).toHaveLength(31)
  })

  test('confirms what the syndicate proposed', async () => {
    const { screen, read } = await renderDossier('/materiel')
    await screen.getByRole('button', { name: /^Confirmer ce que propose/ }).click()
    await expect.element(screen.getByText('C’est confirmé.')).toBeVisible()
    await expect.element(screen.getByText(/^Proposé par/)).not.toBeInTheDocument()
    const lot = (await read()).equipmentLots.find(({ id }) => id === 'lot-m13')
    expect(lot?.prefilled?.confirmedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
    // The button has gone; the keyboard is still in its row.
    await expect.poll(() => document.activeElement?.id).toContain('lot-m13')
  })

  test('opens the lot that another screen points to', async () => {
    const { screen } = await renderDossier('/materiel/lot-m15')
    const row = screen.getByRole('button', { name: /^1 autre appareil/ })
    await expect.element(row).toHaveAttribute('aria-expanded', 'true')
    await expect.element(row).toHaveFocus()
  })

  test('counts a lot once an emission value is chosen for it', async () => {
    const { screen } = await renderDossier('/materiel/lot-m15')
    await screen.getByRole('button', { name: 'Plus de détails' }).click()
    await screen.getByLabelText('Valeur d’émission employée').selectOptions('Petit NAS 2-4 disques')
    await expect.element(screen.getByText('non compté dans l’empreinte')).toHaveLength(1)
  })

  test('moves a lot to a new place, which joins the places of the commune', async () => {
    const { screen, read } = await renderDossier('/materiel/lot-b02')
    await screen.getByLabelText(words('Où ?')).selectOptions('Ajouter un lieu…')
    await screen.getByLabelText('Nom du nouveau lieu').fill('salle des fêtes')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('heading', { name: 'Salle des fêtes' })).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /Portable de la responsable/ })).toHaveFocus()
    expect((await read()).profile.sites).toContain('salle des fêtes')
    expect((await read()).equipmentLots.find(({ id }) => id === 'lot-b02')?.site).toBe('salle des fêtes')
  })

  test('keeps what cannot be a number out of the dossier and says what to write', async () => {
    const { screen, read } = await renderDossier('/materiel/lot-e04')
    await screen.getByLabelText(words('Combien ?')).fill('douze')
    await expect.element(screen.getByText(words('Écrivez un nombre entier'))).toBeVisible()
    expect((await read()).equipmentLots.find(({ id }) => id === 'lot-e04')?.count).toBe(12)
  })

  test('holds connected objects apart, with the same form', async () => {
    const project = { ...exampleProject(), connectedObjects: [] }
    const { screen, read } = await renderDossier('/materiel', project)
    await screen.getByRole('button', { name: 'Ajouter un objet connecté' }).click()
    const form = screen.getByRole('form', { name: 'Nouvel objet connecté' })
    await form.getByLabelText(words('Quel matériel ?')).selectOptions('Caméra')
    await form.getByLabelText(words('Combien ?')).fill('2')
    await form.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await expect.element(screen.getByRole('button', { name: /^2 caméras/ })).toBeVisible()
    expect((await read()).connectedObjects).toMatchObject([{ kind: 'camera', count: 2, factorId: 'proxy.camera' }])
  })
})

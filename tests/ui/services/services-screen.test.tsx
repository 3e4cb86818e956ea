import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the services of a commune that starts', () => {
  test('say what to begin with, in four lists', async () => {
    const { screen } = await renderDossier('/services', newProject())
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Services et achats' })).toBeVisible()
    await expect.element(screen.getByText(words('Commencez par le site de la commune'))).toBeVisible()
    await expect.element(screen.getByText(words('Commencez par l’an dernier'))).toBeVisible()
    await expect.element(screen.getByText(words('taux à vérifier'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('are added by their name with the keyboard, then completed in place', async () => {
    const { screen, read } = await renderDossier('/services', newProject())
    await screen.getByRole('button', { name: 'Ajouter un service' }).click()
    await expect.element(screen.getByLabelText(words('Quel service ?'))).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByText('Écrivez le nom du service.')).toBeVisible()
    await userEvent.keyboard('Messagerie{Enter}')
    await expect.element(screen.getByRole('button', { name: /^Messagerie/ })).toHaveFocus()
    const form = screen.getByRole('form', { name: words('Modifier : Messagerie') })
    await form.getByLabelText(words('Quelle sorte ?')).selectOptions('Messagerie')
    await form.getByLabelText(words('Combien d’utilisateurs')).fill('17')
    await form.getByLabelText(words('Où est-il hébergé ?')).fill('inconnu')
    await expect.poll(async () => (await read()).digitalServices[0]?.users).toBe(17)
    expect(await listAxeViolations()).toEqual([])
    await form.getByRole('button', { name: 'Terminé' }).click()
    await expect.element(screen.getByRole('button', { name: /^Messagerie.*inconnu/ })).toHaveFocus()
    expect((await read()).digitalServices).toMatchObject([
      { name: 'Messagerie', kind: 'mail', users: 17, hostingPlace: 'inconnu' },
    ])
    expect((await read()).digitalServices[0]).not.toHaveProperty('yearlyCost')
  })

  test('keep the name that was typed when the screen is left', async () => {
    const { screen, read } = await renderDossier('/services', newProject())
    await screen.getByRole('button', { name: 'Ajouter un service' }).click()
    await screen.getByLabelText(words('Quel service ?')).fill('Cantine')
    await screen.getByRole('link', { name: 'Obligations' }).click()
    await expect.poll(async () => (await read()).digitalServices.map(({ name }) => name)).toEqual(['Cantine'])
  })
})

describe('the services of the example', () => {
  test('are counted in one way, with its quantity in plain words', async () => {
    const { screen, read } = await renderDossier('/services')
    await screen.getByRole('button', { name: /^Messagerie des agents/ }).click()
    await screen.getByLabelText(words('Comment le compter ?')).selectOptions('Par boîte de messagerie')
    await expect.element(screen.getByLabelText(words('Combien de boîtes ?'))).toHaveValue('17')
    await expect.element(screen.getByText(words('Cela donne 3,2 kg de CO₂e par an'))).toBeVisible()
    await screen.getByLabelText(words('Comment le compter ?')).selectOptions('Par gigaoctet stocké')
    await expect.element(screen.getByText(words('Il manque la quantité'))).toBeVisible()
    const mail = (await read()).digitalServices.find(({ id }) => id === 'service-mail')
    expect(mail?.countedBy).toBe('gigabytes')
    expect(mail).not.toHaveProperty('countedQuantity')
  })

  test('are not counted by mailbox when they have none', async () => {
    const { screen } = await renderDossier('/services')
    await screen.getByRole('button', { name: /^Site de la commune/ }).click()
    const mode = screen.getByLabelText(words('Comment le compter ?'))
    await expect.element(mode.getByRole('option', { name: 'Par gigaoctet stocké' })).toBeInTheDocument()
    await expect.element(mode.getByRole('option', { name: 'Par boîte de messagerie' })).not.toBeInTheDocument()
  })

  test('are deleted at once and brought back', async () => {
    const { screen, read } = await renderDossier('/services')
    await screen.getByRole('button', { name: /^Ancien site de 2013/ }).click()
    await screen.getByRole('button', { name: 'Supprimer' }).click()
    await expect.element(screen.getByText(words('Supprimé : Ancien site de 2013'))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: /^Ancien site/ })).not.toBeInTheDocument()
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.element(screen.getByRole('button', { name: /^Ancien site/ })).toBeVisible()
    expect((await read()).digitalServices).toHaveLength(exampleProject().digitalServices.length)
  })

  test('take a provider who was not known yet', async () => {
    const { screen, read } = await renderDossier('/services')
    await screen.getByRole('button', { name: /^Lignes fixes/ }).click()
    await screen.getByLabelText(words('Qui le fournit ?')).selectOptions('Un autre fournisseur…')
    await screen.getByLabelText('Nom du fournisseur').fill('Opérateur du Perche')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('button', { name: /^Lignes fixes.*Opérateur du Perche/ })).toBeVisible()
    const { actors, digitalServices } = await read()
    const provider = digitalServices.find(({ id }) => id === 'service-phone')?.provider
    expect(actors.find(({ id }) => id === provider)?.name).toBe('Opérateur du Perche')
  })

  test('bought in a year are marked as a rough ratio, and not as zero without an amount', async () => {
    const { screen, read } = await renderDossier('/services')
    await screen.getByRole('button', { name: 'Ajouter une prestation' }).click()
    const row = screen.getByRole('button', { name: /^Infogérance/ })
    await expect.element(row).toHaveTextContent('montant non renseigné')
    expect((await read()).purchasedServices[0]).not.toHaveProperty('amountThousandEur')
    await screen.getByLabelText(words('Montant, en milliers')).fill('3,2')
    await expect.element(row).toHaveTextContent(words('ratio monétaire, peu fiable'))
    await expect.element(row).toHaveTextContent(words('environ 240 kg de CO₂e'))
    await screen.getByRole('button', { name: words('D’où vient ce chiffre ?') }).click()
    await screen.getByLabelText('Origine de la donnée').selectOptions('Lue sur une facture')
    await screen.getByLabelText(words('Est-elle sûre ?')).selectOptions('Sûre')
    await expect
      .poll(async () => (await read()).purchasedServices[0])
      .toMatchObject({ origin: 'invoice', confidence: 'sure' })
    expect(await listAxeViolations()).toEqual([])
  })
})

describe('the purchases and disposals of a year', () => {
  test('show their share beside the rate of their year', async () => {
    const { screen } = await renderDossier('/services')
    const purchases = screen.getByRole('button', { name: /^Achats de 2025/ })
    await expect.element(purchases).toHaveTextContent(words('29 % de la dépense'))
    await expect.element(purchases).toHaveTextContent(words('repère de 20 % atteint'))
    const disposals = screen.getByRole('button', { name: /^Retirés en 2025/ })
    await expect.element(disposals).toHaveTextContent(words('33 % du matériel'))
    await expect.element(disposals).toHaveTextContent(words('sous le repère de 50 %'))
    expect(await listAxeViolations()).toEqual([])
  })

  test('compute the share while amounts are typed', async () => {
    const { screen, read } = await renderDossier('/services', newProject())
    const year = new Date().getFullYear() - 1
    await screen.getByRole('button', { name: `Ajouter les achats de ${year}` }).click()
    const it = screen.getByRole('group', { name: 'Informatique' })
    await it.getByLabelText(words('Total hors taxes')).fill('4 000')
    await expect.poll(async () => (await read()).yearlyPurchases[0]?.totalExclTax).toBe(4000)
    await expect.element(it.getByText(/^Part du réemploi/)).not.toBeInTheDocument()
    await it.getByLabelText('Dont réemploi, en euros').fill('1000')
    await expect.element(it.getByText(words('Part du réemploi et des matières recyclées : 25 %.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('tell a year without purchase from a year nobody filled in', async () => {
    const { screen, read } = await renderDossier('/services', newProject())
    const year = new Date().getFullYear() - 1
    await screen.getByRole('button', { name: `Ajouter les achats de ${year}` }).click()
    const row = screen.getByRole('button', { name: new RegExp(`^Achats de ${year}`) })
    await expect.element(row).toHaveTextContent('à compléter')
    for (const name of ['Informatique', 'Téléphonie']) {
      const check = screen.getByRole('group', { name, exact: true }).getByLabelText('Sans achat dans l’année')
      await check.click()
      await expect.element(check).toBeChecked()
    }
    await expect.element(row).toHaveTextContent(words('sans objet'))
    expect((await read()).yearlyPurchases).toMatchObject([
      { year, category: 'it', totalExclTax: 0 },
      { year, category: 'phones', totalExclTax: 0 },
    ])
  })

  test('rate the retired equipment of a year once both numbers are known', async () => {
    const { screen } = await renderDossier('/services')
    const row = screen.getByRole('button', { name: /^Retirés en 2026/ })
    await expect.element(row).toHaveTextContent('à compléter')
    await row.click()
    await screen.getByLabelText('Partis vers le réemploi').fill('6')
    await expect.element(row).toHaveTextContent(words('67 % du matériel'))
    await expect.element(row).toHaveTextContent(words('repère de 50 % atteint'))
    expect(await listAxeViolations()).toEqual([])
  })
})

test('the tasks of step 4 about services, purchases and disposals lead there', async () => {
  const { screen } = await renderDossier('/etapes/s4/s4.c6')
  await screen.getByRole('link', { name: 'Ouvrir services et achats' }).first().click()
  await expect.element(screen.getByRole('heading', { level: 1, name: 'Services et achats' })).toBeVisible()
})

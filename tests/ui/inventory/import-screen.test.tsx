import { strToU8 } from 'fflate'
import { beforeEach, describe, expect, test } from 'vitest'
import { setSnapshotKeeper } from '../../../renderer/db/snapshots.ts'
import type { Desktop } from '../../../renderer/desktop/desktop.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const glpi =
  '"Nom";"Statut";"Fabricant";"Numéro de série";"Type";"Modèle";"Lieu";"Dernière modification";"Usager";"Date d\'achat"\n' +
  '"ACC-01";"En service";"Dell Inc.";"AAA1";"Desktop";"OptiPlex 3080";"Mairie > Accueil";"2026-11-02";"Mme Duval";"2021-03-15"\n' +
  '"SEC-01";"En service";"Dell Inc.";"AAA2";"Desktop";"OptiPlex 3080";"Mairie";"2026-11-02";"M. Le Goff";"2021-03-15"\n' +
  '"VM-01";"En service";"VMware, Inc.";"VM1";"Other";"VMware Virtual Platform";"Mairie";"2026-11-02";"";""\n'
const free = 'Matos;Combien\nLatitude 5520;3\nMachine à affranchir;1\n'

/** A shell whose open dialog gives these files, one after the other. */
const opening = (...files: readonly (readonly [string, string | Uint8Array])[]): Partial<Desktop> => {
  const left = [...files]
  return {
    openTable: async () => {
      const [name, content] = left.shift() ?? []
      if (name === undefined || content === undefined) return success(null)
      return success({ name, bytes: typeof content === 'string' ? strToU8(content) : content })
    },
  }
}
const show = (...files: readonly (readonly [string, string | Uint8Array])[]) =>
  renderDossier('/materiel/import', newProject(), { desktop: opening(...files) })

beforeEach(() => localStorage.removeItem('petits-pas.list-columns'))

describe('importing a list', () => {
  test('says the formats and the limits before the file is chosen', async () => {
    const { screen } = await show()
    await expect.element(screen.getByText(words('csv, xlsx ou ods, 10 Mo au plus'))).toBeVisible()
    await expect.element(screen.getByText(words('Rien n’entre dans le dossier avant votre accord.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('shows what a GLPI export would bring, writes nothing, then takes it and can undo', async () => {
    const { screen, read } = await show(['glpi.csv', glpi])
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await expect.element(screen.getByText(words('glpi.csv : 3 lignes, export de GLPI.'))).toBeVisible()
    await expect.element(screen.getByText(words('La liste ajoute 2 appareils.'))).toBeVisible()
    await expect.element(screen.getByRole('row', { name: words('2 ordinateurs fixes') })).toBeVisible()
    expect((await read()).equipmentLots).toEqual([])
    expect(document.body.textContent).not.toContain('Duval')
    expect(await listAxeViolations()).toEqual([])

    await screen.getByRole('button', { name: 'Ajouter au matériel' }).click()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Matériel' })).toBeVisible()
    await expect.element(screen.getByText(words('2 appareils ajoutés.'))).toBeVisible()
    expect((await read()).equipmentLots).toMatchObject([
      { site: 'mairie', kind: 'desktop', title: 'Dell OptiPlex 3080', count: 2, purchaseYear: 2021 },
    ])
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => (await read()).equipmentLots).toEqual([])
  })

  test('reads a table copied from a spreadsheet and pasted', async () => {
    const { screen, read } = await show()
    const button = screen.getByRole('button', { name: 'Lire la liste collée' })
    await expect.element(button).toBeDisabled()
    await screen
      .getByRole('textbox', { name: 'Ou une liste collée' })
      .fill('Type\tModèle\tNombre\nOrdinateur portable\tLatitude 5520\t3\nÉcran\tiiyama 24\t4\n')
    await button.click()
    await expect.element(screen.getByText(words('Liste collée : 2 lignes, liste libre.'))).toBeVisible()
    await expect.element(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    await screen.getByRole('button', { name: 'Ajouter au matériel' }).click()
    await expect.element(screen.getByText(words('7 appareils ajoutés.'))).toBeVisible()
    expect((await read()).equipmentLots).toMatchObject([
      { kind: 'laptop', count: 3 },
      { kind: 'monitor_24', count: 4 },
    ])
  })

  test('reads a file dropped on the screen, and says plainly why another cannot be read', async () => {
    const { screen } = await show()
    const drop = (name: string, content: string) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([content], name))
      document
        .querySelector('.empty')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    }
    await expect.element(screen.getByRole('heading', { name: 'Un fichier' })).toBeVisible()
    drop('vide.csv', '')
    await expect.element(screen.getByRole('alert')).toHaveTextContent('vide.csv')
    drop('glpi.csv', glpi)
    await expect.element(screen.getByText(words('glpi.csv : 3 lignes, export de GLPI.'))).toBeVisible()
  })

  test('tells each line that is not taken, behind its reason', async () => {
    const { screen } = await show(['glpi.csv', glpi])
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await screen.getByRole('button', { name: words('Machine virtuelle, pas un appareil (1 ligne)') }).click()
    await expect.element(screen.getByText(words('Ligne 4 : VM-01'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('a column that was misread is corrected, the result follows, and the next list remembers it', async () => {
    const { screen } = await show(['libre.csv', free], ['suite.csv', 'Matos;Combien\nOptiPlex 3080;5\n'])
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await expect.element(screen.getByText(words('La liste ajoute 1 appareil.'))).toBeVisible()
    const column = screen.getByRole('combobox', { name: words('Ce que contient la colonne Combien') })
    await column.selectOptions('count')
    await expect.element(screen.getByText(words('La liste ajoute 3 appareils.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Ajouter au matériel' }).click()
    await expect.element(screen.getByText(words('3 appareils ajoutés.'))).toBeVisible()

    await screen.getByRole('link', { name: 'Importer une liste' }).click()
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await expect.element(screen.getByText(words('La liste ajoute 5 appareils.'))).toBeVisible()
  })

  test('the same list again brings nothing, and says so', async () => {
    const { screen, read } = await show(['glpi.csv', glpi], ['glpi.csv', glpi])
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await screen.getByRole('button', { name: 'Ajouter au matériel' }).click()
    await screen.getByRole('link', { name: 'Importer une liste' }).click()
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await expect.element(screen.getByText(words('La liste n’apporte rien de nouveau.'))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Ajouter au matériel' })).toBeDisabled()
    expect((await read()).equipmentLots).toHaveLength(1)
  })

  test('a lot of a quick count that may be the same is replaced when it is ticked', async () => {
    const project = newProject()
    const stamp = { modifiedAt: '2026-11-22T10:00:00.000Z', modifiedBy: 'Référente' }
    const { screen, read } = await renderDossier(
      '/materiel/import',
      {
        ...project,
        equipmentLots: [{ id: 'comptage', ...stamp, site: 'mairie', kind: 'desktop', count: 2, inUse: true }],
      },
      { desktop: opening(['glpi.csv', glpi]) },
    )
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await screen.getByRole('checkbox', { name: words('Mairie : 2 ordinateurs fixes') }).click()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('button', { name: 'Ajouter au matériel' }).click()
    await expect
      .poll(async () => (await read()).equipmentLots.map(({ title }) => title))
      .toEqual(['Dell OptiPlex 3080'])
  })

  test.each([
    ['vieux.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'C’est un ancien fichier Excel'],
    ['vide.csv', '', 'Ce fichier est vide.'],
    ['liste.pdf', '%PDF-1.7', 'C’est un PDF'],
  ])('%s: says why it cannot be read and what to do, and lets one choose again', async (name, content, sentence) => {
    const { screen } = await show([name, content])
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await expect.element(screen.getByRole('alert').getByText(words(sentence))).toBeVisible()
    await expect.element(screen.getByText(words('Rien n’a été changé.'))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Choisir la liste' })).toBeEnabled()
    expect(await listAxeViolations()).toEqual([])
  })

  test('a list without a word about devices asks for the column that has them', async () => {
    const { screen } = await show(['prenoms.csv', 'Ville;Note\nThèreval;bien\nSaint-Lô;loin\n'])
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await expect.element(screen.getByText(words('Aucune colonne ne dit de quels appareils il s’agit.'))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Ajouter au matériel' })).toBeDisabled()
    expect(await listAxeViolations()).toEqual([])
  })

  test('a file that the disk refuses is said, and giving up says nothing', async () => {
    const desktop: Partial<Desktop> = { openTable: async () => failure('access-denied') }
    const { screen } = await renderDossier('/materiel/import', newProject(), { desktop })
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    await expect.element(screen.getByRole('alert')).toBeVisible()
  })

  test('without the safety copy that must precede it, nothing is done, and it is said', async () => {
    const { screen, read } = await show(['glpi.csv', glpi])
    await screen.getByRole('button', { name: 'Choisir la liste' }).click()
    setSnapshotKeeper(async () => failure('disk-full'))
    await screen.getByRole('button', { name: 'Ajouter au matériel' }).click()
    await expect.element(screen.getByText(words('La copie de sécurité qui doit précéder'))).toBeVisible()
    setSnapshotKeeper(async () => success(null))
    expect((await read()).equipmentLots).toEqual([])
  })
})

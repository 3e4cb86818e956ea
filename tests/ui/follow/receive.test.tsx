import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { databaseFor } from '../../../renderer/db/database.ts'
import { readFollow, recordExchange } from '../../../renderer/db/exchanges.ts'
import { readDossier, storeDossier } from '../../../renderer/db/project-repository.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { ExchangeStamp } from '../../../shared/exchange/exchange-stamp.ts'
import { toProgressWorkbook } from '../../../shared/export/workbook/to-progress-workbook.ts'
import { loadWorkbookContent } from '../../../shared/export/workbook/workbook-content.ts'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { protectBytes } from '../../../shared/protection/password.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { emptyStores, renderApp } from '../support/render-app.tsx'
import { newProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const NOW = new Date('2026-11-20T10:00:00Z')

beforeEach(async () => {
  await emptyStores()
  await Promise.all([databaseFor('').follows.clear(), databaseFor('').exchanges.clear()])
})

const named = (project: Project, name: string): Project => ({ ...project, profile: { ...project.profile, name } })
const withStaff = (project: Project, staffCount: number): Project => ({
  ...project,
  profile: { ...project.profile, staffCount, modifiedAt: NOW.toISOString(), modifiedBy: 'Commune' },
})
const returned = (base: Project, project: Project, name: string, number = 1): File => {
  const stamp: ExchangeStamp = { direction: 'return', number, author: 'Commune', sentAt: NOW.toISOString() }
  const envelope = (state: Project) => toEnvelope(state, { now: NOW, appVersion: 'test' })
  return new File([new Uint8Array(writeProjectFile(envelope(project), envelope(base), stamp))], name)
}
/** The same dossier, under the name of another municipality. */
const moved = (project: Project): Project => ({
  ...project,
  profile: { ...project.profile, inseeCode: '50502', name: 'Saint-Lô', modifiedAt: NOW.toISOString() },
})
const PASSWORD = 'dix mots au téléphone'
const known = async (name: string): Promise<Project> => {
  const project = named(newProject(), name)
  await storeDossier(project, 'test', NOW)
  return project
}

test('a delivery is sorted before anything is stored, then taken in at one press', async () => {
  const plain = await known('Commune simple')
  const disputed = await known('Commune disputée')
  await storeDossier(withStaff(disputed, 3), 'test', NOW)
  const late = await known('Commune tardive')
  await recordExchange({
    projectId: late.id,
    way: 'received',
    direction: 'return',
    number: 5,
    at: NOW.toISOString(),
    author: 'Commune',
    fileName: 'v5',
    digest: 'autre',
  })
  const stranger = named(newProject(), 'Commune nouvelle')
  const lost = await known('Commune égarée')
  const strayed = { ...lost, profile: { ...lost.profile, inseeCode: '50239' } }
  await storeDossier(strayed, 'test', NOW)
  const locked = returned(plain, withStaff(plain, 8), 'protégé.petitspas', 2)
  const workbook = new Uint8Array(
    writeXlsx(toProgressWorkbook(plain, loadWorkbookContent(), { now: NOW, appVersion: 'test' })),
  )
  const good = returned(plain, withStaff(plain, 7), 'renommé.petitspas')
  const files = [
    good,
    new File([await good.arrayBuffer()], 'copie.petitspas'),
    returned(disputed, withStaff(disputed, 9), 'dispute.petitspas'),
    returned(late, late, 'ancien.petitspas', 2),
    returned(stranger, stranger, 'nouveau.petitspas'),
    new File([(await good.arrayBuffer()).slice(0, 900)], 'coupe.petitspas'),
    new File(['bonjour'], 'lettre.txt'),
    new File([(await protectBytes(new Uint8Array(await locked.arrayBuffer()), PASSWORD)).slice()], 'secret.petitspas'),
    new File([workbook.slice()], 'inventaire rempli.xlsx'),
    returned(strayed, moved(strayed), 'voisine.petitspas'),
  ]
  const screen = await renderApp('/mutualisateur/recevoir')
  expect(await listAxeViolations()).toEqual([])
  await expect.element(screen.getByRole('button', { name: 'Choisir des fichiers' })).toBeVisible()
  const chooser = document.querySelector('input[type="file"]')
  if (!chooser) throw new Error('no way to choose files')
  await userEvent.upload(chooser, files)
  await expect.element(screen.getByRole('heading', { name: words('Prêts à reprendre : 1') })).toBeVisible()
  for (const title of [
    'À comparer : 1',
    'Peut-être la mauvaise commune : 1',
    'Classeurs de communes suivies : 1',
    'Communes nouvelles : 1',
    'Plus anciens : 1',
    'Déjà reçus : 1',
  ])
    await expect.element(screen.getByRole('heading', { name: words(title) })).toBeVisible()
  const read = async (id: string) => {
    const opened = await readDossier(id)
    return opened.ok ? opened.value.project : undefined
  }
  expect((await read(plain.id))?.profile.staffCount).toBeUndefined()
  expect(await read(stranger.id)).toBeUndefined()
  expect(await listAxeViolations()).toEqual([])

  await screen.getByRole('button', { name: 'Reprendre ce fichier' }).click()
  await expect.element(screen.getByText(words('1 fichier est repris.'))).toBeVisible()
  expect((await read(plain.id))?.profile.staffCount).toBe(7)
  expect((await read(disputed.id))?.profile.staffCount).toBe(3)
  const copies = await databaseFor('').snapshots.where('projectId').equals(plain.id).toArray()
  expect(copies.map(({ reason }) => reason)).toContain('merge')

  await screen.getByRole('button', { name: 'Donner le mot de passe du fichier secret.petitspas' }).click()
  await screen.getByRole('textbox', { name: 'Mot de passe' }).fill('mauvais mot')
  await screen.getByRole('button', { name: 'Ouvrir' }).click()
  await expect.element(screen.getByText('Ce n’est pas le mot de passe de ce fichier', { exact: false })).toBeVisible()
  await screen.getByRole('textbox', { name: 'Mot de passe' }).fill(PASSWORD)
  await screen.getByRole('button', { name: 'Ouvrir' }).click()
  await expect.element(screen.getByRole('heading', { name: words('À comparer : 2') })).toBeVisible()

  await screen.getByRole('button', { name: 'Ajouter cette commune' }).click()
  await expect.element(screen.getByText(words('1 commune est ajoutée à vos communes.'))).toBeVisible()
  expect(await readFollow(stranger.id)).toBeDefined()

  await screen.getByRole('button', { name: 'Comparer le fichier dispute.petitspas' }).click()
  await expect.poll(() => window.location.hash).toBe(`#/d/${disputed.id}/echanges/recu`)
  await screen.unmount()

  // A workbook leads to its own comparison, already open.
  const again = await renderApp('/mutualisateur/recevoir')
  await expect.element(again.getByRole('button', { name: 'Choisir des fichiers' })).toBeVisible()
  const upload = document.querySelector('input[type="file"]')
  if (!upload) throw new Error('no way to choose files')
  await userEvent.upload(upload, [new File([workbook.slice()], 'inventaire rempli.xlsx')])
  await again.getByRole('button', { name: 'Comparer le fichier inventaire rempli.xlsx' }).click()
  await expect.poll(() => window.location.hash).toBe(`#/d/${plain.id}/documents/reprise`)
  await expect.element(again.getByText('inventaire rempli.xlsx', { exact: false }).first()).toBeVisible()
})

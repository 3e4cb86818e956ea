import { beforeEach, expect, test } from 'vitest'
import { databaseFor } from '../../../renderer/db/database.ts'
import { listExchanges, readFollow } from '../../../renderer/db/exchanges.ts'
import { storeDossier } from '../../../renderer/db/project-repository.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { openProjectFile } from '../../../shared/project-file/project-file.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { emptyStores, renderApp } from '../support/render-app.tsx'
import { newProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

beforeEach(async () => {
  await emptyStores()
  await Promise.all([databaseFor('').follows.clear(), databaseFor('').exchanges.clear()])
})

const list = [
  'code;commune;population;contact;rôle',
  '50129;Cherbourg-en-Cotentin;;mairie@exemple.fr;binôme',
  '50502;;310;;référent',
  '99999;Nulle-Part;;;',
  '50129;Cherbourg-en-Cotentin;;;',
].join('\n')

test('a list and a model give one file and one message each; refused lines say why; a second time makes no second dossier', async () => {
  const model = newProject()
  await storeDossier(model, 'test', new Date())
  const folder = new Map<string, Uint8Array>()
  const screen = await renderApp('/mutualisateur/preparer', {
    openTable: async () => success({ name: 'adherents.csv', bytes: new TextEncoder().encode(list) }),
    chooseFolder: async () => success({ folderId: 'dossier', name: 'Documents/Envoi' }),
    writeToFolder: async ({ files }) => {
      if (folder.has(files.at(-1)?.name ?? '')) return success('exists')
      for (const { name, bytes } of files) folder.set(name, bytes)
      return success('written')
    },
  })
  await screen.getByRole('button', { name: 'Choisir la liste' }).click()
  await expect.element(screen.getByText(words('adherents.csv : 2 communes reconnues.'))).toBeVisible()
  await expect.element(screen.getByRole('rowheader', { name: 'Cherbourg-en-Cotentin (50129)' })).toBeVisible()
  await expect.element(screen.getByText(/aucune commune en vigueur n’a ce code/)).toBeVisible()
  await expect.element(screen.getByText(/commune déjà présente à la ligne 2/)).toBeVisible()
  await expect.element(screen.getByText(words('Choisissez d’abord une liste et un modèle.'))).toBeVisible()
  await screen.getByRole('combobox', { name: 'Dossier de cet ordinateur' }).selectOptions(model.id)
  await expect.element(screen.getByText(/Les communes verront/)).toBeVisible()
  expect(await listAxeViolations()).toEqual([])

  await screen.getByRole('button', { name: words('Préparer 2 dossiers…') }).click()
  await expect.element(screen.getByText(/2 dossiers sont préparés/)).toBeVisible()
  const names = [...folder.keys()]
  for (const name of ['NR_50129_prepare_v1', 'NR_50502_prepare_v1'])
    expect(names).toEqual(expect.arrayContaining([`${name}.petitspas`, `${name}.eml`]))
  expect(names.filter((name) => name.endsWith('.txt'))).toHaveLength(2)
  const opened = openProjectFile(folder.get('NR_50502_prepare_v1.petitspas') ?? new Uint8Array())
  if (!opened.ok) throw new Error(opened.error.code)
  const { project } = opened.value.envelope
  expect(project.profile).toMatchObject({ population: 310, version: 'under_500', mutualisingMode: 'acts_as_referent' })
  expect(project.checklist).toEqual([])
  expect(await readFollow(project.id)).toBeDefined()
  expect(await listExchanges(project.id)).toMatchObject([{ way: 'sent', direction: 'prepared', number: 1 }])
  await expect
    .element(screen.getByRole('button', { name: 'Copier le message pour Cherbourg-en-Cotentin' }))
    .toBeVisible()
  expect(await listAxeViolations()).toEqual([])

  await screen.getByRole('button', { name: 'Préparer d’autres dossiers' }).click()
  await screen.getByRole('button', { name: 'Choisir la liste' }).click()
  await expect.element(screen.getByText(words('Aucune commune n’est reconnue dans « adherents.csv ».'))).toBeVisible()
  await expect.element(screen.getByText(/50502 .* déjà dans .*Mes communes/)).toBeVisible()
})

test('a full disk is said as such, with what is left to prepare; nobody is told to have stopped', async () => {
  const model = newProject()
  await storeDossier(model, 'test', new Date())
  const screen = await renderApp('/mutualisateur/preparer', {
    openTable: async () => success({ name: 'adherents.csv', bytes: new TextEncoder().encode(list) }),
    chooseFolder: async () => success({ folderId: 'dossier', name: 'Documents/Envoi' }),
    writeToFolder: async () => failure('disk-full', { file: 'NR_50129_prepare_v1.eml' }),
  })
  await screen.getByRole('button', { name: 'Choisir la liste' }).click()
  await screen.getByRole('combobox', { name: 'Dossier de cet ordinateur' }).selectOptions(model.id)
  await screen.getByRole('button', { name: words('Préparer 2 dossiers…') }).click()
  await expect.element(screen.getByText('Aucun dossier n’a été préparé.')).toBeVisible()
  await expect.element(screen.getByText(words('2 communes restent à préparer.'))).toBeVisible()
  await expect.element(screen.getByText(/disque est plein/)).toBeVisible()
  expect(screen.getByText(/Vous avez arrêté/).elements()).toHaveLength(0)
})

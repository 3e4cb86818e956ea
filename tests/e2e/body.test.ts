import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import { openProjectFile, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { protectBytes } from '../../shared/protection/password.ts'
import { answerOpenDialog, answerSaveDialog } from '../support/dialogs.ts'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'

const silent = { out: () => undefined, err: () => undefined }
let folder = ''
let running: PetitsPasApp
const inFolder = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'petits-pas-body-'))
  expect(await runCommandLine(['nouveau', '--exemple', '--vers', inFolder('modele.petitspas')], silent)).toBe(0)
  await writeFile(inFolder('liste.csv'), 'code;nom\n50239;Thèreval\n50502;\n99999;Nulle-Part\n50239;\n')
  running = await launchPetitsPas()
})

afterAll(async () => {
  await running.close()
  await rm(folder, { recursive: true, force: true })
  expect(running.consoleErrors).toEqual([])
  expect(running.requests).toEqual([])
})

test('a body prepares files, receives what comes back, and brings it together', async () => {
  const { app, page } = running
  const go = async (hash: string, title: string) => {
    await page.evaluate((where) => {
      location.hash = where
    }, hash)
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
  }

  await go('/mutualisateur/preparer', 'Préparer des dossiers')
  await answerOpenDialog(app, inFolder('liste.csv'))
  await page.getByRole('button', { name: 'Choisir la liste' }).click()
  await page.getByText('2 communes reconnues.', { exact: false }).waitFor()
  await answerOpenDialog(app, inFolder('modele.petitspas'))
  await page.getByRole('button', { name: 'Prendre un fichier' }).click()
  await page.getByText('Les communes verront', { exact: false }).waitFor()
  const place = await mkdtemp(inFolder('envois-'))
  await answerOpenDialog(app, place)
  await page.getByRole('button', { name: /^Préparer 2 dossiers/ }).click()
  await page.getByText('2 dossiers sont préparés', { exact: false }).waitFor()
  const names = (await readdir(place)).toSorted()
  expect(names.filter((name) => /\.(petitspas|eml)$/.test(name))).toEqual([
    'NR_50239_prepare_v1.eml',
    'NR_50239_prepare_v1.petitspas',
    'NR_50502_prepare_v1.eml',
    'NR_50502_prepare_v1.petitspas',
  ])
  expect(names.filter((name) => name.startsWith('.'))).toEqual([])

  // The commune answers: one thing more in its dossier.
  const opened = openProjectFile(new Uint8Array(await readFile(path.join(place, 'NR_50239_prepare_v1.petitspas'))))
  if (!opened.ok) throw new Error(opened.error.code)
  const { envelope } = opened.value
  const at = new Date(Date.parse(envelope.savedAt) + 60_000).toISOString()
  const project = {
    ...envelope.project,
    modifiedAt: at,
    profile: { ...envelope.project.profile, staffCount: 7, modifiedAt: at, modifiedBy: 'Commune' },
  }
  const stamp = { direction: 'return' as const, number: 1, lastReceived: 1, author: 'Commune', sentAt: at }
  const returned = writeProjectFile({ ...envelope, project }, envelope, stamp)
  await writeFile(inFolder('retour.petitspas'), returned)
  await writeFile(inFolder('coupe.petitspas'), returned.subarray(0, 900))

  // A delivery as mailboxes make them: copies, a letter, a filled workbook, another commune, a file under a wrong name.
  const prepared = (code: string) => path.join(place, `NR_${code}_prepare_v1.petitspas`)
  await copyFile(inFolder('retour.petitspas'), inFolder('retour (1).petitspas'))
  await writeFile(inFolder('lettre.petitspas'), 'Bonjour')
  await writeFile(inFolder('secret.petitspas'), await protectBytes(returned, 'dix mots au téléphone'))
  expect(await runCommandLine(['classeur', prepared('50502'), '--vers', inFolder('rempli.xlsx')], silent)).toBe(0)
  expect(await runCommandLine(['nouveau', '--commune', '50129', '--vers', inFolder('autre.petitspas')], silent)).toBe(0)
  const moved = { ...project, profile: { ...project.profile, inseeCode: '50502', name: 'Saint-Lô' } }
  await writeFile(
    inFolder('voisine.petitspas'),
    writeProjectFile({ ...envelope, project: moved }, envelope, { ...stamp, number: 2 }),
  )
  const files = ['retour', 'retour (1)', 'coupe', 'lettre', 'secret', 'autre', 'voisine'].map(
    (name) => `${name}.petitspas`,
  )

  await go('/mutualisateur/recevoir', 'Recevoir')
  await page.locator('input[type="file"]').setInputFiles([...files, 'rempli.xlsx'].map(inFolder))
  await page.getByText('Rien n’est encore enregistré.', { exact: false }).waitFor()
  const titles = await page.locator('main h2').allTextContents()
  expect(titles.map((title) => title.replace(/\s*:\s1$/u, ''))).toEqual([
    'Prêts à reprendre',
    'Peut-être la mauvaise commune',
    'Classeurs de communes suivies',
    'Communes nouvelles',
    'Protégés par mot de passe',
    'Déjà reçus',
    'Autres fichiers',
    'Abîmés',
  ])
  await page.getByRole('button', { name: 'Reprendre ce fichier' }).click()
  await page.getByText('1 fichier est repris', { exact: false }).waitFor()

  await go('/mutualisateur', 'Mes communes')
  await page.getByRole('link', { name: 'Thèreval' }).waitFor()

  await go('/mutualisateur/consolidation', 'Consolidation')
  await page.getByRole('button', { name: /Réunir les 2 communes suivies/ }).click()
  await page.getByText('2 communes comptées.', { exact: false }).waitFor()
  await answerSaveDialog(app, inFolder('suivi.xlsx'))
  await page.getByRole('button', { name: 'Enregistrer le classeur' }).click()
  await page.getByText(/Enregistré.*suivi\.xlsx/).waitFor()
  expect((await readFile(inFolder('suivi.xlsx'))).subarray(0, 2).toString()).toBe('PK')
  await answerOpenDialog(app, folder)
  await page.getByRole('button', { name: 'Tables en Parquet' }).click()
  await expect
    .poll(async () => (await readdir(folder)).filter((name) => name.startsWith('consolidation-')).length)
    .toBe(1)
})

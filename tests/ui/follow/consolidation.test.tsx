import { beforeEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { databaseFor } from '../../../renderer/db/database.ts'
import { saveFollow } from '../../../renderer/db/exchanges.ts'
import { storeDossier } from '../../../renderer/db/project-repository.ts'
import { success } from '../../../shared/errors/app-error.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { emptyStores, renderApp } from '../support/render-app.tsx'
import { newProject } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const NOW = new Date('2026-11-20T10:00:00Z')

beforeEach(async () => {
  await emptyStores()
  await Promise.all([databaseFor('').follows.clear(), databaseFor('').exchanges.clear()])
})

const commune = (index: number, count: number) => {
  const project = newProject()
  const stamp = { modifiedAt: NOW.toISOString(), modifiedBy: 'Commune' }
  const lot = { ...stamp, id: 'lot', site: 'mairie', kind: 'laptop', count, purchaseYear: 2019, inUse: true }
  return {
    ...project,
    profile: { ...project.profile, inseeCode: `5000${index}`, name: `Commune ${index}`, population: 900 },
    equipmentLots: [{ ...lot, confidence: 'sure' as const }],
  }
}

test('followed communes are brought together: median from five on, lists, files; one set aside is no longer counted', async () => {
  for (const index of [1, 2, 3, 4, 5]) {
    const project = commune(index, index)
    await storeDossier(project, 'test', NOW)
    await saveFollow({ projectId: project.id, since: '2026-11-01', times: [] })
  }
  const written: string[] = []
  const screen = await renderApp('/mutualisateur/consolidation', {
    saveFile: async ({ suggestedName, bytes }) => {
      written.push(`${suggestedName} ${String.fromCharCode(...bytes.subarray(0, 2))}`)
      return success({ fileId: 'f', name: suggestedName, folder: 'Documents' })
    },
    chooseFolder: async (name) => success({ folderId: 'd', name: `Documents/${name}` }),
    writeToFolder: async ({ files }) => {
      for (const { name, bytes } of files) written.push(`${name} ${String.fromCharCode(...bytes.subarray(0, 4))}`)
      return success('written')
    },
    showFolder: async () => success(true),
  })
  expect(await listAxeViolations()).toEqual([])
  await screen.getByRole('button', { name: words('Réunir les 5 communes suivies') }).click()
  await expect.element(screen.getByText(words('5 communes comptées.'))).toBeVisible()
  const devices = screen.getByRole('row', { name: /Appareils en service.*toutes les communes/ })
  await expect.element(devices).toHaveTextContent(/3.*de 1 à 5/)
  await expect.element(screen.getByRole('row', { name: /ortable.*6 ans et plus.*15/ })).toBeVisible()
  expect(await listAxeViolations()).toEqual([])

  await screen.getByRole('button', { name: 'Enregistrer le classeur' }).click()
  await expect.poll(() => written.filter((name) => /^consolidation-.*\.xlsx PK$/.test(name))).toHaveLength(1)
  await screen.getByRole('button', { name: 'Tables en Parquet' }).click()
  await expect.poll(() => written).toContain('achat_groupe.parquet PAR1')

  await screen.getByRole('button', { name: 'Retirer une commune du calcul' }).click()
  await screen.getByRole('checkbox', { name: 'Commune 5' }).click()
  await expect.element(screen.getByText(words('4 communes comptées.'))).toBeVisible()
  await expect.element(devices).toHaveTextContent(/Moins de cinq communes/)
})

test('a folder of files is brought together: a damaged one is named, and stops nothing', async () => {
  const bytes = new Uint8Array(writeProjectFile(toEnvelope(commune(1, 4), { now: NOW, appVersion: 'test' })))
  const screen = await renderApp('/mutualisateur/consolidation')
  await expect.element(screen.getByRole('button', { name: 'Prendre un dossier de fichiers' })).toBeVisible()
  const chooser = document.querySelector<HTMLInputElement>('input[type="file"]')
  if (!chooser) throw new Error('no way to choose a folder')
  // A folder cannot be handed over in a test page; its files can.
  chooser.removeAttribute('webkitdirectory')
  await userEvent.upload(chooser, [
    new File([bytes], 'bon.petitspas'),
    new File([bytes.slice(0, 700)], 'coupe.petitspas'),
    new File(['autre'], 'lettre.txt'),
  ])
  await expect.element(screen.getByText(words('1 commune comptée.'))).toBeVisible()
  await expect.element(screen.getByText(words('coupe.petitspas : abîmé ou incomplet'))).toBeVisible()
})

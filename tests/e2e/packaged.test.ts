import fs from 'node:fs/promises'
import path from 'node:path'
import { listPackage } from '@electron/asar'
import { FuseV1Options } from '@electron/fuses'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeScratch } from '../support/disk-image.ts'
import { fullProject, packed } from '../support/durability.ts'
import { packageForTests, readFuses, startPackaged } from '../support/packaged-app.ts'

let root = ''
let folder = ''
let executable = ''
beforeAll(async () => {
  root = await makeScratch('paquet')
  folder = await packageForTests(root)
  executable = path.join(folder, 'petits-pas')
})
afterAll(() => fs.rm(root, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }))

test('19. every fuse of the packaged program is as the configuration states', async () => {
  const fuses = await readFuses(executable)
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ]
  expect(fuses.length).toBeGreaterThanOrEqual(8)
  expect(fuses.slice(0, 8)).toEqual(fuses.slice(0, 8).map((_state, index) => on.includes(index)))
})

test('the package holds the application, its licences and two languages, and no library on its own', async () => {
  const inside = listPackage(path.join(folder, 'resources', 'app.asar'), { isPack: false })
  expect(inside).toContain('/out/main/index.js')
  expect(inside).toContain('/out/renderer/index.html')
  expect(inside.filter((name) => /^\/(node_modules|tests|docs|shared|electron|renderer)(\/|$)/.test(name))).toEqual([])
  expect((await fs.readdir(path.join(folder, 'locales'))).toSorted()).toEqual(['en-US.pak', 'fr.pak'])
  const beside = await fs.readdir(folder)
  for (const name of ['LICENSE', 'LICENSE-CONTENT.md', 'THIRD-PARTY-NOTICES.md']) expect(beside).toContain(name)
  expect(await fs.readdir(path.join(folder, 'resources'))).not.toContain('default_app.asar')
})

test('started from a double-clicked file, it stores the dossier and an edit, and has both at the next start', async () => {
  const env = {
    PETITS_PAS_USER_DATA: path.join(root, 'profil'),
    PETITS_PAS_DOCUMENTS: path.join(root, 'Documents', 'Petits pas'),
  }
  const file = path.join(root, 'recu.petitspas')
  await fs.writeFile(file, packed(fullProject(), '2026-11-20T10:00:00.000Z'))
  const first = await startPackaged(executable, [file], env)
  await first.page.waitForURL(/#\/d\/dossier-complet/)
  await first.page.getByTestId('save-state').waitFor()
  await first.page.evaluate(() => {
    location.hash = '#/d/dossier-complet/etapes/s1/s1.c1'
  })
  await first.page.getByLabel('Note, pour vous').fill('écrit dans le paquet')
  await first.page.getByLabel('Note, pour vous').blur()
  await expect.poll(() => first.page.getByTestId('save-state').textContent()).toContain('Enregistré')
  expect(await first.close()).toBe(0)
  const again = await startPackaged(executable, [], env)
  await again.page.getByRole('heading', { level: 1 }).first().waitFor()
  await again.page.evaluate(() => {
    location.hash = '#/d/dossier-complet/etapes/s1/s1.c1'
  })
  await expect.poll(() => again.page.getByLabel('Note, pour vous').inputValue()).toBe('écrit dans le paquet')
  expect(await again.close()).toBe(0)
})

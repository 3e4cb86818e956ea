import { afterEach, expect, test } from 'vitest'
import { launchPetitsPas, type PetitsPasApp } from '../support/electron-app.ts'

let started: PetitsPasApp | null = null
afterEach(async () => {
  await started?.close()
  started = null
})

test('the window starts from our own scheme, without rights, errors or requests', async () => {
  started = await launchPetitsPas()
  const { page, app, consoleErrors, requests } = started
  await page.getByRole('banner').waitFor()
  expect(page.url()).toBe('app://petits-pas/')
  const rights = await page.evaluate(() => ({
    require: typeof (globalThis as Record<string, unknown>).require,
    process: typeof (globalThis as Record<string, unknown>).process,
    isSecure: window.isSecureContext,
    bridge: Object.keys((globalThis as unknown as { petitsPas: object }).petitsPas).sort(),
  }))
  expect(rights).toMatchObject({ require: 'undefined', process: 'undefined', isSecure: true })
  expect(rights.bridge).toContain('onShellEvent')
  const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label))
  expect(menu).toEqual(['Fichier', 'Édition', 'Affichage'])
  await started.close()
  started = null
  expect(consoleErrors).toEqual([])
  expect(requests).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

describe('the quick count', () => {
  test('counts by keyboard: a number, Enter, the arrows; a first range appears at once', async () => {
    const { screen, read } = await renderDossier('/materiel/comptage', newProject())
    await expect.element(screen.getByText(words('apparaîtra ici dès le premier appareil compté'))).toBeVisible()
    await screen.getByRole('textbox', { name: 'Ordinateurs fixes' }).click()
    await userEvent.keyboard('4{Enter}')
    await expect.element(screen.getByRole('textbox', { name: 'Ordinateurs portables' })).toHaveFocus()
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}{ArrowDown}')
    await expect.element(screen.getByRole('textbox', { name: 'Ordinateurs portables' })).toHaveValue('2')
    await expect.element(screen.getByText(/^Entre .+\skg$/)).toBeVisible()
    await expect.element(screen.getByText(words('6 appareils ici.'))).toBeVisible()
    await expect
      .poll(async () => (await read()).equipmentLots)
      .toMatchObject([
        { kind: 'desktop', count: 4, confidence: 'estimated' },
        { kind: 'laptop', count: 2, confidence: 'estimated' },
      ])
    expect(await listAxeViolations()).toEqual([])
  })

  test('keeps every press of quick ones', async () => {
    const { screen, read } = await renderDossier('/materiel/comptage', newProject())
    const more = screen.getByRole('button', { name: words('Un de plus : Écrans, mairie') })
    for (let press = 0; press < 5; press += 1) await more.click()
    await screen.getByRole('button', { name: words('Un de moins : Écrans, mairie') }).click()
    await expect.element(screen.getByRole('textbox', { name: 'Écrans' })).toHaveValue('4')
    await expect.poll(async () => (await read()).equipmentLots).toMatchObject([{ kind: 'screen', count: 4 }])
  })

  test('counts one place at a time, and a place can be added', async () => {
    const { screen, read } = await renderDossier('/materiel/comptage', newProject())
    await screen.getByRole('button', { name: 'Ajouter un lieu…' }).click()
    await screen.getByLabelText('Nom du nouveau lieu').fill('cantine')
    await userEvent.keyboard('{Enter}')
    await expect.element(screen.getByRole('radio', { name: 'Cantine' })).toBeChecked()
    await screen.getByRole('textbox', { name: 'Tablettes' }).fill('3')
    await expect.poll(async () => (await read()).equipmentLots).toMatchObject([{ site: 'cantine', count: 3 }])
    await screen.getByRole('radio', { name: 'Mairie' }).click({ force: true })
    await expect.element(screen.getByRole('textbox', { name: 'Tablettes' })).toHaveValue('')
  })

  test('gives each lot its own count where the inventory is finer', async () => {
    const { screen, read } = await renderDossier('/materiel/comptage')
    await screen.getByRole('textbox', { name: 'Postes du secrétariat et de la comptabilité' }).fill('3')
    await expect.poll(async () => (await read()).equipmentLots.find(({ id }) => id === 'lot-m02')?.count).toBe(3)
    expect((await read()).equipmentLots).toHaveLength(30)
    expect(await listAxeViolations()).toEqual([])
  })
})

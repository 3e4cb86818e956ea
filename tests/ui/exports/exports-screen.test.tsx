import { describe, expect, test } from 'vitest'
import type { Desktop } from '../../../renderer/desktop/desktop.ts'
import { failure, success } from '../../../shared/errors/app-error.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

type SaveRequest = Parameters<Desktop['saveFile']>[0]

/** A shell that keeps what it is asked to write. */
const keepingDesktop = () => {
  const saved: SaveRequest[] = []
  const shown: string[] = []
  const desktop: Partial<Desktop> = {
    saveFile: async (request) => {
      saved.push(request)
      return success({ fileId: `file-${saved.length}`, name: request.suggestedName, folder: 'Documents/Petits pas' })
    },
    showFile: async (id) => {
      shown.push(id)
      return success(true)
    },
    savePdf: async ({ suggestedName }) => success({ fileId: 'pdf', name: suggestedName, folder: 'Documents' }),
  }
  return { saved, shown, desktop }
}

const startOf = (request: SaveRequest | undefined): string => String.fromCharCode(...(request?.bytes.slice(0, 4) ?? []))
const zip = 'PK\u0003\u0004'
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('documents and files', () => {
  test.each([
    ['Enregistrer en Word', 'document', '00512-valbourg-sur-aure-rapport.docx'],
    ['Enregistrer le classeur', 'workbook', '00512-valbourg-sur-aure-classeur.xlsx'],
    ['Enregistrer le calendrier', 'calendar', '00512-valbourg-sur-aure-calendrier.ics'],
    ['Enregistrer une copie', 'project', '00512-valbourg-sur-aure.petitspas'],
  ])('« %s » writes a real file, says where, and shows it in its folder', async (button, kind, name) => {
    const { saved, shown, desktop } = keepingDesktop()
    const { screen } = await renderDossier('/documents', exampleProject(), { desktop, edition: 'desktop' })
    await screen.getByRole('button', { name: button }).click()
    await expect.element(screen.getByText(name), { timeout: 20_000 }).toBeVisible()
    await expect.element(screen.getByText('dans Documents/Petits pas')).toBeVisible()
    expect(saved).toHaveLength(1)
    expect(saved[0]).toMatchObject({ kind, suggestedName: name })
    expect(startOf(saved[0])).toBe(kind === 'calendar' ? 'BEGI' : zip)
    expect(saved[0]?.bytes.length).toBeGreaterThan(5000)
    await screen.getByRole('button', { name: 'Montrer dans le dossier' }).click()
    expect(shown).toEqual(['file-1'])
    expect(await listAxeViolations()).toEqual([])
  })

  test('say what each file is for and what leaves the machine', async () => {
    const { screen } = await renderDossier('/documents', newProject())
    await expect
      .element(screen.getByRole('heading', { name: words('Classeur structuré selon le périmètre eNRT (2023)') }))
      .toBeVisible()
    await expect.element(screen.getByText(words('Rien ne part tout seul.'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('say in plain French why a file could not be written, and keep the button', async () => {
    const desktop: Partial<Desktop> = { saveFile: async () => failure('disk-full') }
    const { screen } = await renderDossier('/documents', newProject(), { desktop })
    await screen.getByRole('button', { name: 'Enregistrer une copie' }).click()
    await expect.element(screen.getByRole('alert').getByText(words('Le disque est plein'))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: 'Enregistrer une copie' })).toBeEnabled()
    expect(await listAxeViolations()).toEqual([])
  })

  test('say nothing when the user gives up choosing a place', async () => {
    const desktop: Partial<Desktop> = { saveFile: async () => success(null) }
    const { screen } = await renderDossier('/documents', newProject(), { desktop })
    const button = screen.getByRole('button', { name: 'Enregistrer une copie' })
    await button.click()
    await expect.element(button).toBeEnabled()
    await expect.element(screen.getByText(words('Enregistré à')).nth(1)).not.toBeInTheDocument()
  })
})

describe('the progress report on the screen', () => {
  test('has one title of its own, tables with captions and pictures with words', async () => {
    const { screen } = await renderDossier('/documents/rapport')
    await expect
      .element(screen.getByRole('heading', { level: 1 }))
      .toHaveTextContent('Rapport d’avancement de Valbourg-sur-Aure')
    expect(screen.getByRole('heading', { level: 1 }).elements()).toHaveLength(1)
    await expect.element(screen.getByText(words('44 tâches sur 67 sont faites.')).first()).toBeVisible()
    for (const table of document.querySelectorAll<HTMLTableElement>('main table'))
      expect(table.caption?.textContent).toBeTruthy()
    for (const picture of document.querySelectorAll('main svg[role="img"]'))
      expect(picture.querySelector('desc')?.textContent).toBeTruthy()
    expect(await listAxeViolations()).toEqual([])
  })

  test('is kept as a Word file, a page or a PDF', async () => {
    const { saved, desktop } = keepingDesktop()
    const { screen } = await renderDossier('/documents/rapport', exampleProject(), { desktop, edition: 'desktop' })
    await screen.getByRole('button', { name: 'Enregistrer en Word' }).click()
    await expect.element(screen.getByText(/rapport\.docx/), { timeout: 20_000 }).toBeVisible()
    await screen.getByRole('button', { name: 'Enregistrer la page' }).click()
    await expect.element(screen.getByText(/rapport\.html/)).toBeVisible()
    await screen.getByRole('button', { name: 'Enregistrer en PDF' }).click()
    await expect.element(screen.getByText(/rapport\.pdf/)).toBeVisible()
    expect(saved.map(({ kind }) => kind)).toEqual(['document', 'page'])
    expect(startOf(saved[0])).toBe(zip)
    expect(new TextDecoder().decode(saved[1]?.bytes.slice(0, 15))).toBe('<!doctype html>')
  })
})

describe('every document', () => {
  test('is listed by need and by step, with what it lacks, and opens with its letters and signatures', async () => {
    const { screen } = await renderDossier('/documents')
    await expect.element(screen.getByRole('heading', { level: 3, name: 'Faire voter le conseil' })).toBeVisible()
    expect(document.querySelectorAll('.document-group li')).toHaveLength(46)
    await expect.element(screen.getByText(words('points à compléter')).first()).toBeVisible()
    await screen.getByText('Par étape', { exact: true }).click()
    expect(document.querySelectorAll('.document-group li')).toHaveLength(46)
    expect(await listAxeViolations()).toEqual([])
    await screen.getByRole('link', { name: 'Lettre de mission du référent' }).click()
    await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
    await expect.element(screen.getByText(words('À relire avant diffusion'))).toBeVisible()
    await expect.element(screen.getByText(words('Mireille Daubrac')).first()).toBeVisible()
    expect(document.querySelectorAll('.doc-signature, .doc-addresses').length).toBeGreaterThan(0)
    expect(await listAxeViolations()).toEqual([])
  })

  test('bears the logo and the words of the body whose contents the dossier holds, under its name', async () => {
    const project = exampleProject()
    const pack = {
      id: 'contenus-du-syndicat',
      modifiedAt: '2026-11-22T10:00:00.000Z',
      modifiedBy: 'référent',
      name: 'Appui 2027',
      author: 'Syndicat d’essai',
      contacts: [],
      offers: [],
      exampleActions: [],
      wording: { mention: 'Avec l’appui du syndicat', words: [] },
      logo: `data:image/png;base64,${onePixel}`,
      addedOn: '2026-11-22',
      inDocuments: true,
    }
    const { screen } = await renderDossier('/documents/d1.profile', { ...project, contentPacks: [pack] })
    await expect
      .element(screen.getByText(words('Avec l’appui du syndicat. Texte proposé par Syndicat d’essai.')))
      .toBeVisible()
    await expect.element(screen.getByRole('img', { name: 'Logo de Syndicat d’essai' })).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('lists what is in brackets before it is saved, each with the screen that fills it', async () => {
    const { screen } = await renderDossier('/documents/d1.mission_letter', newProject())
    await screen.getByRole('button', { name: /points à compléter/ }).click()
    await expect.element(screen.getByText('nombre d’heures réservées', { exact: true })).toBeVisible()
    await screen.getByRole('link', { name: 'Fiche de la commune' }).nth(1).click()
    await expect.element(screen.getByRole('heading', { level: 1, name: 'Fiche de la commune' })).toBeVisible()
  })

  test('the roadmap is kept in the length one chooses', async () => {
    const { saved, desktop } = keepingDesktop()
    const { screen } = await renderDossier('/documents/d6.roadmap', exampleProject(), { desktop, edition: 'desktop' })
    const blocks = () => document.querySelectorAll('.doc > *').length
    await expect.poll(blocks).toBeGreaterThan(5)
    const twoPages = blocks()
    await screen.getByText('Six pages').click()
    await expect.poll(blocks).toBeGreaterThan(twoPages)
    await screen.getByRole('button', { name: 'Enregistrer en Word' }).click()
    await expect.element(screen.getByText(/d6-roadmap\.docx/), { timeout: 20_000 }).toBeVisible()
    expect(startOf(saved[0])).toBe(zip)
  })
})

import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import type { Desktop } from '../../../renderer/desktop/desktop.ts'
import { patchRecord } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { success } from '../../../shared/errors/app-error.ts'
import { toProgressWorkbook } from '../../../shared/export/workbook/to-progress-workbook.ts'
import { loadWorkbookContent } from '../../../shared/export/workbook/workbook-content.ts'
import { writeXlsx } from '../../../shared/export/writers/write-xlsx.ts'
import { listAxeViolations } from '../../support/axe-browser.ts'
import { exampleProject, newProject, renderDossier } from '../support/render-dossier.tsx'
import { words } from '../support/words.ts'

const exportedAt = new Date('2026-12-01T10:00:00.000Z')
const sheetName = 'Postes de travail'

const exportWorkbook = (project: Project): Uint8Array =>
  writeXlsx(toProgressWorkbook(project, loadWorkbookContent(), { now: exportedAt, appVersion: 'test' }))

/** The workbook with the quantity of the first copiers changed. */
const withCount = async (project: Project, count: number | string): Promise<Uint8Array> => {
  const workbook = new ExcelJS.Workbook()
  const bytes = exportWorkbook(project)
  await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer) // a copy is never shared
  const copier = workbook.getWorksheet(sheetName)?.getColumn(1).values.indexOf('Copieur') ?? 0
  const cell = workbook.getWorksheet(sheetName)?.getCell(copier, 3)
  if (cell) cell.value = count
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const show = (project: Project, name: string, bytes: Uint8Array) => {
  const desktop: Partial<Desktop> = { openTable: async () => success({ name, bytes }) }
  return renderDossier('/documents/reprise', project, { desktop })
}
const copierOf = (project: Project) => project.equipmentLots.find(({ kind }) => kind === 'copier')?.count

describe('an edited workbook', () => {
  test('that nobody changed says so, and offers nothing to take', async () => {
    const project = exampleProject()
    const { screen } = await show(project, 'classeur.xlsx', exportWorkbook(project))
    await screen.getByRole('button', { name: 'Choisir le classeur' }).click()
    await expect.element(screen.getByRole('heading', { name: 'Aucune différence' })).toBeVisible()
    await expect.element(screen.getByText(words('exporté le 1er décembre 2026'))).toBeVisible()
    await expect.element(screen.getByRole('button', { name: words('Reprendre') })).not.toBeInTheDocument()
    expect(await listAxeViolations()).toEqual([])
  })

  test('shows each change with its cell, takes it once confirmed, and can undo', async () => {
    const project = exampleProject()
    const before = copierOf(project)
    const { screen, read } = await show(project, 'classeur.xlsx', await withCount(project, 9))
    await screen.getByRole('button', { name: 'Choisir le classeur' }).click()
    await expect.element(screen.getByRole('checkbox', { name: words(`${before} → 9`) })).toBeChecked()
    await expect.element(screen.getByText(words(`${sheetName}, C`)).first()).toBeVisible()
    expect(copierOf(await read())).toEqual(before)
    expect(await listAxeViolations()).toEqual([])

    await screen.getByRole('button', { name: words('Reprendre 1 changement') }).click()
    await expect.element(screen.getByText(words('1 changement repris.'))).toBeVisible()
    expect(copierOf(await read())).toEqual(9)
    await screen.getByRole('status').getByRole('button', { name: 'Annuler' }).click()
    await expect.poll(async () => copierOf(await read())).toEqual(before)
  })

  test('a change that is unticked is left out', async () => {
    const project = exampleProject()
    const { screen } = await show(project, 'classeur.xlsx', await withCount(project, 9))
    await screen.getByRole('button', { name: 'Choisir le classeur' }).click()
    await screen.getByRole('checkbox', { name: words('→ 9') }).click()
    await expect.element(screen.getByRole('button', { name: words('Reprendre 0 changement') })).toBeDisabled()
  })

  test('what was not understood is told with its cell and its reason', async () => {
    const project = exampleProject()
    const { screen } = await show(project, 'classeur.xlsx', await withCount(project, 'une dizaine'))
    await screen.getByRole('button', { name: 'Choisir le classeur' }).click()
    await expect.element(screen.getByText(words('« une dizaine » : ce n’est pas un nombre'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('where the dossier changed too, the user decides; the dossier keeps its value until then', async () => {
    const project = exampleProject()
    const bytes = await withCount(project, 9)
    const copier = project.equipmentLots.find(({ kind }) => kind === 'copier')
    if (!copier) throw new Error('no copier')
    const context = { now: new Date('2026-12-03T10:00:00.000Z'), newId: () => '', author: 'Référente' }
    const changed = patchRecord(project, 'equipmentLots', copier.id, { count: 4 }, context)
    const { screen, read } = await show(changed, 'classeur.xlsx', bytes)
    await screen.getByRole('button', { name: 'Choisir le classeur' }).click()
    await expect.element(screen.getByRole('heading', { name: 'À vous de trancher' })).toBeVisible()
    await expect.element(screen.getByRole('radio', { name: words('Garder : 4') })).toBeChecked()
    expect(await listAxeViolations()).toEqual([])
    await screen.getByText(words('Prendre : 9')).click()
    await screen.getByRole('button', { name: words('Reprendre 1 changement') }).click()
    await expect.poll(async () => copierOf(await read())).toEqual(9)
  })

  test('the workbook of another dossier, or a file that is none of ours, is refused with a reason', async () => {
    const { screen } = await show(newProject(), 'autre.xlsx', exportWorkbook(exampleProject()))
    await screen.getByRole('button', { name: 'Choisir le classeur' }).click()
    await expect.element(screen.getByRole('alert').getByText(words('un autre dossier'))).toBeVisible()
    expect(await listAxeViolations()).toEqual([])
  })

  test('a plain list is sent to the screen of lists', async () => {
    const { screen } = await show(newProject(), 'liste.csv', new TextEncoder().encode('Type;Modèle\nPortable;HP\n'))
    await screen.getByRole('button', { name: 'Choisir le classeur' }).click()
    await expect.element(screen.getByRole('alert').getByText(words('n’a pas été fait par Petits pas'))).toBeVisible()
  })
})

import { expect, test } from 'vitest'
import { toProgressWorkbook } from '../../../../shared/export/workbook/to-progress-workbook.ts'
import { applyReturnPlan } from '../../../../shared/import/workbook/apply-return-plan.ts'
import { differences, open, throughLibreOffice, withoutResults } from '../../export/workbook-helpers.ts'
import { editContext, exampleProject } from '../../support.ts'
import {
  edited,
  exportedAt,
  exportWorkbook,
  returned,
  sheetOf,
  shortChanges,
  texts,
  workbookContent,
} from './return-fixtures.ts'

const label = (key: string): string => texts.territory.rows[key]?.label ?? key
const project = exampleProject()

/** The workbook with what a commune types in the sheet of its territory, and its elected members who have a device. */
const typed = (households: unknown, kilowattHours: unknown) =>
  edited(exportWorkbook(project), (workbook) => {
    const { cell, row } = sheetOf(workbook, texts.territory.name)
    cell(row('Ligne', label('households')), 'Quantité').value = households as number
    cell(row('Ligne', label('localDataCentres')), 'Quantité').value = kilowattHours as number
    const commune = sheetOf(workbook, texts.municipality.name)
    commune.cell(commune.row('Champ', 'Élus équipés'), 'Valeur').value = 5
  })

test('what is typed for the territory and the elected members comes back, and LibreOffice computes what the application computes', async () => {
  const bytes = await typed(780, 12_500.5)
  const plan = returned(project, bytes)
  expect(plan.problems).toEqual([])
  expect(shortChanges(plan.changes)).toEqual([
    ['electedEquipped', null, 5],
    ['households', null, 780],
    ['dataCentresKwh', null, 12_500.5],
  ])
  const applied = applyReturnPlan(project, plan, editContext())
  if (!applied.ok) throw new Error(applied.error.code)
  expect(applied.value.footprintSettings).toMatchObject({ households: 780, dataCentresKwh: 12_500.5 })
  expect(applied.value.profile.electedEquipped).toBe(5)
  expect(returned(applied.value, exportWorkbook(applied.value)).changes).toEqual([])

  const model = toProgressWorkbook(applied.value, workbookContent, { now: exportedAt, appVersion: '0.1.0' })
  const recalculated = await open(await throughLibreOffice(withoutResults(bytes)))
  const { formulas, found } = differences(model, recalculated)
  expect(formulas).toBeGreaterThan(800)
  expect(found).toEqual([])
}, 90_000)

test('what is no number of households is told and not taken', async () => {
  const plan = returned(project, await typed('beaucoup', -3))
  expect(plan.changes.map(({ field }) => field)).toEqual(['electedEquipped'])
  expect(plan.problems.map(({ sheet, column, reason }) => [sheet, column, reason])).toEqual([
    [texts.territory.name, 'Quantité', 'not-a-number'],
    [texts.territory.name, 'Quantité', 'out-of-bounds'],
  ])
})

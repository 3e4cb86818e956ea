import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { addRecord } from '../../../shared/domain/edit.ts'
import { footprintSettingsSchema } from '../../../shared/domain/footprint.ts'
import {
  digitalServiceSchema,
  equipmentLotSchema,
  purchasedServiceSchema,
  yearlyDisposalSchema,
  yearlyPurchaseSchema,
} from '../../../shared/domain/inventory.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { confidence, dataOrigin } from '../../../shared/domain/record.ts'
import { patchFootprintSettings } from '../../../shared/footprint/edit-settings.ts'
import type { PerimeterId } from '../../../shared/footprint/factor-schema.ts'
import { applyReturnPlan } from '../../../shared/import/workbook/apply-return-plan.ts'
import {
  edited,
  exportWorkbook,
  isEmptyPlan,
  returned,
  sheetOf,
  texts,
  workbookContent,
} from '../import/workbook/return-fixtures.ts'
import { editContext, newProject } from '../support.ts'

const context = editContext('2026-11-21T10:00:00.000Z')
const title = 'Ce que l’on compte'
const features = path.join(import.meta.dirname, '../../../renderer/features')

interface Entity {
  readonly schema: { readonly shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> }
  /** The fields for the origin and the confidence. */
  readonly fields: readonly [origin: string, confidence: string]
  /** The form, and what it holds for both. */
  readonly form: readonly [file: string, ...parts: string[]]
  /** Absent: the layout has no sheet for it. */
  readonly sheet?: { readonly name: string; readonly column: string; readonly row: string; readonly project: Project }
}

const own = ['origin', 'confidence'] as const
const lotsOf = (collection: 'equipmentLots' | 'connectedObjects', perimeter: PerimeterId): Entity => {
  const kind = workbookContent.kinds.find((one) => one.perimeter === perimeter && one.defaultFactorId !== undefined)
  if (!kind) throw new Error(`no kind for ${perimeter}`)
  const lot = { site: 'mairie', kind: kind.id, inUse: true, title }
  return {
    schema: equipmentLotSchema,
    fields: own,
    form: ['inventory/lot-detail-fields.tsx', '<OriginField'],
    sheet: {
      name: texts.equipment.sheets[perimeter as keyof typeof texts.equipment.sheets].name, // the four that have a sheet
      column: 'Commentaire',
      row: title,
      project: addRecord(newProject(), collection, lot, context).project,
    },
  }
}
const territory = (row: string, fields: Entity['fields']): Entity => ({
  schema: footprintSettingsSchema,
  fields,
  form: ['footprint/territory-screen.tsx', ...fields.map((field) => `settings?.${field}`)],
  sheet: {
    name: texts.territory.name,
    column: 'Ligne',
    row: texts.territory.rows[row]?.label ?? row,
    project: patchFootprintSettings(newProject(), { households: 700 }, context),
  },
})

const entities: Readonly<Record<string, Entity>> = {
  'equipment lots': lotsOf('equipmentLots', 'workstations'),
  network: lotsOf('equipmentLots', 'network'),
  'server room': lotsOf('equipmentLots', 'server_room'),
  'connected objects': lotsOf('connectedObjects', 'connected_territory'),
  'hosted services': {
    schema: digitalServiceSchema,
    fields: own,
    form: ['services/hosted-fields.tsx', '<DataSourceFields'],
    sheet: {
      name: texts.hosted.name,
      column: 'Service',
      row: title,
      project: addRecord(newProject(), 'digitalServices', { name: title }, context).project,
    },
  },
  'services bought': {
    schema: purchasedServiceSchema,
    fields: own,
    form: ['services/bought-section.tsx', '<DataSourceFields'],
    sheet: {
      name: texts.purchases.name,
      column: 'Désignation',
      row: title,
      project: addRecord(newProject(), 'purchasedServices', { nature: 'training', title }, context).project,
    },
  },
  'yearly purchases': {
    schema: yearlyPurchaseSchema,
    fields: own,
    form: ['services/category-fields.tsx', '<DataSourceFields'],
  },
  'yearly disposals': {
    schema: yearlyDisposalSchema,
    fields: own,
    form: ['services/disposals-section.tsx', '<DataSourceFields'],
  },
  'households of the territory': territory('households', ['householdsOrigin', 'householdsConfidence']),
  'data centres of the territory': territory('localDataCentres', ['dataCentresOrigin', 'dataCentresConfidence']),
}

describe.each(Object.entries(entities))('%s', (_name, { schema, fields, form }) => {
  test('may say where its datum comes from and how sure it is, or say nothing', () => {
    const choices = [dataOrigin.options, confidence.options]
    for (const [index, field] of fields.entries())
      for (const value of [undefined, ...(choices[index] ?? [])])
        expect([field, value, schema.shape[field]?.safeParse(value).success]).toEqual([field, value, true])
  })

  test('is asked for both in its form', () => {
    const [file, ...parts] = form
    const source = readFileSync(path.join(features, file), 'utf8')
    expect(parts.filter((part) => !source.includes(part))).toEqual([])
  })
})

const shown = Object.entries(entities).flatMap(([name, { fields, sheet }]) => (sheet ? [{ name, fields, sheet }] : []))

describe.each(shown)('$name', ({ fields, sheet }) => {
  test('goes to the workbook and comes back with both', async () => {
    const bytes = await edited(exportWorkbook(sheet.project), (workbook) => {
      const { cell, row } = sheetOf(workbook, sheet.name)
      const line = row(sheet.column, sheet.row)
      cell(line, 'Origine de la donnée').value = 'facture'
      cell(line, 'Fiabilité de la donnée').value = 'sûre'
    })
    const plan = returned(sheet.project, bytes)
    expect(plan.problems).toEqual([])
    expect(plan.changes.map(({ field, value }) => [field, value])).toEqual([
      [fields[0], 'invoice'],
      [fields[1], 'sure'],
    ])
    const applied = applyReturnPlan(sheet.project, plan, context)
    if (!applied.ok) throw new Error(applied.error.code)
    expect(isEmptyPlan(returned(applied.value, bytes))).toBe(true)
    expect(isEmptyPlan(returned(applied.value, exportWorkbook(applied.value)))).toBe(true)
  })
})

test('a lot of a workbook without a column for the reliability keeps what its origin said', async () => {
  const { project } = addRecord(
    newProject(),
    'equipmentLots',
    { site: 'mairie', kind: 'laptop', inUse: true, title, confidence: 'estimated' },
    context,
  )
  const former = (origin: string) =>
    edited(exportWorkbook(project), (workbook) => {
      const { sheet, column, cell, row } = sheetOf(workbook, texts.equipment.sheets.workstations.name)
      cell(row('Commentaire', title), 'Origine de la donnée').value = origin
      sheet.getCell(3, column('Fiabilité de la donnée')).value = null
    })
  const changes = async (origin: string) =>
    returned(project, await former(origin)).changes.map(({ field, value }) => [field, value])
  expect(await changes('estimée')).toEqual([])
  expect(await changes('à vérifier')).toEqual([['confidence', 'to_check']])
  expect(await changes('inventaire')).toEqual([['confidence', 'sure']])
})

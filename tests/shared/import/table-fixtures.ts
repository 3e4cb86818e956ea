import { readFileSync } from 'node:fs'
import path from 'node:path'
import { strToU8 } from 'fflate'
import type { EditContext } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { applyImportPlan } from '../../../shared/import/inventory/apply-import-plan.ts'
import type { ImportPlan } from '../../../shared/import/inventory/import-plan.ts'
import { loadImportContent } from '../../../shared/import/inventory/load-import-content.ts'
import {
  type ColumnMapping,
  isKnownHeading,
  type KnownMapping,
  proposeMapping,
} from '../../../shared/import/inventory/propose-mapping.ts'
import { type Table, toTable } from '../../../shared/import/inventory/table.ts'
import { toImportPlan } from '../../../shared/import/inventory/to-import-plan.ts'
import { readSpreadsheet } from '../../../shared/import/readers/read-spreadsheet.ts'
import type { Spreadsheet } from '../../../shared/import/readers/spreadsheet.ts'
import { editContext } from '../support.ts'

/** The texts of the first sheet, row by row. */
export const textsOf = (spreadsheet: Spreadsheet): readonly (readonly (string | undefined)[])[] =>
  (spreadsheet.sheets[0]?.rows ?? []).map((row) => row.cells.map((cell) => cell?.text))

const folder = path.join(import.meta.dirname, '../../fixtures/lists')
export const content = loadImportContent()
export const kinds = loadFootprintContent().kinds
export const today = '2026-11-22'

export const openList = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(folder, name)))
export const csv = (text: string): Uint8Array => strToU8(text)

/** A list as the application reads it. */
export const tableOf = (bytes: Uint8Array, sheetName?: string): Table => {
  const read = readSpreadsheet(bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const table = toTable(read.value, isKnownHeading(content.columns), sheetName)
  if (!table) throw new Error('no table')
  return table
}

export const mappingOf = (table: Table, known: readonly KnownMapping[] = []): ColumnMapping =>
  proposeMapping(table, known, content, today)

/** The fields of a mapping by heading. */
export const fieldsOf = (mapping: ColumnMapping): Readonly<Record<string, string>> =>
  Object.fromEntries(mapping.columns.map(({ heading, field, leftOut }) => [heading, field ?? leftOut ?? '-']))

export const planOf = (project: Project, bytes: Uint8Array, defaultSite?: string): ImportPlan => {
  const table = tableOf(bytes)
  return toImportPlan(table, mappingOf(table), project, { content, kinds, today, ...(defaultSite && { defaultSite }) })
}

/** Ids that never come back: several imports follow each other. */
const freshContext = (): EditContext => ({ ...editContext(), newId: () => crypto.randomUUID() })

/** Reads a list, plans and applies it. */
export const importInto = (project: Project, bytes: Uint8Array): { project: Project; plan: ImportPlan } => {
  const plan = planOf(project, bytes)
  return { plan, project: applyImportPlan(project, plan, kinds, freshContext()) }
}

/** The lots of a dossier, shortened: `mairie laptop "HP 250 G8" x3 2021`. */
export const lotLines = (project: Project): readonly string[] =>
  [...project.equipmentLots, ...project.connectedObjects].map(
    ({ site, kind, title, count, purchaseYear, inUse }) =>
      `${site} ${kind} ${title === undefined ? '' : `"${title}" `}x${count ?? '?'} ${purchaseYear ?? '-'}${inUse ? '' : ' rangé'}`,
  )

import type { Project } from '../../domain/project.ts'
import { failure, type Result, success } from '../../errors/app-error.ts'
import { toProgressWorkbook } from '../../export/workbook/to-progress-workbook.ts'
import type { WorkbookContent } from '../../export/workbook/workbook-content.ts'
import type { WorkbookTexts } from '../../export/workbook/workbook-texts-schema.ts'
import type { SourceFamily } from '../../footprint/footprint-parameters.ts'
import { footprintParametersOf } from '../../footprint/project-parameters.ts'
import type { Spreadsheet } from '../readers/spreadsheet.ts'
import type { Findings } from './compare-rows.ts'
import { type FoundSheets, findSheets } from './find-sheets.ts'
import { readEquipment } from './read-equipment.ts'
import { readIdentity, readMunicipality, readNotKept, type WorkbookIdentity } from './read-municipality.ts'
import { readPractices } from './read-practices.ts'
import { readHosted, readPurchases } from './read-services.ts'
import { readTerritory } from './read-territory.ts'
import type { ReturnPlan } from './return-plan.ts'
import { workbookChoices } from './workbook-choices.ts'

const DAY_MS = 86_400_000

/**
 * The instant of the export. The properties of the file give it to the second; they are believed when they agree with
 * the day written in the workbook, for some programs date a file anew. Otherwise the beginning of that day holds: a
 * change made in the dossier later that day is then told rather than overwritten.
 */
const exportInstant = (spreadsheet: Spreadsheet, { exportedOn }: WorkbookIdentity): string | undefined => {
  if (exportedOn === undefined) return undefined
  const day = Date.parse(exportedOn)
  const { createdAt } = spreadsheet
  const isBelieved = createdAt !== undefined && Math.abs(Date.parse(createdAt.slice(0, 10)) - day) <= DAY_MS
  return isBelieved ? createdAt : new Date(day).toISOString()
}

const isOurs = ({ equipment, practices, municipality }: FoundSheets): boolean =>
  equipment.some(({ columns }) => columns.has('lotId')) || practices !== undefined || municipality !== undefined

/** Tells the sheets and columns that somebody added or renamed: nobody must believe that they were read. */
const addUnknownPlaces = (findings: Findings, found: FoundSheets): void => {
  const { equipment, hosted, purchases, practices, municipality, territory } = found
  for (const sheet of [municipality, ...equipment, hosted, purchases, practices, territory])
    for (const column of sheet?.otherColumns ?? [])
      findings.problems.push({ sheet: sheet?.name ?? '', row: 0, column, reason: 'unknown-column' })
  for (const sheet of found.otherSheets) findings.problems.push({ sheet, row: 0, reason: 'unknown-sheet' })
}

/** Whose workbook this is, by what it holds; undefined for one that is none of ours. */
export const identifyWorkbook = (spreadsheet: Spreadsheet, texts: WorkbookTexts): WorkbookIdentity | undefined => {
  const found = findSheets(spreadsheet, texts)
  return isOurs(found) ? readIdentity(found, texts) : undefined
}

/**
 * Compares a workbook that came back with the dossier it was exported from: changes cell by cell, new rows, conflicts
 * with what the dossier changed meanwhile, and everything that was not understood. Nothing is written. Formulas, links
 * and styles are ignored; what the workbook leaves out erases nothing.
 * A file that is no workbook of ours gives `unreadable-table`; one of another dossier gives `other-dossier`.
 */
export const toReturnPlan = (
  spreadsheet: Spreadsheet,
  project: Project,
  content: WorkbookContent,
  context: { readonly now: Date; readonly appVersion: string },
): Result<ReturnPlan> => {
  const { texts, footprint } = content
  const found = findSheets(spreadsheet, texts)
  const { equipment, hosted, purchases, practices } = found
  if (!isOurs(found)) return failure('unreadable-table', { reason: 'not-our-workbook' })
  const identity = readIdentity(found, texts)
  if (identity.dossierId !== undefined && identity.dossierId !== project.id)
    return failure('other-dossier', { mine: project.profile.name, theirs: identity.municipalityName })

  const exportedAt = exportInstant(spreadsheet, identity)
  const defaults = footprintParametersOf(project, footprint, context.now)
  const family = identity.sourceFamily as SourceFamily | undefined // a key of `sourceFamilies`
  const model = toProgressWorkbook(project, content, {
    ...context,
    parameters: { ...defaults, ...(family && { sourceFamily: family }) },
  })
  const reading = {
    project,
    content,
    model,
    choices: workbookChoices(found, content),
    // Without a date of export nobody can tell who changed a value: every difference is a question.
    isChangedSince: ({ modifiedAt }: { readonly modifiedAt: string }) =>
      exportedAt === undefined || Date.parse(modifiedAt) > Date.parse(exportedAt),
  }
  const findings: Findings = { changes: [], additions: [], conflicts: [], problems: [], missingRows: [] }
  readMunicipality(findings, found, reading)
  readEquipment(findings, equipment, reading)
  if (hosted) readHosted(findings, hosted, reading)
  if (purchases) readPurchases(findings, purchases, reading)
  if (practices) readPractices(findings, practices, reading)
  if (found.territory) readTerritory(findings, found.territory, reading)
  readNotKept(findings, found)
  const names = texts.equipment.sheets
  const isThere = new Set(
    equipment.length >= Object.keys(names).length
      ? Object.values(names).map(({ name }) => name)
      : equipment.map(({ name }) => name),
  )
  const missing = [
    ...Object.values(names)
      .filter(({ name }) => !isThere.has(name))
      .map(({ name }) => name),
    ...(hosted ? [] : [texts.hosted.name]),
    ...(purchases ? [] : [texts.purchases.name]),
    ...(practices ? [] : [texts.practices.name]),
  ]
  for (const sheet of missing) findings.problems.push({ sheet, row: 0, reason: 'sheet-missing' })
  addUnknownPlaces(findings, found)
  return success({ ...findings, ...(exportedAt !== undefined && { exportedAt }) })
}

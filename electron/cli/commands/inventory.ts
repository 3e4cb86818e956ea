import path from 'node:path'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { type Result, success } from '../../../shared/errors/app-error.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { applyImportPlan } from '../../../shared/import/inventory/apply-import-plan.ts'
import type { ImportPlan } from '../../../shared/import/inventory/import-plan.ts'
import { loadImportContent } from '../../../shared/import/inventory/load-import-content.ts'
import { isOwnWorkbook } from '../../../shared/import/inventory/own-workbook.ts'
import {
  type ColumnMapping,
  canImport,
  isKnownHeading,
  proposeMapping,
} from '../../../shared/import/inventory/propose-mapping.ts'
import { type Table, toTable } from '../../../shared/import/inventory/table.ts'
import { toImportPlan } from '../../../shared/import/inventory/to-import-plan.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { FILE_EXTENSION, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { cliTexts } from '../cli-text.ts'
import type { Command } from '../command.ts'
import { checkTarget, openDossierFile, writeTarget } from '../files.ts'
import { readSpreadsheetFile, refuseTable, type TableRefusal } from '../spreadsheet-file.ts'
import { importReport } from './inventory-report.ts'

const texts = cliTexts.commands.inventaire

interface Import {
  readonly table: Table
  readonly mapping: ColumnMapping
  readonly plan: ImportPlan
  readonly format: 'csv' | 'xlsx' | 'ods'
}

const planImport = async (
  file: string,
  project: Project,
  today: string,
  options: { readonly sheet?: string; readonly site?: string },
): Promise<Result<Import>> => {
  const spreadsheet = await readSpreadsheetFile(file)
  if (!spreadsheet.ok) return spreadsheet
  const refuse = (reason: TableRefusal, details = {}) => refuseTable(file, reason, details)
  if (isOwnWorkbook(spreadsheet.value)) return refuse('own-workbook')
  const content = loadImportContent()
  const { sheets, format } = spreadsheet.value
  if (options.sheet !== undefined && !sheets.some(({ name }) => name === options.sheet)) return refuse('no-sheet')
  const table = toTable(spreadsheet.value, isKnownHeading(content.columns), options.sheet)
  if (!table) return refuse('no-table')
  const mapping = proposeMapping(table, [], content, today)
  if (!canImport(mapping)) return refuse('no-columns')
  const { kinds } = loadFootprintContent()
  const plan = toImportPlan(table, mapping, project, {
    content,
    kinds,
    today,
    ...(options.site !== undefined && { defaultSite: options.site }),
  })
  const [first] = plan.lines
  if (first?.reason && plan.counts.skipped === plan.lines.length)
    return refuse('nothing-understood', {
      count: plan.lines.length,
      line: String(first.line),
      reason: texts.reasons[first.reason],
    })
  return success({ table, mapping, plan, format })
}

const textOption = (value: string | true | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/**
 * `inventaire`: takes a list of equipment into the inventory. Prints the columns it recognised, what became of the
 * lines, and each line it did not take with its number and reason. The dossier that is read is never changed.
 */
export const inventoryCommand: Command = {
  name: 'inventaire',
  about: texts.about,
  usage: texts.usage,
  details: texts.details,
  values: ['vers', 'onglet', 'lieu'],
  flags: ['remplacer'],
  files: 2,
  run: async ({ files: [dossierFile = '', listFile = ''], options }, context) => {
    const checked = checkTarget(options.vers, [`.${FILE_EXTENSION}`])
    if ('usage' in checked) return checked
    const opened = await openDossierFile(dossierFile)
    if (!opened.ok) return opened
    const { project } = opened.value
    const sheet = textOption(options.onglet)
    const site = textOption(options.lieu)
    const planned = await planImport(listFile, project, isoDayOf(context.now), {
      ...(sheet !== undefined && { sheet }),
      ...(site !== undefined && { site }),
    })
    if (!planned.ok) return planned
    const { table, mapping, plan, format } = planned.value
    const isReplacing = options.remplacer === true
    const replacedLotIds = new Set(isReplacing ? plan.overlaps.map(({ lotId }) => lotId) : [])
    const edit = { now: context.now, newId: context.newId, author: cliTexts.product }
    const { kinds } = loadFootprintContent()
    const imported = applyImportPlan(project, plan, kinds, edit, { replacedLotIds })
    const envelope = toEnvelope(imported, { now: context.now, appVersion: context.appVersion })
    const written = await writeTarget(
      checked.target,
      writeProjectFile(envelope, undefined, undefined, opened.value.referential),
    )
    if (!written.ok) return written
    const report = importReport({
      name: path.basename(listFile),
      format,
      table,
      mapping,
      plan,
      project,
      kinds,
      isReplacing,
    })
    return success({ lines: [...report.lines, written.value], data: { file: checked.target, ...report.data } })
  },
}

import type { Project } from '../../../shared/domain/project.ts'
import { columnLetter } from '../../../shared/export/workbook/addresses.ts'
import type { EquipmentKind } from '../../../shared/footprint/factor-schema.ts'
import type { ImportPlan, PlannedField, PlannedLine } from '../../../shared/import/inventory/import-plan.ts'
import type { ColumnMapping } from '../../../shared/import/inventory/propose-mapping.ts'
import type { Table } from '../../../shared/import/inventory/table.ts'
import { cliTexts, fill, formatWhole } from '../cli-text.ts'
import type { Report } from '../command.ts'

const texts = cliTexts.commands.inventaire
/** Lines shown of each sort; the rest is in `--json`. */
const SHOWN = 200

export interface ImportReportInput {
  readonly name: string
  readonly format: 'csv' | 'xlsx' | 'ods'
  readonly table: Table
  readonly mapping: ColumnMapping
  readonly plan: ImportPlan
  /** The dossier before the import. */
  readonly project: Project
  readonly kinds: ReadonlyMap<string, EquipmentKind>
  readonly isReplacing: boolean
}

const headingOf = (column: ColumnMapping['columns'][number]): string =>
  column.heading || fill(texts.noHeading, { letter: columnLetter(column.index + 1) })

const limited = (title: string, lines: readonly string[]): readonly string[] => {
  if (lines.length === 0) return []
  const rest = lines.length - SHOWN
  const shown = [...lines.slice(0, SHOWN), ...(rest > 0 ? [fill(texts.more, { count: rest })] : [])]
  return [title, ...shown.map((line) => `  ${line}`)]
}

const lineText = ({ line, sheet, excerpt }: PlannedLine, what: string): string =>
  fill(sheet === '' ? texts.line : texts.sheetLine, { line: String(line), sheet, excerpt, what })

/** The report of an import: what was recognised, what became of each line, and what is left to look at. */
export const importReport = (input: ImportReportInput): Report => {
  const { name, format, table, mapping, plan, project, kinds, isReplacing } = input
  const taken = mapping.columns.filter(({ field }) => field !== undefined)
  const personal = mapping.columns.filter(({ leftOut }) => leftOut === 'personal')
  const created = plan.lots.filter((lot) => lot.action === 'create')
  const updated = plan.lots.filter((lot) => lot.action === 'update' && lot.changes.length > 0)
  const removed = plan.lots.filter((lot) => lot.action === 'remove')
  const siteOf = (line: PlannedLine): string => {
    const lot = line.lot === undefined ? undefined : plan.lots[line.lot]
    if (lot?.action === 'create') return lot.fields.site
    return lot && lot.action !== 'remove' ? lot.imported.site : ''
  }
  const valueText = (field: PlannedField, value: string | number | boolean | undefined): string => {
    if (field === 'kind') return kinds.get(String(value))?.label ?? String(value)
    const words: Readonly<Record<string, string>> = texts.values
    return words[String(value)] ?? String(value ?? '')
  }
  const lots = [...project.equipmentLots, ...project.connectedObjects]
  const lotName = (id: string): string => {
    const lot = lots.find((entry) => entry.id === id)
    return lot ? [lot.site, lot.title ?? kinds.get(lot.kind)?.label ?? lot.kind].join(', ') : id
  }
  const kept = plan.lots.flatMap((lot) =>
    lot.action === 'update' || lot.action === 'unchanged'
      ? lot.kept.map(({ field, mine, listed }) =>
          fill(texts.kept, {
            lot: lotName(lot.lotId),
            field: texts.fieldsOfLot[field],
            mine: valueText(field, mine),
            listed: valueText(field, listed),
          }),
        )
      : [],
  )
  const overlaps = plan.overlaps.map(({ site, kind, count, listedCount }) =>
    fill(texts.overlap, {
      site,
      kind: kinds.get(kind)?.label ?? kind,
      count: count === undefined ? '?' : formatWhole(count),
      listed: listedCount,
    }),
  )
  const skipped = plan.lines.flatMap((line) => (line.reason ? [lineText(line, texts.reasons[line.reason])] : []))
  const remarked = plan.lines
    .filter(({ remarks }) => remarks.length > 0)
    .map((line) =>
      lineText(line, line.remarks.map((remark) => fill(texts.remarks[remark], { site: siteOf(line) })).join(', ')),
    )
  const columns = taken.flatMap((column) =>
    column.field ? [fill(texts.column, { heading: headingOf(column), field: texts.fields[column.field] })] : [],
  )
  return {
    lines: [
      fill(texts.list, { name, format: texts.formats[format], rows: table.rows.length }),
      texts.sources[mapping.source],
      fill(texts.columns, { columns: columns.join(', ') }),
      ...(personal.length > 0 ? [fill(texts.personal, { columns: personal.map(headingOf).join(', ') })] : []),
      ...(table.otherSheets.length > 0
        ? [fill(texts.otherSheets, { sheets: table.otherSheets.map((sheet) => sheet.name).join(', ') })]
        : []),
      fill(texts.counts, plan.counts),
      fill(texts.lots, {
        created: created.length,
        devices: plan.newDevices,
        updated: updated.length,
        removed: removed.length,
      }),
      ...(plan.newSites.length > 0 ? [fill(texts.newSites, { sites: plan.newSites.join(', ') })] : []),
      ...limited(texts.skippedTitle, skipped),
      ...limited(texts.remarksTitle, remarked),
      ...limited(texts.keptTitle, kept),
      ...(isReplacing && overlaps.length > 0
        ? [fill(texts.overlapsReplaced, { count: overlaps.length })]
        : limited(texts.overlapsTitle, overlaps)),
      ...(plan.noLongerListed.length > 0 ? [fill(texts.noLongerListed, { count: plan.noLongerListed.length })] : []),
    ],
    data: {
      list: name,
      format,
      source: mapping.source,
      columns: mapping.columns.map(({ samples: _samples, ...column }) => column),
      otherSheets: table.otherSheets,
      counts: plan.counts,
      lots: { created: created.length, updated: updated.length, removed: removed.length, newDevices: plan.newDevices },
      newSites: plan.newSites,
      lines: plan.lines,
      overlaps: plan.overlaps,
      replaced: isReplacing ? plan.overlaps.length : 0,
      noLongerListed: plan.noLongerListed,
      kept: plan.lots.flatMap((lot) =>
        lot.action === 'update' ? lot.kept.map((entry) => ({ lotId: lot.lotId, ...entry })) : [],
      ),
    },
  }
}

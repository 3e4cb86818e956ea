import type { Project } from '../../../../shared/domain/project.ts'
import { linesOf } from '../../../../shared/export/document/collect-text.ts'
import { toPlainText } from '../../../../shared/export/document/runs.ts'
import type { Block, DocumentModel, TableBlock } from '../../../../shared/export/document-model.ts'
import { loadReportContent, type ReportContent } from '../../../../shared/export/report/report-content.ts'
import { toProgressReport } from '../../../../shared/export/report/to-progress-report.ts'
import { computeFootprint } from '../../../../shared/footprint/compute-footprint.ts'
import { defaultFootprintParameters } from '../../../../shared/footprint/default-parameters.ts'

const now = new Date('2026-11-21T14:05:00+01:00')

/** The report of a dossier on 21 November 2026, with the bundled content. */
export const reportOf = (project: Project, content: ReportContent = loadReportContent()): DocumentModel => {
  const parameters = defaultFootprintParameters(project.profile, content.footprint, now)
  const footprint = computeFootprint(project, content.footprint, parameters)
  return toProgressReport(project, content, footprint, { now, appVersion: '0.1.0' })
}

/** Every line of a document, title and footer included, in reading order. */
export const linesIn = (model: DocumentModel): readonly string[] => [
  model.title,
  toPlainText(model.subtitle ?? []),
  model.review ?? '',
  model.footer.text,
  model.properties.subject,
  model.properties.description,
  ...model.blocks.flatMap(linesOf).map(toPlainText),
]

/** The blocks under a heading, up to the next one of the same level or above. */
export const sectionOf = (model: DocumentModel, title: string): readonly Block[] => {
  const start = model.blocks.findIndex((block) => block.kind === 'heading' && toPlainText(block.content) === title)
  const heading = model.blocks[start]
  if (heading?.kind !== 'heading') throw new Error(`no heading "${title}"`)
  const rest = model.blocks.slice(start + 1)
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level <= heading.level)
  return rest.slice(0, end === -1 ? rest.length : end)
}

/** The lines under a heading. */
export const linesUnder = (model: DocumentModel, title: string): readonly string[] =>
  sectionOf(model, title).flatMap(linesOf).map(toPlainText)

/** The rows of the table with this caption, cells as text. */
export const rowsOf = (model: DocumentModel, caption: string): readonly (readonly string[])[] => {
  const table = model.blocks.find((block): block is TableBlock => block.kind === 'table' && block.caption === caption)
  if (!table) throw new Error(`no table "${caption}"`)
  return table.rows.map((row) => row.cells.map((cell) => toPlainText(cell.content)))
}

import type { Project } from '../../domain/project.ts'
import { computeFootprint } from '../../footprint/compute-footprint.ts'
import type { FootprintParameters } from '../../footprint/footprint-parameters.ts'
import type { FootprintLine, FootprintResult, LineCollection } from '../../footprint/footprint-result.ts'
import { footprintParametersOf } from '../../footprint/project-parameters.ts'
import { toIsoDate } from '../document/french-format.ts'
import type { WorkbookContent } from './workbook-content.ts'
import type { WorkbookTexts } from './workbook-texts-schema.ts'

/** What only the edges know: the clock, the version of the application, the settings of this evaluation. */
export interface WorkbookContext {
  readonly now: Date
  readonly appVersion: string
  /** Absent: the default parameters of today. */
  readonly parameters?: FootprintParameters
}

/** What every sheet is built from. */
export interface SheetInput {
  readonly project: Project
  readonly content: WorkbookContent
  readonly texts: WorkbookTexts
  readonly parameters: FootprintParameters
  readonly footprint: FootprintResult
  readonly appVersion: string
  /** Day of the export, `2026-11-21`. */
  readonly today: string
  readonly lineOf: (collection: LineCollection, id: string) => FootprintLine | undefined
}

/** Gathers and computes once what the fourteen sheets show. */
export const toSheetInput = (project: Project, content: WorkbookContent, context: WorkbookContext): SheetInput => {
  const parameters = context.parameters ?? footprintParametersOf(project, content.footprint, context.now)
  const footprint = computeFootprint(project, content.footprint, parameters)
  const lines = new Map(footprint.lines.map((line) => [`${line.collection} ${line.id}`, line]))
  return {
    project,
    content,
    texts: content.texts,
    parameters,
    footprint,
    appVersion: context.appVersion,
    today: toIsoDate(context.now),
    lineOf: (collection, id) => lines.get(`${collection} ${id}`),
  }
}

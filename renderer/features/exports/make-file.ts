import { storyDay } from '../../../shared/dashboard/story-day.ts'
import type { Project } from '../../../shared/domain/project.ts'
import type { DocumentModel } from '../../../shared/export/document-model.ts'
import { loadReportContent } from '../../../shared/export/report/report-content.ts'
import { toProgressReport } from '../../../shared/export/report/to-progress-report.ts'
import { computeFootprint } from '../../../shared/footprint/compute-footprint.ts'
import { footprintParametersOf } from '../../../shared/footprint/project-parameters.ts'
import type { FileKind } from '../../../shared/ipc/contract.ts'
import { projectFileName } from '../../../shared/project-file/project-file.ts'
import { type NamedBytes, toDossierFile } from '../../db/dossier-file.ts'

/** What can be made from a dossier, by name. */
export type ExportName = 'report' | 'workbook' | 'project' | 'page'

export const exportKinds: Readonly<Record<ExportName, FileKind>> = {
  report: 'document',
  workbook: 'workbook',
  project: 'project',
  page: 'page',
}

// The example tells its story on one day, whatever the clock says; at noon no time zone moves it.
const dayOf = (project: Project, now: Date): Date =>
  project.kind === 'example' ? new Date(`${storyDay(project, now)}T12:00:00`) : now

/** The progress report of a dossier, as a document that any writer or screen can show. */
export const makeReport = (project: Project, appVersion: string, now: Date): DocumentModel => {
  const content = loadReportContent()
  const day = dayOf(project, now)
  const parameters = footprintParametersOf(project, content.footprint, day)
  const footprint = computeFootprint(project, content.footprint, parameters)
  return toProgressReport(project, content, footprint, { now: day, appVersion })
}

/** Makes a file from a dossier. Writers are loaded on first use: they are as large as the rest of the application. */
export const makeFile = async (
  name: ExportName,
  project: Project,
  appVersion: string,
  now: Date,
): Promise<NamedBytes> => {
  if (name === 'project') return toDossierFile(project, appVersion, now)
  if (name === 'workbook') {
    const [{ toProgressWorkbook }, { loadWorkbookContent }, { writeXlsx }] = await Promise.all([
      import('../../../shared/export/workbook/to-progress-workbook.ts'),
      import('../../../shared/export/workbook/workbook-content.ts'),
      import('../../../shared/export/writers/write-xlsx.ts'),
    ])
    const model = toProgressWorkbook(project, loadWorkbookContent(), { now: dayOf(project, now), appVersion })
    return { suggestedName: projectFileName({ project }, 'classeur', 'xlsx'), bytes: await writeXlsx(model) }
  }
  const model = makeReport(project, appVersion, now)
  if (name === 'page') {
    const { writeHtml } = await import('../../../shared/export/writers/write-html.ts')
    const bytes = new TextEncoder().encode(writeHtml(model))
    return { suggestedName: projectFileName({ project }, 'rapport', 'html'), bytes }
  }
  const { writeDocx } = await import('../../../shared/export/writers/write-docx.ts')
  return { suggestedName: projectFileName({ project }, 'rapport', 'docx'), bytes: await writeDocx(model) }
}

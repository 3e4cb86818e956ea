import { storyDay } from '../../../shared/dashboard/story-day.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { type Result, success } from '../../../shared/errors/app-error.ts'
import { deliverableContentFor } from '../../../shared/export/deliverables/deliverable-content.ts'
import type { DeliverableOptions } from '../../../shared/export/deliverables/deliverable-scope.ts'
import { type DeliverableDocumentId, PROGRESS_REPORT } from '../../../shared/export/deliverables/registry.ts'
import type { DocumentModel } from '../../../shared/export/document-model.ts'
import { toDossierDocument } from '../../../shared/export/wording/to-dossier-document.ts'
import type { FileKind } from '../../../shared/ipc/contract.ts'
import { projectFileName } from '../../../shared/project-file/project-file.ts'
import type { PracticeSet } from '../../../shared/referential/practices-for.ts'
import { type NamedBytes, toDossierFile } from '../../db/dossier-file.ts'
import { writeWorkbook } from '../../desktop/write-workbook.ts'

/** A file that can be made from a dossier: the workbook, the copy of the dossier, or a document in one of its forms. */
export type ExportRequest =
  | { readonly kind: 'workbook' }
  | { readonly kind: 'project' }
  | { readonly kind: 'calendar' }
  | {
      readonly kind: 'document' | 'page'
      readonly documentId: DeliverableDocumentId
      readonly options?: DeliverableOptions
    }

export const exportKind = ({ kind }: ExportRequest): FileKind => kind

// The example tells its story on one day, whatever the clock says; at noon no time zone moves it.
const dayOf = (project: Project, now: Date): Date =>
  project.kind === 'example' ? new Date(`${storyDay(project, now)}T12:00:00`) : now

/** A document of a dossier, in the words of its content pack if it holds one, that any writer or screen can show. */
export const makeDocument = (
  id: DeliverableDocumentId,
  project: Project,
  practices: PracticeSet,
  appVersion: string,
  now: Date,
  options: DeliverableOptions = {},
): DocumentModel =>
  toDossierDocument(id, project, deliverableContentFor(practices), { now: dayOf(project, now), appVersion, options })

/** `00512-valbourg-sur-aure-d6-roadmap.docx`; the report keeps a plain name. */
export const documentFileName = (project: Project, id: DeliverableDocumentId, extension: string): string => {
  const suffix = id === PROGRESS_REPORT ? 'rapport' : id.replace(/[._]/g, '-')
  return projectFileName({ project }, suffix, extension)
}

/** Makes a file from a dossier. Writers are loaded on first use: they are as large as the rest of the application. */
export const makeFile = async (
  request: ExportRequest,
  project: Project,
  practices: PracticeSet,
  appVersion: string,
  now: Date,
  onRows: (rows: number, total: number) => void = () => undefined,
): Promise<Result<NamedBytes>> => {
  if (request.kind === 'project') return success(await toDossierFile(project, appVersion, now))
  if (request.kind === 'workbook') {
    const bytes = await writeWorkbook({ project, practices, appVersion, now: dayOf(project, now) }, onRows)
    if (!bytes.ok) return bytes
    return success({ suggestedName: projectFileName({ project }, 'classeur', 'xlsx'), bytes: bytes.value })
  }
  if (request.kind === 'calendar') {
    const { toCalendarFile } = await import('../../../shared/export/calendar-file.ts')
    const { suggestedName, text } = toCalendarFile(project, now)
    return success({ suggestedName, bytes: new TextEncoder().encode(text) })
  }
  const { documentId } = request
  const model = makeDocument(documentId, project, practices, appVersion, now, request.options)
  if (request.kind === 'page') {
    const { writeHtml } = await import('../../../shared/export/writers/write-html.ts')
    const bytes = new TextEncoder().encode(writeHtml(model))
    return success({ suggestedName: documentFileName(project, documentId, 'html'), bytes })
  }
  const { writeDocx } = await import('../../../shared/export/writers/write-docx.ts')
  return success({ suggestedName: documentFileName(project, documentId, 'docx'), bytes: await writeDocx(model) })
}

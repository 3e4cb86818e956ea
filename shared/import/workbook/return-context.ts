import type { Project } from '../../domain/project.ts'
import type { WorkbookContent } from '../../export/workbook/workbook-content.ts'
import type { WorkbookModel } from '../../export/workbook-model.ts'
import type { WorkbookChoices } from './workbook-choices.ts'

/** What the readers of the sheets share. */
export interface ReturnReading {
  readonly project: Project
  readonly content: WorkbookContent
  readonly choices: WorkbookChoices
  /** The workbook as the dossier would be exported today, with the settings of the one that came back. */
  readonly model: WorkbookModel
  /** Whether the dossier changed a record after the workbook was exported. */
  readonly isChangedSince: (record: { readonly modifiedAt: string }) => boolean
}

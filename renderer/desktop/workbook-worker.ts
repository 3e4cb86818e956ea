import './zod-without-eval.ts'
import type { Project } from '../../shared/domain/project.ts'
import type { AppError } from '../../shared/errors/app-error.ts'
import { toProgressWorkbook } from '../../shared/export/workbook/to-progress-workbook.ts'
import { workbookContentFor } from '../../shared/export/workbook/workbook-content.ts'
import { readBackXlsx } from '../../shared/export/writers/read-back-xlsx.ts'
import { writeXlsx } from '../../shared/export/writers/write-xlsx.ts'
import type { PracticeSet } from '../../shared/referential/practices-for.ts'

/** What the worker is asked: a dossier as a workbook. */
export interface WorkbookRequest {
  readonly project: Project
  readonly practices: PracticeSet
  readonly appVersion: string
  readonly now: Date
}

/** What it answers: how far it is, and then the file. */
export type WorkbookAnswer =
  | { readonly rows: number; readonly total: number }
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly error: AppError }
  | { readonly problem: string }

const post = (answer: WorkbookAnswer, transfer: Transferable[] = []): void => self.postMessage(answer, { transfer })

// The window alone can speak to its worker, once: see write-workbook.ts.
self.onmessage = async ({ data }: MessageEvent<WorkbookRequest>) => {
  try {
    const model = toProgressWorkbook(data.project, workbookContentFor(data.practices), data)
    const bytes = writeXlsx(model, (rows, total) => post({ rows, total }))
    const readBack = await readBackXlsx(model, bytes)
    if (readBack.ok) post({ bytes }, [bytes.buffer])
    else post({ error: readBack.error })
  } catch (error) {
    console.error('workbook', error)
    post({ problem: error instanceof Error ? error.message : String(error) })
  }
}

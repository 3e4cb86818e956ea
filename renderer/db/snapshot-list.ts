import type { CopyReason } from '../../shared/backup/copy-reasons.ts'
import type { CopySummary } from '../../shared/backup/copy-summary.ts'
import { summariseCopy } from '../../shared/backup/summarise-copy.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import { openEnvelope } from '../../shared/project-file/envelope.ts'
import { databaseFor } from './database.ts'
import { toDatedCopy } from './snapshots.ts'
import { guarded } from './storage-failure.ts'

/** A copy in the database, told for a list. */
export interface StoredSnapshot {
  readonly id: number
  readonly takenAt: string
  readonly reason: CopyReason
  readonly sizeBytes: number
  readonly summary: CopySummary | null
}

/** The copies of a dossier in the database, the latest first. */
export const listSnapshots = (dossierId: string): Promise<Result<readonly StoredSnapshot[]>> =>
  guarded(async () => {
    const rows = await databaseFor(dossierId).snapshots.where('projectId').equals(dossierId).toArray()
    return success(
      rows.toReversed().map((row) => {
        const { sequence: id, takenAt, reason, sizeBytes } = toDatedCopy(row)
        const opened = openEnvelope(row.envelope)
        return { id, takenAt, reason, sizeBytes, summary: opened.ok ? summariseCopy(opened.value) : null }
      }),
    )
  })

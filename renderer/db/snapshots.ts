import { type CopyReason, isSafetyCopy, type SnapshotReason } from '../../shared/backup/copy-reasons.ts'
import { packStoredEnvelope } from '../../shared/backup/pack-stored-envelope.ts'
import { isCopyDue, planRetention } from '../../shared/backup/retention.ts'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { type Envelope, openEnvelope } from '../../shared/project-file/envelope.ts'
import { databaseFor, isExampleId, type PetitsPasDatabase, type ProjectRow, type SnapshotRow } from './database.ts'
import { pinOfStored } from './referential-repository.ts'
import { guarded } from './storage-failure.ts'

export interface SnapshotRequest {
  readonly dossierId: string
  readonly bytes: Uint8Array
  readonly reason: SnapshotReason
}
type Keeper = (request: SnapshotRequest) => Promise<Result<unknown>>

let keepOnDisk: Keeper | null = null

/** On the desktop each copy also goes to the disk, outside the profile; called once at start. */
export const setSnapshotKeeper = (keeper: Keeper): void => {
  keepOnDisk = keeper
}

/**
 * Keeps a stored dossier on the disk before an act that changes much. When it fails, the act must not be done. In the
 * browser edition, and for examples, the copy in the database itself is all there is.
 */
export const keepBefore = async (row: ProjectRow, reason: SnapshotReason): Promise<Result<null>> => {
  if (!keepOnDisk || isExampleId(row.id)) return success(null)
  const pin = pinOfStored(row.envelope)
  const guide = pin === undefined ? undefined : await databaseFor(row.id).referentials.get(pin)
  const packed = packStoredEnvelope(row.envelope, guide?.pack)
  // A row that is no envelope at all cannot be packed: the database keeps it as it is.
  if (!packed.ok) return success(null)
  const kept = await keepOnDisk({ dossierId: row.id, bytes: packed.value, reason })
  return kept.ok ? success(null) : failure('snapshot-failed', { because: kept.error.code }, kept.error.cause)
}

/** Adds a copy to the database's own list and lets the ladder drop older ones. Inside the caller's transaction. */
export const addSnapshot = async (
  database: PetitsPasDatabase,
  row: ProjectRow,
  reason: CopyReason,
  now: Date,
): Promise<void> => {
  await database.snapshots.add({ projectId: row.id, takenAt: now.toISOString(), reason, envelope: row.envelope })
  const rows = await database.snapshots.where('projectId').equals(row.id).toArray()
  const { remove } = planRetention(rows.map(toDatedCopy), now)
  await database.snapshots.bulkDelete(remove.map((copy) => copy.sequence))
}

/** A row as the ladder sees it. */
export const toDatedCopy = (row: SnapshotRow) => ({
  name: String(row.id),
  takenAt: row.takenAt,
  sequence: row.id ?? 0,
  sizeBytes: JSON.stringify(row.envelope).length,
  reason: row.reason,
})

/** Opens a copy in the database. */
export const readSnapshot = (dossierId: string, id: number): Promise<Result<Envelope>> =>
  guarded(async () => {
    const row = await databaseFor(dossierId).snapshots.get(id)
    return row ? openEnvelope(row.envelope) : failure('not-found')
  })

/** The browser edition's routine: a copy each five minutes of work. */
export const keepRoutineSnapshot = (dossierId: string, now: Date): Promise<Result<boolean>> =>
  guarded(async () => {
    const database = databaseFor(dossierId)
    return database.transaction('rw', database.projects, database.snapshots, async () => {
      const row = await database.projects.get(dossierId)
      const rows = await database.snapshots.where('projectId').equals(dossierId).toArray()
      const last = rows.filter((copy) => !isSafetyCopy(copy.reason)).at(-1)
      if (!row || !isCopyDue(last?.takenAt, now)) return success(false)
      await addSnapshot(database, row, 'routine', now)
      return success(true)
    })
  })

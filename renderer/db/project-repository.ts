import { z } from 'zod'
import type { PresentDossier } from '../../shared/backup/compare-copies.ts'
import type { SnapshotReason } from '../../shared/backup/copy-reasons.ts'
import { type Project, projectSchema } from '../../shared/domain/project.ts'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { type Envelope, openEnvelope, toEnvelope } from '../../shared/project-file/envelope.ts'
import { CURRENT_VERSION } from '../../shared/project-file/migrations.ts'
import type { ReferentialPack } from '../../shared/referential/import/pack-schema.ts'
import { databaseFor, type ExchangeRow, type ProjectRow } from './database.ts'
import { addExchange } from './exchange-rows.ts'
import { addSnapshot, keepBefore } from './snapshots.ts'
import { guarded } from './storage-failure.ts'

/** What a list of dossiers shows of each, without opening it. */
export interface DossierSummary {
  readonly id: string
  readonly name: string
  readonly savedAt: string
  /** Absent for what is not in the list of communes, or cannot be read. */
  readonly inseeCode?: string
}

// Only what a list shows: a dossier is checked whole when it is opened.
const glanceSchema = z.object({ project: z.object({ profile: z.object({ inseeCode: z.string().optional() }) }) })

const toSummary = ({ id, name, savedAt, envelope }: ProjectRow): DossierSummary => {
  const inseeCode = glanceSchema.safeParse(envelope).data?.project.profile.inseeCode
  return { id, name, savedAt, ...(inseeCode !== undefined && { inseeCode }) }
}

// The last envelope written or opened, by its row: the same row is not checked twice.
const opened = new WeakMap<object, Result<Envelope>>()

const openRow = (row: ProjectRow): Result<Envelope> => {
  const key = row.envelope
  if (typeof key !== 'object' || key === null) return openEnvelope(key)
  const known = opened.get(key)
  if (known) return known
  const result = openEnvelope(key)
  opened.set(key, result)
  return result
}

const toRow = (project: Project, appVersion: string, now: Date): ProjectRow => {
  const envelope = toEnvelope(project, { now, appVersion })
  return { id: project.id, name: project.profile.name, savedAt: envelope.savedAt, envelope }
}

/** The format version a stored envelope says it has; the present one when it says none. */
const versionOf = (envelope: unknown): number =>
  typeof envelope === 'object' && envelope !== null && 'version' in envelope && typeof envelope.version === 'number'
    ? envelope.version
    : CURRENT_VERSION

/** Opens a stored dossier. */
export const readDossier = (id: string): Promise<Result<Envelope>> =>
  guarded(async () => {
    const row = await databaseFor(id).projects.get(id)
    return row ? openRow(row) : failure('not-found')
  })

/** The dossiers of the real store, the last saved first. */
export const listDossiers = async (): Promise<readonly DossierSummary[]> => {
  const rows = await databaseFor('').projects.toArray()
  return rows.map(toSummary).sort((a, b) => b.savedAt.localeCompare(a.savedAt))
}

/** What the start compares with the copies on the disk: counted without opening, since opening many takes seconds. */
export const listPresentDossiers = (): Promise<Result<readonly PresentDossier[]>> =>
  guarded(async () => {
    const rows = await databaseFor('').projects.toArray()
    return success(rows.map(({ id, savedAt, envelope }) => ({ id, savedAt, records: countStored(envelope) })))
  })

const countStored = (envelope: unknown): number => {
  const project = typeof envelope === 'object' && envelope !== null && 'project' in envelope ? envelope.project : null
  if (typeof project !== 'object' || project === null) return 0
  return Object.values(project).reduce((sum: number, list: unknown) => sum + (Array.isArray(list) ? list.length : 0), 0)
}

/**
 * A dossier of an older format is written in the present one when it is opened, after its original was kept: beside
 * the file on the desktop, in the database's list of copies in any case. Other dossiers are left alone.
 */
export const prepareDossier = (id: string, appVersion: string, now: Date): Promise<Result<null>> =>
  guarded(async () => {
    const database = databaseFor(id)
    const row = await database.projects.get(id)
    if (!row || versionOf(row.envelope) >= CURRENT_VERSION) return success(null)
    const opened = openRow(row)
    if (!opened.ok) return success(null) // reading it will tell why
    const kept = await keepBefore(row, 'migration')
    if (!kept.ok) return kept
    await database.transaction('rw', database.projects, database.snapshots, async () => {
      await addSnapshot(database, row, 'migration', now)
      await database.projects.put(toRow(opened.value.project, appVersion, now))
    })
    return success(null)
  })

/** Keeps a dossier as it stands before an act that changes much; when it fails, the act must not be done. */
export const takeSnapshot = (id: string, reason: SnapshotReason, now: Date): Promise<Result<null>> =>
  guarded(async () => {
    const database = databaseFor(id)
    const row = await database.projects.get(id)
    if (!row) return failure('not-found')
    const kept = await keepBefore(row, reason)
    if (!kept.ok) return kept
    await database.transaction('rw', database.snapshots, () => addSnapshot(database, row, reason, now))
    return success(null)
  })

/**
 * Stores a dossier that is new here, or replaces one after keeping a copy of it (on the disk too, on the desktop).
 * The project is checked first: what could not be opened again is never stored. The guide it came with is stored along.
 */
export const storeDossier = (
  project: Project,
  appVersion: string,
  now: Date,
  reason: SnapshotReason = 'import',
  referential?: ReferentialPack,
): Promise<Result<Project>> =>
  guarded(async () => {
    const checked = projectSchema.safeParse(project)
    if (!checked.success) return failure('unexpected', { path: checked.error.issues[0]?.path.join('.') ?? '' })
    const database = databaseFor(project.id)
    const present = await database.projects.get(project.id)
    const kept = present ? await keepBefore(present, reason) : success(null)
    if (!kept.ok) return kept
    await database.transaction('rw', database.projects, database.snapshots, database.referentials, async () => {
      if (referential) await database.referentials.put({ pin: project.pins.referential, pack: referential })
      const before = await database.projects.get(project.id)
      if (before) await addSnapshot(database, before, reason, now)
      await database.projects.put(toRow(checked.data, appVersion, now))
    })
    return success(checked.data)
  })

/**
 * Changes a stored dossier: reads, applies `change`, checks and writes in one strict transaction.
 * Resolves only when the transaction is complete, with the dossier before and after. `exchange`: the file that brings the
 * change, noted in the same transaction, so that a merge is done and noted, or neither.
 */
export const updateDossier = (
  id: string,
  change: (project: Project) => Project,
  appVersion: string,
  now: Date,
  exchange?: ExchangeRow,
): Promise<Result<{ readonly before: Project; readonly after: Project }>> =>
  guarded(async () => {
    const database = databaseFor(id)
    return database.transaction('rw', database.projects, database.snapshots, database.exchanges, async () => {
      const row = await database.projects.get(id)
      if (!row) return failure('not-found')
      const current = openRow(row)
      if (!current.ok) return current
      const before = current.value.project
      const after = change(before)
      if (after === before) return success({ before, after })
      const checked = projectSchema.safeParse(after)
      if (!checked.success) return failure('unexpected', { path: checked.error.issues[0]?.path.join('.') ?? '' })
      if (versionOf(row.envelope) < CURRENT_VERSION) await addSnapshot(database, row, 'migration', now)
      await database.projects.put(toRow(checked.data, appVersion, now))
      if (exchange) await addExchange(database, exchange)
      return success({ before, after: checked.data })
    })
  })

/** Deletes a dossier after keeping a copy of it (on the disk too, on the desktop); `restoreDeleted` brings it back. */
export const deleteDossier = (id: string, now: Date): Promise<Result<null>> =>
  guarded(async () => {
    const database = databaseFor(id)
    const present = await database.projects.get(id)
    const kept = present ? await keepBefore(present, 'deletion') : success(null)
    if (!kept.ok) return kept
    await database.transaction('rw', database.projects, database.snapshots, async () => {
      const row = await database.projects.get(id)
      if (row) await addSnapshot(database, row, 'deletion', now)
      await database.projects.delete(id)
    })
    return success(null)
  })

/** Brings back the last deleted copy of a dossier. */
export const restoreDeleted = (id: string, appVersion: string, now: Date): Promise<Result<Project>> =>
  guarded(async () => {
    const rows = await databaseFor(id).snapshots.where('projectId').equals(id).toArray()
    const last = rows.filter((row) => row.reason === 'deletion').at(-1)
    const envelope = last ? openEnvelope(last.envelope) : failure('not-found')
    return envelope.ok ? storeDossier(envelope.value.project, appVersion, now, 'restore') : envelope
  })

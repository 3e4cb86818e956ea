import { z } from 'zod'
import { type Project, projectSchema } from '../../shared/domain/project.ts'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { type Envelope, openEnvelope, toEnvelope } from '../../shared/project-file/envelope.ts'
import { databaseFor, type PetitsPasDatabase, type ProjectRow, type SnapshotRow } from './database.ts'

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

/** The database's own errors as values: a full disk is told apart, since the user can do something about it. */
export const storageFailure = (error: unknown): Result<never> => {
  const name = error instanceof Error ? `${error.name} ${error.message}` : ''
  return failure(
    /Quota|write blobs/i.test(name) ? 'storage-full' : 'storage-failed',
    { system: name.slice(0, 200) },
    error,
  )
}

const guarded = async <T>(run: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await run()
  } catch (error) {
    return storageFailure(error)
  }
}

const snapshot = async (database: PetitsPasDatabase, row: ProjectRow, reason: SnapshotRow['reason'], now: Date) => {
  await database.snapshots.add({ projectId: row.id, takenAt: now.toISOString(), reason, envelope: row.envelope })
}

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

/**
 * Stores a dossier that is new here, or replaces one after keeping a copy of it, in one transaction.
 * The project is checked first: what could not be opened again is never stored.
 */
export const storeDossier = (project: Project, appVersion: string, now: Date): Promise<Result<Project>> =>
  guarded(async () => {
    const checked = projectSchema.safeParse(project)
    if (!checked.success) return failure('unexpected', { path: checked.error.issues[0]?.path.join('.') ?? '' })
    const database = databaseFor(project.id)
    await database.transaction('rw', database.projects, database.snapshots, async () => {
      const before = await database.projects.get(project.id)
      if (before) await snapshot(database, before, 'replaced', now)
      await database.projects.put(toRow(checked.data, appVersion, now))
    })
    return success(checked.data)
  })

/**
 * Changes a stored dossier: reads, applies `change`, checks and writes in one strict transaction.
 * Resolves only when the transaction is complete, with the dossier before and after.
 */
export const updateDossier = (
  id: string,
  change: (project: Project) => Project,
  appVersion: string,
  now: Date,
): Promise<Result<{ readonly before: Project; readonly after: Project }>> =>
  guarded(async () => {
    const database = databaseFor(id)
    return database.transaction('rw', database.projects, async () => {
      const row = await database.projects.get(id)
      if (!row) return failure('not-found')
      const current = openRow(row)
      if (!current.ok) return current
      const before = current.value.project
      const after = change(before)
      if (after === before) return success({ before, after })
      const checked = projectSchema.safeParse(after)
      if (!checked.success) return failure('unexpected', { path: checked.error.issues[0]?.path.join('.') ?? '' })
      await database.projects.put(toRow(checked.data, appVersion, now))
      return success({ before, after: checked.data })
    })
  })

/** Deletes a dossier after keeping a copy of it; `restoreDeleted` brings it back. */
export const deleteDossier = (id: string, now: Date): Promise<Result<null>> =>
  guarded(async () => {
    const database = databaseFor(id)
    await database.transaction('rw', database.projects, database.snapshots, async () => {
      const row = await database.projects.get(id)
      if (row) await snapshot(database, row, 'deleted', now)
      await database.projects.delete(id)
    })
    return success(null)
  })

/** Brings back the last deleted copy of a dossier. */
export const restoreDeleted = (id: string, appVersion: string, now: Date): Promise<Result<Project>> =>
  guarded(async () => {
    const rows = await databaseFor(id).snapshots.where('projectId').equals(id).toArray()
    const last = rows.filter((row) => row.reason === 'deleted').at(-1)
    const envelope = last ? openEnvelope(last.envelope) : failure('not-found')
    return envelope.ok ? storeDossier(envelope.value.project, appVersion, now) : envelope
  })

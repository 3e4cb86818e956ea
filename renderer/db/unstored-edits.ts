import { type Project, projectSchema } from '../../shared/domain/project.ts'
import { type AppError, failure, type Result, success } from '../../shared/errors/app-error.ts'
import { type Envelope, toEnvelope } from '../../shared/project-file/envelope.ts'
import type { ExchangeRow } from './database.ts'
import { readDossier, updateDossier } from './project-repository.ts'

type Change = (project: Project) => Project

interface Memory {
  /** The last state that the database gave or took. */
  readonly stored: Envelope
  /** What it refused since, in order: applied to what is on screen, and stored with the next edit that passes. */
  readonly refused: readonly Change[]
  readonly now: Envelope
}

/** A dossier before and after an edit; `refusedBy` tells that the edit is only in this window so far. */
export interface StoredEdit {
  readonly before: Project
  readonly after: Project
  readonly refusedBy: AppError | null
}

// A full disk makes Chromium close the database, which then opens no more until there is room: what was on screen must
// still be there to be copied elsewhere. Only the dossier that was last on screen is kept.
let memory: Memory | null = null

const memoryOf = (id: string): Memory | null => (memory?.stored.project.id === id ? memory : null)

/** True when the database itself fails; a dossier that is gone or invalid is something else. */
export const isStorageError = ({ code }: AppError): boolean => code === 'storage-failed' || code === 'storage-full'

/** Keeps what the database gave; what it refused since stays on top of it. */
export const rememberStored = (stored: Envelope): void => {
  if (!memoryOf(stored.project.id)?.refused.length) memory = { stored, refused: [], now: stored }
}

/** The dossier as it stands: what the database holds, and what it refused so far. */
export const readLatestEnvelope = async (id: string): Promise<Result<Envelope>> => {
  const known = memoryOf(id)
  if (known?.refused.length) return success(known.now)
  const read = await readDossier(id)
  return !read.ok && isStorageError(read.error) && known ? success(known.now) : read
}

/** True while the dossier on screen has edits that the database refused. */
export const hasUnstoredEdits = (): boolean => (memory?.refused.length ?? 0) > 0

let last: Promise<unknown> = Promise.resolve()

/**
 * Stores an edit, with those refused before it, one at a time. When the database fails, the edit is kept in this window and
 * shown, and the result says what refused it; the caller tries again. What comes with an `exchange` is stored or refused.
 */
export const storeEdit = (
  id: string,
  change: Change,
  appVersion: string,
  now: Date,
  exchange?: ExchangeRow,
): Promise<Result<StoredEdit>> => {
  const next = last.then(() => storeNext(id, change, appVersion, now, exchange))
  last = next.catch(() => undefined) // the caller gets the error; the next edit goes on
  return next
}

const storeNext = async (
  id: string,
  change: Change,
  appVersion: string,
  now: Date,
  exchange: ExchangeRow | undefined,
): Promise<Result<StoredEdit>> => {
  const known = memoryOf(id)
  let before: Project | undefined
  const withRefused: Change = (project) => {
    before = (known?.refused ?? []).reduce((current, earlier) => earlier(current), project)
    return change(before)
  }
  const stored = await updateDossier(id, withRefused, appVersion, now, exchange)
  if (stored.ok) {
    const envelope = toEnvelope(stored.value.after, { now, appVersion })
    memory = { stored: envelope, refused: [], now: envelope }
    return success({ before: before ?? stored.value.before, after: stored.value.after, refusedBy: null })
  }
  if (!known || exchange || !isStorageError(stored.error)) return stored
  const current = known.now.project
  const after = change(current)
  if (after === current) return success({ before: current, after, refusedBy: stored.error })
  const checked = projectSchema.safeParse(after)
  if (!checked.success) return failure('unexpected', { path: checked.error.issues[0]?.path.join('.') ?? '' })
  memory = { ...known, refused: [...known.refused, change], now: toEnvelope(checked.data, { now, appVersion }) }
  return success({ before: current, after: checked.data, refusedBy: stored.error })
}

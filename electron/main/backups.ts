import path from 'node:path'
import { stemOf } from '../../shared/backup/copy-names.ts'
import type { CopyReason } from '../../shared/backup/copy-reasons.ts'
import { isCopyDue } from '../../shared/backup/retention.ts'
import { summariseCopy } from '../../shared/backup/summarise-copy.ts'
import type { ErrorCode, Result } from '../../shared/errors/app-error.ts'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import { projectFileName, readProjectFile } from '../../shared/project-file/project-file.ts'
import type { FolderDisk } from '../files/folder-disk.ts'
import { type KeptCopy, keepCopy } from './backup-copies.ts'
import type { DossierStateFile } from './dossier-state.ts'
import type { PlacesFile } from './places.ts'
import { withTimeLimit } from './queue.ts'

/** How an accompanying copy went. */
export interface CopyState {
  readonly ok: boolean
  readonly error?: ErrorCode | undefined
}

export interface BackupParts {
  readonly disk: FolderDisk
  readonly places: PlacesFile
  readonly state: DossierStateFile
  readonly now: () => Date
  readonly log: (message: string, error: unknown) => void
}

// A stick or share that does not answer is given up for this time.
const SECOND_PLACE_LIMIT_MS = 10_000

/** Dated copies, outside the profile, on by default; each also goes to the second place when there is one. */
export const createBackups = ({ disk, places, state, now, log }: BackupParts) => {
  // Since this start; a first copy is due at once, and equal content makes no new file.
  const lastTaken = new Map<string, string>()
  const secondState = new Map<string, CopyState | null>()

  const toState = (outcome: Result<unknown>): CopyState =>
    outcome.ok ? { ok: true } : { ok: false, error: outcome.error.code }

  const copyToSecond = async (
    second: string | null,
    request: Omit<Parameters<typeof keepCopy>[1], 'root'>,
  ): Promise<CopyState | null> => {
    if (!second) return null
    const run = async (): Promise<Result<unknown>> => {
      const there = await places.ensure(second)
      return there.ok ? keepCopy(disk, { ...request, root: second }) : there
    }
    const outcome = await withTimeLimit(run(), SECOND_PLACE_LIMIT_MS)
    if (!outcome.ok) log('second place', outcome.error.cause ?? outcome.error.code)
    return toState(outcome)
  }

  /** Keeps bytes as they are. They may be damaged, of another version: that is when one wants them back. */
  const keep = async (
    stem: string,
    dossierId: string,
    bytes: Uint8Array,
    reason: CopyReason,
  ): Promise<Result<KeptCopy>> => {
    const where = await places.read()
    if (!where.ok) return where
    const ready = await places.ensure(where.value.backups)
    if (!ready.ok) return ready
    const opened = readProjectFile(bytes)
    const summary = opened.ok ? summariseCopy(opened.value) : undefined
    const request = { stem, dossierId, bytes, reason, summary, now: now() }
    const kept = await keepCopy(disk, { ...request, root: where.value.backups })
    secondState.set(dossierId, await copyToSecond(where.value.second, request))
    return kept
  }

  const stemFor = async (dossierId: string, envelope: Envelope | null): Promise<string> => {
    const known = await state.read()
    const name = known.ok ? known.value.dossiers[dossierId]?.name : undefined
    return stemOf(name ?? (envelope ? projectFileName(envelope) : 'dossier.petitspas'))
  }

  return {
    keep,
    /** A copy before an act, or asked by the user. */
    snapshot: async (dossierId: string, bytes: Uint8Array, reason: CopyReason): Promise<Result<KeptCopy>> => {
      const opened = readProjectFile(bytes)
      const kept = await keep(await stemFor(dossierId, opened.ok ? opened.value : null), dossierId, bytes, reason)
      if (kept.ok) lastTaken.set(dossierId, kept.value.copy.takenAt)
      return kept
    },
    /** The routine: a copy each five minutes of work. Its problems are told, and stop nothing. */
    keepIfDue: async (
      bytes: Uint8Array,
      envelope: Envelope,
    ): Promise<{ readonly backups: CopyState; readonly second: CopyState | null }> => {
      const { id } = envelope.project
      const second = () => secondState.get(id) ?? null
      if (!isCopyDue(lastTaken.get(id), now())) return { backups: { ok: true }, second: second() }
      const kept = await keep(await stemFor(id, envelope), id, bytes, 'routine')
      if (kept.ok) lastTaken.set(id, now().toISOString())
      else log('dated copy', kept.error.cause ?? kept.error.code)
      return { backups: toState(kept), second: second() }
    },
    folderOf: async (dossierId: string, root: string): Promise<string> =>
      path.join(root, await stemFor(dossierId, null)),
  }
}

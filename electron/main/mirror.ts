import path from 'node:path'
import { isEmptied } from '../../shared/backup/compare-copies.ts'
import { beforeMigrationName, freeName, stemOf } from '../../shared/backup/copy-names.ts'
import type { CopyReason } from '../../shared/backup/copy-reasons.ts'
import { countAllRecords } from '../../shared/backup/copy-summary.ts'
import { readFileVersion } from '../../shared/backup/read-file-version.ts'
import { summariseCopy } from '../../shared/backup/summarise-copy.ts'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import type { MirrorOutcome, mirrorAnswers } from '../../shared/ipc/durability-contract.ts'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import { CURRENT_VERSION } from '../../shared/project-file/migrations.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { diskFailure } from '../files/disk-error.ts'
import { type FolderDisk, namesIn, readIfThere } from '../files/folder-disk.ts'
import { digestOf, writeFileSafely } from '../files/write-file-safely.ts'
import type { CopyIds } from './copy-ids.ts'
import type { DossierLocks, LockOwner } from './dossier-lock.ts'
import type { DossierStateFile } from './dossier-state.ts'
import { chooseMirrorName } from './mirror-target.ts'
import type { PlacesFile } from './places.ts'

export interface MirrorParts {
  readonly disk: FolderDisk
  readonly places: PlacesFile
  readonly state: DossierStateFile
  readonly locks: DossierLocks
  readonly ids: CopyIds
  readonly owner: Omit<LockOwner, 'token'>
  readonly now: () => Date
  /** Keeps a file, as it is, among the dated copies. */
  readonly keep: (stem: string, dossierId: string, bytes: Uint8Array, reason: CopyReason) => Promise<Result<unknown>>
}

export type MirrorAnswer = (typeof mirrorAnswers)[number]
/** The outcome for the file itself; the dated copies are told apart. */
export type FileOutcome =
  | Omit<Extract<MirrorOutcome, { kind: 'written' }>, 'backups' | 'second' | 'freeBytes'>
  | Exclude<MirrorOutcome, { kind: 'written' }>

// A write that came through while its answer was lost must still be known as ours.
const KNOWN_HASHES = 3

const sameProject = (a: Envelope, b: Envelope): boolean => JSON.stringify(a.project) === JSON.stringify(b.project)

/** Keeps the file of each dossier up to date, and never writes over what somebody else put there. */
export const createMirror = (parts: MirrorParts) => {
  const { disk, places, state, locks, ids, owner, now, keep } = parts
  const targets = new Map<string, string>()

  /** Something of ours that this write would lose is kept first: an older format, a fuller or later dossier. */
  const keepBefore = async (target: string, before: Uint8Array, incoming: Envelope): Promise<Result<unknown>> => {
    const version = readFileVersion(before)
    if (version !== null && version < CURRENT_VERSION) {
      const original = path.join(path.dirname(target), beforeMigrationName(path.basename(target), version))
      const there = await readIfThere(disk, original)
      if (!there.ok) return there
      if (!there.value) return writeFileSafely(original, before, disk)
    }
    const opened = readProjectFile(before)
    if (!opened.ok) return success(null)
    const losesMuch = isEmptied(countAllRecords(incoming.project), countAllRecords(opened.value.project))
    const isLater = Date.parse(opened.value.savedAt) > Date.parse(incoming.savedAt)
    return losesMuch || isLater
      ? keep(stemOf(path.basename(target)), incoming.project.id, before, 'other-version')
      : success(null)
  }

  const tellChanged = async (target: string, theirs: Uint8Array): Promise<Result<FileOutcome>> => {
    try {
      const opened = readProjectFile(theirs)
      return success({
        kind: 'changed-elsewhere',
        copyId: ids.idOf(target),
        name: path.basename(target),
        folder: path.dirname(target),
        changedAt: (await disk.stat(target)).mtime.toISOString(),
        summary: opened.ok ? summariseCopy(opened.value) : null,
      })
    } catch (error) {
      return diskFailure(error)
    }
  }

  const moveTo = async (id: string, target: string): Promise<void> => {
    const before = targets.get(id)
    if (before && before !== target) await locks.release(before)
    targets.set(id, target)
  }

  const write = async (bytes: Uint8Array, answer?: MirrorAnswer): Promise<Result<FileOutcome>> => {
    const incoming = readProjectFile(bytes)
    if (!incoming.ok) return incoming
    const { id, kind } = incoming.value.project
    if (kind !== 'real') return failure('invalid-request')
    const [where, known] = [await places.read(), await state.read()]
    if (!where.ok) return where
    if (!known.ok) return known
    const folder = where.value.mirror
    const ready = await places.ensure(folder)
    if (!ready.ok) return ready

    const entry = known.value.dossiers[id]
    let name = entry?.name
    if (name === undefined) {
      const chosen = await chooseMirrorName(disk, folder, incoming.value, known.value)
      if (!chosen.ok) return chosen
      name = chosen.value
    }
    if (answer === 'write-elsewhere') {
      const names = await namesIn(disk, folder)
      if (!names.ok) return names
      const others = Object.values(known.value.dossiers).map((other) => other.name)
      name = freeName(stemOf(name), [...names.value, ...others])
    }
    const target = path.join(folder, name)
    await moveTo(id, target)
    const holder = await locks.acquire(target, { ...owner, token: known.value.installation }, answer === 'take-over')
    if (holder) {
      const { machine, user, since } = holder
      return success({ kind: 'held', by: { machine, user, since } })
    }

    const there = await readIfThere(disk, target)
    if (!there.ok) return there
    const hash = digestOf(bytes)
    const theirHash = there.value && digestOf(there.value)
    if (there.value && theirHash) {
      const theirs = readProjectFile(there.value)
      const isOurs =
        theirHash === hash ||
        entry?.hashes.includes(theirHash) ||
        (theirs.ok && sameProject(theirs.value, incoming.value))
      if (!isOurs) {
        if (answer !== 'replace-keeping-copy') return tellChanged(target, there.value)
        const kept = await keep(stemOf(name), id, there.value, 'other-version')
        if (!kept.ok) return failure('snapshot-failed', kept.error.details, kept.error.cause)
      } else if (theirHash !== hash) {
        const kept = await keepBefore(target, there.value, incoming.value)
        if (!kept.ok) return failure('snapshot-failed', kept.error.details, kept.error.cause)
      }
    }
    // Noted before it is written: if the write comes through and its answer does not, the file is still known as ours. What is
    // there stays known, however many writes a full disk refuses. A profile without room does not keep a file elsewhere back.
    const hashes = [...new Set([hash, ...(theirHash ? [theirHash] : []), ...(entry?.hashes ?? [])])].slice(
      0,
      KNOWN_HASHES,
    )
    await state.note((before) => {
      const isSame = entry?.name === name && entry.hashes[0] === hash && !(id in before.letGo)
      if (isSame) return before
      const { [id]: _back, ...letGo } = before.letGo
      return { ...before, letGo, dossiers: { ...before.dossiers, [id]: { name, hashes } } }
    })
    if (theirHash !== hash) {
      const written = await writeFileSafely(target, bytes, disk)
      if (!written.ok) return written
    }
    return success({ kind: 'written', at: now().toISOString(), name, folder })
  }

  return {
    write,
    /** The dossier is left: its lock goes, its file stays. */
    release: async (id: string): Promise<void> => {
      const target = targets.get(id)
      targets.delete(id)
      if (target) await locks.release(target)
    },
  }
}

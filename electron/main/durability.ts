import path from 'node:path'
import type { PresentDossier } from '../../shared/backup/compare-copies.ts'
import type { CopyReason } from '../../shared/backup/copy-reasons.ts'
import { findSyncService } from '../../shared/backup/synchronised-folder.ts'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import type { Output } from '../../shared/ipc/contract.ts'
import type { PlaceName } from '../../shared/ipc/durability-contract.ts'
import { projectFileName, readProjectFile } from '../../shared/project-file/project-file.ts'
import { zipLimits } from '../../shared/project-file/zip-guard.ts'
import { type FolderDisk, namesIn, sweepTemporaryFiles } from '../files/folder-disk.ts'
import { readFileLimited } from '../files/read-file-limited.ts'
import { listCopies } from './backup-list.ts'
import { createBackups } from './backups.ts'
import { createCopyIds } from './copy-ids.ts'
import { createDossierLocks } from './dossier-lock.ts'
import { createDossierState } from './dossier-state.ts'
import { createMirror, type MirrorAnswer } from './mirror.ts'
import { createPlaces } from './places.ts'
import { createQueue, withTimeLimit } from './queue.ts'
import { surveyCopies } from './survey.ts'
import { listUnreadable } from './unreadable-files.ts'

export interface DurabilityParts {
  readonly disk: FolderDisk
  readonly profile: string
  readonly documents: string
  readonly home: string
  readonly machine: string
  readonly user: string
  readonly now: () => Date
  readonly newId: () => string
  /** The room left on the disk of a folder, in bytes; absent where nobody asks. */
  readonly freeBytes?: (folder: string) => Promise<number>
  readonly log: (message: string, error: unknown) => void
}

const MIRROR_LIMIT_MS = 15_000
/** For what looks through many files, or writes at two places. */
const LONG_LIMIT_MS = 30_000

/** `Documents/Petits pas` rather than the whole path, when the folder is in the user's own. */
export const folderLabel = (folder: string, home: string): string => {
  const inHome = path.relative(home, folder)
  return inHome && !inHome.startsWith('..') && !path.isAbsolute(inHome) ? inHome.split(path.sep).join('/') : folder
}

/** What keeps work safe on the disk, without windows or dialogs: each call of the contract behind one function. */
export const createDurability = (parts: DurabilityParts) => {
  const { disk, profile, documents, home, machine, user, now, newId, log } = parts
  const places = createPlaces(disk, path.join(profile, 'emplacements.json'), documents, profile)
  const state = createDossierState(disk, path.join(profile, 'fichiers-des-dossiers.json'), newId)
  const locks = createDossierLocks(disk, now)
  const ids = createCopyIds()
  const backups = createBackups({ disk, places, state, now, log })
  const mirror = createMirror({ disk, places, state, locks, ids, owner: { machine, user }, now, keep: backups.keep })
  const queue = createQueue()
  /** One after the other; what a dead share never answers does not hold up the next. */
  const inLine = <T>(task: () => Promise<Result<T>>): Promise<Result<T>> =>
    queue(() => withTimeLimit(task(), LONG_LIMIT_MS))
  const latest = new Map<string, { readonly name: string; readonly bytes: Uint8Array }>()
  const label = (folder: string) => folderLabel(folder, home)

  /** Told early, before a write fails; a disk that does not answer is no reason to stop. */
  const roomLeft = async (folders: readonly string[]): Promise<{ readonly freeBytes?: number }> => {
    const ask = parts.freeBytes
    if (!ask) return {}
    try {
      return { freeBytes: Math.min(...(await Promise.all(folders.map(ask)))) }
    } catch {
      return {}
    }
  }

  const bringUpToDate = async (
    bytes: Uint8Array,
    answer: MirrorAnswer | undefined,
  ): Promise<Result<Output<'dossier:mirror'>>> => {
    const opened = readProjectFile(bytes)
    if (!opened.ok) return opened
    if (opened.value.project.kind !== 'real') return failure('invalid-request')
    latest.set(opened.value.project.id, { name: projectFileName(opened.value, 'copie'), bytes })
    const file = await withTimeLimit(mirror.write(bytes, answer), MIRROR_LIMIT_MS)
    // Whatever became of the file, the dated copies go on.
    const copies = await backups.keepIfDue(bytes, opened.value)
    if (!file.ok) return file
    switch (file.value.kind) {
      case 'written':
        return success({
          ...file.value,
          folder: label(file.value.folder),
          ...copies,
          ...(await roomLeft([file.value.folder, profile])),
        })
      case 'changed-elsewhere':
        return success({ ...file.value, folder: label(file.value.folder) })
      case 'held':
        return success(file.value)
    }
  }

  const isThere = async (folder: string): Promise<boolean> =>
    withTimeLimit(
      disk.stat(folder).then(
        () => success(true),
        () => success(false), // told as such
      ),
      3000,
    ).then((answer) => answer.ok && answer.value)

  const tellPlaces = async (): Promise<Result<Output<'backup:places'>>> => {
    const where = await places.read()
    if (!where.ok) return where
    const { mirror: own, backups: dated, second } = where.value
    // Made on first use: until then a default folder that is not there is no problem.
    const tell = async (folder: string, byDefault: string) => ({
      folder: label(folder),
      isThere: folder === byDefault || (await isThere(folder)),
      isChosen: folder !== byDefault,
    })
    return success({
      mirror: await tell(own, places.defaults.mirror),
      backups: await tell(dated, places.defaults.backups),
      second: second === null ? null : { folder: label(second), isThere: await isThere(second) },
      profileSyncService: findSyncService(profile),
    })
  }

  return {
    mirror: (request: { bytes: Uint8Array; answer?: MirrorAnswer | undefined }) =>
      inLine(() => bringUpToDate(request.bytes, request.answer)),
    release: (dossierId: string) => inLine(() => mirror.release(dossierId).then(() => success(null))),
    releaseAll: () => locks.releaseAll(),
    snapshot: (request: { dossierId: string; bytes: Uint8Array; reason: CopyReason }) =>
      inLine(async (): Promise<Result<Output<'backup:snapshot'>>> => {
        const kept = await backups.snapshot(request.dossierId, request.bytes, request.reason)
        if (!kept.ok) return kept
        if (request.reason === 'deletion') {
          const opened = readProjectFile(request.bytes)
          const savedAt = opened.ok ? opened.value.savedAt : now().toISOString()
          // If this cannot be noted, the next start offers the deleted dossier again: a question too many, no loss.
          await state.update((before) => ({ ...before, letGo: { ...before.letGo, [request.dossierId]: savedAt } }))
        }
        return success({ takenAt: kept.value.copy.takenAt, folder: label(kept.value.folder) })
      }),
    list: (dossierId: string) =>
      inLine(async () => {
        const listed = await listCopies(disk, places, state, ids, dossierId)
        return listed.ok ? success(listed.value.map((entry) => ({ ...entry, folder: label(entry.folder) }))) : listed
      }),
    readCopy: async (copyId: string): Promise<Result<Output<'backup:read'>>> => {
      const file = ids.pathOf(copyId)
      if (!file) return failure('not-found')
      const bytes = await readFileLimited(file, zipLimits.fileBytes, disk)
      return bytes.ok ? success({ name: path.basename(file), bytes: bytes.value }) : bytes
    },
    places: tellPlaces,
    choosePlace: (name: PlaceName, folder: string | null) =>
      inLine(async () => {
        const chosen = await places.choose(name, folder)
        return chosen.ok ? tellPlaces() : chosen
      }),
    /** The folder itself, for the shell to open; the dossier's own folder of copies when it has one. */
    folderOf: async (name: PlaceName, dossierId: string | undefined): Promise<string | null> => {
      const where = await places.read()
      const root = where.ok ? where.value[name] : null
      if (!root || name === 'mirror' || dossierId === undefined) return root
      const own = await backups.folderOf(dossierId, root)
      return (await isThere(own)) ? own : root
    },
    survey: (present: readonly PresentDossier[]) =>
      inLine(async () => {
        const found = await surveyCopies(disk, places, state, ids, present)
        return found.ok ? success(found.value.map((copy) => ({ ...copy, folder: label(copy.folder) }))) : found
      }),
    unreadable: () =>
      inLine(async () => {
        const found = await listUnreadable(disk, places)
        return found.ok ? success(found.value.map((file) => ({ ...file, folder: label(file.folder) }))) : found
      }),
    setAside: (copies: readonly { dossierId: string; finding: 'missing' | 'older' | 'emptied'; savedAt: string }[]) =>
      inLine(async (): Promise<Result<null>> => {
        const pick = (isMissing: boolean) =>
          Object.fromEntries(
            copies
              .filter((copy) => (copy.finding === 'missing') === isMissing)
              .map((copy) => [copy.dossierId, copy.savedAt]),
          )
        const noted = await state.update((before) => ({
          ...before,
          letGo: { ...before.letGo, ...pick(true) },
          setAside: { ...before.setAside, ...pick(false) },
        }))
        return noted.ok ? success(null) : noted
      }),
    /** The last bytes of each dossier seen in this session, for when its window can no longer give them. */
    latestBytes: (dossierId: string) => latest.get(dossierId),
    /** Removes temporary files that a crash left in all our folders. */
    sweep: async (): Promise<number> => {
      const where = await places.read()
      const roots = where.ok ? [where.value.mirror, where.value.backups, where.value.second] : []
      const folders = new Set([profile, places.defaults.mirror, places.defaults.backups])
      for (const root of roots) if (root) folders.add(root)
      let removed = 0
      for (const folder of folders) {
        removed += await sweepTemporaryFiles(disk, folder, now())
        if (folder === profile) continue
        const names = await namesIn(disk, folder)
        for (const name of names.ok ? names.value : [])
          if (!name.includes('.')) removed += await sweepTemporaryFiles(disk, path.join(folder, name), now())
      }
      return removed
    },
  }
}
export type Durability = ReturnType<typeof createDurability>

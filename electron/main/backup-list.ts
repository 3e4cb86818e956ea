import path from 'node:path'
import type { CopySummary } from '../../shared/backup/copy-summary.ts'
import { summariseCopy } from '../../shared/backup/summarise-copy.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { BackupEntry, PlaceName } from '../../shared/ipc/durability-contract.ts'
import { FILE_EXTENSION, readProjectFile } from '../../shared/project-file/project-file.ts'
import { type FolderDisk, namesIn, readIfThere } from '../files/folder-disk.ts'
import { type BackupIndex, readIndex } from './backup-index.ts'
import type { CopyIds } from './copy-ids.ts'
import type { DossierStateFile } from './dossier-state.ts'
import type { PlacesFile } from './places.ts'

const isDossierFile = (name: string): boolean => !name.startsWith('.') && name.endsWith(`.${FILE_EXTENSION}`)

/** The `.petitspas` files of a folder, in the order of their names. A folder that cannot be read has none. */
export const dossierFilesIn = async (disk: FolderDisk, folder: string): Promise<readonly string[]> => {
  const names = await namesIn(disk, folder)
  return names.ok ? names.value.filter(isDossierFile).toSorted() : []
}

/** Opens a file far enough to tell what it holds; null when it cannot be opened. */
export const summariseFile = async (disk: FolderDisk, file: string): Promise<CopySummary | null> => {
  const bytes = await readIfThere(disk, file)
  const opened = bytes.ok && bytes.value ? readProjectFile(bytes.value) : null
  return opened?.ok && opened.value.project.kind === 'real' ? summariseCopy(opened.value) : null
}

/** All folders of copies under a root that hold copies of this dossier, with their index. */
const foldersOf = async (
  disk: FolderDisk,
  root: string,
  dossierId: string,
): Promise<readonly { readonly folder: string; readonly index: BackupIndex | null }[]> => {
  const names = await namesIn(disk, root)
  const found = []
  for (const name of names.ok ? names.value.toSorted() : []) {
    const folder = path.join(root, name)
    const index = await readIndex(disk, folder)
    if (!index.ok) continue // a file, or a folder that cannot be read
    if (index.value ? index.value.dossierId === dossierId : (await ownerOf(disk, folder)) === dossierId)
      found.push({ folder, index: index.value })
  }
  return found
}

const ownerOf = async (disk: FolderDisk, folder: string): Promise<string | null> => {
  const last = (await dossierFilesIn(disk, folder)).at(-1)
  return last ? ((await summariseFile(disk, path.join(folder, last)))?.dossierId ?? null) : null
}

/** Every copy of a dossier that is on the disk, the latest first: dated copies, then the dossier's own file. */
export const listCopies = async (
  disk: FolderDisk,
  places: PlacesFile,
  state: DossierStateFile,
  ids: CopyIds,
  dossierId: string,
): Promise<Result<readonly BackupEntry[]>> => {
  const [where, known] = [await places.read(), await state.read()]
  if (!where.ok) return where
  if (!known.ok) return known
  const entries: BackupEntry[] = []

  const add = async (place: PlaceName, folder: string, name: string, index: BackupIndex | null): Promise<void> => {
    const file = path.join(folder, name)
    const stats = await disk.stat(file).catch(() => null) // gone since the folder was read
    if (!stats?.isFile()) return
    const copy = index?.copies.find((entry) => entry.name === name)
    const summary = (copy?.sizeBytes === stats.size && copy.summary) || (await summariseFile(disk, file))
    entries.push({
      copyId: ids.idOf(file),
      place,
      folder,
      name,
      takenAt: copy?.takenAt ?? stats.mtime.toISOString(),
      sizeBytes: stats.size,
      reason: copy?.reason ?? 'manual',
      summary,
    })
  }

  const mirrorName = known.value.dossiers[dossierId]?.name
  if (mirrorName) await add('mirror', where.value.mirror, mirrorName, null)
  const roots: readonly (readonly [PlaceName, string])[] = [
    ['backups', where.value.backups],
    ...(where.value.backups === places.defaults.backups ? [] : ([['backups', places.defaults.backups]] as const)),
    ...(where.value.second ? ([['second', where.value.second]] as const) : []),
  ]
  const seen = new Set<string>()
  for (const [place, root] of roots)
    for (const { folder, index } of await foldersOf(disk, root, dossierId))
      for (const name of await dossierFilesIn(disk, folder)) {
        // The second place holds the same copies: each is listed once, where it is nearest.
        const key = `${path.basename(folder)}/${name}`
        if (!seen.has(key)) await add(place, folder, name, index)
        seen.add(key)
      }
  return success(entries.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt)))
}

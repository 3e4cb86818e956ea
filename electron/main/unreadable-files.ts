import path from 'node:path'

import { type Result, success } from '../../shared/errors/app-error.ts'
import type { PlaceName, UnreadableFile } from '../../shared/ipc/durability-contract.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { isProtected } from '../../shared/protection/is-protected.ts'
import { type FolderDisk, namesIn, readIfThere } from '../files/folder-disk.ts'
import { dossierFilesIn } from './backup-list.ts'
import type { PlacesFile } from './places.ts'

/** Enough to say what happened; a body's folder may hold thousands. */
const MOST = 20

/** The files of one folder that do not open. One that a password protects is whole, and somebody else's to open. */
const unreadableIn = async (disk: FolderDisk, folder: string, place: PlaceName): Promise<readonly UnreadableFile[]> => {
  const found: UnreadableFile[] = []
  for (const name of (await dossierFilesIn(disk, folder)).slice(-MOST)) {
    const bytes = await readIfThere(disk, path.join(folder, name))
    if (bytes.ok && (!bytes.value || isProtected(bytes.value))) continue
    const opened = bytes.ok && bytes.value ? readProjectFile(bytes.value) : bytes
    if (!opened.ok) found.push({ place, folder, name, isNewer: opened.error.code === 'too-new' })
  }
  return found
}

/**
 * The files in the known places that should hold dossiers and do not open: asked for when neither the database nor any copy
 * has a dossier, so that this is never mistaken for a first start. Only reads.
 */
export const listUnreadable = async (
  disk: FolderDisk,
  places: PlacesFile,
): Promise<Result<readonly UnreadableFile[]>> => {
  const where = await places.read()
  if (!where.ok) return where
  const found: UnreadableFile[] = []
  for (const folder of new Set([where.value.mirror, places.defaults.mirror]))
    found.push(...(await unreadableIn(disk, folder, 'mirror')))
  const roots = new Map<string, PlaceName>([
    [where.value.backups, 'backups'],
    [places.defaults.backups, 'backups'],
  ])
  if (where.value.second) roots.set(where.value.second, 'second')
  for (const [root, place] of roots) {
    const names = await namesIn(disk, root)
    for (const name of names.ok ? names.value : [])
      found.push(...(await unreadableIn(disk, path.join(root, name), place)))
  }
  return success(found.slice(0, MOST))
}

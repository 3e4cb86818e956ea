import path from 'node:path'
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { UnreadableFile } from '../../shared/ipc/durability-contract.ts'
import { readProjectFile } from '../../shared/project-file/project-file.ts'
import { isProtected } from '../../shared/protection/is-protected.ts'
import { type FolderDisk, readIfThere } from '../files/folder-disk.ts'
import { dossierFilesIn } from './backup-list.ts'
import { type KnownFolder, knownFolders } from './known-folders.ts'
import type { PlacesFile } from './places.ts'

/** Enough to say what happened; a body's folder may hold thousands. */
const MOST = 20

/** The files of one folder that do not open. One that a password protects is whole, and somebody else's to open. */
const unreadableIn = async (disk: FolderDisk, { folder, place }: KnownFolder): Promise<readonly UnreadableFile[]> => {
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
  for (const known of await knownFolders(disk, where.value, places.defaults))
    found.push(...(await unreadableIn(disk, known)))
  return success(found.slice(0, MOST))
}

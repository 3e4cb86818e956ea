import path from 'node:path'
import { type FolderDisk, namesIn } from '../files/folder-disk.ts'
import type { PlaceName, Places } from './places.ts'

/** A folder that may hold dossier files, and what it is to the user. */
export interface KnownFolder {
  readonly folder: string
  readonly place: PlaceName
}

/**
 * Every folder that may hold dossier files: that of the dossiers themselves, then each folder of copies, of this dossier or
 * another. The places by default count too: what was written before the user chose others is still there.
 */
export const knownFolders = async (
  disk: FolderDisk,
  where: Places,
  defaults: Places,
): Promise<readonly KnownFolder[]> => {
  const found: KnownFolder[] = [...new Set([where.mirror, defaults.mirror])].map((folder) => ({
    folder,
    place: 'mirror',
  }))
  const roots = [...new Set([where.backups, defaults.backups])].map((root) => ({ root, place: 'backups' as const }))
  for (const { root, place } of where.second ? [...roots, { root: where.second, place: 'second' as const }] : roots) {
    const names = await namesIn(disk, root)
    for (const name of names.ok ? names.value : []) found.push({ folder: path.join(root, name), place })
  }
  return found
}

import path from 'node:path'
import { freeName, stemOf } from '../../shared/backup/copy-names.ts'
import { type Result, success } from '../../shared/errors/app-error.ts'
import type { Envelope } from '../../shared/project-file/envelope.ts'
import { projectFileName, readProjectFile } from '../../shared/project-file/project-file.ts'
import { type FolderDisk, namesIn, readIfThere } from '../files/folder-disk.ts'
import type { DossierState } from './dossier-state.ts'

/** How many files `50239-thereval-2`, `-3`… are looked at before a new one is made. */
const MOST_NAMESAKES = 20

/**
 * The name of a dossier's file, the first time it is written: `50239-thereval.petitspas`, also when such a file of this
 * very dossier is there (an earlier profile wrote it) or one that cannot be opened. Another dossier keeps its name.
 */
export const chooseMirrorName = async (
  disk: FolderDisk,
  folder: string,
  envelope: Envelope,
  state: DossierState,
): Promise<Result<string>> => {
  const names = await namesIn(disk, folder)
  if (!names.ok) return names
  const { id } = envelope.project
  const taken = new Set<string>(
    Object.entries(state.dossiers)
      .filter(([dossierId]) => dossierId !== id)
      .map(([, entry]) => entry.name),
  )
  const there = new Set(names.value.map((name) => name.toLowerCase()))
  const stem = stemOf(projectFileName(envelope))
  for (let attempt = 0; attempt < MOST_NAMESAKES; attempt += 1) {
    const name = freeName(stem, taken)
    if (!there.has(name.toLowerCase())) return success(name)
    const bytes = await readIfThere(disk, path.join(folder, name))
    if (!bytes.ok) return bytes
    const opened = bytes.value ? readProjectFile(bytes.value) : null
    if (!opened?.ok || opened.value.project.id === id) return success(name)
    taken.add(name)
  }
  return success(freeName(stem, [...taken, ...names.value]))
}

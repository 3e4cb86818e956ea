import fs from 'node:fs/promises'
import path from 'node:path'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import type { ChosenFolder, FolderWrite } from '../../shared/ipc/contract.ts'
import { diskFailure, systemCodeOf } from '../files/disk-error.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'

/** New folders tried under one name before giving up: « suivi », « suivi (2) »… */
const NAMES_TRIED = 200

const isThere = async (place: string): Promise<boolean> => {
  try {
    await fs.lstat(place)
    return true
  } catch (error) {
    if (systemCodeOf(error) === 'ENOENT') return false
    throw error
  }
}

const makeNewFolder = async (parent: string, name: string): Promise<string | null> => {
  for (let turn = 1; turn <= NAMES_TRIED; turn += 1) {
    const place = path.join(parent, turn === 1 ? name : `${name} (${turn})`)
    if (await isThere(place)) continue
    await fs.mkdir(place)
    return place
  }
  return null
}

/**
 * Writes many files into a folder that the user chose in the system's dialog. The window names files, never a place: it
 * holds an opaque id. Nothing that is there is ever replaced.
 */
export const createFolderWriter = (
  ask: () => Promise<string | null>,
  newId: () => string,
  open: (folder: string) => Promise<string>,
) => {
  const folders = new Map<string, string>()
  return {
    choose: async (newFolder: string | null): Promise<Result<ChosenFolder | null>> => {
      const chosen = await ask()
      if (chosen === null) return success(null)
      try {
        const place = newFolder === null ? chosen : await makeNewFolder(chosen, newFolder)
        if (place === null) return failure('access-denied', { file: chosen })
        const folderId = newId()
        folders.set(folderId, place)
        return success({ folderId, name: place })
      } catch (error) {
        return diskFailure(error)
      }
    },
    write: async ({ folderId, files }: FolderWrite): Promise<Result<'written' | 'exists'>> => {
      const folder = folders.get(folderId)
      if (folder === undefined) return failure('forbidden')
      try {
        // The last file is what counts, and is written last: where it is, the whole set is.
        const last = files.at(-1)
        if (last && (await isThere(path.join(folder, last.name)))) return success('exists')
        for (const { name, bytes } of files) {
          const written = await writeFileSafely(path.join(folder, name), bytes)
          if (!written.ok) return failure(written.error.code, { ...written.error.details, file: name })
        }
        return success('written')
      } catch (error) {
        return diskFailure(error)
      }
    },
    show: async (folderId: string): Promise<Result<boolean>> => {
      const folder = folders.get(folderId)
      return success(folder !== undefined && (await open(folder)) === '')
    },
  }
}

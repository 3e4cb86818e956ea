import fs from 'node:fs/promises'
import path from 'node:path'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { diskFailure } from './disk-error.ts'

export interface FolderFile {
  /** Relative to the folder, with `/`. */
  readonly path: string
  readonly bytes: Uint8Array
}

export interface FolderLimits {
  readonly files: number
  readonly fileBytes: number
  readonly totalBytes: number
  readonly depth: number
}

/**
 * Reads the wanted files of a folder and of those below, in the order of their names. Links are not followed, so that
 * nothing outside the folder is read. A file over `fileBytes` comes cut one byte beyond, for the reader to refuse it by name.
 */
export const readFolder = async (
  folder: string,
  isWanted: (relativePath: string) => boolean,
  limits: FolderLimits,
): Promise<Result<readonly FolderFile[]>> => {
  const files: FolderFile[] = []
  let total = 0
  const walk = async (relative: string, depth: number): Promise<Result<null>> => {
    const entries = await fs.readdir(path.join(folder, relative), { withFileTypes: true })
    for (const entry of entries.toSorted((first, second) => first.name.localeCompare(second.name, 'fr'))) {
      const name = relative === '' ? entry.name : `${relative}/${entry.name}`
      if (entry.isDirectory() && depth < limits.depth && !entry.name.startsWith('.')) {
        const walked = await walk(name, depth + 1)
        if (!walked.ok) return walked
      } else if (entry.isFile() && isWanted(name)) {
        if (files.length >= limits.files) return failure('too-large', { reason: 'files', limit: limits.files })
        const bytes = await readStart(path.join(folder, name), limits.fileBytes + 1)
        total += bytes.length
        if (total > limits.totalBytes) return failure('too-large', { reason: 'bytes', limit: limits.totalBytes })
        files.push({ path: name.normalize('NFC'), bytes })
      }
    }
    return success(null)
  }
  try {
    const walked = await walk('', 0)
    return walked.ok ? success(files) : walked
  } catch (error) {
    return diskFailure(error)
  }
}

const readStart = async (file: string, length: number): Promise<Uint8Array> => {
  const handle = await fs.open(file, 'r')
  try {
    const { size } = await handle.stat()
    const buffer = new Uint8Array(Math.min(size, length))
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

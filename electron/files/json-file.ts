import { type Result, success } from '../../shared/errors/app-error.ts'
import { type FolderDisk, readIfThere } from './folder-disk.ts'
import { writeFileSafely } from './write-file-safely.ts'

interface Schema<T> {
  readonly safeParse: (value: unknown) => { readonly success: true; readonly data: T } | { readonly success: false }
}

/**
 * A small file of our own in JSON. Absent or damaged gives null, so that the program starts with its defaults; a disk
 * that cannot read it now is a failure, so that the defaults never overwrite what is there.
 */
export const readJsonFile = async <T>(disk: FolderDisk, file: string, schema: Schema<T>): Promise<Result<T | null>> => {
  const bytes = await readIfThere(disk, file)
  if (!bytes.ok) return bytes
  if (!bytes.value) return success(null)
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes.value)))
    return success(parsed.success ? parsed.data : null)
  } catch {
    return success(null) // no JSON: damaged
  }
}

/** Writes a small file of our own, whole or not at all. */
export const writeJsonFile = (disk: FolderDisk, file: string, value: unknown): Promise<Result<string>> =>
  writeFileSafely(file, new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`), disk)

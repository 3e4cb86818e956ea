import path from 'node:path'
import { z } from 'zod'
import { failure, type Result, success } from '../../shared/errors/app-error.ts'
import { diskFailure } from '../files/disk-error.ts'
import { type FolderDisk, makeFolder } from '../files/folder-disk.ts'
import { readJsonFile, writeJsonFile } from '../files/json-file.ts'
import { writeFileSafely } from '../files/write-file-safely.ts'

const folder = z.string().min(1).max(1000)
const settingsSchema = z.strictObject({
  version: z.literal(1),
  mirror: folder.optional(),
  backups: folder.optional(),
  second: folder.optional(),
})
type Settings = z.infer<typeof settingsSchema>
export type PlaceName = 'mirror' | 'backups' | 'second'

/** Where files go: the user's choice, or Documents. */
export interface Places {
  readonly mirror: string
  readonly backups: string
  readonly second: string | null
}

const PROBE = 'petitspas-essai'

/** The folders of the dossiers' files and copies. The choice lies in the profile; the files never do. */
export const createPlaces = (disk: FolderDisk, settingsFile: string, documents: string, profile: string) => {
  const defaults: Places = { mirror: documents, backups: path.join(documents, 'Sauvegardes'), second: null }
  let current: Settings | null = null

  const settings = async (): Promise<Result<Settings>> => {
    if (current) return success(current)
    const stored = await readJsonFile(disk, settingsFile, settingsSchema)
    if (!stored.ok) return stored
    current = stored.value ?? { version: 1 }
    return success(current)
  }

  const read = async (): Promise<Result<Places>> => {
    const stored = await settings()
    if (!stored.ok) return stored
    const { mirror, backups, second } = stored.value
    return success({
      mirror: mirror ?? defaults.mirror,
      backups: backups ?? defaults.backups,
      second: second ?? null,
    })
  }

  /** Our own folder is made when missing; one chosen by the user is not: a stick that is out must not become a folder. */
  const ensure = async (place: string): Promise<Result<null>> => {
    if (place === defaults.mirror || place === defaults.backups) return makeFolder(disk, place)
    try {
      await disk.stat(place)
      return success(null)
    } catch (error) {
      return diskFailure(error)
    }
  }

  const isWithin = (inner: string, outer: string): boolean => {
    const way = path.relative(path.resolve(outer), path.resolve(inner))
    return way === '' || (!way.startsWith('..') && !path.isAbsolute(way))
  }

  /** Changes a place after a trial write; null takes the default back, and for the second place: none. */
  const choose = async (name: PlaceName, chosen: string | null): Promise<Result<Places>> => {
    const stored = await settings()
    if (!stored.ok) return stored
    if (chosen !== null) {
      // Files inside the profile would go when the profile goes.
      if (isWithin(chosen, profile)) return failure('access-denied', { system: 'PROFILE' })
      const probe = path.join(chosen, PROBE)
      const tried = await writeFileSafely(probe, new Uint8Array([0]), disk)
      if (!tried.ok) return tried
      await disk.unlink(probe).catch(() => undefined) // an empty file of one byte, overwritten at the next trial
    }
    const { [name]: _before, ...others } = stored.value
    const after: Settings = chosen === null ? others : { ...others, [name]: chosen }
    const written = await writeJsonFile(disk, settingsFile, after)
    if (!written.ok) return written
    current = after
    return read()
  }
  return { defaults, read, ensure, choose }
}
export type PlacesFile = ReturnType<typeof createPlaces>

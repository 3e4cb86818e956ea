import fs from 'node:fs/promises'
import path from 'node:path'
import { endOfLastRecord } from '../files/trim-log.ts'

/** A log is folded into tables at 4 MB; what is much longer is not one of ours. */
const LONGEST_BYTES = 64_000_000

const lastLogIn = async (folder: string): Promise<string | undefined> => {
  const names = await fs.readdir(folder)
  const logs = names
    .filter((name) => /^\d+\.log$/.test(name))
    .toSorted((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))
  return logs.at(-1)
}

/**
 * Cuts off what a full disk or a power cut left half written at the end of the databases' logs. Chromium opens such a log
 * and writes on behind it; at the start after that, it finds the log damaged and empties the whole database
 * (electron#41877). To be called before any window is open. Returns how many logs were mended.
 */
export const mendDatabaseLogs = async (
  profile: string,
  log: (what: string, error: unknown) => void,
): Promise<number> => {
  const root = path.join(profile, 'IndexedDB')
  const folders = await fs.readdir(root).catch(() => [])
  let mended = 0
  for (const folder of folders.filter((name) => name.endsWith('.leveldb')))
    try {
      const name = await lastLogIn(path.join(root, folder))
      if (!name) continue
      const file = path.join(root, folder, name)
      const { size } = await fs.stat(file)
      if (size > LONGEST_BYTES) continue
      const end = endOfLastRecord(await fs.readFile(file))
      if (end === null || end >= size) continue
      await fs.truncate(file, end)
      mended += 1
    } catch (error) {
      log('database log not mended', error) // the start goes on: the copies on the disk are still there
    }
  return mended
}

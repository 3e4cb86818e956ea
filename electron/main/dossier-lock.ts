import path from 'node:path'
import { type DossierLock, dossierLockSchema, HEARTBEAT_MS, isHeldByAnother } from '../../shared/backup/dossier-lock.ts'
import type { FolderDisk } from '../files/folder-disk.ts'
import { readJsonFile, writeJsonFile } from '../files/json-file.ts'

export interface LockOwner {
  readonly token: string
  readonly machine: string
  readonly user: string
}

/** `.50239-thereval.petitspas.verrou`, beside the dossier's file. */
export const lockFileOf = (target: string): string =>
  path.join(path.dirname(target), `.${path.basename(target)}.verrou`)

/** One writer at a time, also between computers that share a folder: a small file says who works on the dossier. */
export const createDossierLocks = (disk: FolderDisk, now: () => Date) => {
  const held = new Map<string, { readonly lock: DossierLock; timer: NodeJS.Timeout }>()

  const write = (target: string, lock: DossierLock) => writeJsonFile(disk, lockFileOf(target), lock)

  const readLock = async (target: string): Promise<DossierLock | null> => {
    const read = await readJsonFile(disk, lockFileOf(target), dossierLockSchema)
    return read.ok ? read.value : null // what cannot be read keeps nobody from working
  }

  const beat = async (target: string): Promise<void> => {
    const entry = held.get(target)
    if (!entry) return
    const onDisk = await readLock(target)
    // Somebody took over: our next write will be told so.
    if (onDisk && onDisk.token !== entry.lock.token) return
    await write(target, { ...entry.lock, heartbeatAt: now().toISOString() })
  }

  /**
   * Takes the lock, or tells who has it. A lock left by our own crash, or silent for long, is taken over; so is any
   * with `force`. A folder where no lock can be written does not stop the work: the write itself will tell why.
   */
  const acquire = async (target: string, owner: LockOwner, force: boolean): Promise<DossierLock | null> => {
    const onDisk = await readLock(target)
    if (!force && isHeldByAnother(onDisk, owner.token, now())) return onDisk
    if (held.has(target) && onDisk?.token === owner.token) return null
    const at = now().toISOString()
    const lock: DossierLock = { ...owner, since: at, heartbeatAt: at }
    await write(target, lock)
    clearInterval(held.get(target)?.timer)
    const timer = setInterval(() => void beat(target), HEARTBEAT_MS)
    timer.unref()
    held.set(target, { lock, timer })
    return null
  }

  const release = async (target: string): Promise<void> => {
    const entry = held.get(target)
    if (!entry) return
    clearInterval(entry.timer)
    held.delete(target)
    if ((await readLock(target))?.token !== entry.lock.token) return
    await disk.unlink(lockFileOf(target)).catch(() => undefined) // left behind, it is ours again at the next start
  }

  return {
    acquire,
    release,
    releaseAll: async (): Promise<void> => {
      await Promise.all([...held.keys()].map(release))
    },
  }
}
export type DossierLocks = ReturnType<typeof createDossierLocks>

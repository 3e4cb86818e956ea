import { z } from 'zod'

/** What lies beside the file of a dossier while a computer works on it. `token` names one installation. */
export const dossierLockSchema = z.strictObject({
  token: z.string().min(1).max(80),
  machine: z.string().max(200),
  user: z.string().max(200),
  since: z.iso.datetime({ offset: true }),
  heartbeatAt: z.iso.datetime({ offset: true }),
})
export type DossierLock = z.infer<typeof dossierLockSchema>

/** How often the holder says that it is still there. */
export const HEARTBEAT_MS = 60_000
/** Silence after which a lock is taken for one left by a crash. Clocks of two computers may differ by minutes. */
export const STALE_AFTER_MS = 10 * 60_000

/** Whether a lock found on the disk keeps this installation out. Damaged, silent or our own ones do not. */
export const isHeldByAnother = (lock: DossierLock | null, ourToken: string, now: Date): boolean =>
  lock !== null && lock.token !== ourToken && Math.abs(now.getTime() - Date.parse(lock.heartbeatAt)) < STALE_AFTER_MS

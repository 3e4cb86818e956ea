import type { Result } from '../../shared/errors/app-error.ts'

/** After the last edit; typing on does not push it away for ever. Both together stay under the five seconds promised. */
const QUIET_MS = 1200
const LONGEST_MS = 3000
/** A disk that refused is tried again by itself: a stick comes back, an antivirus lets go. */
const AGAIN_MS = 30_000

export interface DiskCopierParts<Outcome> {
  readonly copy: () => Promise<Result<Outcome>>
  /** Whether something was stored since the last copy: asked before closing, when the news may still be on its way. */
  readonly isBehind: () => Promise<boolean>
  readonly onStart: () => void
  readonly onOutcome: (outcome: Result<Outcome>) => void
}

/** Runs a copy soon after edits, one at a time, never more than three seconds after the first of them. */
export const createDiskCopier = <Outcome>({ copy, isBehind, onStart, onOutcome }: DiskCopierParts<Outcome>) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let firstEditAt: number | null = null
  let running: Promise<void> | null = null
  let isStopped = false

  const run = async (): Promise<void> => {
    clearTimeout(timer)
    firstEditAt = null
    onStart()
    const outcome = await copy()
    onOutcome(outcome)
    running = null
    if (firstEditAt !== null) schedule()
    else if (!outcome.ok && !isStopped) timer = setTimeout(() => void start(), AGAIN_MS)
  }
  const start = (): Promise<void> => {
    running ??= run()
    return running
  }
  const schedule = (): void => {
    if (running || isStopped) return
    clearTimeout(timer)
    const waited = Date.now() - (firstEditAt ?? Date.now())
    timer = setTimeout(() => void start(), Math.max(0, Math.min(QUIET_MS, LONGEST_MS - waited)))
  }

  return {
    /** Something changed: a copy follows. */
    touch: (): void => {
      firstEditAt ??= Date.now()
      schedule()
    },
    /** Copies at once what is waiting; nothing when nothing is. */
    flush: async (): Promise<void> => {
      await running
      if (firstEditAt !== null || (await isBehind())) await start()
    },
    /** Copies at once, waiting or not: the user asked to try again. */
    now: async (): Promise<void> => {
      await running
      await start()
    },
    stop: (): void => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
export type DiskCopier = ReturnType<typeof createDiskCopier>

const open = new Set<DiskCopier>()

/** Registers the copier of the dossier on screen; returns the way to withdraw it. */
export const addDiskCopier = (copier: DiskCopier): (() => void) => {
  open.add(copier)
  return () => open.delete(copier)
}

/** Brings the files on the disk up to date before the window closes, within `limitMs`. */
export const flushDiskCopies = async (limitMs: number): Promise<void> => {
  const limit = new Promise((resolve) => setTimeout(resolve, limitMs))
  await Promise.race([Promise.all([...open].map((copier) => copier.flush())), limit])
}

import { flushPendingEdits } from './pending-edits.ts'

const lockName = (id: string): string => `petits-pas:dossier:${id}`
const CHANNEL = 'petits-pas:ecriture'
/** A window that opens a dossier waits this long before it says that another one has it. */
const GRANT_MS = 150
/** A window asked to give a dossier up has this long to write what is being typed. */
const LEAVE_MS = 1500

export interface WriterLock {
  /** Takes the dossier over: the window that has it writes what is being typed, then becomes read-only. */
  readonly takeOver: () => Promise<void>
  /** Whether this window may write, as soon as it is known. */
  readonly whenKnown: () => Promise<boolean>
  readonly leave: () => void
}

/**
 * One writer at a time among the windows and tabs of one profile (Ara#835: two of them, and the later save won).
 * `onChange` tells whether this one may write; a reader becomes the writer by itself when the other window closes.
 */
export const followWriterLock = (id: string, onChange: (isWriter: boolean) => void): WriterLock => {
  // Absent on plain http: then there is one window, or the transactions of the database have to do.
  if (!navigator.locks) {
    onChange(true)
    return { takeOver: async () => undefined, whenKnown: async () => true, leave: () => undefined }
  }
  const channel = new BroadcastChannel(CHANNEL)
  let waiting = new AbortController()
  let release: (() => void) | null = null
  let isGone = false
  let known: boolean | null = null
  let settle: (isWriter: boolean) => void = () => undefined
  const first = new Promise<boolean>((resolve) => {
    settle = resolve
  })
  const tell = (isWriter: boolean) => {
    if (isGone) return
    known = isWriter
    settle(isWriter)
    onChange(isWriter)
  }

  const request = async (options: LockOptions): Promise<void> => {
    try {
      await navigator.locks.request(lockName(id), options, () => {
        if (isGone) return undefined
        tell(true)
        return new Promise<void>((resolve) => {
          release = resolve
        })
      })
    } catch {
      // Given up while waiting, or stolen by a window that had waited long enough.
      if (release) {
        release = null
        tell(false)
        wait()
      }
    }
  }
  const wait = (): void => {
    waiting = new AbortController()
    void request({ signal: waiting.signal })
  }

  channel.onmessage = async ({ data }: MessageEvent<unknown>) => {
    if (data !== id || !release) return
    await flushPendingEdits()
    const give = release
    release = null
    tell(false)
    give?.()
    wait()
  }
  const late = setTimeout(() => {
    if (!release) tell(false)
  }, GRANT_MS)
  wait()

  return {
    takeOver: async () => {
      channel.postMessage(id)
      const deadline = Date.now() + LEAVE_MS
      while (!release && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 50))
      if (release || isGone) return
      // The other window hangs: its transactions are whole, and it will be told.
      waiting.abort()
      void request({ steal: true })
    },
    // A field that is left together with the dossier still writes what was typed in it.
    whenKnown: () => (known === null ? first : Promise.resolve(known)),
    leave: () => {
      isGone = true
      settle(true)
      clearTimeout(late)
      waiting.abort()
      release?.()
      channel.close()
    },
  }
}

/** A window that says nothing for so long is asked about: a disk may be slow, and what was typed last is not on it yet. */
const GRACE_MS = 3000
/** Whoever waits is not asked again at once. */
const AGAIN_MS = 15_000
/** Letting the locks go may wait for a share that is gone: closing does not. */
const RELEASE_LIMIT_MS = 3000

export interface ClosingParts {
  /** Asks the window to write what is still being typed. */
  readonly askWindow: () => void
  /** Closes the window, for good. */
  readonly close: () => void
  /** Lets go what the application holds on the disk. */
  readonly release: () => Promise<unknown>
  readonly askAboutUnstored: () => Promise<'save-copy' | 'back' | 'close'>
  /** Asks whether to wait for the window; `answered` takes the question back when it answers meanwhile. */
  readonly askToWait: (answered: AbortSignal) => Promise<'wait' | 'close'>
  readonly saveCopy: () => void
}

/**
 * Closing the window: it writes first, then says that it may go. One that takes its time is never closed over what it still
 * writes: the user is asked, and the question goes away by itself when the window has done.
 */
export const createClosing = (parts: ClosingParts) => {
  let mayClose = false
  let waiting: { readonly timer: NodeJS.Timeout; readonly answered: AbortController } | null = null

  const stopWaiting = (): void => {
    clearTimeout(waiting?.timer)
    waiting?.answered.abort()
    waiting = null
  }
  const closeNow = (): void => {
    stopWaiting()
    mayClose = true
    parts.close()
  }
  /** Asks the window, and the user if it does not answer. A window that was reopened meanwhile is asked for the first time. */
  const askAndWait = (graceMs: number): void => {
    parts.askWindow()
    const answered = new AbortController()
    const ask = async (): Promise<void> => {
      const chosen = await parts.askToWait(answered.signal)
      if (answered.signal.aborted) return
      if (chosen === 'close') closeNow()
      else askAndWait(AGAIN_MS)
    }
    waiting = { timer: setTimeout(() => void ask(), graceMs), answered }
  }

  return {
    /** Whether the window goes now, without being asked anything more. */
    mayClose: (): boolean => mayClose,
    closeNow,
    /** The user closes the window. Asked again while it still writes, changes nothing. */
    request: (): void => {
      if (!waiting) askAndWait(GRACE_MS)
    },
    /** The window has written all it could. Said without having been asked, or said twice, changes nothing. */
    answer: async ({ isAllStored }: { readonly isAllStored: boolean }): Promise<void> => {
      if (!waiting) return
      stopWaiting()
      const chosen = isAllStored ? 'close' : await parts.askAboutUnstored()
      if (chosen === 'save-copy') parts.saveCopy()
      if (chosen !== 'close') return
      await Promise.race([parts.release(), new Promise((resolve) => setTimeout(resolve, RELEASE_LIMIT_MS))])
      closeNow()
    },
  }
}

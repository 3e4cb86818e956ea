import { useCallback, useEffect, useRef, useState } from 'react'

const DELAY_MS = 400
const LONGEST_MS = 1000

/** Where fields announce what is typed and not yet stored; the application gives it (see `AutosaveRegistry`). */
export type AutosaveRegistry = (flush: () => Promise<void> | void) => () => void
let register: AutosaveRegistry = () => () => undefined

/** Connects fields to the list of pending edits; called once at start. */
export const setAutosaveRegistry = (registry: AutosaveRegistry): void => {
  register = registry
}

interface Typing {
  draft: string | null
  /** When the oldest key not yet stored was struck. */
  since: number | null
  timer: number
  /** The write under way: the field stays announced until it is done, so that closing the window waits for it. */
  running: Promise<void> | null
  withdraw: () => unknown
  save: (text: string) => Promise<unknown> | unknown
}

/**
 * The text of a field while it is typed: stored 0.4 s after the last key, within a second of the first one even when
 * the typing never stops, on leaving the field, when the field disappears, and when the window closes. A value that
 * changes elsewhere (undo, another window) is taken over unless the user is typing.
 */
export const useAutosave = (value: string, save: Typing['save']) => {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef<Typing>({
    draft: null,
    since: null,
    timer: 0,
    running: null,
    withdraw: () => undefined,
    save,
  })
  latest.current.save = save

  const flush = useCallback(async (): Promise<void> => {
    const state = latest.current
    window.clearTimeout(state.timer)
    const text = state.draft
    if (text === null) return state.running ?? undefined
    state.draft = null
    state.since = null
    const store = async (before: Promise<void> | null): Promise<void> => {
      await before
      await state.save(text)
      // Typed again while it was being stored: keep what is on screen, and stay announced.
      if (state.draft !== null) return
      state.withdraw()
      setDraft(null)
    }
    state.running = store(state.running)
    await state.running
  }, [])

  const change = useCallback(
    (text: string) => {
      const state = latest.current
      state.withdraw()
      state.draft = text
      state.since ??= Date.now()
      setDraft(text)
      state.withdraw = register(flush)
      window.clearTimeout(state.timer)
      const longest = state.since + LONGEST_MS - Date.now()
      state.timer = window.setTimeout(() => void flush(), Math.max(0, Math.min(DELAY_MS, longest)))
    },
    [flush],
  )

  useEffect(() => () => void flush(), [flush])
  return { text: draft ?? value, change, flush }
}

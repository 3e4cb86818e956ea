import { useCallback, useEffect, useRef, useState } from 'react'

const DELAY_MS = 400

/** Where fields announce what is typed and not yet stored; the application gives it (see `AutosaveRegistry`). */
export type AutosaveRegistry = (flush: () => Promise<void> | void) => () => void
let register: AutosaveRegistry = () => () => undefined

/** Connects fields to the list of pending edits; called once at start. */
export const setAutosaveRegistry = (registry: AutosaveRegistry): void => {
  register = registry
}

/**
 * The text of a field while it is typed: stored 0.4 s after the last key, on leaving the field, when the field
 * disappears, and when the window closes. A value that changes elsewhere (undo, another window) is taken over
 * unless the user is typing.
 */
export const useAutosave = (value: string, save: (text: string) => Promise<unknown> | unknown) => {
  const [draft, setDraft] = useState<string | null>(null)
  const latest = useRef({ draft: null as string | null, save, withdraw: () => undefined as unknown, timer: 0 })
  latest.current.save = save

  const flush = useCallback(async () => {
    const state = latest.current
    window.clearTimeout(state.timer)
    state.withdraw()
    const text = state.draft
    if (text === null) return
    state.draft = null
    await state.save(text)
    // Typed again while it was being stored: keep what is on screen.
    if (state.draft === null) setDraft(null)
  }, [])

  const change = useCallback(
    (text: string) => {
      const state = latest.current
      state.withdraw()
      state.draft = text
      setDraft(text)
      state.withdraw = register(flush)
      window.clearTimeout(state.timer)
      state.timer = window.setTimeout(() => void flush(), DELAY_MS)
    },
    [flush],
  )

  useEffect(() => () => void flush(), [flush])
  return { text: draft ?? value, change, flush }
}

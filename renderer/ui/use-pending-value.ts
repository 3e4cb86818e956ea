import { useCallback, useEffect, useRef, useState } from 'react'

/** Time for what was stored to come back to the screen, milliseconds; after it, the screen shows what is stored. */
const COME_BACK_MS = 600

/**
 * The value that a control shows: what was just chosen, until it comes back from the store. A control tied to the stored
 * value alone jumps back while it is being written: quick arrow keys in a list then start again from the old value.
 */
export const usePendingValue = <Value>(stored: Value, save: (value: Value) => Promise<unknown> | unknown) => {
  const [pending, setPending] = useState<{ readonly value: Value } | null>(null)
  const latest = useRef({ turn: 0, timer: 0 })

  useEffect(() => {
    setPending((shown) => (shown && shown.value === stored ? null : shown))
  }, [stored])
  useEffect(() => () => window.clearTimeout(latest.current.timer), [])

  const show = useCallback((value: Value) => {
    latest.current.turn += 1
    window.clearTimeout(latest.current.timer)
    setPending({ value })
  }, [])
  const choose = async (value: Value): Promise<void> => {
    show(value)
    const { turn } = latest.current
    try {
      await save(value)
    } finally {
      // Refused, or stored otherwise than it was chosen: what is stored wins, unless something else was chosen meanwhile.
      if (turn === latest.current.turn) {
        latest.current.timer = window.setTimeout(() => setPending(null), COME_BACK_MS)
      }
    }
  }
  const forget = useCallback(() => setPending(null), [])
  return { shown: pending ? pending.value : stored, choose, show, forget }
}

import { type RefObject, useCallback, useEffect, useState } from 'react'

/** Lines drawn above and below those in sight, so that the keyboard always finds the next one. */
const AROUND = 6

/**
 * Which lines of a long table are in sight: `from` included, `to` excluded, with the heights of what is left out above
 * and below. All lines have the same height.
 */
export const useVirtualRows = (scroller: RefObject<HTMLElement | null>, count: number, rowHeight: number) => {
  const [sight, setSight] = useState({ top: 0, height: 800 })
  const look = useCallback(() => {
    const element = scroller.current
    if (element) setSight({ top: element.scrollTop, height: element.clientHeight })
  }, [scroller])
  useEffect(() => {
    look()
    window.addEventListener('resize', look)
    return () => window.removeEventListener('resize', look)
  }, [look])
  const first = Math.min(Math.floor(sight.top / rowHeight), Math.max(0, count - 1))
  const from = Math.max(0, first - AROUND)
  const to = Math.min(count, first + Math.ceil(sight.height / rowHeight) + AROUND)
  return { from, to, before: from * rowHeight, after: (count - to) * rowHeight, onScroll: look }
}

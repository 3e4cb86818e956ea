import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { itemTriggerId } from './checklist-item.tsx'

const trigger = (itemId: string): HTMLElement | null => document.getElementById(itemTriggerId(itemId))

/** Keeps the line of a task where the hand is while another one closes above it, then shows the open task whole if it fits. */
const settle = (itemId: string, topBefore: number | undefined): void => {
  const line = trigger(itemId)
  const item = line?.closest('.item')
  if (!line || !item) return
  if (topBefore !== undefined) window.scrollBy(0, line.getBoundingClientRect().top - topBefore)
  item.scrollIntoView({ block: 'nearest' })
  // Taller than the window: its beginning matters more than its end.
  if (line.getBoundingClientRect().top < 0) line.scrollIntoView({ block: 'start' })
}

/**
 * Which task of a step is open. The address follows without a new entry in the history, so that *back* leaves the step.
 * Without a task in the address, the first one still to do is open.
 */
export const useOpenItem = (path: string, asked: string | undefined, firstToDo: string | undefined) => {
  const [, navigate] = useLocation()
  const [openId, setOpenId] = useState<string | undefined>(asked ?? firstToDo)
  const arrival = useRef({ top: undefined as number | undefined, hasFocus: false, isPending: false })

  useEffect(() => {
    if (asked !== undefined) setOpenId(asked)
  }, [asked])

  // Brought here by a link to this very task: after the title of the screen has taken the focus and the scroll, as always.
  const arrivedAt = useRef(asked)
  useEffect(() => {
    const itemId = arrivedAt.current
    if (itemId === undefined) return
    settle(itemId, undefined)
    trigger(itemId)?.focus({ preventScroll: true })
  }, [])

  useLayoutEffect(() => {
    const { top, hasFocus, isPending } = arrival.current
    if (!isPending || openId === undefined) return
    arrival.current = { top: undefined, hasFocus: false, isPending: false }
    settle(openId, top)
    if (hasFocus) trigger(openId)?.focus({ preventScroll: true })
  }, [openId])

  const open = useCallback(
    (itemId: string, { takesFocus = false } = {}) => {
      arrival.current = { top: trigger(itemId)?.getBoundingClientRect().top, hasFocus: takesFocus, isPending: true }
      setOpenId(itemId)
      navigate(`${path}/${itemId}`, { replace: true })
    },
    [navigate, path],
  )
  const close = useCallback(() => {
    setOpenId(undefined)
    navigate(path, { replace: true })
  }, [navigate, path])
  return { openId, open, close }
}

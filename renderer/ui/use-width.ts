import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The width in CSS pixels of an element, followed while it changes; `initial` until it is known. */
export const useWidth = <T extends HTMLElement>(initial: number): readonly [RefObject<T | null>, number] => {
  const element = useRef<T>(null)
  const [width, setWidth] = useState(initial)
  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => {
      const measured = Math.floor(target.getBoundingClientRect().width)
      if (measured > 0) setWidth(measured)
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [])
  return [element, width]
}

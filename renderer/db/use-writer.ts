import { useCallback, useEffect, useRef, useState } from 'react'
import { followWriterLock, type WriterLock } from './writer-lock.ts'

/** Whether this window may write a dossier, followed. Until it is known, `whenKnown` makes writers wait. */
export const useWriter = (id: string) => {
  const [isWriter, setIsWriter] = useState(true)
  const lock = useRef<WriterLock | null>(null)

  useEffect(() => {
    lock.current = followWriterLock(id, setIsWriter)
    return () => lock.current?.leave()
  }, [id])

  const whenKnown = useCallback((): Promise<boolean> => lock.current?.whenKnown() ?? Promise.resolve(true), [])
  const takeOver = useCallback(async (): Promise<void> => lock.current?.takeOver(), [])
  return { isWriter, whenKnown, takeOver }
}

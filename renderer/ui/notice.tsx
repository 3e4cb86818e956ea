import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import { Button } from './button.tsx'

interface Notice {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly isError?: boolean
}

interface NoticeRegion {
  readonly show: (notice: Notice) => void
  /** Closes the notice in sight if it is this one. */
  readonly close: (notice: Notice) => void
}

const NoticeContext = createContext<NoticeRegion>({ show: () => undefined, close: () => undefined })

/** Says something in passing at the bottom of the window, with at most one action (*Annuler*). Stays until replaced or closed. */
export const useNotice = (): ((notice: Notice) => void) => useContext(NoticeContext).show

/**
 * A place whose notices offer an action only while one is there: what was done in a dossier is not undone from elsewhere.
 * A notice without action, said just before leaving, stays.
 */
export const NoticePlace = ({ children }: { readonly children: ReactNode }) => {
  const region = useContext(NoticeContext)
  const said = useRef<Notice | null>(null)
  const isLeft = useRef(false)
  const here = useMemo<NoticeRegion>(
    () => ({
      ...region,
      show: ({ action, ...notice }) => {
        said.current = action && !isLeft.current ? { ...notice, action } : notice
        region.show(said.current)
      },
    }),
    [region],
  )
  useEffect(() => {
    isLeft.current = false
    return () => {
      isLeft.current = true
      if (said.current?.action) region.close(said.current)
    }
  }, [region])
  return <NoticeContext value={here}>{children}</NoticeContext>
}

/** Where notices appear; screen readers are told politely, errors at once. */
export const NoticeProvider = ({
  closeLabel,
  children,
}: {
  readonly closeLabel: string
  readonly children: ReactNode
}) => {
  const [notice, setNotice] = useState<Notice | null>(null)
  const close = useCallback(() => setNotice(null), [])
  const region = useMemo<NoticeRegion>(
    () => ({ show: setNotice, close: (gone) => setNotice((now) => (now === gone ? null : now)) }),
    [],
  )
  return (
    <NoticeContext value={region}>
      {children}
      <div
        className="notice-region"
        role={notice?.isError ? 'alert' : 'status'}
        aria-live={notice?.isError ? 'assertive' : 'polite'}
      >
        {notice && (
          <div className={notice.isError ? 'notice is-error' : 'notice'}>
            <span>{notice.text}</span>
            {notice.action && (
              <Button
                variant="quiet"
                onPress={() => {
                  close()
                  notice.action?.run()
                }}
              >
                {notice.action.label}
              </Button>
            )}
            <Button variant="quiet" onPress={close}>
              {closeLabel}
            </Button>
          </div>
        )}
      </div>
    </NoticeContext>
  )
}

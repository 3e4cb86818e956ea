import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { Button } from './button.tsx'

interface Notice {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
  readonly isError?: boolean
}

const NoticeContext = createContext<(notice: Notice) => void>(() => undefined)

/** Says something in passing at the bottom of the window, with at most one action (*Annuler*). Stays until replaced or closed. */
export const useNotice = (): ((notice: Notice) => void) => useContext(NoticeContext)

/** Where notices appear; screen readers are told politely, errors at once. */
export const NoticeProvider = ({
  closeLabel,
  children,
}: {
  readonly closeLabel: string
  readonly children: ReactNode
}) => {
  const [notice, setNotice] = useState<Notice | null>(null)
  const show = useCallback((next: Notice) => setNotice(next), [])
  const close = useCallback(() => setNotice(null), [])
  const region = useMemo(() => show, [show])
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

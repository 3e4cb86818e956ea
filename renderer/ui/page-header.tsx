import { type ReactNode, useEffect, useRef } from 'react'

let isFirstScreen = true

/** A screen may be drawn a moment after one began to type in the search above it: the hand is then left where it is. */
const isTyping = (): boolean => document.activeElement?.matches('input[type="text"], textarea') === true

/** The top of a screen: its one `h1`, which takes the focus after a navigation so that a screen reader says where one is. */
export const PageHeader = ({
  title,
  above,
  children,
  actions,
}: {
  readonly title: ReactNode
  readonly above?: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
}) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFirstScreen) isFirstScreen = false
    else if (!isTyping()) heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <header className="page-header">
      <div className="stack tight">
        {above && <p className="soft small above">{above}</p>}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {actions && <div className="row page-actions">{actions}</div>}
    </header>
  )
}

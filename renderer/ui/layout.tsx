import type { ReactNode } from 'react'

/** A sheet of paper: what one works on. Never inside another sheet. */
export const Sheet = ({
  children,
  isPadded = true,
  label,
}: {
  readonly children: ReactNode
  readonly isPadded?: boolean
  readonly label?: string
}) => (
  <section className={isPadded ? 'sheet pad stack' : 'sheet'} aria-label={label}>
    {children}
  </section>
)

/** A short remark beside the work, behind a thin line. */
export const Note = ({ title, children }: { readonly title?: ReactNode; readonly children: ReactNode }) => (
  <div className="note stack tight">
    {title && <h3>{title}</h3>}
    <div className="small">{children}</div>
  </div>
)

export type TagTone = 'neutral' | 'law' | 'proposed' | 'ask' | 'done'

/** A word of state. The word says it all; the colour only helps. */
export const Tag = ({ tone = 'neutral', children }: { readonly tone?: TagTone; readonly children: ReactNode }) => (
  <span className={`tag ${tone}`}>{children}</span>
)

/** What is shown where nothing is yet: what will be here, and the one thing to do. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly action?: ReactNode
}) => (
  <div className="empty stack">
    <h2>{title}</h2>
    {children}
    {action && <div className="row">{action}</div>}
  </div>
)

/** A thin line that fills; its words stand beside it, so it is hidden from screen readers. */
export const ProgressLine = ({ value }: { readonly value: number }) => (
  <div className="progress-line" aria-hidden="true">
    <div style={{ inlineSize: `${Math.round(Math.min(1, Math.max(0, value)) * 100)}%` }} />
  </div>
)

/** The box of a list item: what is done, asked, set aside or to do. Its word stands beside it. */
export const StateMark = ({ state }: { readonly state: 'todo' | 'done' | 'not_applicable' | 'unknown' }) => (
  <span className={`mark is-${state}`} aria-hidden="true">
    {state === 'done' && (
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
        <path d="M2 7.5 5.5 11 12 3.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
      </svg>
    )}
    {state === 'unknown' && <span className="mark-sign" />}
    {state === 'not_applicable' && <span className="mark-dash" />}
  </span>
)

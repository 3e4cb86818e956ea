import { type ReactNode, useId } from 'react'
import { Glossed } from '../../glossary/glossed.tsx'

/** A list of lines with its title, what it is for, and the way to add one. */
export const EntrySection = ({
  title,
  lead,
  action,
  isEmpty,
  emptyText,
  rows,
  children,
}: {
  readonly title: string
  readonly lead: string
  readonly action: ReactNode
  readonly isEmpty: boolean
  readonly emptyText: string
  readonly rows: ReactNode
  /** Below the list: a form to add, the rule of the law. */
  readonly children?: ReactNode
}) => {
  const headingId = useId()
  return (
    <section className="stack" aria-labelledby={headingId}>
      <div className="row spread entry-heading">
        <div>
          <h2 id={headingId}>{title}</h2>
          <p className="soft small">
            <Glossed text={lead} />
          </p>
        </div>
        <div className="row">{action}</div>
      </div>
      {isEmpty ? (
        <p className="entry-empty soft">
          <Glossed text={emptyText} />
        </p>
      ) : (
        <ul className="plain sheet entries">{rows}</ul>
      )}
      {children}
    </section>
  )
}

import { type ReactNode, useId } from 'react'
import { Glossed } from '../../glossary/glossed.tsx'

/** A group of fields: what it is about on the left, the fields on the right. */
export const ProfileSection = ({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}) => {
  const id = useId()
  return (
    <section className="profile-section" aria-labelledby={id}>
      <div className="stack tight">
        <h2 id={id}>{title}</h2>
        <p className="soft small">
          <Glossed text={hint} />
        </p>
      </div>
      <div className="stack mid">{children}</div>
    </section>
  )
}

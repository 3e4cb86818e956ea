import type { ReactNode } from 'react'
import { Link } from 'wouter'

/** A link that looks like a button: it leads to another screen. */
export const LinkButton = ({
  href,
  variant = 'plain',
  children,
}: {
  readonly href: string
  readonly variant?: 'primary' | 'plain' | 'quiet'
  readonly children: ReactNode
}) => (
  <Link href={href} className={variant === 'plain' ? 'btn' : `btn ${variant}`}>
    {children}
  </Link>
)

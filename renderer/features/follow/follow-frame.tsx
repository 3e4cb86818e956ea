import './follow.css'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import texts from '../../../resources/locales/fr/follow.json'
import { GlossedScope } from '../../glossary/claims.tsx'
import { registerTexts } from '../../i18n/i18n.ts'

registerTexts('follow', texts)

const parts = [
  { key: 'communes', href: '/mutualisateur' },
  { key: 'prepare', href: '/mutualisateur/preparer' },
  { key: 'receive', href: '/mutualisateur/recevoir' },
  { key: 'consolidation', href: '/mutualisateur/consolidation' },
  { key: 'models', href: '/mutualisateur/modeles' },
  { key: 'contents', href: '/mutualisateur/contenus' },
] as const

/** The screens of a body that helps several communes, and the way from one to the other. */
export const FollowFrame = ({
  isWide = false,
  children,
}: {
  readonly isWide?: boolean
  readonly children: ReactNode
}) => {
  const { t } = useTranslation('follow')
  const [here] = useLocation()
  return (
    <div className="stack follow">
      <nav className="follow-nav" aria-label={t(($) => $.parts)}>
        <ul>
          <li className="soft follow-space">{t(($) => $.space)}</li>
          {parts.map(({ key, href }) => (
            <li key={key}>
              <Link href={href} {...(here === href && { 'aria-current': 'page' as const })}>
                {t(($) => $.nav[key])}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={isWide ? 'stack' : 'stack mid'}>
        <GlossedScope>{children}</GlossedScope>
      </div>
    </div>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { EasyReadingSwitch } from './easy-reading-switch.tsx'

/** The frame of the screens outside a dossier. */
export const FrontPage = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useTranslation()
  return (
    <div className="app">
      <header className="top">
        <div className="where">
          <Link href="/">{t(($) => $.top.home)}</Link>
        </div>
        <div className="push">
          <EasyReadingSwitch />
        </div>
      </header>
      <main id="contenu" className="alone">
        {children}
      </main>
      <footer className="foot">
        <span className="end">{t(($) => $.foot.local)}</span>
      </footer>
    </div>
  )
}

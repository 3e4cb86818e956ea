import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { useDossier } from '../db/dossier-context.tsx'
import { ClockBanner } from '../features/backups/clock-banner.tsx'
import { ReaderBanner } from '../features/backups/reader-banner.tsx'
import { SearchField } from '../features/search/search-field.tsx'
import { GlossedScope } from '../glossary/claims.tsx'
import { Button } from '../ui/button.tsx'
import { ReadOnlyArea } from '../ui/read-only.tsx'
import { DossierRail } from './dossier-rail.tsx'
import { EasyReadingSwitch } from './easy-reading-switch.tsx'
import { SaveFooter } from './save-footer.tsx'

/** What surrounds every screen of a dossier: whose it is, where one is, and where the work is kept. */
export const DossierFrame = ({ base, children }: { readonly base: string; readonly children: ReactNode }) => {
  const { t } = useTranslation()
  const { project, isExample, undo, redo, canUndo, canRedo, heldBy } = useDossier()
  const [location] = useLocation()
  const { name, population } = project.profile
  return (
    <div className={isExample ? 'app is-example' : 'app'}>
      <a
        className="skip"
        href={`#${location}`}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById('contenu')?.focus()
        }}
      >
        {t(($) => $.skip)}
      </a>
      <header className="top">
        <div className="where">
          <Link href="/">{t(($) => $.top.home)}</Link>
          <span className="soft" aria-hidden="true">
            {'/'}
          </span>
          <span>{name}</span>
          {population !== undefined && (
            <span className="soft small">{t(($) => $.habitants, { count: population })}</span>
          )}
          {isExample && <span className="example-mark">{t(($) => $.top.example)}</span>}
        </div>
        <SearchField base={base} />
        <div className="push">
          <EasyReadingSwitch />
          <Button variant="quiet" isDisabled={!canUndo} onPress={undo}>
            {t(($) => $.top.undo)}
          </Button>
          <Button variant="quiet" isDisabled={!canRedo} onPress={redo}>
            {t(($) => $.top.redo)}
          </Button>
        </div>
      </header>
      <ReaderBanner />
      <ClockBanner />
      <DossierRail base={base} />
      <main id="contenu" tabIndex={-1}>
        <ReadOnlyArea isReadOnly={heldBy !== null}>
          <GlossedScope>{children}</GlossedScope>
        </ReadOnlyArea>
      </main>
      <SaveFooter />
    </div>
  )
}

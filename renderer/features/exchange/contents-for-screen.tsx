import './exchange.css'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect } from 'wouter'
import contentsTexts from '../../../resources/locales/fr/contents.json'
import { getIncomingContents, subscribeIncomingContents } from '../../db/incoming-contents.ts'
import { useDossiers } from '../../db/use-dossiers.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

registerTexts('contents', contentsTexts)

/** A content pack opened from the front page: which dossier it is for, when there are several. Nothing is added yet. */
export const ContentsForScreen = () => {
  const { t } = useTranslation('contents')
  const incoming = useSyncExternalStore(subscribeIncomingContents, getIncomingContents)
  const dossiers = useDossiers()
  if (!dossiers) return null
  const pathTo = (id: string) => `/d/${encodeURIComponent(id)}/echanges/contenus`
  const [only, ...others] = dossiers
  if (!incoming || !only)
    return (
      <EmptyState title={t(($) => $.none)} action={<LinkButton href="/">{t(($) => $.preview.home)}</LinkButton>}>
        <p>{t(($) => (incoming ? $.preview.noDossier : $.noneBody))}</p>
      </EmptyState>
    )
  if (others.length === 0) return <Redirect to={pathTo(only.id)} replace />
  return (
    <div className="stack mid exchange">
      <PageHeader title={t(($) => $.preview.title, { author: incoming.file.contents.author })}>
        <p>{t(($) => $.preview.which)}</p>
      </PageHeader>
      <ul className="plain stack">
        {dossiers.map(({ id, name }) => (
          <li key={id}>
            <LinkButton href={pathTo(id)}>{t(($) => $.preview.whichOne, { name })}</LinkButton>
          </li>
        ))}
      </ul>
    </div>
  )
}

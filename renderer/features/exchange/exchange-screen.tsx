import './exchange.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/exchange.json'
import { listProposed } from '../../../shared/exchange/proposed-values.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useExchanges, useFollow } from '../../db/use-exchanges.ts'
import { UnlockDialog } from '../../desktop/unlock-dialog.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { HistoryTable } from './history-table.tsx'
import { JoinSection } from './join-section.tsx'
import { LeaveSection } from './leave-section.tsx'
import { SendSection } from './send-section.tsx'
import { useReceive } from './use-receive.ts'

registerTexts('exchange', texts)

/** What goes out by e-mail and what comes in: nothing leaves unseen, nothing enters undecided. */
export const ExchangeScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('exchange')
  const { project } = useDossier()
  const exchanges = useExchanges(project.id)
  const follow = useFollow(project.id)
  const [isOpening, setOpening] = useState(false)
  const receive = useReceive(base)
  const proposed = listProposed(project).length
  if (!exchanges || follow === undefined) return null
  const open = async () => {
    setOpening(true)
    await receive.choose()
    setOpening(false)
  }
  return (
    <div className="stack wide exchange">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          <Button isDisabled={isOpening} onPress={() => void open()}>
            {t(($) => (isOpening ? $.opening : $.open))}
          </Button>
        }
      >
        <p>
          <Glossed text={t(($) => $.intro)} />
        </p>
      </PageHeader>
      {receive.locked && (
        <UnlockDialog file={receive.locked} onClose={receive.forget} onOpened={(file) => void receive.take(file)} />
      )}
      {receive.said && (
        <p role="alert" className="field-error">
          {receive.said}
        </p>
      )}
      {proposed > 0 && (
        <div className="row">
          <p>{t(($) => $.proposed, { count: proposed })}</p>
          <LinkButton href={`${base}/echanges/propositions`}>{t(($) => $.proposedAction)}</LinkButton>
        </div>
      )}
      <p>
        <Link href={`${base}/echanges/contenus`}>{t(($) => $.contents, { count: project.contentPacks.length })}</Link>
      </p>
      <SendSection exchanges={exchanges} isFollowed={follow !== null} />
      <section className="stack" aria-labelledby="exchange-history">
        <h2 id="exchange-history">{t(($) => $.history.title)}</h2>
        {exchanges.length === 0 ? (
          <EmptyState title={t(($) => $.history.empty)}>
            <p>{t(($) => $.history.emptyBody)}</p>
          </EmptyState>
        ) : (
          <HistoryTable exchanges={exchanges} />
        )}
      </section>
      {follow === null && <LeaveSection />}
      <JoinSection />
    </div>
  )
}

import './exchange.css'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import texts from '../../../resources/locales/fr/exchange.json'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { collectionNames } from '../../../shared/domain/project.ts'
import { exchangeWordsFor } from '../../../shared/exchange/exchange-words.ts'
import { listProposed } from '../../../shared/exchange/proposed-values.ts'
import { practicesFor } from '../../../shared/referential/practices-for.ts'
import { recordExchange, saveFollow } from '../../db/exchanges.ts'
import { getIncoming, setIncoming, subscribeIncoming } from '../../db/incoming-file.ts'
import { storeDossier } from '../../db/project-repository.ts'
import { receivedRow } from '../../db/take-in.ts'
import { useDossiers } from '../../db/use-dossiers.ts'
import { useDesktop } from '../../desktop/desktop-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { errorText } from '../../i18n/error-text.ts'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState, Note, Sheet } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SignatureNote } from './signature-note.tsx'
import { useTrust } from './use-trust.ts'

registerTexts('exchange', texts)

/** A dossier that somebody sends, before anything of it is stored: who, when, what. */
export const PreparedScreen = () => {
  const { t } = useTranslation('exchange')
  const { t: tError } = useTranslation('errors')
  const { appVersion } = useDesktop()
  const dossiers = useDossiers()
  const [, navigate] = useLocation()
  const notice = useNotice()
  const incoming = useSyncExternalStore(subscribeIncoming, getIncoming)
  const { trust, isAccepted, setAccepted, mayTake, remember } = useTrust(incoming?.file.signer)
  if (!incoming)
    return (
      <EmptyState
        title={t(($) => $.received.none)}
        action={<LinkButton href="/">{t(($) => $.prepared.leave)}</LinkButton>}
      >
        <p>{t(($) => $.received.noneBody)}</p>
      </EmptyState>
    )
  const { envelope, exchange } = incoming.file
  const { project } = envelope
  const { profile } = project
  const isReturn = exchange?.direction === 'return'
  const words = exchangeWordsFor(practicesFor(project, incoming.file.referential).all, project)
  const lists = collectionNames.filter((name) => project[name].length > 0)
  const hasNamesake =
    profile.inseeCode !== undefined && dossiers?.some(({ inseeCode }) => inseeCode === profile.inseeCode) === true
  const leave = () => {
    setIncoming(null)
    navigate('/')
  }
  const keep = async () => {
    const stored = await storeDossier(project, appVersion, new Date(), 'import', incoming.file.referential)
    if (!stored.ok) return notice({ text: errorText(tError, stored.error), isError: true })
    const row = receivedRow(incoming)
    if (row) await recordExchange(row)
    await remember()
    // Work that comes back is that of a commune one helps.
    if (isReturn) await saveFollow({ projectId: project.id, since: isoDayOf(new Date()), times: [] })
    setIncoming(null)
    const proposed = listProposed(project).length > 0
    navigate(`/d/${encodeURIComponent(project.id)}${proposed ? '/echanges/propositions' : ''}`)
  }
  return (
    <div className="stack mid exchange">
      <PageHeader
        title={
          isReturn
            ? t(($) => $.prepared.titleReturn, { name: profile.name })
            : t(($) => $.prepared.title, { name: profile.name })
        }
      >
        {exchange && (
          <p>
            {t(($) => (isReturn ? $.prepared.sentBy : $.prepared.from), {
              author: exchange.author,
              day: formatDay(exchange.sentAt.slice(0, 10)),
            })}
          </p>
        )}
        <p>
          <Glossed text={t(($) => $.prepared.intro)} />
        </p>
      </PageHeader>
      {trust && (trust.kind !== 'unsigned' || exchange?.direction === 'prepared') && (
        <SignatureNote trust={trust} isAccepted={isAccepted} onAccept={setAccepted} />
      )}
      <Sheet>
        {lists.length === 0 ? (
          <p>{t(($) => $.prepared.empty)}</p>
        ) : (
          <ul className="plain">
            <li>{t(($) => $.send.leavingSheet)}</li>
            {lists.map((name) => (
              <li key={name}>{t(($) => $.prepared.count, { list: words.list(name), count: project[name].length })}</li>
            ))}
          </ul>
        )}
      </Sheet>
      <Note>{t(($) => (isReturn ? $.prepared.follow : $.prepared.never))}</Note>
      {hasNamesake && <p>{t(($) => $.prepared.namesake)}</p>}
      <div className="row">
        <Button variant="primary" isDisabled={!mayTake} onPress={() => void keep()}>
          {t(($) => $.prepared.keep)}
        </Button>
        <Button variant="quiet" onPress={leave}>
          {t(($) => $.prepared.leave)}
        </Button>
      </div>
    </div>
  )
}

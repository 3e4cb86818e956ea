import './exchange.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/exchange.json'
import { isOtherMunicipality } from '../../../shared/exchange/intake.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import type { IncomingFile } from '../../db/incoming-file.ts'
import { useIncoming } from '../../db/use-exchanges.ts'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { CheckField } from '../../ui/fields.tsx'
import { EmptyState, Note } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AdviceReviewSection } from './advice-review.tsx'
import { MergeRecord, type RecordOfMerge } from './merge-record.tsx'
import { MergeReview } from './merge-review.tsx'
import { SignatureNote } from './signature-note.tsx'
import { useReview } from './use-review.ts'
import { useTrust } from './use-trust.ts'

registerTexts('exchange', texts)

const Review = ({
  base,
  incoming,
  onDone,
}: {
  readonly base: string
  readonly incoming: IncomingFile
  readonly onDone: (record: RecordOfMerge) => void
}) => {
  const { t } = useTranslation('exchange')
  const review = useReview(incoming)
  const { trust, isAccepted, setAccepted, mayTake, remember } = useTrust(incoming.file.signer)
  const { project } = useDossier()
  const [isForUs, setForUs] = useState(false)
  if (!review || !trust) return null
  const done = (record: RecordOfMerge) => {
    void remember()
    onDone(record)
  }
  const { exchange, envelope } = incoming.file
  const { reception } = review
  const { profile } = envelope.project
  const isOther = isOtherMunicipality(project.profile, profile)
  const day = formatDay((exchange?.sentAt ?? envelope.savedAt).slice(0, 10))
  const isNothing =
    reception.kind === 'merge'
      ? [reception.result.conflicts, reception.result.applied, reception.matches].every(({ length }) => length === 0)
      : reception.review.proposals.length === 0 && reception.review.passedOver.length === 0
  return (
    <>
      <PageHeader title={t(($) => (exchange?.direction === 'advice' ? $.received.adviceTitle : $.received.title))}>
        <p>
          {exchange
            ? t(($) => $.received.from, { file: incoming.name, author: exchange.author, day })
            : t(($) => $.received.copy, { file: incoming.name, day })}
        </p>
        {exchange?.direction === 'advice' && exchange.lastReceived !== undefined && (
          <p>{t(($) => $.received.about, { number: exchange.lastReceived })}</p>
        )}
      </PageHeader>
      {!isNothing && (trust.kind !== 'unsigned' || exchange?.direction === 'prepared') && (
        <SignatureNote trust={trust} isAccepted={isAccepted} onAccept={setAccepted} />
      )}
      {isOther && !isNothing && (
        <Note title={t(($) => $.received.otherTitle, { name: profile.name, code: profile.inseeCode ?? '' })}>
          <p>{t(($) => $.received.otherBody, { name: project.profile.name, code: project.profile.inseeCode ?? '' })}</p>
          <CheckField label={t(($) => $.received.otherSure)} isChecked={isForUs} onSave={setForUs} />
        </Note>
      )}
      {!reception.hasBase && !isNothing && <Note>{t(($) => $.received.noBase)}</Note>}
      {incoming.isOutdated && exchange?.direction === 'advice' && <Note>{t(($) => $.received.outdated)}</Note>}
      {isNothing ? (
        <EmptyState
          title={t(($) => $.received.nothing)}
          action={<LinkButton href={`${base}/echanges`}>{t(($) => $.received.back)}</LinkButton>}
        >
          <p>{t(($) => $.received.nothingBody)}</p>
        </EmptyState>
      ) : !mayTake || (isOther && !isForUs) ? null : reception.kind === 'merge' ? (
        <MergeReview review={{ ...review, reception }} incoming={incoming} onDone={done} />
      ) : (
        <AdviceReviewSection review={{ ...review, reception }} incoming={incoming} onDone={done} />
      )}
    </>
  )
}

/** A received file beside the dossier: every difference, the questions first, and what was decided once it is done. */
export const ReceivedScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('exchange')
  const { project } = useDossier()
  const incoming = useIncoming(project.id)
  const [record, setRecord] = useState<RecordOfMerge | null>(null)
  return (
    <div className="stack wide exchange">
      {record ? (
        <MergeRecord record={record} base={base} />
      ) : incoming ? (
        <Review key={incoming.digest} base={base} incoming={incoming} onDone={setRecord} />
      ) : (
        <>
          <PageHeader title={t(($) => $.received.title)} />
          <EmptyState
            title={t(($) => $.received.none)}
            action={<LinkButton href={`${base}/echanges`}>{t(($) => $.received.back)}</LinkButton>}
          >
            <p>{t(($) => $.received.noneBody)}</p>
          </EmptyState>
        </>
      )}
    </div>
  )
}

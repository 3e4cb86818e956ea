import { useTranslation } from 'react-i18next'
import { keyWords } from '../../../shared/signature/key-words.ts'
import type { Trust } from '../../../shared/signature/trust.ts'
import { formatDay } from '../../i18n/format.ts'
import { CheckField } from '../../ui/fields.tsx'
import { Note } from '../../ui/layout.tsx'

/** Who signed what came in, in words. Another key than the expected one is shown beside it, and waits for a person's yes. */
export const SignatureNote = ({
  trust,
  isAccepted,
  onAccept,
}: {
  readonly trust: Trust
  readonly isAccepted: boolean
  readonly onAccept: (isAccepted: boolean) => void
}) => {
  const { t } = useTranslation('exchange')
  if (trust.kind === 'unsigned')
    return (
      <Note title={t(($) => $.signature.unsigned)}>
        <p>{t(($) => $.signature.unsignedBody)}</p>
      </Note>
    )
  const { signer } = trust
  const words = keyWords(signer.publicKey)
  if (trust.kind === 'first')
    return (
      <Note title={t(($) => $.signature.first, { name: signer.name })}>
        <p className="signature-words">{words}</p>
        <p>{t(($) => $.signature.firstBody)}</p>
      </Note>
    )
  if (trust.kind === 'known')
    return (
      <Note title={t(($) => $.signature.known, { name: signer.name })}>
        <p className="signature-words">{words}</p>
        <p>{t(($) => $.signature.knownBody, { day: formatDay(trust.pinned.seenOn) })}</p>
      </Note>
    )
  const { pinned } = trust
  return (
    <div role="alert" className="sheet pad stack signature-warning">
      <h2>{t(($) => (trust.kind === 'other-key' ? $.signature.otherKey : $.signature.otherName))}</h2>
      <dl className="change-sides">
        <div>
          <dt className="soft small">
            {t(($) => $.signature.expected, { name: pinned.name, day: formatDay(pinned.seenOn) })}
          </dt>
          <dd className="signature-words">{keyWords(pinned.publicKey)}</dd>
        </div>
        <div>
          <dt className="soft small">{t(($) => $.signature.received, { name: signer.name })}</dt>
          <dd className="signature-words">{words}</dd>
        </div>
      </dl>
      <p>{t(($) => (trust.kind === 'other-key' ? $.signature.otherKeyBody : $.signature.otherNameBody))}</p>
      <CheckField
        label={t(($) => $.signature.compared, { name: signer.name })}
        isChecked={isAccepted}
        onSave={onAccept}
      />
    </div>
  )
}

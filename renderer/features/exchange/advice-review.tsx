import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { isBookkeeping } from '../../../shared/exchange/exchange-words.ts'
import { receiveFile } from '../../../shared/exchange/receive-file.ts'
import { acceptProposals, type Proposal, proposalKey } from '../../../shared/exchange/review-advice.ts'
import type { IncomingFile } from '../../db/incoming-file.ts'
import { formatDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import type { RecordOfMerge } from './merge-record.tsx'
import { type Reviewed, sayDecided } from './merge-review.tsx'
import { RecordLines } from './record-lines.tsx'
import { useApply } from './use-apply.ts'
import { useKeptSentence } from './use-kept-sentence.ts'
import { WordText } from './word-text.tsx'

type Answer = 'accept' | 'refuse'

const isRemark = (proposal: Proposal): boolean =>
  proposal.kind === 'addition' && ['notes', 'questions'].includes(proposal.place.collection)

/** What an advice proposes, one by one or all at once; what is not accepted changes nothing. */
export const AdviceReviewSection = ({
  review: { input, reception, words },
  incoming,
  onDone,
}: {
  readonly review: Reviewed<'advice'>
  readonly incoming: IncomingFile
  readonly onDone: (record: RecordOfMerge) => void
}) => {
  const { t } = useTranslation('exchange')
  const { proposals, passedOver } = reception.review
  const shown = proposals.filter((proposal) => proposal.kind !== 'field' || !isBookkeeping(proposal.field))
  const [answers, setAnswers] = useState<ReadonlyMap<string, Answer>>(
    // A remark is read, not refused: it enters unless the commune says no.
    () => new Map(shown.filter(isRemark).map((proposal) => [proposalKey(proposal), 'accept'])),
  )
  const { apply, isWorking } = useApply(incoming)
  const sayKept = useKeptSentence()
  const all = (answer: Answer) => setAnswers(new Map(shown.map((proposal) => [proposalKey(proposal), answer])))

  const confirm = async () => {
    const accepted = new Set([...answers].filter(([, answer]) => answer === 'accept').map(([key]) => key))
    const decided = shown.map((proposal) => {
      const isIn = accepted.has(proposalKey(proposal))
      const place = words.place(proposal.place)
      if (proposal.kind === 'field') {
        const [mine, theirs] = [proposal.mine, proposal.theirs].map(({ value }) =>
          words.value(proposal.place, proposal.field, value),
        )
        const [kept, left] = isIn ? [theirs, mine] : [mine, theirs]
        return { place, field: words.field(proposal.place, proposal.field), kept: kept ?? '', left: left ?? '' }
      }
      const record = words.record(proposal.place, proposal.record).join(' ; ')
      const isAdded = proposal.kind === 'addition' || proposal.removedBy === 'mine'
      return isIn === isAdded ? { place, kept: record, left: '' } : { place, kept: '', left: record }
    })
    const isDone = await apply({
      change: (current, context) => {
        const now = receiveFile({ ...input, own: current })
        return now.kind === 'advice' ? acceptProposals(now.review, accepted, context) : current
      },
      lines: decided.map((line) => sayDecided(line, sayKept)),
      said: t(($) => $.received.adviceDone),
    })
    if (isDone)
      onDone({
        file: incoming.name,
        day: formatDay(isoDayOf(new Date())),
        decided,
        applied: [],
        words,
      })
  }

  return (
    <>
      <section className="stack" aria-labelledby="advice-proposals">
        <div className="spread">
          <h2 id="advice-proposals">{t(($) => $.received.proposals, { count: shown.length })}</h2>
          <div className="row">
            <Button variant="quiet" onPress={() => all('refuse')}>
              {t(($) => $.received.allRefuse)}
            </Button>
            <Button variant="quiet" onPress={() => all('accept')}>
              {t(($) => $.received.allAccept)}
            </Button>
          </div>
        </div>
        <p className="soft">{t(($) => $.received.proposalsIntro)}</p>
        <ol className="plain change-list">
          {shown.map((proposal) => {
            const key = proposalKey(proposal)
            return (
              <li key={key} className="stack tight">
                <h3>{words.place(proposal.place)}</h3>
                <ProposalText proposal={proposal} words={words} />
                <Choice
                  label={[
                    words.place(proposal.place),
                    ...(proposal.kind === 'field' ? [words.field(proposal.place, proposal.field)] : []),
                  ].join(', ')}
                  isLabelHidden
                  value={answers.get(key)}
                  options={[
                    { value: 'refuse', label: t(($) => $.received.refuse) },
                    {
                      value: 'accept',
                      label: t(($) => (isRemark(proposal) ? $.received.keepRemark : $.received.accept)),
                    },
                  ]}
                  onChange={(answer) => setAnswers((now) => new Map(now).set(key, answer))}
                />
              </li>
            )
          })}
        </ol>
      </section>
      {passedOver.length > 0 && (
        <section className="stack" aria-labelledby="advice-passed">
          <h2 id="advice-passed">{t(($) => $.received.passedOver, { count: passedOver.length })}</h2>
          <p className="soft">{t(($) => $.received.passedOverIntro)}</p>
          <ul className="plain change-list">
            {passedOver.map((conflict) => (
              <li key={proposalKey(conflict)} className="stack tight">
                <h3>{words.place(conflict.place)}</h3>
                <ProposalText proposal={conflict} words={words} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="stack tight">
        <div className="row">
          <Button variant="primary" isDisabled={isWorking} onPress={() => void confirm()}>
            {t(($) => (isWorking ? $.received.working : $.received.adviceConfirm))}
          </Button>
        </div>
        <p className="soft small">{t(($) => $.received.safe)}</p>
      </div>
    </>
  )
}

const LONG_TEXT = 60

/** What a proposal says, and what stands now. */
const ProposalText = ({
  proposal,
  words,
}: {
  readonly proposal: Proposal
  readonly words: Reviewed<'advice'>['words']
}) => {
  const { t } = useTranslation('exchange')
  if (proposal.kind === 'field') {
    const { place, field, mine, theirs } = proposal
    const [own, proposed] = [mine.value, theirs.value]
    const isLong = typeof own === 'string' && typeof proposed === 'string' && own.length >= LONG_TEXT
    return (
      <>
        <p className="soft small">{words.field(place, field)}</p>
        <dl className="change-sides">
          <div>
            <dt className="soft small">{t(($) => $.received.mine)}</dt>
            <dd className="change-values">{words.value(place, field, own)}</dd>
          </div>
          <div>
            <dt className="soft small">{t(($) => $.received.proposed)}</dt>
            <dd className="change-values">{words.value(place, field, proposed)}</dd>
          </div>
        </dl>
        {isLong && (
          <div>
            <p className="soft small">{t(($) => $.received.compared)}</p>
            <WordText before={own} after={proposed} />
          </div>
        )}
      </>
    )
  }
  const lines = words.record(proposal.place, proposal.record)
  const title =
    proposal.kind === 'addition'
      ? t(($) => (isRemark(proposal) ? $.received.remark : $.received.proposalAdd))
      : t(($) => (proposal.removedBy === 'theirs' ? $.received.proposalRemove : $.received.proposalRestore))
  return (
    <>
      <p className="soft small">{title}</p>
      <RecordLines lines={lines} />
    </>
  )
}

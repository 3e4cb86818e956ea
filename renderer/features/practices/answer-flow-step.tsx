import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { practiceState } from '../../../shared/domain/answers.ts'
import { stateOfKey } from '../../../shared/referential/answer-queue.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { practiceIntro } from '../../../shared/referential/practice-intro.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { useEasyReading } from '../../i18n/easy-reading.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { ProgressLine } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { OptionList } from '../../ui/option-list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { usePendingValue } from '../../ui/use-pending-value.ts'
import { StateDetail } from './practice-ask.tsx'
import { type PracticeEdits, usePracticeEdits } from './use-practice-edits.ts'

/** Where one is, and how far that is. */
const Progress = ({
  base,
  index,
  total,
}: {
  readonly base: string
  readonly index: number
  readonly total: number
}) => {
  const { t } = useTranslation('practices')
  return (
    <div className="flow-progress">
      <p className="small num">
        <strong>{t(($) => $.flow.progress, { position: index + 1, total })}</strong>
      </p>
      <ProgressLine value={(index + 1) / total} />
      <Link className="small" href={`${base}/pratiques`}>
        {t(($) => $.flow.stop)}
      </Link>
    </div>
  )
}

/** What can be added to a state: nothing of it is needed to go on. */
const MoreFields = ({ edits, proof }: { readonly edits: PracticeEdits; readonly proof: string }) => {
  const { t } = useTranslation('practices')
  const { answer } = edits
  return (
    <Disclosure level={2} title={t(($) => $.flow.more)}>
      <div className="stack">
        <TextField
          label={t(($) => $.answer.evidence)}
          hint={proof}
          rows={1}
          maxLength={5000}
          value={answer?.evidence ?? ''}
          onSave={edits.setText('evidence')}
        />
        <div className="fields">
          <TextField label={t(($) => $.answer.owner)} value={answer?.owner ?? ''} onSave={edits.setText('owner')} />
          <DateField label={t(($) => $.answer.due)} value={answer?.due} onSave={edits.setDue} />
        </div>
        <TextField
          label={t(($) => $.answer.comment)}
          rows={1}
          maxLength={5000}
          value={answer?.comment ?? ''}
          onSave={edits.setText('comment')}
        />
      </div>
    </Disclosure>
  )
}

/** Whether a key pressed there belongs to the control itself. */
const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement ||
  (target instanceof HTMLInputElement && target.type !== 'radio')

const isPressable = (target: EventTarget): boolean =>
  target instanceof HTMLButtonElement || target instanceof HTMLAnchorElement

/** One practice to answer: 1 to 7 choose the state, Enter goes on, Backspace goes back, Escape stops. */
export const AnswerFlowStep = ({
  base,
  entry: { practice, plain },
  index,
  total,
  onMove,
}: {
  readonly base: string
  readonly entry: FullPractice
  readonly index: number
  readonly total: number
  readonly onMove: (by: 1 | -1) => void
}) => {
  const { t } = useTranslation('practices')
  const { isEasy } = useEasyReading()
  const [, navigate] = useLocation()
  const edits = usePracticeEdits(practice)
  const { shown, choose } = usePendingValue(edits.answer?.state, edits.setState)

  const onKey = (event: KeyboardEvent) => {
    const { target } = event
    if (event.ctrlKey || event.metaKey || event.altKey || !target || isTyping(target)) return
    const state = stateOfKey(event)
    if (state) void choose(state)
    else if (event.key === 'Enter' && !isPressable(target)) onMove(1)
    else if (event.key === 'Backspace' && index > 0) onMove(-1)
    else if (event.key === 'Escape') navigate(`${base}/pratiques`)
    else return
    event.preventDefault()
  }
  // The keys work while the focus is inside this practice, and leave every field its own.
  const step = useRef<HTMLDivElement>(null)
  const latest = useRef(onKey)
  latest.current = onKey
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event)
    const { current } = step
    current?.addEventListener('keydown', listen)
    return () => current?.removeEventListener('keydown', listen)
  }, [])

  return (
    <div ref={step} className="flow stack mid">
      <Progress base={base} index={index} total={total} />
      <PageHeader title={practice.title}>
        {practiceIntro(plain, isEasy).map((sentence) => (
          <p key={sentence}>
            <Glossed text={sentence} />
          </p>
        ))}
      </PageHeader>
      <div className="flow-states">
        <OptionList
          label={t(($) => $.answer.question)}
          value={shown}
          options={practiceState.options.map((state, position) => ({
            value: state,
            title: (
              <>
                <kbd className="flow-key">{position + 1}</kbd> {t(($) => $.states[state])}
              </>
            ),
            detail: t(($) => $.stateHints[state]),
          }))}
          onChange={(state) => void choose(state)}
        />
      </div>
      <StateDetail edits={edits} />
      <div className="row">
        <Button variant={shown ? 'primary' : 'plain'} onPress={() => onMove(1)}>
          {t(($) => (shown ? (index + 1 === total ? $.flow.finish : $.flow.next) : $.flow.skip))}
        </Button>
        <Button variant="quiet" isDisabled={index === 0} onPress={() => onMove(-1)}>
          {t(($) => $.flow.back)}
        </Button>
        <span className="soft small no-print flow-keys">{t(($) => $.flow.keys)}</span>
      </div>
      <div>
        <MoreFields edits={edits} proof={plain.proof} />
        <p className="small flow-open">
          <LinkButton variant="quiet" href={`${base}/pratiques/${practice.id}`}>
            {t(($) => $.flow.open)}
          </LinkButton>
        </p>
      </div>
    </div>
  )
}

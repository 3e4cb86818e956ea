import './practices.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/practices.json'
import easyTexts from '../../../resources/locales/fr-facile/practices.json'
import { buildAnswerQueue } from '../../../shared/referential/answer-queue.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { registerEasyTexts } from '../../i18n/easy-reading.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { AnswerFlowEnd } from './answer-flow-end.tsx'
import { AnswerFlowStep } from './answer-flow-step.tsx'
import { useSelection } from './use-selection.ts'

registerTexts('practices', texts)
registerEasyTexts('practices', easyTexts)

/** Nothing is left to answer: the answers given can be gone through again. */
const NothingLeft = ({ base, onAgain }: { readonly base: string; readonly onAgain: () => void }) => {
  const { t } = useTranslation('practices')
  return (
    <div className="stack mid">
      <PageHeader
        title={t(($) => $.flow.nothingLeft)}
        above={<Link href={`${base}/pratiques`}>{t(($) => $.practice.toList)}</Link>}
      >
        <p>{t(($) => $.flow.nothingLeftHelp)}</p>
      </PageHeader>
      <div className="row">
        <LinkButton variant="primary" href={`${base}/pratiques`}>
          {t(($) => $.flow.toList)}
        </LinkButton>
        <Button onPress={onAgain}>{t(($) => $.flow.again)}</Button>
      </div>
    </div>
  )
}

/** Practices answered one after the other, from the keyboard alone if one likes. Each answer is kept as it is given. */
export const AnswerFlowScreen = ({ base }: { readonly base: string }) => {
  const { project } = useDossier()
  const { first, essential } = useSelection('essential')
  const next = buildAnswerQueue(first, essential, project.practiceAnswers)
  // Chosen when one begins: a practice that has just been answered does not leave under the hand.
  const [queue, setQueue] = useState<readonly FullPractice[]>(next)
  const [index, setIndex] = useState(0)
  const begin = (practices: readonly FullPractice[]) => {
    setQueue(practices)
    setIndex(0)
  }
  const entry = queue[index]
  if (queue.length === 0) return <NothingLeft base={base} onAgain={() => begin(first)} />
  if (!entry) return <AnswerFlowEnd base={base} queue={queue} first={first} more={next} onMore={() => begin(next)} />
  return (
    <AnswerFlowStep
      key={entry.practice.id}
      base={base}
      entry={entry}
      index={index}
      total={queue.length}
      onMove={(by) => setIndex(Math.max(0, index + by))}
    />
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadRoles } from '../../../shared/content/load-roles.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { practiceIntro } from '../../../shared/referential/practice-intro.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { useEasyReading } from '../../i18n/easy-reading.ts'
import { formatShortDay } from '../../i18n/format.ts'
import { PlacementButton } from './placement-button.tsx'
import { StateDetail } from './practice-ask.tsx'
import { StateSelect } from './state-select.tsx'
import { type PracticeEdits, usePracticeEdits } from './use-practice-edits.ts'
import type { Standing } from './use-selection.ts'

/** The id of the link that opens a practice: what takes the focus when one comes back from it. */
export const practiceLinkId = (practiceId: string): string => `pratique-${practiceId}`

/** What is known beside the state: the reason, the person asked, who sees to it, for when. */
const RowFacts = ({ edits }: { readonly edits: PracticeEdits }) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const { answer } = edits
  if (!answer) return null
  const who =
    project.actors.find(({ id }) => id === answer.askActor)?.name ??
    loadRoles().roles.find(({ id }) => id === answer.askRole)?.label
  const facts = [
    answer.state === 'not_applicable' && answer.reason && t(($) => $.row.because, { reason: answer.reason }),
    answer.state === 'unknown' && who && t(($) => $.row.askedTo, { who }),
    answer.owner && t(($) => $.row.owner, { owner: answer.owner }),
    answer.due && t(($) => $.row.due, { day: formatShortDay(answer.due ?? '') }),
  ].filter((fact) => typeof fact === 'string' && fact !== '')
  return facts.length > 0 && <p className="soft small">{facts.join(' · ')}</p>
}

/** Why it is in the list, where the reason is this commune's own; or where it stands, found by a search. */
const StandingWords = ({ standing: { group, reason } }: { readonly standing: Standing }) => {
  const { t } = useTranslation('practices')
  const isOwn = reason.kind === 'situation' || reason.kind === 'brought_back'
  if (group === 'essential') return isOwn && <p className="soft small">{reason.text}</p>
  return <p className="soft small">{t(($) => $.row.standing[group], { reason: reason.text })}</p>
}

/** What it asks, where the application can tell; whose it is, for one that is not of the guide. */
const usePracticeFacts = ({ practice, plain, sheet, local }: FullPractice): readonly string[] => {
  const { t } = useTranslation('practices')
  const { themes } = usePractices()
  const theme = themes.find(({ id }) => id === practice.theme)?.shortName
  if (local) return [t(($) => $.local.mark, { owner: local.owner }), ...(theme ? [theme] : [])]
  if (sheet?.hasOwnText === false) return [practice.id]
  const { level, hours } = plain.smallCommuneEffort
  return [
    practice.id,
    t(($) => $.row.effort, { level: t(($) => $.efforts[level]), count: hours }),
    t(($) => $.practice.moneyKinds[plain.money]),
  ]
}

/** One practice of the list: its title, one plain sentence, what it asks, and its answer, given here and now. */
export const PracticeRow = ({
  base,
  entry,
  standing,
}: {
  readonly base: string
  readonly entry: FullPractice
  readonly standing: Standing | undefined
}) => {
  const { practice, plain, local } = entry
  const { t } = useTranslation('practices')
  const { isEasy } = useEasyReading()
  const facts = usePracticeFacts(entry)
  const edits = usePracticeEdits(practice)
  // Asked at once, and left in place while one types: a field that disappears under the hand is worse than one too many.
  const [hasJustAnswered, setHasJustAnswered] = useState(false)
  return (
    <li className="practice-row">
      <div className="practice-words">
        <h3 className="practice-title">
          <Link id={practiceLinkId(practice.id)} href={`${base}/pratiques/${practice.id}`}>
            {practice.title}
          </Link>
        </h3>
        {plain.inPlain[0] && (
          <p>
            <Glossed text={practiceIntro(plain, isEasy)[0] ?? ''} />
          </p>
        )}
        <p className="soft small num">{facts.join(' · ')}</p>
        {standing && <StandingWords standing={standing} />}
        {hasJustAnswered ? <StateDetail edits={edits} /> : <RowFacts edits={edits} />}
      </div>
      <div className="practice-answering">
        <StateSelect
          label={
            local
              ? t(($) => $.local.state, { title: practice.title })
              : t(($) => $.row.state, { id: practice.id, title: practice.title })
          }
          value={edits.answer?.state}
          onChange={(state) => {
            setHasJustAnswered(true)
            return edits.setState(state)
          }}
        />
        {standing && !local && <PlacementButton practice={practice} group={standing.group} />}
      </div>
    </li>
  )
}

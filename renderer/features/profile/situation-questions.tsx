import { useTranslation } from 'react-i18next'
import type { Situation } from '../../../shared/domain/profile.ts'
import { loadProfileQuestions, type SituationFact } from '../../../shared/referential/profile-questions.ts'
import { situationOf } from '../../../shared/referential/situation.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { useProfile } from './use-profile.tsx'

/** The situation of the commune: what it answered, what the rest of the dossier says, and how to answer. */
export const useSituation = () => {
  const { project, profile, save } = useProfile()
  const { seen, workedOut } = situationOf(project)
  const answered = profile.situation ?? {}
  const answer = (facts: Situation) => {
    const kept = Object.entries({ ...answered, ...facts }).filter(([, value]) => value !== undefined)
    return save({ situation: kept.length > 0 ? Object.fromEntries(kept) : undefined })
  }
  return { answered, seen, workedOut, answer }
}

const SeenInDossier = ({ fact, seenIn }: { readonly fact: SituationFact; readonly seenIn: string }) => {
  const { t } = useTranslation('profile')
  const { answered, seen, answer } = useSituation()
  const value = seen[fact]
  if (value === undefined || answered[fact] === value) return null
  return (
    <div className="row situation-seen">
      <p className="small">
        {t(($) => (answered[fact] === undefined ? $.situation.seen : $.situation.against), {
          seenIn,
          answer: t(($) => (value ? $.situation.yes : $.situation.no)),
        })}
      </p>
      {answered[fact] === undefined && (
        <Button onPress={() => void answer({ [fact]: value })}>
          {t(($) => (value ? $.situation.agreeYes : $.situation.agreeNo))}
        </Button>
      )}
    </div>
  )
}

/** The questions that sort the practices. What the dossier already says is proposed, and waits for a word of agreement. */
export const SituationQuestions = () => {
  const { t } = useTranslation('profile')
  const { t: tCommon } = useTranslation()
  const { answered, answer } = useSituation()
  return (
    <ol className="plain situation-questions sheet">
      {loadProfileQuestions().questions.map(({ fact, question, hint, seenIn }) => (
        <li key={fact} className="situation-question">
          <div className="stack tight">
            <h2>{question}</h2>
            <p className="soft small">
              <Glossed text={hint} />
            </p>
            {seenIn && <SeenInDossier fact={fact} seenIn={seenIn} />}
          </div>
          <div className="situation-answer">
            <Choice
              label={question}
              isLabelHidden
              value={answered[fact] === undefined ? undefined : answered[fact] ? 'yes' : 'no'}
              options={[
                { value: 'yes', label: tCommon(($) => $.yes) },
                { value: 'no', label: tCommon(($) => $.no) },
              ]}
              onChange={(value) => answer({ [fact]: value === 'yes' })}
            />
            {answered[fact] !== undefined && (
              <Button
                variant="quiet"
                aria-label={t(($) => $.situation.clearNamed, { question })}
                onPress={() => void answer({ [fact]: undefined })}
              >
                {t(($) => $.situation.clear)}
              </Button>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}

import { useTranslation } from 'react-i18next'
import { loadProfileQuestions } from '../../../shared/referential/profile-questions.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { ProfileSection } from './profile-section.tsx'
import { useSituation } from './situation-questions.tsx'

/** What the commune said of its situation, and the way to the questions. */
export const SituationSection = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('profile')
  const { answered } = useSituation()
  const { questions } = loadProfileQuestions()
  const said = questions.filter(({ fact }) => answered[fact] !== undefined)
  return (
    <ProfileSection title={t(($) => $.situation.title)} hint={t(($) => $.situation.hint)}>
      <div className="stack tight">
        <p>{t(($) => $.situation.answered, { count: said.length, total: questions.length })}</p>
        {said.some(({ fact }) => answered[fact]) && (
          <ul>
            {said
              .filter(({ fact }) => answered[fact])
              .map(({ fact, because }) => (
                <li key={fact}>{because}</li>
              ))}
          </ul>
        )}
      </div>
      <div className="row">
        <LinkButton href={`${base}/commune/situation`}>
          {t(($) => (said.length === 0 ? $.situation.begin : $.situation.review))}
        </LinkButton>
      </div>
    </ProfileSection>
  )
}

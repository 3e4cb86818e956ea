import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadProfileQuestions } from '../../../shared/referential/profile-questions.ts'
import { useDossier } from '../../db/dossier-context.tsx'

/** Questions of the profile that have an answer. */
export const useAnsweredQuestions = (): number => Object.keys(useDossier().project.profile.situation ?? {}).length

/** By which answers the list is sorted, and the way to them. */
export const SituationOffer = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('practices')
  const count = useAnsweredQuestions()
  const total = loadProfileQuestions().questions.length
  return (
    <p className="small">
      {count === 0 ? (
        t(($) => $.situation.none)
      ) : (
        <>
          {t(($) => $.situation.some, { count, total })}{' '}
          <Link href={`${base}/commune/situation`}>
            {t(($) => (count < total ? $.situation.finish : $.situation.review))}
          </Link>
        </>
      )}
    </p>
  )
}

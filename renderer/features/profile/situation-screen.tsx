import './profile.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/profile.json'
import { loadProfileQuestions } from '../../../shared/referential/profile-questions.ts'
import { selectPractices } from '../../../shared/referential/select-practices.ts'
import { situationOf } from '../../../shared/referential/situation.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { SituationQuestions, useSituation } from './situation-questions.tsx'

registerTexts('profile', texts)

/** Agreeing at once with all that the dossier already says. */
const AgreeWithAll = () => {
  const { t } = useTranslation('profile')
  const { t: tCommon } = useTranslation()
  const { undo } = useDossier()
  const notice = useNotice()
  const { seen, workedOut, answer } = useSituation()
  if (workedOut.length < 2) return null
  const agree = async () => {
    const stored = await answer(Object.fromEntries(workedOut.map((fact) => [fact, seen[fact]])))
    if (stored.ok)
      notice({
        text: t(($) => $.situation.agreedAll, { count: workedOut.length }),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  return <Button onPress={() => void agree()}>{t(($) => $.situation.agreeAll, { count: workedOut.length })}</Button>
}

/** What the answers do to the list of practices, said while one answers. */
const Outcome = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('profile')
  const { project } = useDossier()
  const isBegun = Object.keys(useSituation().answered).length > 0
  const { all } = usePractices()
  const content = loadProfileQuestions()
  const { situation } = situationOf(project)
  const { essential, later, notHere } = selectPractices(all, situation, 'essential', project.practiceAnswers, content)
  return (
    <section className="stack" aria-labelledby="situation-outcome">
      <h2 id="situation-outcome">{t(($) => $.situation.outcome)}</h2>
      <div role="status">
        <dl className="situation-counts num">
          <div>
            <dt>{t(($) => $.situation.essential)}</dt>
            <dd>{essential.length}</dd>
          </div>
          <div>
            <dt>{t(($) => $.situation.later)}</dt>
            <dd>{later.length}</dd>
          </div>
          <div>
            <dt>{t(($) => $.situation.notHere)}</dt>
            <dd>{notHere.length}</dd>
          </div>
        </dl>
      </div>
      <p className="soft small">{content.note}</p>
      <div className="stack">
        <LinkButton variant={isBegun ? 'primary' : 'plain'} href={`${base}/pratiques`}>
          {t(($) => (isBegun ? $.situation.toPractices : $.situation.skip))}
        </LinkButton>
        <AgreeWithAll />
      </div>
    </section>
  )
}

/** Seven questions that sort the practices for this commune. */
export const SituationScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('profile')
  return (
    <div className="stack mid">
      <PageHeader
        title={t(($) => $.situation.screenTitle)}
        above={<Link href={`${base}/commune`}>{t(($) => $.title)}</Link>}
      >
        <p>
          <Glossed text={t(($) => $.situation.intro)} />
        </p>
      </PageHeader>
      <div className="two">
        <SituationQuestions />
        <aside className="aside situation-aside">
          <Outcome base={base} />
        </aside>
      </div>
    </div>
  )
}

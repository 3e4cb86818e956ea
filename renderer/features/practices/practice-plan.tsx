import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { actionsOfPractice, draftAction } from '../../../shared/referential/draft-action.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** From the gap to the plan: the actions that carry this practice, or one press to draft one. */
export const PracticePlan = ({ base, entry }: { readonly base: string; readonly entry: FullPractice }) => {
  const { t } = useTranslation('practices')
  const { t: tCommon } = useTranslation()
  const { project, edit, undo } = useDossier()
  const notice = useNotice()
  const actions = actionsOfPractice(project, entry.practice.id)
  const draft = async () => {
    const stored = await edit((current, context) => draftAction(current, entry, context).project)
    if (stored.ok)
      notice({
        text: t(($) => $.plan.drafted),
        action: { label: tCommon(($) => $.undo), run: () => void undo() },
      })
  }
  return (
    <section className="stack" aria-labelledby="practice-plan">
      <h2 id="practice-plan">{t(($) => $.plan.heading)}</h2>
      {actions.length === 0 ? (
        <div className="row">
          <Button onPress={() => void draft()}>{t(($) => $.plan.draft)}</Button>
          <span className="soft small">{t(($) => $.plan.draftHint)}</span>
        </div>
      ) : (
        <ul className="plain">
          {actions.map(({ id, title, status, owner }) => {
            const person = project.actors.find((actor) => actor.id === owner)?.name
            const facts = [t(($) => $.plan.statuses[status]), ...(person ? [person] : [])]
            return (
              <li key={id} className="plan-action">
                <Link href={`${base}/plan/${id}`}>{title}</Link>
                <span className="soft small block">{facts.join(' · ')}</span>
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

import './plan.css'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import texts from '../../../resources/locales/fr/plan.json'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { findRecord } from '../../../shared/domain/edit.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ActionForm } from './action-form.tsx'
import { ActionDependencies, ActionPractices } from './action-links.tsx'
import { ActionNews } from './action-news.tsx'
import { ActionTags } from './action-tags.tsx'
import { usePlanEdits } from './use-plan-edits.ts'
import { usePlanWords } from './use-plan-words.ts'

registerTexts('plan', texts)

/** One action of the plan: its fields, what it comes from, what it waits for, and its news. */
export const ActionScreen = ({ base, actionId }: { readonly base: string; readonly actionId: string }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePlanEdits()
  const [, go] = useLocation()
  const action = findRecord(project, 'actions', actionId)
  if (!action)
    return (
      <PageHeader title={t(($) => $.action.missing)}>
        <LinkButton href={`${base}/plan`}>{t(($) => $.action.back)}</LinkButton>
      </PageHeader>
    )
  const lever = project.levers.find(({ id }) => id === action.lever)
  const objective = project.objectives.find(({ id }) => id === action.objective)
  const remove = async () => {
    if (await edits.remove(action.id, words.title(action))) go(`${base}/plan`)
  }
  return (
    <div className="stack mid plan">
      <PageHeader above={<Link href={`${base}/plan`}>{t(($) => $.action.back)}</Link>} title={words.title(action)}>
        <ActionTags action={action} today={storyDay(project, new Date())} />
        {lever && <p className="small soft">{t(($) => $.action.lever, { title: lever.title })}</p>}
        {objective && <p className="small soft">{t(($) => $.action.objective, { title: objective.title })}</p>}
      </PageHeader>
      <div className="two">
        <div className="stack mid">
          <div className="sheet pad">
            <ActionForm base={base} action={action} />
          </div>
          <ActionDependencies base={base} action={action} />
          <ActionPractices base={base} action={action} />
          <div className="row no-print">
            <Button variant="quiet" onPress={() => void remove()}>
              {t(($) => $.action.delete)}
            </Button>
          </div>
        </div>
        <ActionNews action={action} />
      </div>
    </div>
  )
}

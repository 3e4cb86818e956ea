import './plan.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/plan.json'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { type PlanFacts, planFacts } from '../../../shared/plan/plan-facts.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatEuros } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Choice } from '../../ui/choice.tsx'
import { EmptyState, ProgressLine } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { IdeaList } from './idea-list.tsx'
import { PlanByOwner, PlanByTheme } from './plan-groups.tsx'
import { PlanTable } from './plan-table.tsx'
import { PlanTimelineView } from './plan-timeline-view.tsx'
import { PlanWatch } from './plan-watch.tsx'
import { usePlanWords } from './use-plan-words.ts'

registerTexts('plan', texts)

const views = ['table', 'timeline', 'owner', 'theme'] as const
type View = (typeof views)[number]
// One view per dossier, for as long as the window is open: coming back from an action finds the plan as it was left.
const remembered = new Map<string, View>()

/** A village keeps one quick win, the others two (step 8, task c8). */
const QUICK_WINS_WANTED = { full: 2, under_3500: 2, under_500: 1 } as const

const Lead = ({ facts }: { readonly facts: PlanFacts }) => {
  const { t } = useTranslation('plan')
  const { total, done, started, toStart, budget, withoutBudget } = facts
  const amount = formatEuros(budget)
  const cost = withoutBudget > 0 ? t(($) => $.costPart, { count: withoutBudget, amount }) : t(($) => $.cost, { amount })
  return (
    <>
      <p>{t(($) => $.lead, { count: total, states: t(($) => $.states, { done, started, toStart }), cost })}</p>
      <ProgressLine value={facts.doneShare} />
    </>
  )
}

const QuickWins = ({ base, facts }: { readonly base: string; readonly facts: PlanFacts }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const words = usePlanWords()
  const wanted = QUICK_WINS_WANTED[project.profile.version]
  return (
    <section aria-labelledby="plan-quick" className="stack tight">
      <h2 id="plan-quick">{t(($) => $.quick.title)}</h2>
      <ul className="plain plan-watch">
        {facts.quickWins.map((action) => (
          <li key={action.id}>
            <Link href={`${base}/plan/${action.id}`}>{words.title(action)}</Link>
            <span className="block soft">{t(($) => $.status[action.status])}</span>
          </li>
        ))}
      </ul>
      <p className="small soft">
        {facts.quickWins.length >= wanted ? t(($) => $.quick.enough) : t(($) => $.quick.missing, { count: wanted })}
      </p>
    </section>
  )
}

const Shown = ({ base, view, today }: { readonly base: string; readonly view: View; readonly today: string }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  if (view === 'timeline') return <PlanTimelineView base={base} today={today} />
  if (view === 'owner') return <PlanByOwner base={base} today={today} />
  if (view === 'theme') return <PlanByTheme base={base} today={today} />
  return <PlanTable base={base} today={today} actions={project.actions} caption={t(($) => $.table.caption)} />
}

/** The plan of action: what will be done, by whom and when, and what asks for attention. */
export const PlanScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const [view, setView] = useState<View>(remembered.get(project.id) ?? 'table')
  const today = storyDay(project, new Date())
  const facts = planFacts(project, today)
  const add = (
    <LinkButton href={`${base}/plan/nouvelle`} variant="primary">
      {t(($) => $.add)}
    </LinkButton>
  )
  if (facts.total === 0)
    return (
      <div className="stack wide plan">
        <PageHeader title={t(($) => $.title)} />
        <EmptyState title={t(($) => $.empty.title)} action={add}>
          <p>{t(($) => $.empty.body)}</p>
        </EmptyState>
        <IdeaList base={base} limit={4} />
      </div>
    )
  return (
    <div className="stack wide plan">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          <div className="row">
            {facts.total > 1 && <LinkButton href={`${base}/plan/priorites`}>{t(($) => $.rank)}</LinkButton>}
            {add}
          </div>
        }
      >
        <Lead facts={facts} />
      </PageHeader>
      <section className="stack" aria-label={t(($) => $.view[view])}>
        <div className="no-print">
          <Choice
            label={t(($) => $.view.label)}
            value={view}
            options={views.map((value) => ({ value, label: t(($) => $.view[value]) }))}
            onChange={(chosen) => {
              remembered.set(project.id, chosen)
              setView(chosen)
            }}
          />
        </div>
        <h2 className="visually-hidden">{t(($) => $.view[view])}</h2>
        <div className="sheet pad">
          <Shown base={base} view={view} today={today} />
        </div>
      </section>
      <div className="plan-notes">
        <PlanWatch base={base} facts={facts} />
        <QuickWins base={base} facts={facts} />
      </div>
    </div>
  )
}

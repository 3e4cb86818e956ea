import './plan.css'
import './priorities.css'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import planTexts from '../../../resources/locales/fr/plan.json'
import texts from '../../../resources/locales/fr/priorities.json'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { type PriorityMethod, priorityMethod } from '../../../shared/domain/priorities.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerTexts } from '../../i18n/i18n.ts'
import { Choice } from '../../ui/choice.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { RankDots, RankMoscow, RankPoker } from './rank-lists.tsx'
import { RankPicture } from './rank-picture.tsx'
import { ApplySection, SessionFields, SessionHistory } from './session-parts.tsx'

registerTexts('plan', planTexts)
registerTexts('priorities', texts)

// One way of ranking per dossier, for as long as the window is open: coming back finds the meeting as it was left.
const remembered = new Map<string, PriorityMethod>()

const Ranks = ({ base, method }: { readonly base: string; readonly method: PriorityMethod }) => {
  switch (method) {
    case 'picture':
      return <RankPicture base={base} />
    case 'moscow':
      return <RankMoscow base={base} />
    case 'dots':
      return <RankDots />
    case 'poker':
      return <RankPoker />
  }
}

/** Where to begin: four ways to rank the actions, alone or in a meeting, then one step into the plan. */
export const PrioritiesScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('priorities')
  const { t: tPlan } = useTranslation('plan')
  const { project } = useDossier()
  const [method, setMethod] = useState<PriorityMethod>(remembered.get(project.id) ?? 'picture')
  const above = <Link href={`${base}/plan`}>{tPlan(($) => $.title)}</Link>
  if (project.actions.length < 2)
    return (
      <div className="stack wide">
        <PageHeader above={above} title={t(($) => $.title)} />
        <EmptyState
          title={t(($) => $.empty.title)}
          action={
            <LinkButton variant="primary" href={`${base}/plan/nouvelle`}>
              {t(($) => $.empty.add)}
            </LinkButton>
          }
        >
          <p>{t(($) => $.empty.body)}</p>
        </EmptyState>
      </div>
    )
  return (
    <div className="stack wide priorities">
      <PageHeader
        above={above}
        title={t(($) => $.title)}
        actions={<LinkButton href={`${base}/documents/d8.priority_sheet`}>{t(($) => $.sheet)}</LinkButton>}
      >
        <p>
          <Glossed text={t(($) => $.lead)} />
        </p>
      </PageHeader>
      <div className="no-print">
        <Choice
          label={t(($) => $.method)}
          value={method}
          options={priorityMethod.options.map((value) => ({ value, label: t(($) => $.methods[value]) }))}
          onChange={(chosen) => {
            remembered.set(project.id, chosen)
            setMethod(chosen)
          }}
        />
      </div>
      <section className="sheet pad stack mid" aria-labelledby="priorities-method">
        <div className="stack tight">
          <h2 id="priorities-method">{t(($) => $.methods[method])}</h2>
          <p>
            <Glossed text={t(($) => $.how[method])} />
          </p>
        </div>
        <SessionFields key={method} method={method} today={isoDayOf(new Date())} />
        <Ranks base={base} method={method} />
      </section>
      <ApplySection method={method} />
      <SessionHistory />
    </div>
  )
}

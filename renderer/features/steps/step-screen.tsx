import './steps-path.css'
import './steps.css'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import texts from '../../../resources/locales/fr/steps.json'
import easyTexts from '../../../resources/locales/fr-facile/steps.json'
import { stepAim } from '../../../shared/steps/load-easy-steps.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { loadVersions } from '../../../shared/steps/load-versions.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { stepReadiness } from '../../../shared/steps/step-readiness.ts'
import type { Step } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { registerEasyTexts, useEasyReading } from '../../i18n/easy-reading.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { Checklist } from './checklist.tsx'
import { ItemLinks } from './item-links.tsx'
import { StepAside } from './step-aside.tsx'
import { StepMore } from './step-more.tsx'
import { continued, useStepWords } from './use-step-words.ts'

registerTexts('steps', texts)
registerEasyTexts('steps', easyTexts)

interface StepProps {
  readonly base: string
  readonly step: Step
  readonly itemId?: string
}

const StepHeader = ({ base, step }: Omit<StepProps, 'itemId'>) => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const { isEasy } = useEasyReading()
  const { hours, weeks } = useStepWords()
  const selection = selectionOf(project)
  const { waitingFor } = stepReadiness(step, loadSteps(), project.checklist, selection)
  const facts = [t(($) => $.step.kicker, { number: step.number }), hours(step, selection.version), weeks(step)]
  return (
    <PageHeader title={step.title} above={facts.join(' · ')}>
      {stepAim(step, isEasy).map((text) => (
        <p key={text}>
          <Glossed text={text} />
        </p>
      ))}
      {waitingFor.length > 0 && (
        <div className="note small no-print">
          <p>{t(($) => $.step.easierAfter)}</p>
          <ItemLinks base={base} ids={waitingFor} />
        </div>
      )}
    </PageHeader>
  )
}

const HiddenItem = ({ step, itemId }: { readonly step: Step; readonly itemId: string }) => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const item = step.items.find(({ id }) => id === itemId)
  if (!item || selectItems(step.items, selectionOf(project)).includes(item)) return null
  const version = (['under_500', 'under_3500', 'full'] as const).find((candidate) => item.keptIn.includes(candidate))
  return (
    <p className="note small">
      {t(($) => $.step.hiddenItem, {
        title: item.title,
        version: continued(loadVersions().find(({ id }) => id === version)?.title ?? ''),
      })}
    </p>
  )
}

const StepNav = ({ base, step }: Omit<StepProps, 'itemId'>) => {
  const { t } = useTranslation('steps')
  const steps = loadSteps()
  const previous = steps[step.number - 2]
  const next = steps[step.number]
  return (
    <nav className="step-nav no-print" aria-label={t(($) => $.step.nav)}>
      {previous && (
        <Link href={`${base}/etapes/${previous.id}`}>
          <span className="soft small block">{t(($) => $.step.previous)}</span>
          {previous.title}
        </Link>
      )}
      {next && (
        <Link className="step-nav-next" href={`${base}/etapes/${next.id}`}>
          <span className="soft small block">{t(($) => $.step.next)}</span>
          {next.title}
        </Link>
      )}
    </nav>
  )
}

const OneStep = ({ base, step, itemId }: StepProps) => {
  const { project } = useDossier()
  const items = selectItems(step.items, selectionOf(project))
  return (
    <div className="two step">
      <div className="stack mid">
        <StepHeader base={base} step={step} />
        {itemId && <HiddenItem step={step} itemId={itemId} />}
        <Checklist base={base} step={step} items={items} itemId={itemId} />
        <StepMore base={base} step={step} />
        <StepNav base={base} step={step} />
      </div>
      <StepAside base={base} step={step} />
    </div>
  )
}

/** One step: its checklist with one task open at a time, and beside it all that helps. */
export const StepScreen = ({
  base,
  stepId,
  itemId,
}: {
  readonly base: string
  readonly stepId: string
  readonly itemId?: string
}) => {
  const { t } = useTranslation('steps')
  const step = loadSteps().find(({ id }) => id === stepId)
  if (step) return <OneStep base={base} step={step} {...(itemId !== undefined && { itemId })} />
  return (
    <PageHeader title={t(($) => $.step.missing)}>
      <LinkButton href={`${base}/etapes`}>{t(($) => $.step.toSteps)}</LinkButton>
    </PageHeader>
  )
}

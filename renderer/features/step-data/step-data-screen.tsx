import './step-data.css'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/stepData.json'
import { loadEntities } from '../../../shared/entry/load-entities.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { EntryBase } from '../../entry/entry-base.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EntityScreen } from './entity-screen.tsx'
import { StepDataOverview } from './overview.tsx'

registerTexts('stepData', texts)

/** What a step asks to write down: all of it in a list, or one thing with its records. */
export const StepDataScreen = ({
  base,
  stepId,
  slug,
  recordId,
}: {
  readonly base: string
  readonly stepId: string
  readonly slug?: string
  readonly recordId?: string
}) => {
  const { t } = useTranslation('stepData')
  const step = loadSteps().find(({ id }) => id === stepId)
  const entity = loadEntities().find((entry) => entry.step === stepId && entry.slug === slug)
  if (step && slug === undefined) return <StepDataOverview base={base} step={step} />
  if (step && entity)
    return (
      <EntryBase value={base}>
        <EntityScreen base={base} step={step} entity={entity} {...(recordId !== undefined && { recordId })} />
      </EntryBase>
    )
  return (
    <PageHeader title={t(($) => $.missing)}>
      <LinkButton href={`${base}/etapes`}>{t(($) => $.toSteps)}</LinkButton>
    </PageHeader>
  )
}

import './steps-path.css'
import './steps.css'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/steps.json'
import easyTexts from '../../../resources/locales/fr-facile/steps.json'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { nextItem } from '../../../shared/steps/next-item.ts'
import { overallProgress } from '../../../shared/steps/progress.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { registerEasyTexts } from '../../i18n/easy-reading.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { ProgressLine } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { StepsPath } from './steps-path.tsx'
import { VersionChoice } from './version-choice.tsx'

registerTexts('steps', texts)
registerEasyTexts('steps', easyTexts)

const Overall = () => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const { done, counted, unknown, notApplicable, share } = overallProgress(
    loadSteps(),
    project.checklist,
    selectionOf(project),
  )
  return (
    <section className="stack tight" aria-label={t(($) => $.overallLabel)}>
      <p role="status" className="unbounded">
        <strong>{t(($) => $.overall, { count: done, total: counted })}</strong>{' '}
        <span className="soft">
          {unknown > 0 && t(($) => $.unknownCount, { count: unknown })}{' '}
          {notApplicable > 0 && t(($) => $.notApplicableCount, { count: notApplicable })}
        </span>
      </p>
      <ProgressLine value={share} />
    </section>
  )
}

/** The ten steps as a path: where the commune is on each, and what remains. */
export const StepsScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const next = nextItem(loadSteps(), project.checklist, selectionOf(project))
  return (
    <div className="steps stack mid">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          next && (
            <LinkButton variant="primary" href={`${base}/etapes/${next.step.id}/${next.item.id}`}>
              {t(($) => $.resume)}
            </LinkButton>
          )
        }
      >
        <p>
          {next ? t(($) => $.resumeNext, { number: next.step.number, title: next.item.title }) : t(($) => $.allDone)}
        </p>
      </PageHeader>
      <Overall />
      <VersionChoice />
      <StepsPath base={base} />
    </div>
  )
}

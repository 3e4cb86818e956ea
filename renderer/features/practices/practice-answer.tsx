import { useTranslation } from 'react-i18next'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { practiceState } from '../../../shared/domain/answers.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { computeIndicator } from '../../../shared/referential/practice-indicator.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DateField, TextField } from '../../ui/fields.tsx'
import { Sheet } from '../../ui/layout.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { StateDetail } from './practice-ask.tsx'
import { type PracticeEdits, usePracticeEdits } from './use-practice-edits.ts'

/** The name of a figure with its unit. */
const useIndicatorLabel = ({ indicator: { label, unit } }: FullPractice['plain']): string => {
  const { t } = useTranslation('practices')
  if (unit === 'oui/non') return t(($) => $.practice.indicatorYesNo, { label })
  if (unit === 'nombre') return t(($) => $.practice.indicatorPlain, { label })
  return t(($) => $.practice.indicatorUnit, { label, unit })
}

/** The figure that the dossier can work out by itself, proposed and never written over what was typed. */
const ComputedFigure = ({
  plain: { indicator },
  edits,
}: {
  readonly plain: FullPractice['plain']
  readonly edits: PracticeEdits
}) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const value = computeIndicator(project, indicator.computedFrom, Number(storyDay(project, new Date()).slice(0, 4)))
  if (value === undefined) return null
  const figure = formatNumber(value, { maximumFractionDigits: indicator.unit === '%' ? 0 : 1 })
  const said =
    indicator.unit === '%'
      ? t(($) => $.answer.computedPercent, { value: figure })
      : indicator.unit === 'nombre'
        ? figure
        : t(($) => $.answer.computedIn, { value: figure, unit: indicator.unit })
  return (
    <div className="row computed-figure">
      <p className="small num">{t(($) => $.answer.computed, { value: said })}</p>
      {edits.answer?.indicatorValue !== figure && (
        <Button variant="quiet" onPress={() => void edits.setText('indicatorValue')(figure)}>
          {t(($) => $.answer.takeComputed)}
        </Button>
      )}
    </div>
  )
}

/** What the commune answers to a practice; everything is kept while it is typed. */
export const PracticeAnswerForm = ({
  base,
  entry: { practice, plain },
  following,
}: {
  readonly base: string
  readonly entry: FullPractice
  readonly following: FullPractice | undefined
}) => {
  const { t } = useTranslation('practices')
  const edits = usePracticeEdits(practice)
  const { answer } = edits
  const indicatorLabel = useIndicatorLabel(plain)
  return (
    <Sheet label={t(($) => $.answer.title)}>
      <h2>{t(($) => $.answer.title)}</h2>
      <div className="practice-state">
        <Choice
          label={t(($) => $.answer.question)}
          value={answer?.state}
          options={practiceState.options.map((value) => ({ value, label: t(($) => $.states[value]) }))}
          onChange={edits.setState}
        />
        {answer?.state && (
          <p className="soft small practice-state-hint">
            {t(($) => $.stateHints[answer.state ?? 'unknown'])}{' '}
            <Button variant="quiet" onPress={() => void edits.setState(undefined)}>
              {t(($) => $.answer.clear)}
            </Button>
          </p>
        )}
      </div>
      <StateDetail edits={edits} />
      <TextField
        label={t(($) => $.answer.evidence)}
        {...(plain.proof && { hint: plain.proof })}
        rows={1}
        maxLength={5000}
        value={answer?.evidence ?? ''}
        onSave={edits.setText('evidence')}
      />
      {plain.indicator.label && (
        <TextField
          label={indicatorLabel}
          hint={plain.indicator.how}
          maxLength={200}
          value={answer?.indicatorValue ?? ''}
          onSave={edits.setText('indicatorValue')}
        />
      )}
      <ComputedFigure plain={plain} edits={edits} />
      <div className="fields">
        <TextField label={t(($) => $.answer.owner)} value={answer?.owner ?? ''} onSave={edits.setText('owner')} />
        <DateField label={t(($) => $.answer.due)} value={answer?.due} onSave={edits.setDue} />
      </div>
      <TextField
        label={t(($) => $.answer.comment)}
        rows={1}
        maxLength={5000}
        value={answer?.comment ?? ''}
        onSave={edits.setText('comment')}
      />
      {following && (
        <div className="row no-print">
          <LinkButton href={`${base}/pratiques/${following.practice.id}`} variant="primary">
            {t(($) => $.practice.following)}
          </LinkButton>
          <span className="soft small">{following.practice.title}</span>
        </div>
      )}
    </Sheet>
  )
}

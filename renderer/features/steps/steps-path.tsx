import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { stepAim } from '../../../shared/steps/load-easy-steps.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { stepProgress } from '../../../shared/steps/progress.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { stepReadiness } from '../../../shared/steps/step-readiness.ts'
import type { Step } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useEasyReading } from '../../i18n/easy-reading.ts'
import { ProgressLine } from '../../ui/layout.tsx'
import { ItemLinks } from './item-links.tsx'
import { LeftToDo } from './step-progress.tsx'
import { firstSentence, useStepWords } from './use-step-words.ts'

const PathStep = ({
  base,
  step,
  isHere,
  isFirstOfPhase,
}: {
  readonly base: string
  readonly step: Step
  readonly isHere: boolean
  readonly isFirstOfPhase: boolean
}) => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const { isEasy } = useEasyReading()
  const { hours, weeks } = useStepWords()
  const selection = selectionOf(project)
  const progress = stepProgress(step, project.checklist, selection)
  const { waitingFor } = stepReadiness(step, loadSteps(), project.checklist, selection)
  const isDone = progress.isComplete
  return (
    <li className={`path-step ${isDone ? 'done' : isHere ? 'here' : ''}`}>
      {isFirstOfPhase && <h2 className="phase">{t(($) => $.phases[step.phase])}</h2>}
      <span className="stone" aria-hidden="true">
        {step.number}
      </span>
      <div className="path-words">
        <h3 className="path-title">
          <Link href={`${base}/etapes/${step.id}`} aria-current={isHere ? 'step' : undefined}>
            <span className="visually-hidden">{t(($) => $.stepNumber, { number: step.number })} </span>
            {step.title}
          </Link>
        </h3>
        <p>{firstSentence(stepAim(step, isEasy)[0] ?? '')}</p>
        <p className="soft small capital">{[hours(step, selection.version), weeks(step)].join(' · ')}</p>
        {!isDone && waitingFor.length > 0 && (
          <div className="path-after soft small">
            <span>{t(($) => $.easierAfter)}</span>
            <ItemLinks base={base} ids={waitingFor} />
          </div>
        )}
      </div>
      <div className="path-count">
        <p className="num">
          <strong>{t(($) => $.countOf, { done: progress.done, total: progress.counted })}</strong>
        </p>
        <ProgressLine value={progress.share} />
        <p className="soft small">
          <LeftToDo items={selectItems(step.items, selection)} answers={project.checklist} selection={selection} />
        </p>
      </div>
    </li>
  )
}

/** The path of ten stones, drawn from top to bottom. Nothing is locked: what comes easier after something else only says so. */
export const StepsPath = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const selection = selectionOf(project)
  const steps = loadSteps()
  const here = steps.find((step) => !stepProgress(step, project.checklist, selection).isComplete)
  return (
    <ol className="path plain" aria-label={t(($) => $.pathLabel)}>
      {steps.map((step, index) => (
        <PathStep
          key={step.id}
          base={base}
          step={step}
          isHere={step === here}
          isFirstOfPhase={steps[index - 1]?.phase !== step.phase}
        />
      ))}
    </ol>
  )
}

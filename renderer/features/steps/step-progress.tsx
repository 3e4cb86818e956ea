import { useTranslation } from 'react-i18next'
import { type ItemAnswer, progressOf, statesById } from '../../../shared/steps/progress.ts'
import type { SelectionContext } from '../../../shared/steps/select-items.ts'
import type { ChecklistItem } from '../../../shared/steps/step-schema.ts'
import { ProgressLine } from '../../ui/layout.tsx'
import { countNeeded } from './use-step-words.ts'

interface LeftProps {
  readonly items: readonly ChecklistItem[]
  readonly answers: readonly ItemAnswer[]
  readonly selection: SelectionContext
}

/** What remains of some tasks, in one sentence. */
export const LeftToDo = ({ items, answers, selection }: LeftProps) => {
  const { t } = useTranslation('steps')
  const states = statesById(answers)
  const left = items.filter(({ id }) => !['done', 'not_applicable'].includes(states.get(id) ?? 'todo'))
  const count = left.length
  const needed = countNeeded(left, selection)
  if (items.length === 0) return t(($) => $.stepEmpty)
  if (count === 0) return t(($) => $.stepDone)
  if (needed === 0) return t(($) => $.left, { count })
  if (needed === count && count > 1) return t(($) => $.leftAllNeeded, { count })
  return needed === 1 ? t(($) => $.leftNeededOne, { count }) : t(($) => $.leftNeeded, { count, needed })
}

/** How far a checklist is, told and drawn; told again by screen readers when it moves. */
export const ChecklistProgress = (props: LeftProps) => {
  const { t } = useTranslation('steps')
  const { done, counted, notApplicable, share } = progressOf(props.items, props.answers)
  return (
    <div className="checklist-progress">
      <p role="status" className="small">
        <strong>{t(($) => $.overall, { count: done, total: counted })}</strong>{' '}
        <span className="soft">
          <LeftToDo {...props} />
          {notApplicable > 0 && ` ${t(($) => $.notApplicableCount, { count: notApplicable })}`}
        </span>
      </p>
      <ProgressLine value={share} />
    </div>
  )
}

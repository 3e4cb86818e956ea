import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { actionStatus } from '../../../shared/domain/record.ts'
import { Choice } from '../../ui/choice.tsx'
import { usePlanEdits } from './use-plan-edits.ts'
import { usePlanWords } from './use-plan-words.ts'

/** The state of an action: one arrow key, or one click. */
export const StatusChoice = ({
  action,
  isLabelHidden = true,
}: {
  readonly action: Action
  readonly isLabelHidden?: boolean
}) => {
  const { t } = useTranslation('plan')
  const words = usePlanWords()
  const edits = usePlanEdits()
  return (
    <Choice
      label={isLabelHidden ? t(($) => $.status.label, { title: words.title(action) }) : t(($) => $.action.status)}
      isLabelHidden={isLabelHidden}
      value={action.status}
      options={actionStatus.options.map((value) => ({ value, label: t(($) => $.status[value]) }))}
      onChange={(status) => edits.patch(action.id, { status })}
    />
  )
}

import { useTranslation } from 'react-i18next'
import { type PracticeState, practiceState } from '../../../shared/domain/answers.ts'
import { usePendingValue } from '../../ui/use-pending-value.ts'

/** The answer to a practice without opening it: one list, by keyboard too. */
export const StateSelect = ({
  label,
  value,
  onChange,
}: {
  readonly label: string
  readonly value: PracticeState | undefined
  readonly onChange: (state: PracticeState | undefined) => Promise<unknown>
}) => {
  const { t } = useTranslation('practices')
  const { shown, choose } = usePendingValue(value, onChange)
  return (
    <select
      className={`box state-select ${shown ?? 'unanswered'}`}
      aria-label={label}
      value={shown ?? ''}
      onChange={(event) => void choose(practiceState.options.find((state) => state === event.target.value))}
    >
      <option value="">{t(($) => $.row.unanswered)}</option>
      {practiceState.options.map((state) => (
        <option key={state} value={state}>
          {t(($) => $.states[state])}
        </option>
      ))}
    </select>
  )
}

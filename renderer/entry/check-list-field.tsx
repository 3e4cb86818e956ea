import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityChoice } from '../../shared/entry/load-entities.ts'
import { Disclosure } from '../ui/disclosure.tsx'
import { CheckField } from '../ui/fields.tsx'

/** Values of a list that are kept in the order of its choices, with what no choice stands for at the end. */
export const toggled = (
  value: unknown,
  choices: readonly EntityChoice[],
  one: string,
  isOn: boolean,
): readonly string[] | undefined => {
  const before = Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
  const known = choices.map((choice) => choice.value)
  const next = [
    ...known.filter((entry) => (entry === one ? isOn : before.includes(entry))),
    ...before.filter((entry) => !known.includes(entry)),
  ]
  return next.length === 0 ? undefined : next
}

/** Several choices among a few (shown at once) or among many (behind a title that tells what is chosen). */
export const CheckListField = ({
  label,
  hint,
  mark,
  choices,
  value,
  isFolded = false,
  onChange,
  children,
}: {
  readonly label: string
  readonly hint?: string | undefined
  readonly mark?: ReactNode
  readonly choices: readonly EntityChoice[]
  readonly value: unknown
  readonly isFolded?: boolean
  readonly onChange: (change: (value: unknown) => unknown) => Promise<unknown> | unknown
  /** Below the choices: the way to add one. */
  readonly children?: ReactNode
}) => {
  const { t } = useTranslation('entry')
  const chosen: readonly unknown[] = Array.isArray(value) ? value : []
  const boxes = (
    <div className={isFolded ? 'checks many' : 'checks'}>
      {choices.map((choice) => (
        <CheckField
          key={choice.value}
          label={choice.label}
          isChecked={chosen.includes(choice.value)}
          onSave={(isOn) => onChange((stored) => toggled(stored, choices, choice.value, isOn))}
        />
      ))}
    </div>
  )
  const names = choices.filter((choice) => chosen.includes(choice.value)).map((choice) => choice.label)
  return (
    <fieldset className="field bare">
      <legend className="field-label">
        <span className="legend-text">{label}</span> {mark}
      </legend>
      {hint && <p className="soft small">{hint}</p>}
      {isFolded ? (
        <Disclosure
          level={4}
          className="disclosure chosen"
          title={<span>{names.length > 0 ? names.join(', ') : t(($) => $.choose.open)}</span>}
        >
          <div className="stack tight">
            {choices.length === 0 && <p className="soft small">{t(($) => $.choose.empty)}</p>}
            {boxes}
            {children}
          </div>
        </Disclosure>
      ) : (
        boxes
      )}
    </fieldset>
  )
}

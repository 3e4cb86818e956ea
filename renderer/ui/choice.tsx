import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { Option } from './fields.tsx'
import { useReadOnly } from './read-only.tsx'
import { usePendingValue } from './use-pending-value.ts'

/** A few exclusive choices side by side; arrows move between them. */
export const Choice = <Value extends string>({
  label,
  isLabelHidden = false,
  value,
  options,
  onChange,
}: {
  readonly label: ReactNode
  readonly isLabelHidden?: boolean
  readonly value: Value | undefined
  readonly options: readonly Option<Value>[]
  readonly onChange: (value: Value) => Promise<unknown> | unknown
}) => {
  const isReadOnly = useReadOnly()
  const { shown, choose } = usePendingValue(value, (chosen) => chosen !== undefined && onChange(chosen))
  return (
    <RadioGroup
      className="choice"
      value={shown ?? null}
      isDisabled={isReadOnly}
      orientation="horizontal"
      onChange={(chosen) => {
        const option = options.find((entry) => entry.value === chosen)
        if (option) void choose(option.value)
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'choice-label'}>{label}</Label>
      <div className="seg">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="seg-option">
            {option.label}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

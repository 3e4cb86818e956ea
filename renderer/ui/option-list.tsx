import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import './option-list.css'

export interface DescribedOption<Value extends string> {
  readonly value: Value
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly aside?: ReactNode
}

/** A few exclusive choices one under the other, each explained. Arrows move between them. */
export const OptionList = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  readonly label: ReactNode
  readonly value: Value | undefined
  readonly options: readonly DescribedOption<Value>[]
  readonly onChange: (value: Value) => void
}) => (
  <RadioGroup
    className="option-list"
    value={value ?? null}
    onChange={(chosen) => {
      const option = options.find((entry) => entry.value === chosen)
      if (option) onChange(option.value)
    }}
  >
    <Label className="choice-label">{label}</Label>
    <div className="option-list-options">
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="option">
          <span className="option-mark" aria-hidden="true" />
          <span className="option-title">{option.title}</span>
          {option.aside && <span className="option-aside soft small">{option.aside}</span>}
          {option.detail && <span className="option-detail soft small">{option.detail}</span>}
        </Radio>
      ))}
    </div>
  </RadioGroup>
)

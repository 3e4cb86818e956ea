import { type ReactNode, useState } from 'react'
import { Label, Slider, SliderThumb, SliderTrack } from 'react-aria-components'

/** A number chosen along a line, by mouse or with the arrow keys, or typed beside it; what is typed falls on a step. */
export const SliderField = ({
  label,
  numberLabel,
  unit,
  value,
  max,
  step = 1,
  parse,
  format,
  onChange,
}: {
  readonly label: ReactNode
  /** Names the field where the number is typed. */
  readonly numberLabel: string
  readonly unit: string
  readonly value: number
  readonly max: number
  readonly step?: number
  readonly parse: (text: string) => number | undefined | null
  readonly format: (value: number) => string
  readonly onChange: (value: number) => void
}) => {
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string) => {
    setTyped(text)
    const parsed = parse(text) ?? undefined
    if (parsed !== undefined || text.trim() === '')
      onChange(Math.min(max, Math.max(0, Math.round((parsed ?? 0) / step) * step)))
  }
  return (
    <div className="slider">
      <Slider value={value} minValue={0} maxValue={max} step={step} onChange={onChange}>
        <Label className="choice-label">{label}</Label>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
      <span className="slider-number">
        <input
          className="box num"
          aria-label={numberLabel}
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          value={typed ?? format(value)}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(null)}
        />
        <span className="soft">{unit}</span>
      </span>
    </div>
  )
}

import type { ReactNode } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'

/** A number chosen along a line, by mouse or with the arrow keys; its value is always in words beside the label. */
export const SliderField = ({
  label,
  value,
  max,
  step = 1,
  format,
  onChange,
}: {
  readonly label: ReactNode
  readonly value: number
  readonly max: number
  readonly step?: number
  readonly format: (value: number) => string
  readonly onChange: (value: number) => void
}) => (
  <Slider className="slider" value={value} minValue={0} maxValue={max} step={step} onChange={onChange}>
    <Label className="choice-label">{label}</Label>
    <SliderOutput className="num">{format(value)}</SliderOutput>
    <SliderTrack className="slider-track">
      <SliderThumb className="slider-thumb" />
    </SliderTrack>
  </Slider>
)

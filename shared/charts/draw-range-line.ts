import { scaleLinear } from 'd3-scale'
import { type Drawing, label, type Shape } from './drawing.ts'

export interface RangeLine {
  readonly title: string
  readonly description: string
  /** All three in the unit of `formatTick`; `low` ≤ `central` ≤ `high`, none negative. */
  readonly low: number
  readonly central: number
  readonly high: number
  /** Texts beside the three marks, already in French. */
  readonly lowLabel: string
  readonly centralLabel: string
  readonly highLabel: string
  readonly formatTick: (value: number) => string
  readonly width?: number
}

const axisY = 50
const height = 104

/** A range drawn on a line that starts at zero: a thick bar from low to high, a ring at the central value. */
export const drawRangeLine = (range: RangeLine): Drawing => {
  const width = range.width ?? 680
  const scale = scaleLinear([0, Math.max(range.high * 1.15, 1e-9)], [24, width - 24]).nice(5)
  const [low, central, high] = [scale(range.low), scale(range.central), scale(range.high)]
  const end = scale.range()[1] ?? width
  const ticks = scale.ticks(5).flatMap((value): Shape[] => [
    {
      kind: 'line',
      x1: scale(value),
      x2: scale(value),
      y1: axisY + 12,
      y2: axisY + 18,
      stroke: 'control',
      strokeWidth: 1,
    },
    label(scale(value), axisY + 34, range.formatTick(value), { anchor: 'middle', size: 13, fill: 'ink-soft' }),
  ])
  // Labels of a narrow range would overlap: those of the ends then move to the outside of the bar.
  const isNarrow = high - low < 150
  return {
    width,
    height: height - 8,
    title: range.title,
    description: range.description,
    shapes: [
      { kind: 'line', x1: 24, x2: end, y1: axisY, y2: axisY, stroke: 'control', strokeWidth: 1.5 },
      ...ticks,
      { kind: 'rect', x: low, y: axisY - 6, width: Math.max(high - low, 2), height: 12, radius: 6, fill: 'path' },
      { kind: 'circle', x: central, y: axisY, radius: 10, fill: 'sheet', stroke: 'path', strokeWidth: 4 },
      label(isNarrow ? low - 10 : low, isNarrow ? axisY - 10 : axisY - 16, range.lowLabel, {
        anchor: isNarrow ? 'end' : 'middle',
        size: 14,
      }),
      label(central, axisY - 24, range.centralLabel, { anchor: 'middle', size: 18, weight: 'semibold' }),
      label(isNarrow ? high + 10 : high, isNarrow ? axisY - 10 : axisY - 16, range.highLabel, {
        anchor: isNarrow ? 'start' : 'middle',
        size: 14,
      }),
    ],
  }
}

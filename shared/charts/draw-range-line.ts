import { scaleLinear } from 'd3-scale'
import { type Drawing, label, type Shape } from './drawing.ts'
import { measureText } from './measure-text.ts'

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
const height = 96
/** Room for half a label at each end of the axis. */
const side = 40

/** A range drawn on a line that starts at zero: a thick bar from low to high, a ring at the central value. */
export const drawRangeLine = (range: RangeLine): Drawing => {
  const width = range.width ?? 680
  const scale = scaleLinear([0, Math.max(range.high * 1.15, 1e-9)], [side, width - side]).nice(5)
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
  const halfCentral = measureText(range.centralLabel, 18, 'semibold') / 2
  // An end too close to the central value has its label outside the bar, clear of the large figure; an end that is the
  // central value has none.
  const endLabels = (x: number, text: string, outside: 'start' | 'end'): readonly Shape[] => {
    if (Math.abs(central - x) < 1) return []
    const isClose = Math.abs(central - x) < halfCentral + measureText(text, 14) / 2 + 8
    const clear =
      outside === 'end' ? Math.min(x - 8, central - halfCentral - 6) : Math.max(x + 8, central + halfCentral + 6)
    return [label(isClose ? clear : x, axisY - 16, text, { anchor: isClose ? outside : 'middle', size: 14 })]
  }
  return {
    width,
    height,
    title: range.title,
    description: range.description,
    shapes: [
      { kind: 'line', x1: side, x2: end, y1: axisY, y2: axisY, stroke: 'control', strokeWidth: 1.5 },
      ...ticks,
      { kind: 'rect', x: low, y: axisY - 6, width: Math.max(high - low, 2), height: 12, radius: 6, fill: 'path' },
      { kind: 'circle', x: central, y: axisY, radius: 10, fill: 'sheet', stroke: 'path', strokeWidth: 4 },
      ...endLabels(low, range.lowLabel, 'end'),
      label(central, axisY - 24, range.centralLabel, { anchor: 'middle', size: 18, weight: 'semibold' }),
      ...endLabels(high, range.highLabel, 'start'),
    ],
  }
}

import { scaleLinear } from 'd3-scale'
import { type Drawing, label, type Shape } from './drawing.ts'
import { measureText } from './measure-text.ts'

export interface MeasuresChart {
  readonly title: string
  /** The measures in words: what the picture stands for. */
  readonly description: string
  /** In the order of time; `label` is the value as it is printed. */
  readonly points: readonly { readonly period: string; readonly value: number; readonly label: string }[]
  readonly target?: { readonly value: number; readonly label: string }
  readonly width: number
}

const size = 13
const top = 26
const plot = 74
const bottom = 26

/** The measures of an indicator from left to right, each with its figure, and its target as a dotted line. */
export const drawMeasures = ({ title, description, points, target, width }: MeasuresChart): Drawing => {
  const values = [...points.map(({ value }) => value), ...(target ? [target.value] : [])]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const right = target ? measureText(target.label, size) + 16 : 24
  const left = 36
  const x = scaleLinear()
    .domain([0, Math.max(1, points.length - 1)])
    .range([left, Math.max(left + 40, width - right - 30)])
  // Measures that are all alike stand in the middle.
  const y = scaleLinear()
    .domain(low === high ? [low - 1, high + 1] : [low, high])
    .range([top + plot, top])
  const shapes: Shape[] = []
  if (target) {
    const at = y(target.value)
    shapes.push(
      { kind: 'line', x1: left, y1: at, x2: width - right, y2: at, stroke: 'ask', strokeWidth: 2, dotted: true },
      label(width - right + 8, at + 4, target.label, { size, fill: 'ask' }),
    )
  }
  for (const [index, { value }] of points.entries()) {
    const next = points[index + 1]
    if (next) {
      const end = { x2: x(index + 1), y2: y(next.value) }
      shapes.push({ kind: 'line', x1: x(index), y1: y(value), ...end, stroke: 'path', strokeWidth: 2.5 })
    }
  }
  for (const [index, point] of points.entries()) {
    shapes.push(
      { kind: 'circle', x: x(index), y: y(point.value), radius: 4, fill: 'sheet', stroke: 'path', strokeWidth: 2.5 },
      label(x(index), y(point.value) - 10, point.label, { anchor: 'middle', size, weight: 'semibold' }),
      label(x(index), top + plot + 22, point.period, { anchor: 'middle', size, fill: 'ink-soft' }),
    )
  }
  return { width, height: top + plot + bottom + 6, title, description, shapes }
}

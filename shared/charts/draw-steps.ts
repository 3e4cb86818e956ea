import { scaleLinear } from 'd3-scale'
import { type Drawing, label, type Shape } from './drawing.ts'
import { hatch } from './hatch.ts'
import { measureText, wrapText } from './measure-text.ts'

/** `total` stands on zero; a `change` starts where the one before ended and may go either way. */
export interface ChangeStep {
  readonly kind: 'total' | 'change'
  readonly label: string
  /** A total (never negative), or a signed change. */
  readonly amount: number
  /** The amount in words, with its sign for a change. */
  readonly valueLabel: string
}

export interface StepsChart {
  readonly title: string
  readonly description: string
  readonly steps: readonly ChangeStep[]
  readonly width?: number
}

const labelSize = 14
const barHeight = 20
const rowGap = 14
const top = 6

interface Placed {
  readonly step: ChangeStep
  readonly from: number
  readonly to: number
}

const place = (steps: readonly ChangeStep[]): readonly Placed[] => {
  const placed: Placed[] = []
  let level = 0
  for (const step of steps) {
    const from = step.kind === 'total' ? 0 : level
    const to = step.kind === 'total' ? step.amount : level + step.amount
    placed.push({ step, from, to })
    level = to
  }
  return placed
}

/**
 * From one total to another, one change a row: a rise is plain, a fall is hatched, and each says its sign. Totals are
 * outlined. Rows read from top to bottom, so that long labels keep their room.
 */
export const drawSteps = (chart: StepsChart): Drawing => {
  const width = chart.width ?? 680
  const placed = place(chart.steps)
  const longest = Math.max(...chart.steps.map((step) => measureText(step.label, labelSize)), 60)
  const labelWidth = Math.min(longest, width * 0.34)
  const valueWidth = Math.max(...chart.steps.map((step) => measureText(step.valueLabel, labelSize, 'semibold')), 40)
  const start = labelWidth + 20
  const lowest = Math.min(0, ...placed.map(({ to }) => to))
  const highest = Math.max(...placed.flatMap(({ from, to }) => [from, to]), lowest + 1e-9)
  const scale = scaleLinear([lowest, highest], [start, width - valueWidth - 16])
  const shapes: Shape[] = []
  let y = top
  for (const [index, { step, from, to }] of placed.entries()) {
    const lines = wrapText(step.label, labelSize, labelWidth + 4)
    const rowHeight = Math.max(barHeight, lines.length * 17)
    const middle = y + rowHeight / 2
    const [left, right] = [Math.min(scale(from), scale(to)), Math.max(scale(from), scale(to))]
    const box = { x: left, y: middle - barHeight / 2, width: Math.max(right - left, 1.5), height: barHeight }
    for (const [line, text] of lines.entries())
      shapes.push(
        label(labelWidth + 8, middle + 5 + (line - (lines.length - 1) / 2) * 17, text, {
          anchor: 'end',
          size: labelSize,
          ...(step.kind === 'total' && { weight: 'semibold' }),
        }),
      )
    if (step.kind === 'total')
      shapes.push({ kind: 'rect', ...box, fill: 'path-wash', stroke: 'path', strokeWidth: 1.25 })
    else if (step.amount >= 0) shapes.push({ kind: 'rect', ...box, fill: 'path' })
    else
      shapes.push({ kind: 'rect', ...box, fill: 'sheet' }, ...hatch(box, 'path'), {
        kind: 'rect',
        ...box,
        stroke: 'path',
        strokeWidth: 1.25,
      })
    shapes.push(label(right + 8, middle + 5, step.valueLabel, { size: labelSize, weight: 'semibold' }))
    const next = placed[index + 1]
    if (next) {
      const x = scale(to)
      shapes.push({
        kind: 'line',
        x1: x,
        x2: x,
        y1: middle + barHeight / 2,
        y2: y + rowHeight + rowGap,
        stroke: 'control',
        strokeWidth: 1,
      })
    }
    y += rowHeight + rowGap
  }
  return { width, height: y - rowGap + 6, title: chart.title, description: chart.description, shapes }
}

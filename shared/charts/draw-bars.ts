import { scaleLinear } from 'd3-scale'
import { type Drawing, label, type Shape } from './drawing.ts'
import { hatch } from './hatch.ts'
import { measureText, wrapText } from './measure-text.ts'

export interface Bar {
  readonly label: string
  /** Plain part of the bar, then the hatched one; both in the same unit, none negative. */
  readonly first: number
  readonly second: number
  /** The total in words, at the end of the bar. */
  readonly valueLabel: string
}

export interface BarChart {
  readonly title: string
  readonly description: string
  readonly bars: readonly Bar[]
  /** What the plain part and the hatched part are. */
  readonly firstLegend: string
  readonly secondLegend: string
  readonly width?: number
}

const labelSize = 14
const barHeight = 20
const rowGap = 14

const swatch = (x: number, y: number, hatched: boolean): readonly Shape[] => {
  const box = { x, y: y - 11, width: 22, height: 13 }
  return hatched
    ? [
        { kind: 'rect', ...box, fill: 'sheet' },
        ...hatch(box, 'path'),
        { kind: 'rect', ...box, stroke: 'path', strokeWidth: 1.25 },
      ]
    : [{ kind: 'rect', ...box, fill: 'path' }]
}

const legendSize = 13
const swatchWidth = 30
const legendGap = 26

/** What the two parts are: on one line above the bars; from the edge, or one under the other, where the drawing is narrow. */
const placeLegend = (
  { firstLegend, secondLegend }: BarChart,
  start: number,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } => {
  const entry = (x: number, y: number, text: string, hatched: boolean): readonly Shape[] => [
    ...swatch(x, y, hatched),
    label(x + swatchWidth, y, text, { size: legendSize, fill: 'ink-soft' }),
  ]
  const next = swatchWidth + measureText(firstLegend, legendSize) + legendGap
  const needed = next + swatchWidth + measureText(secondLegend, legendSize)
  const isStacked = needed > width
  const x = start + needed > width ? 0 : start
  return {
    shapes: [
      ...entry(x, 15, firstLegend, false),
      ...(isStacked ? entry(x, 35, secondLegend, true) : entry(x + next, 15, secondLegend, true)),
    ],
    height: isStacked ? 54 : 34,
  }
}

/** Horizontal bars in two parts, plain then hatched, longest label deciding where they start. No scale: each bar says its value. */
export const drawBars = (chart: BarChart): Drawing => {
  const width = chart.width ?? 680
  const longest = Math.max(...chart.bars.map((bar) => measureText(bar.label, labelSize)), 60)
  const labelWidth = Math.min(longest, width * 0.32)
  const valueWidth = Math.max(...chart.bars.map((bar) => measureText(bar.valueLabel, labelSize, 'semibold')), 40)
  const start = labelWidth + 20
  const largest = Math.max(...chart.bars.map((bar) => bar.first + bar.second), 1e-9)
  const scale = scaleLinear([0, largest], [0, width - start - valueWidth - 16])

  const legend = placeLegend(chart, start, width)
  const shapes: Shape[] = [...legend.shapes]
  let y = legend.height
  for (const bar of chart.bars) {
    const lines = wrapText(bar.label, labelSize, labelWidth + 4)
    const rowHeight = Math.max(barHeight, lines.length * 17)
    const middle = y + rowHeight / 2
    const firstWidth = scale(bar.first)
    const box = { x: start + firstWidth, y: middle - barHeight / 2, width: scale(bar.second), height: barHeight }
    lines.forEach((line, index) => {
      shapes.push(
        label(labelWidth + 8, middle + 5 + (index - (lines.length - 1) / 2) * 17, line, {
          anchor: 'end',
          size: labelSize,
        }),
      )
    })
    if (firstWidth > 0) {
      shapes.push({ kind: 'rect', x: start, y: box.y, width: firstWidth, height: barHeight, fill: 'path' })
    }
    if (box.width > 0.5) {
      shapes.push({ kind: 'rect', ...box, fill: 'sheet' }, ...hatch(box, 'path'), {
        kind: 'rect',
        ...box,
        stroke: 'path',
        strokeWidth: 1.25,
      })
    }
    shapes.push(
      label(start + firstWidth + box.width + 8, middle + 5, bar.valueLabel, { size: labelSize, weight: 'semibold' }),
    )
    y += rowHeight + rowGap
  }
  return { width, height: y - rowGap + 4, title: chart.title, description: chart.description, shapes }
}

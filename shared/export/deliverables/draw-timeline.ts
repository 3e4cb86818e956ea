import { type Drawing, label, type Shape } from '../../charts/drawing.ts'
import { hatch } from '../../charts/hatch.ts'
import { wrapText } from '../../charts/measure-text.ts'

export interface TimelineChart {
  readonly title: string
  readonly description: string
  readonly bars: readonly {
    readonly label: string
    /** Months counted from `firstMonth`; `end` is excluded. */
    readonly start: number
    readonly end: number
    readonly isDone: boolean
  }[]
  /** Names of the months, from the first to the last shown. */
  readonly months: readonly { readonly name: string; readonly year?: string }[]
  /** Where today is, in months from the first; left out when outside. */
  readonly now?: number
  readonly nowLabel: string
  readonly width: number
}

const size = 13
const barHeight = 14
const gap = 12
const top = 50

/** Bars of actions over months: plain when done, hatched when still to do; a dotted line for today. */
export const drawTimeline = (chart: TimelineChart): Drawing => {
  const { width } = chart
  const labelWidth = width * 0.25
  const left = labelWidth + 14
  const monthWidth = (width - left - 8) / Math.max(chart.months.length, 1)
  const at = (month: number): number => left + month * monthWidth
  // Names of months stand every month, or every third when there is no room.
  const stride = monthWidth < 34 ? 3 : 1
  const shapes: Shape[] = chart.months.flatMap(({ name, year }, index): readonly Shape[] => [
    ...(index % stride === 0
      ? [
          label(at(index) + 3, 30, name, { size: 12, fill: 'ink-soft' }),
          {
            kind: 'line' as const,
            x1: at(index),
            x2: at(index),
            y1: 36,
            y2: 42,
            stroke: 'control' as const,
            strokeWidth: 1,
          },
        ]
      : []),
    ...(year === undefined ? [] : [label(at(index) + 3, 13, year, { size: 12, weight: 'semibold' as const })]),
  ])
  let y = top
  for (const bar of chart.bars) {
    const lines = wrapText(bar.label, size, labelWidth)
    const height = Math.max(lines.length * 15, barHeight + 2)
    lines.forEach((line, index) => {
      shapes.push(label(labelWidth, y + 11 + index * 15, line, { anchor: 'end', size }))
    })
    const box = {
      x: at(bar.start),
      y: y + (height - barHeight) / 2,
      width: Math.max((bar.end - bar.start) * monthWidth, 6),
      height: barHeight,
    }
    if (bar.isDone) shapes.push({ kind: 'rect', ...box, fill: 'path' })
    else
      shapes.push({ kind: 'rect', ...box, fill: 'sheet' }, ...hatch(box, 'path'), {
        kind: 'rect',
        ...box,
        stroke: 'path',
        strokeWidth: 1.25,
      })
    y += height + gap
  }
  shapes.push({ kind: 'line', x1: left, x2: width - 8, y1: 42, y2: 42, stroke: 'control', strokeWidth: 1 })
  if (chart.now !== undefined && chart.now >= 0 && chart.now <= chart.months.length) {
    const x = at(chart.now)
    shapes.push(
      { kind: 'line', x1: x, x2: x, y1: 42, y2: y, stroke: 'ask', strokeWidth: 1.5, dotted: true },
      label(x + 5, y + 4, chart.nowLabel, { size: 12, fill: 'ask' }),
    )
  }
  return { width, height: y + 12, title: chart.title, description: chart.description, shapes }
}

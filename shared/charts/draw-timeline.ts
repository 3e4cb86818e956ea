import { type Drawing, label, type Shape } from './drawing.ts'
import { hatch } from './hatch.ts'
import { wrapText } from './measure-text.ts'

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
  /** Indexes of bars: the second one waits for the first. */
  readonly links?: readonly { readonly from: number; readonly to: number }[]
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
/** Below this width the names stand above their bars. */
const NARROW = 520

interface Place {
  readonly x: number
  readonly width: number
  readonly middle: number
}

/** A thin line from the end of one bar, down or up, to the start of another, with a dot where it arrives. */
const drawLink = (from: Place, to: Place): readonly Shape[] => {
  const startX = from.x + from.width
  const turnX = Math.max(startX + 4, to.x - 8)
  const line = { kind: 'line', stroke: 'ink-soft', strokeWidth: 1 } as const
  return [
    { ...line, x1: startX, x2: turnX, y1: from.middle, y2: from.middle },
    { ...line, x1: turnX, x2: turnX, y1: from.middle, y2: to.middle },
    { ...line, x1: turnX, x2: to.x, y1: to.middle, y2: to.middle },
    { kind: 'circle', x: to.x, y: to.middle, radius: 3, fill: 'ink-soft' },
  ]
}

/**
 * Bars of actions over months: plain when done, hatched when still to do; a dotted line for today, thin lines from what
 * must come first to what waits for it.
 */
export const drawTimeline = (chart: TimelineChart): Drawing => {
  const { width } = chart
  const isNarrow = width < NARROW
  const labelWidth = isNarrow ? width - 16 : width * 0.25
  const left = isNarrow ? 8 : labelWidth + 14
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
  const places: Place[] = []
  for (const bar of chart.bars) {
    const lines = wrapText(bar.label, size, labelWidth)
    const textHeight = lines.length * 15
    const height = isNarrow ? textHeight + barHeight + 6 : Math.max(textHeight, barHeight + 2)
    lines.forEach((line, index) => {
      const place = isNarrow ? { x: left, anchor: 'start' as const } : { x: labelWidth, anchor: 'end' as const }
      shapes.push(label(place.x, y + 11 + index * 15, line, { anchor: place.anchor, size }))
    })
    const box = {
      x: at(bar.start),
      y: isNarrow ? y + textHeight + 4 : y + (height - barHeight) / 2,
      width: Math.max((bar.end - bar.start) * monthWidth, 6),
      height: barHeight,
    }
    places.push({ x: box.x, width: box.width, middle: box.y + barHeight / 2 })
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
  for (const { from, to } of chart.links ?? []) {
    const [start, end] = [places[from], places[to]]
    if (start && end) shapes.push(...drawLink(start, end))
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

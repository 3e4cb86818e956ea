import { type Drawing, label, type Shape } from './drawing.ts'
import { measureText, wrapText } from './measure-text.ts'

/** `done`: nothing left to do; `here`: the step to work on now; `started`: some of it done; `todo`: nothing done. */
export type StoneState = 'done' | 'here' | 'started' | 'todo'

export interface Stone {
  readonly number: number
  readonly label: string
  readonly state: StoneState
  /** "4 sur 5", in words. */
  readonly countLabel: string
}

export interface StonePath {
  readonly title: string
  readonly description: string
  readonly stones: readonly Stone[]
  /** Written under the stone to work on: "vous êtes ici". */
  readonly hereLabel: string
  readonly width?: number
}

const stoneY = 30
const radius = 19
const labelSize = 12.5
const lineHeight = 15

const drawStone = (stone: Stone, x: number): readonly Shape[] => {
  const isDone = stone.state === 'done'
  const halo: readonly Shape[] =
    stone.state === 'here'
      ? [{ kind: 'circle', x, y: stoneY, radius: radius + 6, stroke: 'path', strokeWidth: 1.5, fill: 'path-wash' }]
      : []
  return [
    ...halo,
    {
      kind: 'circle',
      x,
      y: stoneY,
      radius,
      fill: isDone ? 'path' : 'sheet',
      stroke: stone.state === 'todo' ? 'control' : 'path',
      strokeWidth: stone.state === 'todo' ? 1.5 : 2.5,
    },
    label(x, stoneY + 6, String(stone.number), {
      anchor: 'middle',
      size: 17,
      weight: 'semibold',
      fill: isDone ? 'sheet' : 'ink',
    }),
  ]
}

/** The ten stones of the path: filled when done, ringed twice where the work is, thin when not started; counts in words. */
export const drawPath = (path: StonePath): Drawing => {
  const width = path.width ?? 680
  const slot = width / Math.max(path.stones.length, 1)
  const centre = (index: number): number => slot * (index + 0.5)
  const wrapped = path.stones.map((stone) => wrapText(stone.label, labelSize, slot - 6))
  const labelLines = Math.max(...wrapped.map((lines) => lines.length), 1)
  const labelsY = stoneY + radius + 24
  const countsY = labelsY + labelLines * lineHeight + 3
  const links = path.stones.slice(1).map(
    (_, index): Shape => ({
      kind: 'line',
      x1: centre(index) + radius + 8,
      x2: centre(index + 1) - radius - 8,
      y1: stoneY,
      y2: stoneY,
      stroke: 'control',
      strokeWidth: 2,
      dotted: true,
    }),
  )
  const stones = path.stones.flatMap((stone, index) => {
    const x = centre(index)
    const lines = wrapped[index] ?? []
    const weight = stone.state === 'here' ? ('semibold' as const) : ('regular' as const)
    return [
      ...drawStone(stone, x),
      ...lines.map((line, row) => {
        const fitting = Math.min(labelSize, (labelSize * (slot - 3)) / measureText(line, labelSize, weight))
        return label(x, labelsY + row * lineHeight, line, { anchor: 'middle', size: fitting, weight })
      }),
      label(x, countsY, stone.countLabel, { anchor: 'middle', size: 12, fill: 'ink-soft' }),
      ...(stone.state === 'here'
        ? [label(x, countsY + 17, path.hereLabel, { anchor: 'middle', size: 12, weight: 'semibold', fill: 'path' })]
        : []),
    ]
  })
  return {
    width,
    height: countsY + 24,
    title: path.title,
    description: path.description,
    shapes: [...links, ...stones],
  }
}

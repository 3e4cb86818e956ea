import { type Drawing, label, type Shape } from '../../charts/drawing.ts'
import { measureText, wrapText } from '../../charts/measure-text.ts'

export interface GridChart {
  readonly title: string
  readonly description: string
  /** Three names from low to high. */
  readonly rows: readonly [string, string, string]
  readonly columns: readonly [string, string, string]
  readonly rowAxis: string
  readonly columnAxis: string
  /** What stands in each cell; `row` and `column` from 1 (low) to 3 (high). */
  readonly points: readonly { readonly row: 1 | 2 | 3; readonly column: 1 | 2 | 3; readonly label: string }[]
  readonly width?: number
}

const size = 13
const lineHeight = 16
const padding = 8
const left = 76
const bottom = 44

/** A picture of three by three cells, the high row on top: who or what stands where, by name. */
export const drawGrid = (chart: GridChart): Drawing => {
  const width = chart.width ?? 680
  const cellWidth = (width - left) / 3
  const linesOf = (row: number, column: number): readonly string[] =>
    chart.points
      .filter((point) => point.row === row && point.column === column)
      .flatMap((point) => wrapText(point.label, size, cellWidth - 2 * padding))
  const heights = [3, 2, 1].map((row) =>
    Math.max(44, ...[1, 2, 3].map((column) => linesOf(row, column).length * lineHeight + 2 * padding)),
  )
  const shapes: Shape[] = []
  let y = 4
  ;[3, 2, 1].forEach((row, index) => {
    const height = heights[index] ?? 44
    const rowName = chart.rows[row - 1] ?? ''
    shapes.push(label(left - 10, y + height / 2 + 4, rowName, { anchor: 'end', size, fill: 'ink-soft' }))
    for (const column of [1, 2, 3]) {
      const x = left + (column - 1) * cellWidth
      // The corner that matters most is washed; its place says it too.
      const isClose = row === 3 && column === 3
      shapes.push({
        kind: 'rect',
        x,
        y,
        width: cellWidth,
        height,
        stroke: 'rule',
        strokeWidth: 1,
        fill: isClose ? 'path-wash' : 'sheet',
      })
      linesOf(row, column).forEach((line, at) => {
        const fitting = Math.min(size, (size * (cellWidth - 2 * padding)) / Math.max(measureText(line, size), 1))
        shapes.push(label(x + padding, y + padding + 11 + at * lineHeight, line, { size: fitting }))
      })
    }
    y += height
  })
  chart.columns.forEach((name, index) => {
    shapes.push(label(left + (index + 0.5) * cellWidth, y + 17, name, { anchor: 'middle', size, fill: 'ink-soft' }))
  })
  shapes.push(
    label(0, 16, chart.rowAxis, { size, weight: 'semibold' }),
    label(left + 1.5 * cellWidth, y + 36, chart.columnAxis, { anchor: 'middle', size, weight: 'semibold' }),
  )
  return { width, height: y + bottom, title: chart.title, description: chart.description, shapes }
}

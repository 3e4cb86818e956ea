export interface Point {
  readonly x: number
  readonly y: number
}
export type Contour = readonly Point[]

/** How much of each pixel of a box is covered, 0 to 1, row by row. */
export interface Coverage {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high)

/** Adds the signed area to the right of one edge; a running sum along each row then gives the coverage. */
const addEdge = (areas: Float32Array, width: number, height: number, from: Point, to: Point): void => {
  if (from.y === to.y) return
  const direction = from.y < to.y ? 1 : -1
  const [top, bottom] = from.y < to.y ? [from, to] : [to, from]
  const slope = (bottom.x - top.x) / (bottom.y - top.y)
  const lastRow = Math.min(height, Math.ceil(bottom.y))
  for (let row = Math.max(0, Math.floor(top.y)); row < lastRow; row++) {
    const startY = Math.max(row, top.y)
    const endY = Math.min(row + 1, bottom.y)
    const area = (endY - startY) * direction
    const startX = clamp(top.x + (startY - top.y) * slope, 0, width - 1)
    const endX = clamp(top.x + (endY - top.y) * slope, 0, width - 1)
    const [leftX, rightX] = startX < endX ? [startX, endX] : [endX, startX]
    const first = Math.floor(leftX)
    const last = Math.ceil(rightX)
    const base = row * width
    const add = (column: number, amount: number): void => {
      areas[base + column] = (areas[base + column] ?? 0) + amount
    }
    if (last <= first + 1) {
      const middle = (leftX + rightX) / 2 - first
      add(first, area * (1 - middle))
      if (first + 1 < width) add(first + 1, area * middle)
      continue
    }
    // The edge crosses several pixels of the row: share its area between them.
    const span = rightX - leftX
    let before = 0
    for (let column = first; column < last; column++) {
      const inside = Math.min(column + 1, rightX) - Math.max(column, leftX)
      const reached = (area * inside) / span
      const middle = (Math.min(column + 1, rightX) + Math.max(column, leftX)) / 2 - column
      const here = before + reached * (1 - middle)
      add(column, here)
      before = reached * middle
    }
    if (last < width) add(last, before)
  }
}

/**
 * Fills closed contours. An inner contour drawn the other way round is a hole; contours of the same direction that
 * overlap, as in letters of a variable typeface, count once.
 */
export const fillContours = (contours: readonly Contour[]): Coverage => {
  const points = contours.flat()
  const left = Math.floor(Math.min(...points.map((point) => point.x)))
  const top = Math.floor(Math.min(...points.map((point) => point.y)))
  const width = Math.ceil(Math.max(...points.map((point) => point.x))) - left + 2
  const height = Math.ceil(Math.max(...points.map((point) => point.y))) - top + 1
  const areas = new Float32Array(width * height)
  for (const contour of contours) {
    contour.forEach((point, index) => {
      const next = contour[(index + 1) % contour.length] ?? point
      const shift = (p: Point): Point => ({ x: p.x - left, y: p.y - top })
      addEdge(areas, width, height, shift(point), shift(next))
    })
  }
  for (let row = 0; row < height; row++) {
    let sum = 0
    for (let column = 0; column < width; column++) {
      sum += areas[row * width + column] ?? 0
      areas[row * width + column] = Math.min(Math.abs(sum), 1)
    }
  }
  return { left, top, width, height, values: areas }
}

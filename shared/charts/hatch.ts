import type { LineShape, Tone } from './drawing.ts'

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Slanted lines clipped to a rectangle: a second texture that survives a black and white print. */
export const hatch = (area: Area, stroke: Tone, gap = 6): readonly LineShape[] => {
  const lines: LineShape[] = []
  const { x, y, width, height } = area
  for (let offset = gap / 2; offset < width + height; offset += gap) {
    // The line x + y = offset, from the top edge down to the left, cut at the right and bottom edges.
    const startX = Math.min(offset, width)
    const startY = offset - startX
    const endY = Math.min(offset, height)
    const endX = offset - endY
    if (startX - endX > 0.5) {
      lines.push({
        kind: 'line',
        x1: x + startX,
        y1: y + startY,
        x2: x + endX,
        y2: y + endY,
        stroke,
        strokeWidth: 1.25,
      })
    }
  }
  return lines
}

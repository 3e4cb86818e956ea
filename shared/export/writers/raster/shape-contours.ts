import type { LineShape, RectShape } from '../../../charts/drawing.ts'
import type { Contour, Point } from './coverage.ts'

const turn = Math.PI * 2

/** A circle as a many-sided contour. */
export const circleContour = (x: number, y: number, radius: number): Contour => {
  const sides = Math.max(16, Math.ceil(radius * 3))
  return Array.from({ length: sides }, (_, side) => ({
    x: x + radius * Math.cos((side / sides) * turn),
    y: y + radius * Math.sin((side / sides) * turn),
  }))
}

/** The contour of a rectangle, enlarged by `outset` on each side, its corners rounded when it asks for it. */
export const rectContour = (shape: RectShape, outset = 0): Contour => {
  const [left, top] = [shape.x - outset, shape.y - outset]
  const [right, bottom] = [shape.x + shape.width + outset, shape.y + shape.height + outset]
  const radius = Math.min(shape.radius ?? 0, shape.width / 2, shape.height / 2)
  if (radius <= 0) {
    return [
      { x: left, y: top },
      { x: right, y: top },
      { x: right, y: bottom },
      { x: left, y: bottom },
    ]
  }
  const corner = (x: number, y: number, start: number): readonly Point[] =>
    Array.from({ length: 9 }, (_, step) => {
      const angle = start + (step / 8) * (turn / 4)
      return { x: x + radius * Math.cos(angle), y: y + radius * Math.sin(angle) }
    })
  return [
    ...corner(right - radius, bottom - radius, 0),
    ...corner(left + radius, bottom - radius, turn / 4),
    ...corner(left + radius, top + radius, turn / 2),
    ...corner(right - radius, top + radius, (3 * turn) / 4),
  ]
}

/** A line as thin quadrilateral, or as its round dots. */
export const lineContours = (shape: LineShape): readonly Contour[] => {
  const length = Math.hypot(shape.x2 - shape.x1, shape.y2 - shape.y1)
  if (length === 0) return []
  const [stepX, stepY] = [(shape.x2 - shape.x1) / length, (shape.y2 - shape.y1) / length]
  const half = shape.strokeWidth / 2
  if (shape.dotted) {
    const gap = shape.strokeWidth * 2.5
    return Array.from({ length: Math.floor(length / gap) + 1 }, (_, dot) =>
      circleContour(shape.x1 + stepX * gap * dot, shape.y1 + stepY * gap * dot, half),
    )
  }
  return [
    [
      { x: shape.x1 - stepY * half, y: shape.y1 + stepX * half },
      { x: shape.x2 - stepY * half, y: shape.y2 + stepX * half },
      { x: shape.x2 + stepY * half, y: shape.y2 - stepX * half },
      { x: shape.x1 + stepY * half, y: shape.y1 - stepX * half },
    ],
  ]
}

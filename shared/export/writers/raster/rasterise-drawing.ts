import type { Drawing, Shape, Tone } from '../../../charts/drawing.ts'
import { printPalette } from '../../../charts/print-palette.ts'
import { assertNever } from '../../../errors/app-error.ts'
import { type Contour, fillContours } from './coverage.ts'
import { layOutText } from './letters.ts'
import { circleContour, lineContours, rectContour } from './shape-contours.ts'

/** A picture, three bytes a pixel (red, green, blue), row by row, on white. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

interface Layer {
  readonly contours: readonly Contour[]
  readonly tone: Tone
}

const ring = (outer: Contour, inner: Contour): readonly Contour[] => [outer, [...inner].reverse()]

/** The filled areas of a shape, from back to front, in units of the drawing. */
const toLayers = (shape: Shape): readonly Layer[] => {
  switch (shape.kind) {
    case 'rect': {
      const half = (shape.strokeWidth ?? 1) / 2
      return [
        ...(shape.fill ? [{ contours: [rectContour(shape)], tone: shape.fill }] : []),
        ...(shape.stroke
          ? [{ contours: ring(rectContour(shape, half), rectContour(shape, -half)), tone: shape.stroke }]
          : []),
      ]
    }
    case 'circle': {
      const { x, y, radius } = shape
      const half = (shape.strokeWidth ?? 1) / 2
      return [
        ...(shape.fill ? [{ contours: [circleContour(x, y, radius)], tone: shape.fill }] : []),
        ...(shape.stroke
          ? [
              {
                contours: ring(circleContour(x, y, radius + half), circleContour(x, y, radius - half)),
                tone: shape.stroke,
              },
            ]
          : []),
      ]
    }
    case 'line':
      return lineContours(shape).map((contour) => ({ contours: [contour], tone: shape.stroke }))
    case 'text': {
      const { width, letters } = layOutText(shape.text, shape.size, shape.weight)
      const start = shape.anchor === 'middle' ? shape.x - width / 2 : shape.anchor === 'end' ? shape.x - width : shape.x
      return letters.map((contours) => ({
        contours: contours.map((contour) => contour.map((point) => ({ x: point.x + start, y: point.y + shape.y }))),
        tone: shape.fill,
      }))
    }
    default:
      return assertNever(shape)
  }
}

const channels = (tone: Tone): readonly [number, number, number] => {
  const value = Number.parseInt(printPalette[tone].slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

const paintLayer = (pixels: Pixels, layer: Layer, scale: number): void => {
  const contours = layer.contours.map((contour) => contour.map(({ x, y }) => ({ x: x * scale, y: y * scale })))
  const area = fillContours(contours)
  const colour = channels(layer.tone)
  for (let row = Math.max(0, -area.top); row < area.height && row + area.top < pixels.height; row++) {
    for (let column = Math.max(0, -area.left); column < area.width && column + area.left < pixels.width; column++) {
      const share = area.values[row * area.width + column] ?? 0
      if (share < 0.004) continue // below one level out of 255
      const at = ((row + area.top) * pixels.width + column + area.left) * 3
      for (let channel = 0; channel < 3; channel++) {
        const under = pixels.rgb[at + channel] ?? 255
        pixels.rgb[at + channel] = Math.round(under + ((colour[channel] ?? 0) - under) * share)
      }
    }
  }
}

/** Draws a chart as a picture, `scale` pixels for one unit of the drawing. Pure: no canvas, the same bytes everywhere. */
export const rasteriseDrawing = (drawing: Drawing, scale: number): Pixels => {
  const width = Math.ceil(drawing.width * scale)
  const height = Math.ceil(drawing.height * scale)
  const pixels: Pixels = { width, height, rgb: new Uint8Array(width * height * 3).fill(255) }
  for (const shape of drawing.shapes) for (const layer of toLayers(shape)) paintLayer(pixels, layer, scale)
  return pixels
}

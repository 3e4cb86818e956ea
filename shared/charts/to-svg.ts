import { assertNever } from '../errors/app-error.ts'
import type { Drawing, Shape, Tone } from './drawing.ts'
import { printPalette } from './print-palette.ts'

/** Makes a text safe between tags and inside double-quoted attributes. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const round = (value: number): string => String(Math.round(value * 100) / 100)

const paint = (fill: Tone | undefined, stroke: Tone | undefined, strokeWidth: number | undefined): string =>
  `fill="${fill ? printPalette[fill] : 'none'}"${
    stroke ? ` stroke="${printPalette[stroke]}" stroke-width="${round(strokeWidth ?? 1)}"` : ''
  }`

const toElement = (shape: Shape): string => {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"${
        shape.radius ? ` rx="${round(shape.radius)}"` : ''
      } ${paint(shape.fill, shape.stroke, shape.strokeWidth)}/>`
    case 'line':
      return `<line x1="${round(shape.x1)}" y1="${round(shape.y1)}" x2="${round(shape.x2)}" y2="${round(shape.y2)}" stroke="${
        printPalette[shape.stroke]
      }" stroke-width="${round(shape.strokeWidth)}"${
        shape.dotted ? ` stroke-linecap="round" stroke-dasharray="0 ${round(shape.strokeWidth * 2.5)}"` : ''
      }/>`
    case 'circle':
      return `<circle cx="${round(shape.x)}" cy="${round(shape.y)}" r="${round(shape.radius)}" ${paint(
        shape.fill,
        shape.stroke,
        shape.strokeWidth,
      )}/>`
    case 'text':
      return `<text x="${round(shape.x)}" y="${round(shape.y)}" font-size="${round(shape.size)}" font-weight="${
        shape.weight === 'semibold' ? 600 : 400
      }" text-anchor="${shape.anchor}" fill="${printPalette[shape.fill]}">${escapeMarkup(shape.text)}</text>`
    default:
      return assertNever(shape)
  }
}

/** An SVG element with its title and description tied to it. `id` must be unique in the page. */
export const toSvg = (drawing: Drawing, id: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(drawing.width)} ${round(drawing.height)}" role="img" aria-labelledby="${id}-title ${id}-description">` +
  `<title id="${id}-title">${escapeMarkup(drawing.title)}</title><desc id="${id}-description">${escapeMarkup(drawing.description)}</desc>` +
  `${drawing.shapes.map(toElement).join('')}</svg>`

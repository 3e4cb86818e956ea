/** The colours of the visual direction, by name; a screen maps them to its theme, a file to the printed palette. */
export type Tone = 'ink' | 'ink-soft' | 'rule' | 'control' | 'path' | 'path-wash' | 'ask' | 'quiet' | 'sheet'

export interface RectShape {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius?: number
  readonly fill?: Tone
  readonly stroke?: Tone
  readonly strokeWidth?: number
}

export interface LineShape {
  readonly kind: 'line'
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly stroke: Tone
  readonly strokeWidth: number
  /** Round dots instead of a full line. */
  readonly dotted?: boolean
}

export interface CircleShape {
  readonly kind: 'circle'
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill?: Tone
  readonly stroke?: Tone
  readonly strokeWidth?: number
}

export interface TextShape {
  readonly kind: 'text'
  /** Where the text is anchored; `y` is its baseline. */
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size: number
  readonly weight: 'regular' | 'semibold'
  readonly anchor: 'start' | 'middle' | 'end'
  readonly fill: Tone
}

export type Shape = RectShape | LineShape | CircleShape | TextShape

/**
 * A chart as plain data, ready for React elements, an SVG string or a picture. Lengths are in units of the view box,
 * which a document prints at 4 units a millimetre. `title` names the chart, `description` says what it shows in words:
 * it is the alternative text.
 */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  readonly shapes: readonly Shape[]
}

/** A text shape with the usual defaults. */
export const label = (
  x: number,
  y: number,
  text: string,
  style: Partial<Pick<TextShape, 'size' | 'weight' | 'anchor' | 'fill'>> = {},
): TextShape => ({ kind: 'text', x, y, text, size: 13, weight: 'regular', anchor: 'start', fill: 'ink', ...style })

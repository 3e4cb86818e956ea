import letterFile from '../../../../resources/export/letters.json' with { type: 'json' }
import type { Contour, Point } from './coverage.ts'

type Weight = 'regular' | 'semibold'
/** Advance in thousandths of the type size, then an outline of M, L, Q and Z commands, ordinates upwards. */
type Letter = readonly [number, string]

const letters: Readonly<Record<Weight, Readonly<Record<string, Letter>>>> = {
  regular: letterFile.regular as unknown as Record<string, Letter>, // JSON arrays have no tuple type; the file has a test
  semibold: letterFile.semibold as unknown as Record<string, Letter>, // same
}

const curveSteps = 5
const subscript = { scale: 0.6, drop: 110 }

const parseOutline = (outline: string): readonly Contour[] => {
  const contours: Contour[] = []
  let points: Point[] = []
  for (const [, command, numbers] of outline.matchAll(/([MLQZ])([-\d ]*)/g)) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = (numbers ?? '').split(' ').map(Number)
    const last = points.at(-1)
    if (command === 'M') points = [{ x: x1, y: y1 }]
    else if (command === 'L') points.push({ x: x1, y: y1 })
    else if (command === 'Q' && last) {
      for (let step = 1; step <= curveSteps; step++) {
        const t = step / curveSteps
        const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2]
        points.push({ x: a * last.x + b * x1 + c * x2, y: a * last.y + b * y1 + c * y2 })
      }
    } else if (command === 'Z') contours.push(points)
  }
  return contours
}

/** Characters the typeface subset lacks, as others it has. */
const replacements: Readonly<Record<string, string>> = { '\u00a0': ' ', '\u202f': ' ', "'": '’', '‑': '-' }

interface Placed {
  readonly advance: number
  readonly contours: readonly Contour[]
}

const known: Record<Weight, Map<string, Placed>> = { regular: new Map(), semibold: new Map() }

/** A letter is read once: a chart repeats the same few. */
const findLetter = (character: string, weight: Weight): Placed => {
  const found = known[weight].get(character) ?? readLetter(character, weight)
  known[weight].set(character, found)
  return found
}

const readLetter = (character: string, weight: Weight): Placed => {
  const subscriptDigit = '₀₁₂₃₄₅₆₇₈₉'.indexOf(character)
  const name = subscriptDigit >= 0 ? String(subscriptDigit) : (replacements[character] ?? character)
  // A letter outside the subset loses its accent, and failing that shows a question mark rather than nothing.
  const letter = letters[weight][name] ?? letters[weight][name.normalize('NFD').charAt(0)] ?? letters[weight]['?']
  const [advance, outline] = letter ?? [500, '']
  const contours = parseOutline(outline)
  if (subscriptDigit < 0) return { advance, contours }
  const { scale, drop } = subscript
  return {
    advance: advance * scale,
    contours: contours.map((contour) => contour.map(({ x, y }) => ({ x: x * scale, y: y * scale - drop }))),
  }
}

/** The contours of a line of text, its baseline starting at (0, 0), ordinates downwards, and its exact width. */
export const layOutText = (
  text: string,
  size: number,
  weight: Weight,
): { readonly width: number; readonly letters: readonly (readonly Contour[])[] } => {
  const scale = size / 1000
  let pen = 0
  const laid: (readonly Contour[])[] = []
  for (const character of text.normalize('NFC')) {
    const { advance, contours } = findLetter(character, weight)
    const start = pen
    laid.push(contours.map((contour) => contour.map(({ x, y }) => ({ x: (start + x) * scale, y: -y * scale }))))
    pen += advance
  }
  return { width: pen * scale, letters: laid.filter((contours) => contours.length > 0) }
}

import { describe, expect, it } from 'vitest'
import { drawBars } from '../../../shared/charts/draw-bars.ts'
import { drawPath, type Stone } from '../../../shared/charts/draw-path.ts'
import { drawRangeLine } from '../../../shared/charts/draw-range-line.ts'
import type { Drawing, RectShape, Shape, TextShape } from '../../../shared/charts/drawing.ts'
import { hatch } from '../../../shared/charts/hatch.ts'
import { measureText, wrapText } from '../../../shared/charts/measure-text.ts'
import { toSvg } from '../../../shared/charts/to-svg.ts'

const isText = (shape: Shape): shape is TextShape => shape.kind === 'text'
const isRect = (shape: Shape): shape is RectShape => shape.kind === 'rect'
const textsOf = (drawing: Drawing) => drawing.shapes.filter(isText).map(({ text }) => text)

const numbersOf = (drawing: Drawing) =>
  drawing.shapes.flatMap((shape) => Object.values(shape).filter((value) => typeof value === 'number'))

const range = (low: number, central: number, high: number) =>
  drawRangeLine({
    title: 'Empreinte',
    description: 'Une fourchette.',
    low,
    central,
    high,
    lowLabel: 'bas',
    centralLabel: 'milieu',
    highLabel: 'haut',
    formatTick: String,
  })

describe('the range on a line', () => {
  it('starts at zero, so that a small range does not look like a large one', () => {
    expect(textsOf(range(1500, 1660, 2640))).toContain('0')
  })

  it('puts the central value inside the bar', () => {
    const drawing = range(1500, 1660, 2640)
    const bar = drawing.shapes.filter(isRect)[0]
    const ring = drawing.shapes.find((shape) => shape.kind === 'circle')
    expect(ring?.kind === 'circle' && bar && ring.x > bar.x && ring.x < bar.x + bar.width).toBe(true)
  })

  it.each([
    ['a wide range', range(10, 1660, 9000)],
    ['a range that starts at almost nothing', range(1, 60, 1000)],
    ['a range without width', range(800, 800, 800)],
    ['nothing at all', range(0, 0, 0)],
  ])('keeps its labels apart and inside the picture for %s', (_, drawing) => {
    const boxes = drawing.shapes
      .filter(isText)
      .filter(({ text }) => ['bas', 'milieu', 'haut'].includes(text))
      .map(({ x, anchor, size, text }) => {
        const width = measureText(text, size)
        const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x
        return { left, right: left + width }
      })
      .sort((one, other) => one.left - other.left)
    for (const [index, box] of boxes.entries()) {
      expect(box.left).toBeGreaterThanOrEqual(0)
      expect(box.right).toBeLessThanOrEqual(drawing.width)
      const next = boxes[index + 1]
      if (next) expect(next.left).toBeGreaterThanOrEqual(box.right)
    }
    expect(numbersOf(drawing).every(Number.isFinite)).toBe(true)
  })
})

describe('the bars', () => {
  const drawing = drawBars({
    title: 'Par lieu',
    description: 'Deux lieux.',
    bars: [
      { label: 'Mairie', first: 600, second: 157, valueLabel: '757 kg' },
      { label: 'École', first: 300, second: 0, valueLabel: '300 kg' },
      { label: 'Services', first: 0, second: 0, valueLabel: 'non renseigné' },
    ],
    firstLegend: 'Fabrication',
    secondLegend: 'Usage',
  })
  const plainBars = drawing.shapes.filter(isRect).filter(({ fill, height }) => fill === 'path' && height === 20)

  it('are as long as their figures, on one scale', () => {
    expect(plainBars).toHaveLength(2)
    expect((plainBars[0]?.width ?? 0) / (plainBars[1]?.width ?? 1)).toBeCloseTo(2, 5)
  })

  it('say every value in words, so that nothing rests on length or colour alone', () => {
    expect(textsOf(drawing)).toEqual(
      expect.arrayContaining(['757 kg', '300 kg', 'non renseigné', 'Fabrication', 'Usage']),
    )
  })

  it.each([680, 400, 300, 260])(
    'keep their two legends inside a drawing %i wide, one under the other if need be',
    (width) => {
      const narrow = drawBars({
        title: 'Par lieu',
        description: 'Un lieu.',
        bars: [{ label: 'Services hébergés', first: 600, second: 157, valueLabel: '757 kg' }],
        firstLegend: 'Fabrication, en une fois',
        secondLegend: 'Électricité d’une année',
        width,
      })
      const legends = narrow.shapes.filter(isText).filter(({ size }) => size === 13)
      expect(legends).toHaveLength(2)
      for (const { x, text, size } of legends) expect(x + measureText(text, size)).toBeLessThanOrEqual(width)
      const [first, second] = legends
      if (!first || !second) throw new Error('two legends')
      const isApart = second.y > first.y || second.x > first.x + measureText(first.text, first.size)
      expect(isApart).toBe(true)
      const top = Math.min(
        ...narrow.shapes
          .filter(isRect)
          .filter(({ height }) => height === 20)
          .map(({ y }) => y),
      )
      expect(top).toBeGreaterThan(second.y)
    },
  )

  it('hatch the second part, which survives a black and white print', () => {
    const lines = drawing.shapes.filter((shape) => shape.kind === 'line')
    expect(lines.length).toBeGreaterThan(10)
  })

  it('stay inside the picture, value included', () => {
    for (const { x, text, size, anchor } of drawing.shapes.filter(isText)) {
      if (anchor === 'start') expect(x + measureText(text, size, 'semibold')).toBeLessThanOrEqual(drawing.width)
    }
  })
})

it('hatching never leaves its rectangle', () => {
  const area = { x: 10, y: 20, width: 33, height: 14 }
  for (const { x1, x2, y1, y2 } of hatch(area, 'path')) {
    expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(area.x)
    expect(Math.max(x1, x2)).toBeLessThanOrEqual(area.x + area.width)
    expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(area.y)
    expect(Math.max(y1, y2)).toBeLessThanOrEqual(area.y + area.height)
  }
})

describe('the path of ten stones', () => {
  const stones = Array.from({ length: 10 }, (_, index): Stone => {
    const number = index + 1
    return {
      number,
      label: number === 4 ? 'État des lieux' : `Étape ${number}`,
      state: number < 3 ? 'done' : number === 6 ? 'here' : number === 4 ? 'started' : 'todo',
      countLabel: `${number} sur 10`,
    }
  })
  const drawing = drawPath({ title: 'Le chemin', description: 'Dix pierres.', stones, hereLabel: 'vous êtes ici' })

  it('numbers the stones, counts in words and says where the work is', () => {
    const texts = textsOf(drawing)
    expect(texts).toEqual(expect.arrayContaining(['1', '10', '7 sur 10', 'vous êtes ici']))
    expect(texts.filter((text) => text === 'vous êtes ici')).toHaveLength(1)
  })

  it('fills the stones that are done and rings twice the one to work on', () => {
    const circles = drawing.shapes.filter((shape) => shape.kind === 'circle')
    expect(circles.filter(({ fill }) => fill === 'path')).toHaveLength(2)
    expect(circles).toHaveLength(11)
  })
})

it('a long label is cut between words, a long word stays whole', () => {
  expect(wrapText('État des lieux', 12, 50)).toEqual(['État des', 'lieux'])
  expect(wrapText('Communiquer', 12, 10)).toEqual(['Communiquer'])
})

describe('the SVG of a chart', () => {
  const svg = toSvg(
    {
      width: 10,
      height: 5,
      title: 'Avant & après',
      description: '« 1 < 2 »',
      shapes: [{ kind: 'text', x: 1, y: 2, text: 'a<b', size: 3, weight: 'regular', anchor: 'start', fill: 'ink' }],
    },
    'figure-1',
  )

  it('has a title and a description tied to it', () => {
    expect(svg).toContain('role="img" aria-labelledby="figure-1-title figure-1-description"')
    expect(svg).toContain('<title id="figure-1-title">Avant &amp; après</title>')
    expect(svg).toContain('<desc id="figure-1-description">« 1 &lt; 2 »</desc>')
  })

  it('escapes what a user typed', () => {
    expect(svg).toContain('>a&lt;b</text>')
  })
})

import { type ReactNode, useId } from 'react'
import type { Drawing, Shape, Tone } from '../../shared/charts/drawing.ts'
import { Disclosure } from './disclosure.tsx'
import { useWidth } from './use-width.ts'

// Drawings set their texts for paper, a little smaller than a screen wants them.
const SCREEN_SCALE = 1.12
const MIN_WIDTH = 260

const paint = (tone: Tone | undefined): string => (tone ? `var(--${tone})` : 'none')

const Mark = ({ shape }: { readonly shape: Shape }) => {
  switch (shape.kind) {
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          rx={shape.radius}
          fill={paint(shape.fill)}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
        />
      )
    case 'line':
      return (
        <line
          x1={shape.x1}
          y1={shape.y1}
          x2={shape.x2}
          y2={shape.y2}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
          strokeLinecap={shape.dotted ? 'round' : undefined}
          strokeDasharray={shape.dotted ? `0 ${shape.strokeWidth * 2.5}` : undefined}
        />
      )
    case 'circle':
      return (
        <circle
          cx={shape.x}
          cy={shape.y}
          r={shape.radius}
          fill={paint(shape.fill)}
          stroke={paint(shape.stroke)}
          strokeWidth={shape.strokeWidth}
        />
      )
    case 'text':
      return (
        <text
          x={shape.x}
          y={shape.y}
          fontSize={shape.size}
          fontWeight={shape.weight === 'semibold' ? 600 : 400}
          textAnchor={shape.anchor}
          fill={paint(shape.fill)}
        >
          {shape.text}
        </text>
      )
  }
}

/** A drawing as an accessible picture: its title and description are read in place of its shapes. */
export const ChartPicture = ({ drawing }: { readonly drawing: Drawing }) => {
  const id = useId()
  return (
    <svg
      className="chart"
      // On paper only: the styles of the screen fill the width there is.
      width={drawing.width}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-description`}
    >
      <title id={`${id}-title`}>{drawing.title}</title>
      <desc id={`${id}-description`}>{drawing.description}</desc>
      {drawing.shapes.map((shape, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: shapes have no identity of their own and are drawn anew together
        <Mark key={index} shape={shape} />
      ))}
    </svg>
  )
}

/**
 * A chart drawn for the width it has, with what it shows as a table behind a title. `draw` gets a width in units of the
 * drawing. Without a table the caption must say the figures.
 */
export const Chart = ({
  draw,
  caption,
  table,
  tableTitle,
}: {
  readonly draw: (width: number) => Drawing
  readonly caption?: ReactNode
  readonly table?: ReactNode
  readonly tableTitle?: ReactNode
}) => {
  const [frame, width] = useWidth<HTMLElement>(680)
  return (
    <figure className="figure" ref={frame}>
      <ChartPicture drawing={draw(Math.max(MIN_WIDTH, Math.round(width / SCREEN_SCALE)))} />
      {caption && <figcaption>{caption}</figcaption>}
      {table && (
        <div className="figure-table">
          <Disclosure title={tableTitle}>{table}</Disclosure>
        </div>
      )}
    </figure>
  )
}

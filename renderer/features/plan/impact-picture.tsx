import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { useReadOnly } from '../../ui/read-only.tsx'

export type Level = 1 | 2 | 3
export const levels = [1, 2, 3] as const
export const isLevel = (value: number | undefined): value is Level => value === 1 || value === 2 || value === 3

export interface PlacedAction {
  readonly action: Action
  readonly number: number
  readonly title: string
  readonly impact: Level
  readonly ease: Level
}

const corners = [
  { id: 'prepare', impact: 3, ease: 1 },
  { id: 'first', impact: 3, ease: 3 },
  { id: 'leave', impact: 1, ease: 1 },
  { id: 'occasion', impact: 1, ease: 3 },
] as const

/** Points of one cell stand in rows of three, below the words of its corner. Shares of a cell. */
const PER_ROW = 3
const offsetIn = (index: number) => ({
  x: 0.2 + (index % PER_ROW) * 0.3,
  y: 0.42 + Math.floor(index / PER_ROW) * 0.3,
})

const clamp = (value: number): Level => (value <= 1 ? 1 : value >= 3 ? 3 : 2)

/**
 * Effect upwards, ease to the right, in nine cells. Each action is a button with its number: arrows move it, or it is
 * dragged; the same choices stand in the table below, so that nobody has to.
 */
export const ImpactPicture = ({
  placed,
  onMove,
}: {
  readonly placed: readonly PlacedAction[]
  readonly onMove: (action: string, place: { readonly impact: Level; readonly ease: Level }) => unknown
}) => {
  const { t } = useTranslation('priorities')
  const isReadOnly = useReadOnly()
  const keysId = useId()
  const field = useRef<HTMLDivElement>(null)
  const [dragged, setDragged] = useState<{ readonly id: string; readonly x: number; readonly y: number } | null>(null)
  const wordsOf = ({ number, title, impact, ease }: PlacedAction) =>
    t(($) => $.picture.point, {
      number,
      title,
      impact: t(($) => $.picture.impact[impact]),
      ease: t(($) => $.picture.ease[ease]),
    })
  const shareOf = (event: PointerEvent) => {
    const box = field.current?.getBoundingClientRect()
    if (!box) return { x: 0, y: 0 }
    const within = (value: number) => Math.min(1, Math.max(0, value))
    return { x: within((event.clientX - box.left) / box.width), y: within((event.clientY - box.top) / box.height) }
  }
  const onKeyDown = (event: KeyboardEvent, { action, impact, ease }: PlacedAction) => {
    const steps: Readonly<Record<string, readonly [number, number]>> = {
      ArrowUp: [1, 0],
      ArrowDown: [-1, 0],
      ArrowRight: [0, 1],
      ArrowLeft: [0, -1],
    }
    const step = steps[event.key]
    if (!step || isReadOnly) return
    event.preventDefault()
    void onMove(action.id, { impact: clamp(impact + step[0]), ease: clamp(ease + step[1]) })
  }
  return (
    <div className="impact">
      <span className="impact-axis is-up" aria-hidden="true">
        {t(($) => $.picture.impactAxis)}
      </span>
      <div className="impact-marks is-up" aria-hidden="true">
        {levels.toReversed().map((level) => (
          <span key={level}>{t(($) => $.picture.impactShort[level])}</span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons in a picture is no set of form fields */}
      <div
        ref={field}
        className="impact-field"
        role="group"
        aria-label={t(($) => $.picture.label)}
        aria-describedby={keysId}
      >
        <svg viewBox="0 0 300 300" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className="impact-first" x="200" y="0" width="100" height="100" />
          <path className="impact-lines" d="M100 0V300M200 0V300M0 100H300M0 200H300" />
          <rect className="impact-frame" x="0" y="0" width="300" height="300" />
        </svg>
        {corners.map(({ id, impact, ease }) => (
          <span
            key={id}
            className="impact-corner small soft"
            aria-hidden="true"
            style={{ insetInlineStart: `${((ease - 1) * 100) / 3}%`, insetBlockStart: `${((3 - impact) * 100) / 3}%` }}
          >
            {t(($) => $.picture.corner[id])}
          </span>
        ))}
        {placed.map((point) => {
          const { action, number, impact, ease } = point
          const before = placed.filter(
            (other) => other.impact === impact && other.ease === ease && other.number < number,
          ).length
          const offset = offsetIn(before)
          const isDragged = dragged?.id === action.id
          const x = isDragged ? dragged.x : (ease - 1 + offset.x) / 3
          const y = isDragged ? dragged.y : (3 - impact + offset.y) / 3
          return (
            <button
              key={action.id}
              type="button"
              className={isDragged ? 'impact-point is-dragged' : 'impact-point'}
              style={{ insetInlineStart: `${x * 100}%`, insetBlockStart: `${y * 100}%` }}
              aria-label={wordsOf(point)}
              title={wordsOf(point)}
              onKeyDown={(event) => onKeyDown(event, point)}
              onPointerDown={(event) => {
                if (isReadOnly) return
                event.currentTarget.setPointerCapture(event.pointerId)
                setDragged({ id: action.id, ...shareOf(event) })
              }}
              onPointerMove={(event) => isDragged && setDragged({ id: action.id, ...shareOf(event) })}
              onPointerCancel={() => setDragged(null)}
              onPointerUp={(event) => {
                if (!isDragged) return
                const share = shareOf(event)
                setDragged(null)
                const to = { impact: clamp(3 - Math.floor(share.y * 3)), ease: clamp(Math.floor(share.x * 3) + 1) }
                if (to.impact !== impact || to.ease !== ease) void onMove(action.id, to)
              }}
            >
              {number}
            </button>
          )
        })}
      </div>
      <div className="impact-marks is-across" aria-hidden="true">
        {levels.map((level) => (
          <span key={level}>{t(($) => $.picture.easeShort[level])}</span>
        ))}
      </div>
      <span className="impact-axis is-across" aria-hidden="true">
        {t(($) => $.picture.easeAxis)}
      </span>
      <p id={keysId} className="impact-keys soft small no-print">
        {t(($) => $.picture.keys)}
      </p>
    </div>
  )
}

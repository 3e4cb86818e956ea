import { useTranslation } from 'react-i18next'
import type { Indicator, IndicatorValue } from '../../../shared/domain/plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber } from '../../i18n/format.ts'

const WIDTH = 240
const HEIGHT = 64
const MARGIN = 8

const Line = ({ indicator, values }: { readonly indicator: Indicator; readonly values: readonly IndicatorValue[] }) => {
  const { t } = useTranslation('stepData')
  const points = values.flatMap(({ period, value }) => (value === undefined ? [] : [{ period, value }]))
  const all = [...points.map(({ value }) => value), ...(indicator.target === undefined ? [] : [indicator.target])]
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const x = (index: number) => MARGIN + (index * (WIDTH - 2 * MARGIN)) / Math.max(1, points.length - 1)
  const y = (value: number) => HEIGHT - MARGIN - ((value - low) * (HEIGHT - 2 * MARGIN)) / (high - low || 1)
  const spoken = points.map(({ period, value }) => `${period}\u00a0: ${formatNumber(value)}`).join(' · ')
  return (
    <li className="measure">
      <div>
        <strong>{indicator.title}</strong>
        <span className="soft small block">{spoken}</span>
        {indicator.target !== undefined && (
          <span className="soft small block">
            {t(($) => $.measures.target, { value: formatNumber(indicator.target ?? 0), unit: indicator.unit ?? '' })}
          </span>
        )}
      </div>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
        {indicator.target !== undefined && (
          <line className="target" x1={0} x2={WIDTH} y1={y(indicator.target)} y2={y(indicator.target)} />
        )}
        <polyline points={points.map(({ value }, index) => `${x(index)},${y(value)}`).join(' ')} />
        {points.map(({ period, value }, index) => (
          <circle key={period} cx={x(index)} cy={y(value)} r={3.5} />
        ))}
      </svg>
    </li>
  )
}

/** Each indicator that was measured twice or more, as a small line; its figures stand beside it in words. */
export const MeasureLines = () => {
  const { indicators, indicatorValues } = useDossier().project
  const lines = indicators
    .map((indicator) => ({
      indicator,
      values: indicatorValues
        .filter((one) => one.indicator === indicator.id && one.value !== undefined)
        .toSorted((first, second) => (first.period < second.period ? -1 : 1)),
    }))
    .filter(({ values }) => values.length > 1)
  if (lines.length === 0) return null
  return (
    <ul className="plain measures">
      {lines.map((line) => (
        <Line key={line.indicator.id} {...line} />
      ))}
    </ul>
  )
}

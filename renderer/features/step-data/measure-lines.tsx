import { useTranslation } from 'react-i18next'
import { drawMeasures } from '../../../shared/charts/draw-measures.ts'
import { type MeasureSeries, measureSeries } from '../../../shared/plan/measure-series.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { Chart } from '../../ui/chart.tsx'

const Line = ({ indicator, measures }: MeasureSeries) => {
  const { t } = useTranslation('stepData')
  const { title, target, unit = '' } = indicator
  const inWords = measures.map(({ period, value }) =>
    t(($) => $.measures.point, { period, value: formatNumber(value) }),
  )
  const goal = target === undefined ? '' : t(($) => $.measures.target, { value: formatNumber(target), unit })
  const draw = (width: number) =>
    drawMeasures({
      title,
      description: t(($) => $.measures.description, { measures: inWords.join(' · '), target: goal }),
      points: measures.map((point) => ({ ...point, label: formatNumber(point.value) })),
      ...(target !== undefined && { target: { value: target, label: goal } }),
      width,
    })
  return (
    <li className="measure">
      <h3>{title}</h3>
      <Chart draw={draw} caption={[...inWords, goal].filter(Boolean).join(' · ')} />
    </li>
  )
}

/** Each indicator that was measured twice or more, as a line over time; its figures stand under it in words. */
export const MeasureLines = () => {
  const series = measureSeries(useDossier().project)
  if (series.length === 0) return null
  return (
    <ul className="plain measures">
      {series.map((one) => (
        <Line key={one.indicator.id} {...one} />
      ))}
    </ul>
  )
}

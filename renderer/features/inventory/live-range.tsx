import { useTranslation } from 'react-i18next'
import { drawRangeLine } from '../../../shared/charts/draw-range-line.ts'
import { useFootprint } from '../../db/use-footprint.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { formatMass, formatMassRange } from '../../i18n/format-mass.ts'
import { Chart } from '../../ui/chart.tsx'

/** The order of magnitude that comes out of the count, drawn again at each number. */
export const LiveRange = () => {
  const { t } = useTranslation('inventory')
  const { estimate } = useFootprint()
  if (!estimate)
    return (
      <section className="stack tight">
        <h2>{t(($) => $.quickCount.range.title)}</h2>
        <p className="soft">
          <Glossed text={t(($) => $.quickCount.range.none)} />
        </p>
      </section>
    )
  const { lowKgCo2e, centralKgCo2e, highKgCo2e } = estimate
  const range = formatMassRange(lowKgCo2e, highKgCo2e)
  const divisor = range.unit === 't' ? 1000 : 1
  return (
    <section className="live-range has-range stack tight">
      <div className="stack tight">
        <h2>{t(($) => $.quickCount.range.title)}</h2>
        <p aria-live="polite">
          <span className="big block">{t(($) => $.quickCount.range.low, range)}</span>
          <span className="soft">{t(($) => $.quickCount.range.unit)}</span>
        </p>
      </div>
      <Chart
        draw={(width) =>
          drawRangeLine({
            width,
            title: t(($) => $.quickCount.range.chartTitle),
            description: t(($) => $.quickCount.range.chartDescription, {
              ...range,
              central: formatMassRange(centralKgCo2e, highKgCo2e).low,
            }),
            low: lowKgCo2e / divisor,
            central: centralKgCo2e / divisor,
            high: highKgCo2e / divisor,
            lowLabel: range.low,
            centralLabel: formatMass(centralKgCo2e),
            highLabel: range.high,
            formatTick: (value) => formatNumber(value, { maximumFractionDigits: 1 }),
          })
        }
        caption={
          <span className="small soft">
            <Glossed text={t(($) => $.quickCount.range.sentence)} />
          </span>
        }
      />
    </section>
  )
}

import { useTranslation } from 'react-i18next'
import type { ScenarioRange } from '../../../shared/footprint/scenario-range.ts'
import { formatMass, formatMassPair, formatMassRange } from '../../i18n/format-mass.ts'
import { BarsFigure } from './bars-figure.tsx'

/** Everything moved together, against today: a sentence, the two ranges, and both totals side by side. */
export const ScenarioSummary = ({ range }: { readonly range: ScenarioRange }) => {
  const { t } = useTranslation('footprintStudy')
  const { central, verdict } = range
  const [before, after] = formatMassPair(central.before.internal.totalKgCo2e, central.after.internal.totalKgCo2e)
  const today = formatMassRange(...range.beforeKgCo2e)
  const then = formatMassRange(...range.afterKgCo2e)
  return (
    <section className="stack study-summary">
      <div className="stack tight" role="status">
        <p className="study-now">
          {verdict === 'nothing'
            ? t(($) => $.simulator.start)
            : t(($) => $.simulator.total, {
                value: formatMass(central.avoidedKgCo2e),
                before,
                after,
              })}
        </p>
        {(verdict === 'overlap' || verdict === 'unsure') && (
          <p>
            {t(($) => $.simulator.overlap, {
              before: t(($) => $.simulator.between, today),
              after: t(($) => $.simulator.between, then),
            })}
          </p>
        )}
      </div>
      <BarsFigure
        title={t(($) => $.simulator.chart)}
        caption={t(($) => $.simulator.caption)}
        column={t(($) => $.simulator.column)}
        rows={[
          { id: 'before', label: t(($) => $.simulator.today), totals: central.before.internal, valueLabel: before },
          { id: 'after', label: t(($) => $.simulator.then), totals: central.after.internal, valueLabel: after },
        ]}
      />
    </section>
  )
}

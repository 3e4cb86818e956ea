import { useTranslation } from 'react-i18next'
import { drawRangeLine } from '../../../shared/charts/draw-range-line.ts'
import type { EstimateRange } from '../../../shared/export/report/estimate-range.ts'
import type { Totals } from '../../../shared/footprint/footprint-result.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { formatKilograms, formatMass, formatMassRange, formatShare } from '../../i18n/format-mass.ts'
import { Chart } from '../../ui/chart.tsx'

const FamiliesTable = ({ estimate }: { readonly estimate: EstimateRange }) => {
  const { t } = useTranslation('footprint')
  return (
    <div className="stack tight">
      <table className="table">
        <caption>{t(($) => $.range.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.range.base)}</th>
            <th scope="col" className="end">
              {t(($) => $.range.total)}
            </th>
            <th scope="col" className="end">
              {t(($) => $.range.margin)}
            </th>
            <th scope="col" className="end">
              {t(($) => $.range.own)}
            </th>
          </tr>
        </thead>
        <tbody>
          {estimate.families.map(({ family, totalKgCo2e, lowKgCo2e, highKgCo2e, ownLines, lines }) => (
            <tr key={family}>
              <th scope="row">{t(($) => $.range.families[family])}</th>
              <td className="end">{formatKilograms(totalKgCo2e)}</td>
              <td className="end">
                {lowKgCo2e === undefined || highKgCo2e === undefined
                  ? t(($) => $.range.marginNone)
                  : t(($) => $.range.marginValue, {
                      low: formatKilograms(lowKgCo2e),
                      high: formatKilograms(highKgCo2e),
                    })}
              </td>
              <td className="end">
                {ownLines === undefined
                  ? t(($) => $.range.ownAll)
                  : t(($) => $.range.ownValue, { own: ownLines, all: lines })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="soft small">
        <Glossed text={t(($) => $.range.note)} />
      </p>
    </div>
  )
}

/** The total as a range on a line, what it means, and where the two ends come from. */
export const RangeSection = ({
  estimate,
  internal,
}: {
  readonly estimate: EstimateRange
  readonly internal: Totals
}) => {
  const { t } = useTranslation('footprint')
  const { lowKgCo2e, centralKgCo2e, highKgCo2e } = estimate
  const range = formatMassRange(lowKgCo2e, highKgCo2e)
  const divisor = range.unit === 't' ? 1000 : 1
  const split = internal.manufacturingKgCo2e + internal.useKgCo2e
  const manufacturingShare = split > 0 ? internal.manufacturingKgCo2e / split : 0
  return (
    <section className="sheet pad stack" aria-labelledby="footprint-total">
      <h2 id="footprint-total">
        <span className="footprint-figure">{t(($) => $.range.between, range)}</span>{' '}
        <span className="footprint-unit soft">{t(($) => $.range.unit)}</span>
      </h2>
      <Chart
        draw={(width) =>
          drawRangeLine({
            width,
            title: t(($) => $.range.chartTitle),
            description: t(($) => $.range.chartDescription, { ...range, central: formatMass(centralKgCo2e) }),
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
          <div className="stack tight">
            <p>
              {split > 0 &&
                (manufacturingShare >= 0.5
                  ? t(($) => $.range.manufacturing, { share: formatShare(manufacturingShare) })
                  : t(($) => $.range.use, { share: formatShare(1 - manufacturingShare) }))}
            </p>
            <p className="soft small">{t(($) => $.range.central, { total: formatMass(centralKgCo2e) })}</p>
          </div>
        }
        tableTitle={t(($) => $.range.tableTitle)}
        table={<FamiliesTable estimate={estimate} />}
      />
    </section>
  )
}

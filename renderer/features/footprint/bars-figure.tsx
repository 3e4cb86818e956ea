import { useTranslation } from 'react-i18next'
import { type Bar, drawBars } from '../../../shared/charts/draw-bars.ts'
import type { Totals } from '../../../shared/footprint/footprint-result.ts'
import { formatKilograms, formatMass } from '../../i18n/format-mass.ts'
import { Chart } from '../../ui/chart.tsx'

export interface BarRow {
  readonly id: string
  readonly label: string
  readonly totals: Totals
  /** The total in words, when rows must be told apart more finely than each alone. */
  readonly valueLabel?: string
  /** Nothing filled in: said as such, never drawn as zero. */
  readonly isEmpty?: boolean
  /** More cells of the table, after the total. */
  readonly more?: readonly string[]
}

/** Bars in two parts, manufacturing then electricity, with their table. */
export const BarsFigure = ({
  title,
  caption,
  column,
  moreColumns = [],
  rows,
}: {
  readonly title: string
  readonly caption: string
  readonly column: string
  readonly moreColumns?: readonly string[]
  readonly rows: readonly BarRow[]
}) => {
  const { t } = useTranslation('footprint')
  const hasUnsplit = rows.some(({ totals }) => totals.unsplitKgCo2e > 0)
  const bars = rows.map(
    ({ label, totals, isEmpty, valueLabel }): Bar => ({
      label,
      // What comes as one yearly total has no split: it is drawn plain, and the table says so.
      first: totals.manufacturingKgCo2e + totals.unsplitKgCo2e,
      second: totals.useKgCo2e,
      valueLabel: isEmpty ? t(($) => $.bars.notFilledIn) : (valueLabel ?? formatMass(totals.totalKgCo2e)),
    }),
  )
  const items = bars.map(({ label, valueLabel }) => t(($) => $.bars.item, { label, value: valueLabel })).join(' ')
  const columns = [
    t(($) => $.bars.first),
    t(($) => $.bars.second),
    ...(hasUnsplit ? [t(($) => $.bars.unsplit)] : []),
    t(($) => $.bars.total),
    ...moreColumns,
  ]
  return (
    <Chart
      draw={(width) =>
        drawBars({
          width,
          title,
          description: t(($) => $.bars.description, { title, items }),
          bars,
          firstLegend: t(($) => $.bars.first),
          secondLegend: t(($) => $.bars.second),
        })
      }
      tableTitle={t(($) => $.bars.tableTitle)}
      table={
        <table className="table">
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{column}</th>
              {columns.map((name) => (
                <th key={name} scope="col" className="end">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, label, totals, isEmpty, more }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                {isEmpty ? (
                  <td className="end soft" colSpan={hasUnsplit ? 4 : 3}>
                    {t(($) => $.bars.notFilledIn)}
                  </td>
                ) : (
                  <>
                    <td className="end">{formatKilograms(totals.manufacturingKgCo2e)}</td>
                    <td className="end">{formatKilograms(totals.useKgCo2e)}</td>
                    {hasUnsplit && <td className="end">{formatKilograms(totals.unsplitKgCo2e)}</td>}
                    <td className="end">{formatKilograms(totals.totalKgCo2e)}</td>
                  </>
                )}
                {more?.map((text, index) => (
                  <td key={moreColumns[index]} className="end">
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      }
    />
  )
}

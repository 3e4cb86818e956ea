import { useTranslation } from 'react-i18next'
import { loadConsolidationContent } from '../../../shared/consolidation/flat-table.ts'
import type { GroupTotal } from '../../../shared/consolidation/group-lists.ts'
import type { ConsolidationResult } from '../../desktop/consolidation-worker.ts'
import { formatNumber } from '../../i18n/format.ts'

const ONE_DECIMAL = { maximumFractionDigits: 1 } as const

type TotalRow = ConsolidationResult['totals']['rows'][number]

/** A measure is the same when its name, unit, source and period are: only its band differs. */
const isSameMeasure = (one: TotalRow | undefined, other: TotalRow | undefined): boolean =>
  one !== undefined && other !== undefined && [1, 2, 3, 4].every((cell) => one[cell] === other[cell])

/** How many lines, from this one on, are of the same measure. */
const bandsFrom = (rows: readonly TotalRow[], at: number): number => {
  const end = rows.findIndex((row, place) => place > at && !isSameMeasure(rows[at], row))
  return (end < 0 ? rows.length : end) - at
}

/** Medians and ranges by band of population; under five communes, the sentence that says why there is none. */
export const CompareTable = ({ totals }: Pick<ConsolidationResult, 'totals'>) => {
  const { t } = useTranslation('consolidation')
  const { measures } = loadConsolidationContent()
  if (totals.rows.length === 0) return <p className="soft">{t(($) => $.compare.none)}</p>
  const say = (value: unknown, unit: unknown): string => {
    if (typeof value !== 'number') return ''
    return unit === measures.avancement.unit
      ? formatNumber(value, { style: 'percent', maximumFractionDigits: 0 })
      : formatNumber(value, ONE_DECIMAL)
  }
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{t(($) => $.compare.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.compare.measure)}</th>
            <th scope="col">{t(($) => $.compare.band)}</th>
            <th scope="col" className="end">
              {t(($) => $.compare.communes)}
            </th>
            <th scope="col" className="end">
              {t(($) => $.compare.median)}
            </th>
            <th scope="col">{t(($) => $.compare.range)}</th>
          </tr>
        </thead>
        <tbody>
          {totals.rows.map(([key, measure, unit, source, period, band, communes, median, low, high, remark], at) => (
            <tr key={key}>
              {!isSameMeasure(totals.rows[at - 1], totals.rows[at]) && (
                <th scope="row" rowSpan={bandsFrom(totals.rows, at)}>
                  {measure}
                  <span className="soft small block">
                    {[unit === measures.avancement.unit ? undefined : unit, period, source].filter(Boolean).join(', ')}
                  </span>
                </th>
              )}
              <td>{band}</td>
              <td className="end">{formatNumber(Number(communes))}</td>
              {median === undefined ? (
                <td colSpan={2} className="soft small">
                  {remark}
                </td>
              ) : (
                <>
                  <td className="end">{say(median, unit)}</td>
                  <td>{t(($) => $.compare.rangeValue, { low: say(low, unit), high: say(high, unit) })}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A list for all the communes together: what is confirmed, what is not, and what has no number. */
export const GroupTable = ({
  list,
  lines,
}: {
  readonly list: 'purchase' | 'collection'
  readonly lines: readonly GroupTotal[]
}) => {
  const { t } = useTranslation('consolidation')
  if (lines.length === 0) return <p className="soft">{t(($) => $[list].none)}</p>
  const count = (value: number | undefined) => (value === undefined ? '' : formatNumber(value))
  return (
    <div className="table-scroll">
      <table className="table">
        <caption className="visually-hidden">{t(($) => $[list].caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.list.type)}</th>
            <th scope="col">{t(($) => $[list].what)}</th>
            {(['confirmed', 'toCheck', 'uncounted', 'communes'] as const).map((column) => (
              <th key={column} scope="col" className="end">
                {t(($) => $.list[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ type, what, confirmed, toCheck, uncounted, communes }) => (
            <tr key={`${type}|${what}`}>
              <th scope="row">{type}</th>
              <td>{what ?? t(($) => $.list.unknown)}</td>
              <td className="end">{count(confirmed)}</td>
              <td className="end">{count(toCheck)}</td>
              <td className="end">{uncounted === 0 ? '' : count(uncounted)}</td>
              <td className="end">{count(communes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { drawTimeline } from '../../../shared/charts/draw-timeline.ts'
import { lastMonthOf, monthNumber, toMonth } from '../../../shared/plan/action-months.ts'
import { planTimeline } from '../../../shared/plan/plan-timeline.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatMonth } from '../../i18n/format.ts'
import { LOCALE } from '../../i18n/i18n.ts'
import { Chart } from '../../ui/chart.tsx'
import { usePlanWords } from './use-plan-words.ts'

const DAYS_OF_MONTH = 31
const shortMonth = new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' })

/** Names of the months shown; the year stands above the first one and every January. */
const monthNames = (first: number, last: number) =>
  Array.from({ length: last - first }, (_, index) => {
    const month = toMonth(first + index)
    const name = shortMonth.format(new Date(`${month}-01T00:00:00Z`))
    return index === 0 || month.endsWith('-01') ? { name, year: month.slice(0, 4) } : { name }
  })

/** The plan over months, as bars and as a table. */
export const PlanTimelineView = ({ base, today }: { readonly base: string; readonly today: string }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const words = usePlanWords()
  const { first, last, rows, links, undated } = planTimeline(project.actions)
  const waitsOf = (index: number): string =>
    links
      .filter(({ to }) => to === index)
      .flatMap(({ from }) => rows[from] ?? [])
      .map(({ action }) => words.title(action))
      .join(', ')
  const table = (
    <table className="table">
      <caption className="visually-hidden">{t(($) => $.timeline.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.timeline.action)}</th>
          <th scope="col">{t(($) => $.timeline.start)}</th>
          <th scope="col">{t(($) => $.timeline.end)}</th>
          <th scope="col">{t(($) => $.timeline.waits)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ action, ...span }, index) => (
          <tr key={action.id}>
            <th scope="row" className="plan-title">
              <Link href={`${base}/plan/${action.id}`}>{words.title(action)}</Link>
            </th>
            <td>{formatMonth(toMonth(span.start))}</td>
            <td>{formatMonth(lastMonthOf(span))}</td>
            <td>{waitsOf(index)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  const titles = undated.map((action) => words.title(action)).join(', ')
  return (
    <div className="stack">
      {rows.length === 0 ? (
        <p>{t(($) => $.timeline.none)}</p>
      ) : (
        <Chart
          draw={(width) =>
            drawTimeline({
              title: t(($) => $.timeline.title),
              description: t(($) => $.timeline.description),
              bars: rows.map(({ action, start, end }) => ({
                label: words.title(action),
                start: start - first,
                end: Math.min(end, last) - first,
                isDone: action.status === 'done',
              })),
              links,
              months: monthNames(first, last),
              now: monthNumber(today) + Number(today.slice(8, 10)) / DAYS_OF_MONTH - first,
              nowLabel: t(($) => $.timeline.now),
              width,
            })
          }
          caption={t(($) => $.timeline.caption)}
          tableTitle={t(($) => $.timeline.asTable)}
          table={table}
        />
      )}
      {rows.length > 0 && undated.length > 0 && (
        <p className="small soft">{t(($) => $.timeline.undated, { count: undated.length, titles })}</p>
      )}
    </div>
  )
}

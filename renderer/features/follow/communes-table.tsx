import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { FollowLine, SortKey } from '../../../shared/exchange/follow-list.ts'
import { formatDay } from '../../i18n/format.ts'
import { ProgressLine } from '../../ui/layout.tsx'
import { useFollowWords } from './use-follow-words.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

/** Pixels; the same figure stands in follow.css. */
const ROW_HEIGHT = 104

const columns = ['name', 'step', 'council', 'return', 'alerts', 'hours', 'action'] as const

const Line = ({
  line,
  index,
  today,
}: {
  readonly line: FollowLine
  readonly index: number
  readonly today: string
}) => {
  const { t } = useTranslation('follow')
  const words = useFollowWords(today)
  const { commune, alerts } = line
  const { facts } = commune
  const [alert, ...others] = alerts
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row">
        <div className="follow-cell">
          <Link href={`/mutualisateur/c/${encodeURIComponent(commune.projectId)}`}>{facts.name}</Link>
          <span className="soft small block">
            {facts.population !== undefined && t(($) => $.communes.population, { count: facts.population })}
          </span>
          <span className="soft small block">{t(($) => $.version[facts.version])}</span>
          <span className="soft small block">{words.mode(commune)}</span>
        </div>
      </th>
      <td>
        <div className="follow-cell">
          <span className="block">{words.step(commune)}</span>
          <span className="small">{t(($) => $.step.tasks, { done: facts.done, counted: facts.counted })}</span>
          <ProgressLine value={facts.counted === 0 ? 1 : facts.done / facts.counted} />
        </div>
      </td>
      <td>
        <div className="follow-cell">
          <span className="block">{words.week(commune)}</span>
          <span className="soft small">{words.council(commune)}</span>
        </div>
      </td>
      <td>
        <div className="follow-cell">
          <span className="block">{words.received(commune)}</span>
          <span className="soft small">{words.age(commune)}</span>
        </div>
      </td>
      <td>
        <div className="follow-cell">
          {alert ? (
            <>
              <span>{t(($) => $.alerts[alert.kind].name)}</span>{' '}
              {others.length > 0 && (
                <span className="soft small">{t(($) => $.alerts.more, { count: others.length })}</span>
              )}
              <span className="small block">
                {t(($) => $.alerts[alert.kind].why, { count: alert.count, limit: alert.limit })}
              </span>
            </>
          ) : (
            <span className="soft">{t(($) => $.alerts.none)}</span>
          )}
        </div>
      </td>
      <td>
        <div className="follow-cell">{words.hours(commune)}</div>
      </td>
      <td>
        <div className="follow-cell">
          <span className={commune.nextAction === undefined ? 'soft' : 'follow-clamp'}>
            {commune.nextAction ?? t(($) => $.action.none)}
          </span>
          {commune.nextActionOn !== undefined && (
            <span className="soft small block">{formatDay(commune.nextActionOn)}</span>
          )}
        </div>
      </td>
    </tr>
  )
}

/** The height of the lines that are not drawn. */
const Gap = ({ height }: { readonly height: number }) => (
  <tbody className="gap" aria-hidden="true">
    <tr>
      <td colSpan={columns.length} style={{ blockSize: height }} />
    </tr>
  </tbody>
)

/** The followed communes, in a window that scrolls: only the lines in sight are drawn, all are counted. */
export const CommunesTable = ({
  lines,
  total,
  today,
  sort,
}: {
  readonly lines: readonly FollowLine[]
  readonly total: number
  readonly today: string
  readonly sort: SortKey
}) => {
  const { t } = useTranslation('follow')
  const scroller = useRef<HTMLElement>(null)
  const { from, to, before, after, onScroll } = useVirtualRows(scroller, lines.length, ROW_HEIGHT)
  const caption =
    lines.length === total
      ? t(($) => $.communes.caption, { count: total })
      : t(($) => $.communes.shown, { count: lines.length, total })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section ref={scroller} className="follow-scroll" aria-label={caption} tabIndex={0} onScroll={onScroll}>
      <table className="table follow-table" aria-rowcount={lines.length + 1}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => (
              <th
                key={column}
                className={`is-${column}`}
                scope="col"
                {...(column === sort && {
                  'aria-sort': sort === 'hours' ? ('descending' as const) : ('ascending' as const),
                })}
              >
                {t(($) => $.communes.columns[column])}
                {column === 'hours' && <span className="soft block">{t(($) => $.hours.mark)}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <Gap height={before} />
        <tbody>
          {lines.slice(from, to).map((line, offset) => (
            <Line key={line.commune.projectId} line={line} index={from + offset} today={today} />
          ))}
        </tbody>
        <Gap height={after} />
      </table>
    </section>
  )
}

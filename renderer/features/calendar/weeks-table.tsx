import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import calendarTexts from '../../../resources/calendar/calendar-texts.json'
import { type PlannedWeek, plannedWeeks } from '../../../shared/calendar/calendar-weeks.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatShortDay } from '../../i18n/format.ts'
import { Tag } from '../../ui/layout.tsx'

const WeekRow = ({
  base,
  week,
  isNow,
}: {
  readonly base: string
  readonly week: PlannedWeek
  readonly isNow: boolean
}) => {
  const { t } = useTranslation('calendar')
  const { number, start, end, steps, schoolHolidays, publicHolidays, events } = week
  const notes = [
    ...events.map((event) => ({
      key: event.key,
      text: t(($) => $.weeks.event, { day: formatShortDay(event.from), title: event.title }),
      isSoft: false,
    })),
    ...publicHolidays.map(({ id, day }) => ({
      key: day,
      text: t(($) => $.weeks.public, { day: formatShortDay(day), name: calendarTexts.publicHolidays[id] }),
      isSoft: true,
    })),
    ...schoolHolidays.map(({ id, name }) => ({ key: id, text: t(($) => $.weeks.school, { name }), isSoft: true })),
  ]
  return (
    <tr className={isNow ? 'is-now' : undefined} aria-current={isNow ? 'date' : undefined}>
      <th scope="row">
        <span className="calendar-week">
          {number > 0 ? t(($) => $.weeks.number, { number }) : t(($) => $.weeks.prepare)}
        </span>
        <span className="soft small block">
          {t(($) => $.weeks.range, { from: formatShortDay(start), to: formatShortDay(end) })}
        </span>
        {isNow && <Tag tone="done">{t(($) => $.weeks.now)}</Tag>}
      </th>
      <td>
        <ul className="plain">
          {steps.map(({ id, number: step, title, weeks }) => (
            <li key={id}>
              <Link href={`${base}/etapes/${id}`}>{t(($) => $.weeks.step, { number: step, title })}</Link>
              {weeks.first === number && <span className="soft small block">{t(($) => $.weeks.begins)}</span>}
              {weeks.last === number && <span className="soft small block">{t(($) => $.weeks.ends)}</span>}
            </li>
          ))}
        </ul>
      </td>
      <td>
        <ul className="plain small">
          {notes.map(({ key, text, isSoft }) => (
            <li key={key} className={isSoft ? 'soft' : undefined}>
              {text}
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}

/** The weeks to the council, one a line: the steps under way, and what falls in each. */
export const WeeksTable = ({ base, today }: { readonly base: string; readonly today: string }) => {
  const { t } = useTranslation('calendar')
  const { project } = useDossier()
  return (
    <section className="stack" aria-labelledby="calendar-weeks">
      <h2 id="calendar-weeks">{t(($) => $.weeks.title)}</h2>
      <div className="sheet pad">
        <table className="table calendar-weeks">
          <caption className="visually-hidden">{t(($) => $.weeks.caption)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.weeks.week)}</th>
              <th scope="col">{t(($) => $.weeks.steps)}</th>
              <th scope="col">{t(($) => $.weeks.events)}</th>
            </tr>
          </thead>
          <tbody>
            {plannedWeeks(project).map((week) => (
              <WeekRow key={week.number} base={base} week={week} isNow={week.start <= today && today <= week.end} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

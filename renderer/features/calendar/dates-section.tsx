import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CalendarEvent } from '../../../shared/calendar/calendar-events.ts'
import { datedEvents } from '../../../shared/calendar/calendar-weeks.ts'
import { isMovable, moveEvent } from '../../../shared/calendar/move-event.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay, formatWeekday } from '../../i18n/format.ts'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField } from '../../ui/fields.tsx'

const DateRow = ({ base, event }: { readonly base: string; readonly event: CalendarEvent }) => {
  const { t } = useTranslation('calendar')
  const { edit } = useDossier()
  const { of, title, from } = event
  return (
    <li className="calendar-date">
      <div>
        <span className="calendar-date-title">{title}</span>
        <span className="soft small block">{formatWeekday(from)}</span>
      </div>
      {isMovable(of) ? (
        <DateField
          label={<span className="visually-hidden">{t(($) => $.dates.dateOf, { title })}</span>}
          value={from}
          onSave={(day) => day && edit((project, context) => moveEvent(project, of, day, context))}
        />
      ) : (
        <div className="small">
          <span className="block">{formatDay(from)}</span>
          {of.kind === 'action' ? (
            <Link href={`${base}/plan/${of.id}`} aria-label={`${t(($) => $.dates.openAction)} ${title}`}>
              {t(($) => $.dates.openAction)}
            </Link>
          ) : (
            <span className="soft">{t(($) => $.dates.follows)}</span>
          )}
        </div>
      )}
    </li>
  )
}

/** Every thing that has a day, each with its day to correct; what is past behind a title. */
export const DatesSection = ({ base, today }: { readonly base: string; readonly today: string }) => {
  const { t } = useTranslation('calendar')
  const { project } = useDossier()
  const events = datedEvents(project)
  const coming = events.filter(({ from }) => from >= today)
  const past = events.filter(({ from }) => from < today)
  const list = (shown: readonly CalendarEvent[]) => (
    <ul className="plain calendar-dates">
      {shown.map((event) => (
        <DateRow key={event.key} base={base} event={event} />
      ))}
    </ul>
  )
  return (
    <section className="stack" aria-labelledby="calendar-dates">
      <h2 id="calendar-dates">{t(($) => $.dates.title)}</h2>
      <p className="soft small">
        {t(($) => $.dates.hint)} <Link href={`${base}/etapes/s1/donnees/reunions`}>{t(($) => $.dates.meetings)}</Link>
      </p>
      <div className="sheet calendar-dates-sheet">
        {coming.length === 0 ? <p className="soft">{t(($) => $.dates.none)}</p> : list(coming)}
        {past.length > 0 && (
          <Disclosure title={t(($) => $.dates.past, { count: past.length })}>{list(past)}</Disclosure>
        )}
      </div>
    </section>
  )
}

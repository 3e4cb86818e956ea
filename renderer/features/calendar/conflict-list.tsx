import { useTranslation } from 'react-i18next'
import calendarTexts from '../../../resources/calendar/calendar-texts.json'
import { type CalendarConflict, calendarConflicts } from '../../../shared/calendar/calendar-conflicts.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay, formatWeekday } from '../../i18n/format.ts'

const useConflictText = () => {
  const { t } = useTranslation('calendar')
  return (conflict: CalendarConflict): string => {
    if (conflict.kind === 'unknown-holidays')
      return conflict.after === undefined
        ? t(($) => $.watch.unknownAll)
        : t(($) => $.watch.unknown, { day: formatDay(conflict.after) })
    const { event } = conflict
    const { title } = event
    const day = formatWeekday(event.to)
    switch (conflict.kind) {
      case 'weekend':
        return t(($) => $.watch.weekend, { title, day })
      case 'public-holiday':
        return t(($) => $.watch.publicHoliday, {
          title,
          day,
          holiday: calendarTexts.publicHolidays[conflict.holiday.id],
        })
      case 'school-holiday':
        return t(($) => $.watch.schoolHoliday, { title, day, holiday: conflict.holiday.name })
      case 'same-day':
        return t(($) => $.watch.sameDay, { title, other: conflict.other.title, day })
      case 'step-shortened':
        return t(($) => $.watch.shortened, { number: conflict.number, day, holiday: conflict.holiday.name })
      case 'step-in-holidays':
        return t(($) => $.watch.inHolidays, { number: conflict.number, holiday: conflict.holiday.name })
    }
  }
}

/** What falls badly, said in words; from today on. */
export const ConflictList = ({ today }: { readonly today: string }) => {
  const { t } = useTranslation('calendar')
  const { project } = useDossier()
  const textOf = useConflictText()
  const texts = calendarConflicts(project, today).map(textOf)
  return (
    <section className="stack tight" aria-labelledby="calendar-watch">
      <h2 id="calendar-watch">{t(($) => $.watch.title)}</h2>
      {texts.length === 0 ? (
        <p className="soft">{t(($) => $.watch.nothing)}</p>
      ) : (
        <ul className="plain calendar-watch">
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

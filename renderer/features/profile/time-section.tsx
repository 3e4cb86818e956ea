import { useTranslation } from 'react-i18next'
import { calendarPosition, councilCalendar } from '../../../shared/dashboard/calendar.ts'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { formatDay, formatNumber, parseNumber } from '../../i18n/format.ts'
import { DateField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { ProfileSection } from './profile-section.tsx'
import { useProfile } from './use-profile.tsx'

/** Hours a week and the council aimed at, with the weeks that follow from it. */
export const TimeSection = () => {
  const { t } = useTranslation('profile')
  const { project, profile, save, mark } = useProfile()
  const calendar = (): string => {
    const { councilDate } = profile
    if (councilDate === undefined) return ''
    const weeks = councilCalendar(councilDate)
    const startOf = (number: number): string => formatDay(weeks.find((week) => week.number === number)?.start ?? '')
    const plan = t(($) => $.time.calendar, { prepare: startOf(-3), first: startOf(1), last: startOf(15) })
    const position = calendarPosition(councilDate, storyDay(project, new Date()))
    if (position.kind === 'before') return plan
    const now =
      position.kind === 'after' ? t(($) => $.time.past) : t(($) => $.time.today, { week: position.week.number })
    return `${plan} ${now}`
  }
  return (
    <ProfileSection title={t(($) => $.time.title)} hint={t(($) => $.time.hint)}>
      <div className="stack tight">
        <div className="fields aligned">
          <NumberField
            label={t(($) => $.time.hours)}
            hint={t(($) => $.time.hoursHint)}
            mark={mark('weeklyHours')}
            value={profile.weeklyHours}
            max={60}
            parse={parseNumber}
            format={formatNumber}
            invalidText={t(($) => $.time.hoursInvalid)}
            onSave={(weeklyHours) => save({ weeklyHours })}
          />
          <DateField
            label={t(($) => $.time.council)}
            hint={t(($) => $.time.councilHint)}
            mark={mark('councilDate')}
            value={profile.councilDate}
            onSave={(councilDate) => save({ councilDate })}
          />
        </div>
        <p role="status" className="small">
          {calendar()}
        </p>
      </div>
    </ProfileSection>
  )
}

import './calendar.css'
import { useTranslation } from 'react-i18next'
import texts from '../../../resources/locales/fr/calendar.json'
import { moveEvent } from '../../../shared/calendar/move-event.ts'
import { councilCalendar } from '../../../shared/dashboard/calendar.ts'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatDay } from '../../i18n/format.ts'
import { registerTexts } from '../../i18n/i18n.ts'
import { Button } from '../../ui/button.tsx'
import { DateField } from '../../ui/fields.tsx'
import { EmptyState } from '../../ui/layout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { ConflictList } from './conflict-list.tsx'
import { DatesSection } from './dates-section.tsx'
import { HolidaysSection } from './holidays-section.tsx'
import { useSaveCalendar } from './use-save-calendar.ts'
import { WeeksTable } from './weeks-table.tsx'

registerTexts('calendar', texts)

const DAY_MS = 86_400_000

const CouncilField = ({ hint }: { readonly hint?: string }) => {
  const { t } = useTranslation('calendar')
  const { project, edit } = useDossier()
  return (
    <DateField
      label={t(($) => $.council)}
      hint={hint}
      value={project.profile.councilDate}
      onSave={(day) => edit((current, context) => moveEvent(current, { kind: 'council' }, day, context))}
    />
  )
}

const Lead = ({ council, today }: { readonly council: string; readonly today: string }) => {
  const { t } = useTranslation('calendar')
  const start = formatDay(councilCalendar(council)[0]?.start ?? council)
  const count = Math.round((Date.parse(council) - Date.parse(today)) / DAY_MS)
  const left = () => {
    if (count < 0) return t(($) => $.past)
    return count === 0 ? t(($) => $.today) : t(($) => $.days, { count })
  }
  return (
    <p>
      <Glossed text={t(($) => $.lead, { council: formatDay(council), start })} /> {left()}
    </p>
  )
}

/** The way to the council on real days: what falls badly, week by week, every date to correct, and the file to take away. */
export const CalendarScreen = ({ base }: { readonly base: string }) => {
  const { t } = useTranslation('calendar')
  const { project } = useDossier()
  const { save, isWorking } = useSaveCalendar()
  const { councilDate } = project.profile
  const today = storyDay(project, new Date())
  return (
    <div className="stack wide calendar">
      <PageHeader
        title={t(($) => $.title)}
        actions={
          <Button variant="primary" isDisabled={isWorking} onPress={() => void save()}>
            {t(($) => $.save)}
          </Button>
        }
      >
        {councilDate !== undefined && <Lead council={councilDate} today={today} />}
        <p className="soft small no-print">{t(($) => $.saveAbout)}</p>
      </PageHeader>
      {councilDate === undefined && (
        <EmptyState title={t(($) => $.noCouncil.title)} action={<CouncilField />}>
          <p>{t(($) => $.noCouncil.body)}</p>
        </EmptyState>
      )}
      <div className="two">
        <div className="stack wide">
          {councilDate !== undefined && (
            <>
              <ConflictList today={today} />
              <WeeksTable base={base} today={today} />
            </>
          )}
          <DatesSection base={base} today={today} />
        </div>
        <aside className="aside">
          {councilDate !== undefined && <CouncilField hint={t(($) => $.councilHint)} />}
          <HolidaysSection />
        </aside>
      </div>
    </div>
  )
}

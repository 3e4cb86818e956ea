import { useTranslation } from 'react-i18next'
import { addHoliday, chooseZone, correctHoliday, removeHoliday } from '../../../shared/calendar/edit-holidays.ts'
import {
  departmentOf,
  type KnownHoliday,
  knownHolidays,
  proposedZone,
  zoneOf,
} from '../../../shared/calendar/holidays-of.ts'
import { loadSchoolHolidays } from '../../../shared/calendar/school-holidays.ts'
import { schoolZone } from '../../../shared/domain/calendar.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { formatDay, formatShortDay } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { Tag } from '../../ui/layout.tsx'
import { useNotice } from '../../ui/notice.tsx'

const useDaysText = () => {
  const { t } = useTranslation('calendar')
  return ({ from, to }: KnownHoliday): string => {
    if (from === undefined || to === undefined) return t(($) => $.holidays.incomplete)
    if (from > to) return t(($) => $.holidays.backwards)
    return t(($) => $.holidays.period, { from: formatShortDay(from), to: formatDay(to) })
  }
}

const PeriodFields = ({ holiday }: { readonly holiday: KnownHoliday }) => {
  const { t } = useTranslation('calendar')
  const { t: tCommon } = useTranslation()
  const { edit, undo } = useDossier()
  const notice = useNotice()
  const { id, name, from, to, kind } = holiday
  const save = (patch: {
    readonly name?: string
    readonly from?: string | undefined
    readonly to?: string | undefined
  }) =>
    edit((project, context) => {
      // What is stored now counts: the other day may have been typed a moment ago.
      const current = knownHolidays(project).find((one) => one.id === id)
      return current ? correctHoliday(project, current, patch, context) : project
    })
  const remove = async () => {
    await flushPendingEdits()
    const result = await edit((project, context) => removeHoliday(project, id, context))
    if (!result.ok) return
    notice({
      text: t(($) => $.holidays.removed, { name }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return (
    <fieldset className="bare stack tight calendar-period">
      <legend className="visually-hidden">{t(($) => $.holidays.group, { name })}</legend>
      <TextField label={t(($) => $.holidays.name)} value={name} onSave={(text) => save({ name: text })} />
      <DateField label={t(($) => $.holidays.first)} value={from} onSave={(day) => save({ from: day })} />
      <DateField label={t(($) => $.holidays.last)} value={to} onSave={(day) => save({ to: day })} />
      {kind !== 'bundled' && (
        <Button
          variant="quiet"
          aria-label={t(($) => (kind === 'added' ? $.holidays.removeLabel : $.holidays.backLabel), { name })}
          onPress={() => void remove()}
        >
          {t(($) => (kind === 'added' ? $.holidays.remove : $.holidays.back))}
        </Button>
      )}
    </fieldset>
  )
}

/** The school holidays that the calendar avoids: the zone, its dates and where they come from, all to correct. */
export const HolidaysSection = () => {
  const { t } = useTranslation('calendar')
  const { project, edit } = useDossier()
  const daysText = useDaysText()
  const zone = zoneOf(project)
  const proposed = proposedZone(project)
  const department = project.profile.departmentName ?? departmentOf(project)
  const holidays = knownHolidays(project)
  const { source, checkedOn, schoolYear } = loadSchoolHolidays()
  const isBundled = zone !== undefined && zone !== 'other'
  const about = () => {
    if (proposed === undefined) return t(($) => (zone === undefined ? $.holidays.unknown : $.holidays.chosenAlone))
    if (zone === proposed) return t(($) => $.holidays.proposed, { department })
    return t(($) => $.holidays.chosen, { department, zone: t(($) => $.holidays.zones[proposed]) })
  }
  const marks = { bundled: undefined, corrected: t(($) => $.holidays.corrected), added: t(($) => $.holidays.added) }
  return (
    <section className="stack" aria-labelledby="calendar-holidays">
      <h2 id="calendar-holidays">{t(($) => $.holidays.title)}</h2>
      <SelectField
        label={t(($) => $.holidays.zone)}
        hint={about()}
        value={zone}
        options={schoolZone.options.map((value) => ({ value, label: t(($) => $.holidays.zones[value]) }))}
        onSave={(chosen) => edit((current, context) => chooseZone(current, chosen, context))}
      />
      {zone === 'other' && <p className="small">{t(($) => $.holidays.ownDates)}</p>}
      {holidays.length > 0 && (
        <div>
          <h3 className="row spread">
            {t(($) => $.holidays.list, { year: schoolYear })}
            {isBundled && <Tag tone="ask">{t(($) => $.holidays.toCheck)}</Tag>}
          </h3>
          <ul className="plain calendar-holidays">
            {holidays.map((holiday) => (
              <li key={holiday.id}>
                <span className="calendar-holiday-name">{holiday.name}</span>
                <span className="soft small block">
                  {[daysText(holiday), marks[holiday.kind] ?? ''].filter(Boolean).join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Disclosure title={t(($) => $.holidays.edit)} className="disclosure no-print">
        <div className="stack mid">
          {holidays.map((holiday) => (
            <PeriodFields key={holiday.id} holiday={holiday} />
          ))}
          <Button
            onPress={() =>
              void edit((current, context) =>
                addHoliday(
                  current,
                  t(($) => $.holidays.newName),
                  context,
                ),
              )
            }
          >
            {t(($) => $.holidays.add)}
          </Button>
        </div>
      </Disclosure>
      {isBundled && <p className="soft small">{t(($) => $.holidays.source, { source, day: formatDay(checkedOn) })}</p>}
      <p className="soft small">{t(($) => $.holidays.public)}</p>
    </section>
  )
}

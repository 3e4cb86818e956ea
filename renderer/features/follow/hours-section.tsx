import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import type { Profile } from '../../../shared/domain/profile.ts'
import type { StepId } from '../../../shared/domain/record.ts'
import { plannedHoursOf, totalHours } from '../../../shared/exchange/follow-rules.ts'
import { loadShortTitles } from '../../../shared/steps/load-short-titles.ts'
import type { FollowRow, SupportTime } from '../../db/database.ts'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { formatDay, formatNumber, parseNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { hoursOf } from './use-followed.ts'

const QUARTERS = 4
const LONGEST_DAY = 24

/** A duration typed in hours, accepted by quarters of an hour. */
const parseQuarters = (text: string): number | undefined | null => {
  const hours = parseNumber(text)
  return typeof hours === 'number' && !Number.isInteger(hours * QUARTERS) ? null : hours
}

const emptyForm = () => ({ day: isoDayOf(new Date()), note: '' })
interface Form {
  readonly day: string
  readonly note: string
  readonly step?: StepId
  readonly hours?: number
}

/** Hours spent on a commune: noted by quarter and by step, compared with what Vague 1 measured. */
export const HoursSection = ({
  row,
  mode,
  onSave,
}: {
  readonly row: FollowRow
  readonly mode: Profile['mutualisingMode']
  readonly onSave: (row: FollowRow) => Promise<boolean>
}) => {
  const { t } = useTranslation('follow')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  const [form, setForm] = useState<Form>(emptyForm)
  // The button may be pressed before what was just typed has been drawn.
  const latest = useRef(form)
  const change = (update: (before: Form) => Form) => {
    latest.current = update(latest.current)
    setForm(latest.current)
  }
  const [turn, setTurn] = useState(0)
  const planned = plannedHoursOf(mode)
  const spent = hoursOf(row)
  const steps = loadShortTitles().map(({ step, title }, index) => ({
    step,
    name: t(($) => $.step.now, { number: index + 1, title }),
  }))
  const hours = (value: number): string => formatNumber(value, { maximumFractionDigits: 2 })
  const spentOn = (step: StepId | undefined) => hoursOf({ times: row.times.filter((time) => time.step === step) })
  const add = async () => {
    await flushPendingEdits()
    const { day, step, note, hours: duration } = latest.current
    if (duration === undefined) return notice({ text: t(($) => $.commune.needDuration), isError: true })
    const time: SupportTime = {
      id: crypto.randomUUID(),
      day,
      quarters: duration * QUARTERS,
      ...(step && { step }),
      ...(note.trim() !== '' && { note: note.trim() }),
    }
    if (!(await onSave({ ...row, times: [...row.times, time] }))) return
    change(emptyForm)
    setTurn((before) => before + 1)
    notice({ text: t(($) => $.commune.noted, { hours: duration }) })
  }
  const remove = async (id: string) => {
    if (await onSave({ ...row, times: row.times.filter((time) => time.id !== id) }))
      notice({
        text: t(($) => $.commune.removed),
        action: { label: tCommon(($) => $.undo), run: () => void onSave(row) },
      })
  }
  const apart = spentOn(undefined)
  return (
    <section className="stack">
      <h2>{t(($) => $.commune.hours)}</h2>
      <p>
        {planned
          ? t(($) => $.commune.hoursIntro, { spent, planned: totalHours(planned) })
          : t(($) => $.commune.hoursNone, { spent })}
      </p>
      <div className="fields" key={turn}>
        <DateField
          label={t(($) => $.commune.day)}
          value={form.day}
          onSave={(day) => change((before) => ({ ...before, day: day ?? before.day }))}
        />
        <SelectField
          label={t(($) => $.commune.step)}
          value={form.step}
          emptyLabel={t(($) => $.commune.stepNone)}
          options={steps.map(({ step, name }) => ({ value: step, label: name }))}
          onSave={(step) => change(({ step: _step, ...before }) => ({ ...before, ...(step && { step }) }))}
        />
        <NumberField
          label={t(($) => $.commune.duration)}
          placeholder={t(($) => $.commune.durationHint)}
          value={form.hours}
          parse={parseQuarters}
          format={hours}
          min={1 / QUARTERS}
          max={LONGEST_DAY}
          invalidText={t(($) => $.commune.durationBad)}
          onSave={(value) =>
            change(({ hours: _hours, ...before }) => ({ ...before, ...(value !== undefined && { hours: value }) }))
          }
        />
        <TextField
          label={t(($) => $.commune.note)}
          value={form.note}
          onSave={(note) => change((before) => ({ ...before, note }))}
        />
      </div>
      <Button onPress={() => void add()}>{t(($) => $.commune.addTime)}</Button>
      <div className="table-scroll">
        <table className="table">
          <caption>{t(($) => $.commune.byStep)}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.commune.tableStep)}</th>
              <th scope="col" className="end">
                {t(($) => $.commune.tableSpent)}
              </th>
              {planned && (
                <th scope="col" className="end">
                  {t(($) => $.commune.tablePlanned)}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {steps.map(({ step, name }) => (
              <tr key={step}>
                <th scope="row">{name}</th>
                <td className="end">{hours(spentOn(step))}</td>
                {planned && <td className="end">{hours(planned[step] ?? 0)}</td>}
              </tr>
            ))}
            {apart > 0 && (
              <tr>
                <th scope="row">{t(($) => $.commune.stepNone)}</th>
                <td className="end">{hours(apart)}</td>
                {planned && <td />}
              </tr>
            )}
            <tr>
              <th scope="row">{t(($) => $.commune.total)}</th>
              <td className="end">{hours(spent)}</td>
              {planned && <td className="end">{hours(totalHours(planned))}</td>}
            </tr>
          </tbody>
        </table>
      </div>
      {row.times.length > 0 && (
        <Disclosure title={t(($) => $.commune.lines)}>
          <ul className="plain follow-alerts">
            {row.times.toReversed().map(({ id, day, step, quarters, note }) => (
              <li key={id} className="row spread">
                <span>
                  {t(($) => $.commune.line, {
                    day: formatDay(day),
                    hours: quarters / QUARTERS,
                    what: note ?? steps.find((entry) => entry.step === step)?.name ?? t(($) => $.commune.stepNone),
                  })}
                </span>
                <Button
                  variant="quiet"
                  aria-label={t(($) => $.commune.removeNamed, { day: formatDay(day) })}
                  onPress={() => void remove(id)}
                >
                  {t(($) => $.commune.remove)}
                </Button>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  )
}

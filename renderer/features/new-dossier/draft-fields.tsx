import { useTranslation } from 'react-i18next'
import source from '../../../resources/municipalities/source.json'
import { calendarPosition, weeksBetween } from '../../../shared/dashboard/calendar.ts'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { loadProgramme } from '../../../shared/steps/load-steps.ts'
import { versionKey } from '../../../shared/steps/version-for-population.ts'
import { formatDay, formatNumber, parseNumber } from '../../i18n/format.ts'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { type Draft, versionOf } from './draft.ts'

/** The population of the bundled list, to tell a figure typed over it. */
export interface ListedPopulation {
  readonly population: number
  readonly year: number
}

interface Props {
  readonly draft: Draft
  readonly onChange: (change: Partial<Draft>) => void
}

const kinds = ['commune', 'epci', 'syndicat', 'autre'] as const
const textOrNone = (text: string): string | undefined => text.trim() || undefined

/** The name and kind of what is not in the list. */
export const ByHandFields = ({ draft, onChange, isNameMissing }: Props & { readonly isNameMissing: boolean }) => {
  const { t } = useTranslation('home')
  return (
    <div className="fields aligned">
      <TextField
        label={t(($) => $.newDossier.name)}
        value={draft.name}
        isRequired
        maxLength={200}
        {...(isNameMissing && { error: t(($) => $.newDossier.nameMissing) })}
        onSave={(name) => onChange({ name })}
      />
      <SelectField
        label={t(($) => $.newDossier.kind)}
        value={draft.kind}
        options={kinds.map((kind) => ({ value: kind, label: t(($) => $.newDossier.kinds[kind]) }))}
        onSave={(kind) => onChange({ kind: kind ?? 'commune' })}
      />
    </div>
  )
}

/** Population, with where it comes from, and inter-municipal body. */
export const PlaceFields = ({ draft, onChange, listed }: Props & { readonly listed: ListedPopulation | undefined }) => {
  const { t } = useTranslation('home')
  const populationSource = () => {
    if (!listed) return t(($) => $.newDossier.populationUnknown)
    return draft.population === listed.population
      ? t(($) => $.newDossier.populationSource, { year: listed.year })
      : t(($) => $.newDossier.populationChanged, { year: listed.year, population: formatNumber(listed.population) })
  }
  return (
    <div className="fields aligned">
      <NumberField
        label={t(($) => $.newDossier.population)}
        hint={populationSource()}
        value={draft.population}
        isWhole
        parse={parseNumber}
        format={formatNumber}
        invalidText={t(($) => $.newDossier.populationInvalid)}
        onSave={(population) => onChange({ population })}
      />
      {draft.kind === 'commune' && (
        <TextField
          label={t(($) => $.newDossier.epci)}
          {...(listed && { hint: t(($) => $.newDossier.epciHint, { year: source.boundariesYear }) })}
          value={draft.ownTaxEpci ?? ''}
          maxLength={200}
          onSave={(text) => onChange({ ownTaxEpci: textOrNone(text) })}
        />
      )}
    </div>
  )
}

/** Who, how much time, and for when: all of it may wait. */
export const PersonFields = ({ draft, onChange }: Props) => {
  const { t } = useTranslation('home')
  const today = isoDayOf(new Date())
  const totalHours = loadProgramme().hours[versionKey(versionOf(draft))]
  const workload = () => {
    if (!draft.weeklyHours) return ''
    const needed = Math.ceil(totalHours / draft.weeklyHours)
    if (draft.councilDate === undefined || draft.councilDate < today)
      return t(($) => $.newDossier.workload, { count: needed })
    // The week that runs and the week of the council both count.
    const left = weeksBetween(today, draft.councilDate) + 1
    return needed <= left
      ? t(($) => $.newDossier.workloadFits, { needed, left })
      : t(($) => $.newDossier.workloadTight, { needed, left })
  }
  const calendar = () => {
    if (draft.councilDate === undefined) return ''
    if (draft.councilDate < today) return t(($) => $.newDossier.councilPast)
    const position = calendarPosition(draft.councilDate, today)
    if (position.kind === 'before') return t(($) => $.newDossier.councilBefore, { day: formatDay(position.startsOn) })
    if (position.kind === 'during' && position.week.number > 0)
      return t(($) => $.newDossier.councilDuring, { week: position.week.number })
    return t(($) => $.newDossier.councilPrepare)
  }
  return (
    <div className="stack tight">
      <div className="fields aligned">
        <TextField
          label={t(($) => $.newDossier.you)}
          hint={t(($) => $.newDossier.youHint)}
          value={draft.referentName ?? ''}
          maxLength={120}
          autoComplete="name"
          onSave={(text) => onChange({ referentName: textOrNone(text) })}
        />
        <NumberField
          label={t(($) => $.newDossier.hours)}
          hint={t(($) => $.newDossier.hoursHint)}
          value={draft.weeklyHours}
          max={60}
          parse={parseNumber}
          format={formatNumber}
          invalidText={t(($) => $.newDossier.hoursInvalid)}
          onSave={(weeklyHours) => onChange({ weeklyHours })}
        />
        <DateField
          label={t(($) => $.newDossier.council)}
          hint={t(($) => $.newDossier.councilHint)}
          value={draft.councilDate}
          onSave={(councilDate) => onChange({ councilDate })}
        />
      </div>
      <p role="status" className="small consequence">
        {`${calendar()} ${workload()}`.trim()}
      </p>
    </div>
  )
}

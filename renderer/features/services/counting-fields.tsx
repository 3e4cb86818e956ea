import { useTranslation } from 'react-i18next'
import type { DigitalService } from '../../../shared/domain/inventory.ts'
import { hostedServiceFactorId } from '../../../shared/footprint/compute-service-footprint.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { FootprintLine } from '../../../shared/footprint/footprint-result.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { formatMass } from '../../i18n/format-mass.ts'
import { SelectField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { useRecordEdits } from './use-record-edits.ts'

type Mode = NonNullable<DigitalService['countedBy']>
const modes = ['users', 'virtual_machines', 'gigabytes', 'provider_figure', 'thousand_euros'] as const satisfies Mode[]

const plainNumber = (value: number): string => formatNumber(value, { useGrouping: false, maximumFractionDigits: 6 })

/** How a hosted service enters the footprint: one way, its quantity, and what that gives. */
export const CountingFields = ({
  service,
  line,
}: {
  readonly service: DigitalService
  readonly line: FootprintLine | undefined
}) => {
  const { t } = useTranslation('services')
  const edits = useRecordEdits()
  const content = loadFootprintContent()
  const { countedBy } = service
  // A way without an emission value for this kind of service is not proposed; one already chosen stays visible.
  const usable = modes.filter(
    (mode) =>
      mode === countedBy ||
      mode === 'provider_figure' ||
      hostedServiceFactorId({ ...service, countedBy: mode }, content) !== undefined,
  )
  const result = () => {
    if (countedBy === undefined) return t(($) => $.counting.none)
    if (line?.state === 'counted' && line.totalKgCo2e !== undefined)
      return t(($) => $.counting.result, { mass: formatMass(line.totalKgCo2e) })
    return service.countedQuantity === undefined ? t(($) => $.counting.noQuantity) : t(($) => $.counting.noValue)
  }
  // A number of mailboxes is no number of gigabytes: another way starts without a quantity.
  const choose = (mode: Mode | undefined) =>
    edits.patchService(service.id, {
      countedBy: mode,
      countedQuantity: mode === 'users' ? service.users : undefined,
    })
  return (
    <fieldset className="entry-group stack">
      <legend>{t(($) => $.counting.title)}</legend>
      <p className="soft small">
        <Glossed text={t(($) => $.counting.lead)} />
      </p>
      <div className="fields aligned">
        <SelectField<Mode>
          label={t(($) => $.counting.mode)}
          hint={countedBy && t(($) => $.counting.hints[countedBy])}
          value={countedBy}
          emptyLabel={t(($) => $.counting.unset)}
          options={usable.map((value) => ({ value, label: t(($) => $.counting.modes[value]) }))}
          onSave={choose}
        />
        {countedBy && (
          <NumberField
            key={countedBy}
            label={t(($) => $.counting.quantity[countedBy])}
            value={service.countedQuantity}
            parse={parseNumber}
            format={plainNumber}
            max={1e9}
            invalidText={t(($) => $.field.numberInvalid)}
            onSave={(countedQuantity) => edits.patchService(service.id, { countedQuantity })}
          />
        )}
      </div>
      <p role="status">{result()}</p>
    </fieldset>
  )
}

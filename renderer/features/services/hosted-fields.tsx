import { useTranslation } from 'react-i18next'
import type { DigitalService } from '../../../shared/domain/inventory.ts'
import type { FootprintLine } from '../../../shared/footprint/footprint-result.ts'
import { DataSourceFields } from '../../entry/data-source-fields.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { CheckedTextField } from '../../ui/checked-text-field.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { CountingFields } from './counting-fields.tsx'
import { ProviderField } from './provider-field.tsx'
import { type ServicePatch, useRecordEdits } from './use-record-edits.ts'

const kinds = [
  'website',
  'business_software',
  'office_suite',
  'mail',
  'storage',
  'video',
  'phone',
  'sensor',
  'other',
] as const
const uses = ['yes', 'little', 'no'] as const
const statements = ['yes', 'no', 'not_applicable', 'unknown'] as const

const plainNumber = (value: number): string => formatNumber(value, { useGrouping: false })

/** Everything one can say of a hosted service. */
export const HostedFields = ({
  service,
  line,
}: {
  readonly service: DigitalService
  readonly line: FootprintLine | undefined
}) => {
  const { t } = useTranslation('services')
  const edits = useRecordEdits()
  const patch = (changes: ServicePatch) => edits.patchService(service.id, changes)
  const unset = t(($) => $.field.unset)
  return (
    <>
      <div className="fields">
        <CheckedTextField
          label={t(($) => $.field.name)}
          value={service.name}
          maxLength={200}
          refuse={(text) => (text.trim() === '' ? t(($) => $.hosted.newMissing) : undefined)}
          onSave={(name) => patch({ name })}
        />
        <SelectField<NonNullable<DigitalService['kind']>>
          label={t(($) => $.field.kind)}
          value={service.kind}
          emptyLabel={unset}
          options={kinds.map((value) => ({ value, label: t(($) => $.kinds[value]) }))}
          onSave={(kind) => patch({ kind })}
        />
        <ProviderField service={service} />
        <TextField
          label={t(($) => $.field.hosting)}
          placeholder={t(($) => $.field.hostingPlaceholder)}
          value={service.hostingPlace ?? ''}
          maxLength={200}
          onSave={(text) => patch({ hostingPlace: text === '' ? undefined : text })}
        />
        <NumberField
          label={t(($) => $.field.users)}
          value={service.users}
          parse={parseNumber}
          format={plainNumber}
          isWhole
          invalidText={t(($) => $.field.wholeInvalid)}
          onSave={(users) => patch({ users })}
        />
        <NumberField
          label={t(($) => $.field.cost)}
          value={service.yearlyCost}
          parse={parseNumber}
          format={plainNumber}
          invalidText={t(($) => $.field.numberInvalid)}
          onSave={(yearlyCost) => patch({ yearlyCost })}
        />
        <DateField
          label={t(($) => $.field.contractEnd)}
          value={service.contractEnd}
          onSave={(contractEnd) => patch({ contractEnd })}
        />
        {service.kind === 'website' && (
          <SelectField<NonNullable<DigitalService['accessibilityStatement']>>
            label={t(($) => $.field.statement)}
            value={service.accessibilityStatement}
            emptyLabel={unset}
            options={statements.map((value) => ({ value, label: t(($) => $.statements[value]) }))}
            onSave={(accessibilityStatement) => patch({ accessibilityStatement })}
          />
        )}
      </div>
      <Choice<NonNullable<DigitalService['stillUsed']>>
        label={t(($) => $.field.stillUsed)}
        value={service.stillUsed}
        options={uses.map((value) => ({ value, label: t(($) => $.uses[value]) }))}
        onChange={(stillUsed) => void patch({ stillUsed })}
      />
      <CountingFields service={service} line={line} />
      <DataSourceFields origin={service.origin} confidence={service.confidence} onSave={patch} />
    </>
  )
}

import { useTranslation } from 'react-i18next'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { loadEquipmentKinds } from '../../../shared/footprint/load-factors.ts'
import { kindsOf, type LotCollection, type LotFields as LotValues, withKind } from '../../../shared/inventory/lots.ts'
import { capitalise } from '../../i18n/capitalise.ts'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { Choice } from '../../ui/choice.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Note } from '../../ui/layout.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { LotDetailFields } from './lot-detail-fields.tsx'
import { SiteField } from './site-field.tsx'
import type { LotPatch } from './use-lot-edits.ts'

const plainNumber = (value: number): string => formatNumber(value, { useGrouping: false })

const kindGroups = (collection: LotCollection) => {
  const { perimeters } = loadEquipmentKinds()
  const kinds = kindsOf(collection, loadEquipmentKinds().kinds)
  return perimeters
    .map(({ id, label }) => ({
      label,
      options: kinds
        .filter(({ perimeter }) => perimeter === id)
        .map((kind) => ({ value: kind.id, label: capitalise(kind.label) })),
    }))
    .filter(({ options }) => options.length > 0)
}

export interface LotFieldsProps {
  readonly collection: LotCollection
  readonly lot: LotValues
  readonly sites: readonly string[]
  readonly onPatch: (patch: LotPatch) => Promise<unknown> | unknown
  readonly onSite: (site: string, isNew: boolean) => void
}

/** Everything one can say of a lot: the questions first, the details behind a title. */
export const LotFields = ({ collection, lot, sites, onPatch, onSite }: LotFieldsProps) => {
  const { t } = useTranslation('inventory')
  const { kinds } = loadFootprintContent()
  const kind = kinds.get(lot.kind)
  const currentYear = new Date().getFullYear()
  const number = { parse: parseNumber, format: plainNumber }
  const countLabel =
    kind?.countUnit === 'square_metre'
      ? t(($) => $.field.area)
      : kind?.countUnit === 'kwh_per_year'
        ? t(($) => $.field.energy)
        : t(($) => $.field.count)
  return (
    <div className="stack lot-fields">
      <div className="fields">
        <SelectField
          label={t(($) => $.field.kind)}
          value={lot.kind}
          groups={kindGroups(collection)}
          onSave={(chosen) => chosen !== undefined && onPatch(withKind(lot, chosen, kinds))}
        />
        <SiteField site={lot.site} sites={sites} onSave={onSite} />
        <NumberField
          {...number}
          label={countLabel}
          placeholder={t(($) => $.field.countPlaceholder)}
          value={lot.count}
          isWhole
          max={100_000}
          invalidText={t(($) => $.field.countInvalid)}
          onSave={(count) => onPatch({ count })}
        />
        <NumberField
          {...number}
          label={t(($) => $.field.year)}
          value={lot.purchaseYear}
          isWhole
          min={1970}
          max={currentYear}
          invalidText={t(($) => $.field.yearInvalid, { year: currentYear })}
          onSave={(purchaseYear) => onPatch({ purchaseYear })}
        />
        {lot.purchaseYear === undefined && (
          <NumberField
            {...number}
            label={t(($) => $.field.age)}
            value={lot.averageAgeYears}
            max={60}
            invalidText={t(($) => $.field.ageInvalid)}
            onSave={(averageAgeYears) => onPatch({ averageAgeYears })}
          />
        )}
        <div className="lot-title">
          <TextField
            label={t(($) => $.field.title)}
            value={lot.title ?? ''}
            maxLength={200}
            onSave={(title) => onPatch({ title: title === '' ? undefined : title })}
          />
        </div>
      </div>
      {kind?.note && <Note title={t(($) => $.field.kindNote)}>{kind.note}</Note>}
      <div className="lot-choices">
        <Choice
          label={t(($) => $.field.inUse)}
          value={lot.inUse ? 'yes' : 'no'}
          options={[
            { value: 'yes', label: t(($) => $.field.inUseYes) },
            { value: 'no', label: t(($) => $.field.inUseNo) },
          ]}
          onChange={(chosen) => void onPatch({ inUse: chosen === 'yes' })}
        />
        <Choice<NonNullable<EquipmentLot['confidence']>>
          label={t(($) => $.field.confidence)}
          value={lot.confidence}
          options={(['sure', 'estimated', 'to_check'] as const).map((value) => ({
            value,
            label: capitalise(t(($) => $.confidence[value])),
          }))}
          onChange={(confidence) => void onPatch({ confidence })}
        />
      </div>
      <Disclosure title={t(($) => $.field.more)}>
        <LotDetailFields lot={lot} onPatch={onPatch} />
      </Disclosure>
    </div>
  )
}

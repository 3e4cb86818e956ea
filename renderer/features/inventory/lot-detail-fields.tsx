import { useTranslation } from 'react-i18next'
import type { EquipmentLot } from '../../../shared/domain/inventory.ts'
import { factorUse, factorYearlyKwh } from '../../../shared/footprint/choose-factor.ts'
import type { Factor } from '../../../shared/footprint/factor-schema.ts'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import { loadFactorSources } from '../../../shared/footprint/load-factors.ts'
import type { LotFields } from '../../../shared/inventory/lots.ts'
import { OriginField } from '../../entry/data-source-fields.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import type { LotPatch } from './use-lot-edits.ts'

const conditions = ['new', 'refurbished', 'donated', 'unknown'] as const
const ownerships = ['owned', 'leased', 'lent'] as const
const exits = ['none', 'internal_reuse', 'donation', 'sale', 'transfer', 'recycling'] as const

const plainNumber = (value: number): string => formatNumber(value, { useGrouping: false })

/** The factors that turn a number of devices into emissions, under the name of their database. */
const factorGroups = () => {
  const { factors } = loadFootprintContent()
  const usable = [...factors.values()].filter(
    (factor) => factor.value !== undefined && factorUse(factor) !== 'unusable' && factorUse(factor) !== 'metered',
  )
  return loadFactorSources()
    .sources.map(({ title, families }) => ({
      label: title,
      options: usable.filter(({ family }) => families.includes(family)).map(({ id, label }) => ({ value: id, label })),
    }))
    .filter(({ options }) => options.length > 0)
}

const sourceTitle = (factor: Factor): string =>
  loadFactorSources().sources.find(({ families }) => families.includes(factor.family))?.title ?? factor.source

/** What one says of a lot when one knows more: nothing here is needed for a first estimate. */
export const LotDetailFields = ({
  lot,
  onPatch,
}: {
  readonly lot: LotFields
  readonly onPatch: (patch: LotPatch) => Promise<unknown> | unknown
}) => {
  const { t } = useTranslation('inventory')
  const content = loadFootprintContent()
  const factor = lot.factorId === undefined ? undefined : content.factors.get(lot.factorId)
  const defaultKwh = factor && factorYearlyKwh(factor, 'home', content)
  const unset = t(($) => $.field.unset)
  const factorHint = () => {
    if (!factor) return t(($) => $.field.factorHintNone)
    if (factor.value === undefined) return t(($) => $.field.factorHintNoValue)
    const source = { source: sourceTitle(factor), year: factor.sourceYear }
    return factor.unit === 'kgCO2e/unité'
      ? t(($) => $.field.factorHint, { value: formatNumber(factor.value), ...source })
      : t(($) => $.field.factorHintOther, source)
  }
  return (
    <div className="fields">
      <SelectField<NonNullable<EquipmentLot['conditionAtPurchase']>>
        label={t(($) => $.field.condition)}
        value={lot.conditionAtPurchase}
        emptyLabel={unset}
        options={conditions.map((value) => ({ value, label: t(($) => $.condition[value]) }))}
        onSave={(conditionAtPurchase) => onPatch({ conditionAtPurchase })}
      />
      <SelectField<NonNullable<EquipmentLot['ownership']>>
        label={t(($) => $.field.ownership)}
        value={lot.ownership}
        emptyLabel={unset}
        options={ownerships.map((value) => ({ value, label: t(($) => $.ownership[value]) }))}
        onSave={(ownership) => onPatch({ ownership })}
      />
      <SelectField<NonNullable<EquipmentLot['plannedExit']>>
        label={t(($) => $.field.exit)}
        value={lot.plannedExit}
        emptyLabel={unset}
        options={exits.map((value) => ({ value, label: t(($) => $.exit[value]) }))}
        onSave={(plannedExit) => onPatch({ plannedExit })}
      />
      <OriginField origin={lot.origin} onSave={(origin) => onPatch({ origin })} />
      <NumberField
        label={t(($) => $.field.duration)}
        hint={
          factor?.lifetimeYears === undefined
            ? t(($) => $.field.durationHintNone)
            : t(($) => $.field.durationHint, { count: factor.lifetimeYears })
        }
        value={lot.useDurationYears}
        parse={parseNumber}
        format={plainNumber}
        min={0.1}
        max={60}
        invalidText={t(($) => $.field.numberInvalid)}
        onSave={(useDurationYears) => onPatch({ useDurationYears })}
      />
      <NumberField
        label={t(($) => $.field.kwh)}
        hint={
          defaultKwh === undefined
            ? t(($) => $.field.kwhHintNone)
            : t(($) => $.field.kwhHint, { value: formatNumber(defaultKwh, { maximumFractionDigits: 0 }) })
        }
        value={lot.yearlyKwh}
        parse={parseNumber}
        format={plainNumber}
        max={10_000_000}
        invalidText={t(($) => $.field.numberInvalid)}
        onSave={(yearlyKwh) => onPatch({ yearlyKwh })}
      />
      <div className="field-wide">
        <SelectField
          label={t(($) => $.field.factor)}
          hint={factorHint()}
          value={lot.factorId}
          emptyLabel={t(($) => $.field.factorNone)}
          // A factor of another use, such as a meter reading, stays in the list while it is the chosen one.
          {...(factor &&
            (factor.value === undefined || factorUse(factor) === 'metered') && {
              options: [{ value: factor.id, label: factor.label }],
            })}
          groups={factorGroups()}
          onSave={(factorId) => onPatch({ factorId })}
        />
      </div>
      <div className="field-wide">
        <TextField
          label={t(($) => $.field.note)}
          value={lot.note ?? ''}
          rows={2}
          maxLength={4000}
          onSave={(note) => onPatch({ note: note === '' ? undefined : note })}
        />
      </div>
    </div>
  )
}

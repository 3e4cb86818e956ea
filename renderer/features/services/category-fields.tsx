import { useTranslation } from 'react-i18next'
import type { YearlyPurchase } from '../../../shared/domain/inventory.ts'
import { DataSourceFields } from '../../entry/data-source-fields.tsx'
import { formatNumber, parseNumber } from '../../i18n/format.ts'
import { formatShare } from '../../i18n/format-mass.ts'
import { CheckField, SelectField, TextField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { type PurchaseCategory, type PurchasePatch, useRecordEdits } from './use-record-edits.ts'

const considerations = ['yes', 'no', 'not_applicable'] as const

const plainNumber = (value: number): string => formatNumber(value, { useGrouping: false })

/** A year without any purchase is three zeros that somebody gave, and no index to look at. */
const noPurchase = {
  totalExclTax: 0,
  reuseExclTax: 0,
  recycledContentExclTax: 0,
  repairabilityConsidered: 'not_applicable',
} as const
const notFilledIn = {
  totalExclTax: undefined,
  reuseExclTax: undefined,
  recycledContentExclTax: undefined,
  repairabilityConsidered: undefined,
}

/** True when somebody said that nothing was bought; a zero that is only typed does not say so yet. */
export const isWithoutPurchase = (purchase: YearlyPurchase | undefined): boolean =>
  purchase?.totalExclTax === 0 && purchase.repairabilityConsidered === 'not_applicable'

/** What was spent in a year in one category, and the part that is second-hand or recycled. */
export const CategoryFields = ({
  year,
  category,
  purchase,
}: {
  readonly year: number
  readonly category: PurchaseCategory
  readonly purchase: YearlyPurchase | undefined
}) => {
  const { t } = useTranslation('services')
  const edits = useRecordEdits()
  const patch = (changes: PurchasePatch) => edits.patchPurchase(year, category, changes)
  const isNone = isWithoutPurchase(purchase)
  const money = {
    parse: parseNumber,
    format: plainNumber,
    max: 1e10,
    invalidText: t(($) => $.field.numberInvalid),
    placeholder: t(($) => $.field.unset),
  }
  const { totalExclTax: total, reuseExclTax: reuse, recycledContentExclTax: recycled } = purchase ?? {}
  const isKnown = total !== undefined && total > 0 && (reuse !== undefined || recycled !== undefined)
  const second = (reuse ?? 0) + (recycled ?? 0)
  const sentence = () => {
    if (!isKnown) return null
    if (second > total) return t(($) => $.purchases.tooMuch)
    return t(($) => $.purchases.categoryShare, { share: formatShare(second / total) })
  }
  return (
    <fieldset className="entry-group stack">
      <legend>{t(($) => $.categories[category])}</legend>
      <CheckField
        label={t(($) => $.purchases.none)}
        isChecked={isNone}
        onSave={(isChecked) => patch(isChecked ? noPurchase : notFilledIn)}
      />
      {!isNone && (
        <>
          <div className="fields aligned">
            <NumberField
              {...money}
              label={t(($) => $.purchases.total)}
              value={total}
              onSave={(totalExclTax) => patch({ totalExclTax })}
            />
            <NumberField
              {...money}
              label={t(($) => $.purchases.reuse)}
              value={reuse}
              onSave={(reuseExclTax) => patch({ reuseExclTax })}
            />
            <NumberField
              {...money}
              label={t(($) => $.purchases.recycled)}
              value={recycled}
              onSave={(recycledContentExclTax) => patch({ recycledContentExclTax })}
            />
            <SelectField<NonNullable<YearlyPurchase['repairabilityConsidered']>>
              label={t(($) => $.purchases.repairability)}
              value={purchase?.repairabilityConsidered}
              emptyLabel={t(($) => $.field.unset)}
              options={considerations.map((value) => ({ value, label: t(($) => $.considerations[value]) }))}
              onSave={(repairabilityConsidered) => patch({ repairabilityConsidered })}
            />
          </div>
          <p role="status">{sentence()}</p>
        </>
      )}
      <TextField
        label={t(($) => $.purchases.note)}
        value={purchase?.note ?? ''}
        maxLength={4000}
        onSave={(note) => patch({ note: note === '' ? undefined : note })}
      />
      <DataSourceFields isMany origin={purchase?.origin} confidence={purchase?.confidence} onSave={patch} />
    </fieldset>
  )
}

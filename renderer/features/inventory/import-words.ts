import { useTranslation } from 'react-i18next'
import { loadFootprintContent } from '../../../shared/footprint/footprint-content.ts'
import type { PlannedField } from '../../../shared/import/inventory/import-plan.ts'
import { formatNumber } from '../../i18n/format.ts'

type Value = string | number | boolean | undefined

/** How a value of a lot is said. */
export const useImportWords = () => {
  const { t } = useTranslation('import')
  const words: Readonly<Record<string, () => string>> = {
    true: () => t(($) => $.list.values.true),
    false: () => t(($) => $.list.values.false),
    new: () => t(($) => $.list.values.new),
    refurbished: () => t(($) => $.list.values.refurbished),
    donated: () => t(($) => $.list.values.donated),
    owned: () => t(($) => $.list.values.owned),
    leased: () => t(($) => $.list.values.leased),
    lent: () => t(($) => $.list.values.lent),
  }
  const sayValue = (field: PlannedField, value: Value): string => {
    if (value === undefined) return t(($) => $.list.values.none)
    if (field === 'kind') return loadFootprintContent().kinds.get(String(value))?.label ?? String(value)
    if (typeof value === 'number') return field === 'purchaseYear' ? String(value) : formatNumber(value)
    return field === 'title' || field === 'site' ? String(value) : (words[String(value)]?.() ?? String(value))
  }
  return { sayValue, sayField: (field: PlannedField) => t(($) => $.list.lotFields[field]) }
}

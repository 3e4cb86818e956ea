import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../resources/locales/fr/entry.json'
import type { ValueFormats } from '../../shared/entry/describe-record.ts'
import { formatDay, formatMonth, formatNumber } from '../i18n/format.ts'
import { registerTexts } from '../i18n/i18n.ts'

registerTexts('entry', texts)

/** How the screens write the values of a record. */
export const useFormats = (): ValueFormats => {
  const { t } = useTranslation('entry')
  return useMemo(
    () => ({
      number: (value) => formatNumber(value),
      money: (value) => t(($) => $.money, { amount: formatNumber(value) }),
      day: formatDay,
      month: formatMonth,
      unknownRecord: t(($) => $.unknownRecord),
    }),
    [t],
  )
}

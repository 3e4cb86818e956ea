import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../resources/locales/fr/entry.json'
import type { ValueFormats } from '../../shared/entry/describe-record.ts'
import { usePractices } from '../db/use-practices.ts'
import { formatDay, formatMonth, formatNumber } from '../i18n/format.ts'
import { registerTexts } from '../i18n/i18n.ts'

registerTexts('entry', texts)

/** How the screens write the values of a record. The id of a local practice says nothing to anybody: its title stands alone. */
export const useFormats = (): ValueFormats => {
  const { t } = useTranslation('entry')
  const { all } = usePractices()
  return useMemo(
    () => ({
      number: (value) => formatNumber(value),
      money: (value) => t(($) => $.money, { amount: formatNumber(value) }),
      day: formatDay,
      month: formatMonth,
      unknownRecord: t(($) => $.unknownRecord),
      practices: all.map(({ practice: { id, title }, local }) => ({
        value: id,
        label: local ? title : `${id} ${title}`,
      })),
    }),
    [t, all],
  )
}

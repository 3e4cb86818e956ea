import { useTranslation } from 'react-i18next'
import { placeName } from '../../../shared/fill-workbook/check-target.ts'
import type { FillLine } from '../../../shared/fill-workbook/fill-template.ts'
import type { FillField } from '../../../shared/fill-workbook/fill-values.ts'
import type { CellInput } from '../../../shared/fill-workbook/patch-sheet.ts'
import { capitalise } from '../../i18n/capitalise.ts'
import { formatDay, formatNumber } from '../../i18n/format.ts'

const LONGEST = 90
export const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)

const isIdentity = (field: FillField): boolean => field.id === 'evaluation.year'

/** How what is written, and where, is said. */
export const useFillWords = () => {
  const { t } = useTranslation('fill')
  const sayWhat = ({ subject, aspect }: FillField): string =>
    capitalise(aspect === undefined ? subject : t(($) => $.what, { subject, aspect }))
  const sayInput = (field: FillField, input: CellInput | undefined): string => {
    if (!input) return field.input.type === 'choice' ? field.input.texts[0] : sayInput(field, field.input)
    if (input.type === 'number')
      return formatNumber(input.value, { maximumFractionDigits: 2, useGrouping: !isIdentity(field) })
    return input.type === 'day' ? formatDay(input.value) : shorten(input.value)
  }
  const sayPlace = ({ choice }: FillLine): string => (choice ? placeName(choice.sheet, choice.place) : '')
  return { sayWhat, sayInput, sayPlace }
}

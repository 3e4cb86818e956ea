import { useTranslation } from 'react-i18next'
import texts from '../../resources/locales/fr/import.json'
import { isErrorCode } from '../../shared/errors/app-error.ts'
import { errorText } from './error-text.ts'
import { registerTexts } from './i18n.ts'

registerTexts('import', texts)

type UnreadableReason = keyof typeof texts.unreadable

const isUnreadableReason = (reason: string): reason is UnreadableReason => Object.hasOwn(texts.unreadable, reason)

/** Why a list or a workbook was refused, in sentences: from the reason of `unreadable-table`, or the code of a failure. */
export const useTableRefusal = (): ((reason: string) => readonly string[]) => {
  const { t } = useTranslation('import')
  const { t: tError } = useTranslation('errors')
  return (reason) => {
    if (!isUnreadableReason(reason) && isErrorCode(reason)) return [errorText(tError, { code: reason })]
    // The reasons that only a programmer can act on all mean the same to a user.
    const known = isUnreadableReason(reason) ? reason : 'damaged'
    return [t(($) => $.unreadable[known]), t(($) => $.nothingChanged)]
  }
}

import { useTranslation } from 'react-i18next'
import texts from '../../resources/locales/fr/exchange.json'
import type { OpenedFile } from '../../shared/ipc/contract.ts'
import { openProtected } from '../../shared/protection/password.ts'
import { errorText } from '../i18n/error-text.ts'
import { registerTexts } from '../i18n/i18n.ts'
import { PasswordDialog } from '../ui/password-dialog.tsx'

registerTexts('exchange', texts)

/** Asks for the password of a protected file, and gives the file without its protection. */
export const UnlockDialog = ({
  file,
  onClose,
  onOpened,
}: {
  readonly file: OpenedFile
  readonly onClose: () => void
  readonly onOpened: (file: OpenedFile) => void
}) => {
  const { t } = useTranslation('exchange')
  const { t: tCommon } = useTranslation()
  const { t: tError } = useTranslation('errors')
  const open = async (password: string) => {
    const clear = await openProtected(file.bytes, password)
    if (!clear.ok) return errorText(tError, clear.error)
    onOpened({ name: file.name, bytes: clear.value })
    return undefined
  }
  return (
    <PasswordDialog
      title={t(($) => $.password.title)}
      label={t(($) => $.password.label)}
      action={t(($) => $.password.open)}
      workingText={t(($) => $.password.working)}
      cancelText={tCommon(($) => $.cancel)}
      onClose={onClose}
      onPassword={open}
    >
      <p>{file.name}</p>
      <p className="soft">{t(($) => $.password.body)}</p>
    </PasswordDialog>
  )
}

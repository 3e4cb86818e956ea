import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import texts from '../../resources/locales/fr/exchange.json'
import type { OpenedFile } from '../../shared/ipc/contract.ts'
import { openProtected } from '../../shared/protection/password.ts'
import { errorText } from '../i18n/error-text.ts'
import { registerTexts } from '../i18n/i18n.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Field } from '../ui/fields.tsx'

registerTexts('exchange', texts)

/** Long enough for the window to say that it works, before the computation takes it for a second. */
const PAINT_MS = 50

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
  const [password, setPassword] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [said, setSaid] = useState('')
  const open = async () => {
    if (isWorking || password === '') return
    setWorking(true)
    setSaid('')
    await new Promise((resolve) => setTimeout(resolve, PAINT_MS))
    const clear = await openProtected(file.bytes, password)
    setWorking(false)
    if (!clear.ok) return setSaid(errorText(tError, clear.error))
    onClose()
    onOpened({ name: file.name, bytes: clear.value })
  }
  return (
    <Dialog
      title={t(($) => $.password.title)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {tCommon(($) => $.cancel)}
          </Button>
          <Button variant="primary" isDisabled={isWorking || password === ''} onPress={() => void open()}>
            {t(($) => (isWorking ? $.password.working : $.password.open))}
          </Button>
        </>
      }
    >
      <p>{file.name}</p>
      <p className="soft">{t(($) => $.password.body)}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void open()
        }}
      >
        <Field
          label={t(($) => $.password.label)}
          error={said || undefined}
          control={({ id, describedBy }) => (
            <input
              id={id}
              className="box"
              type="password"
              autoComplete="off"
              aria-describedby={describedBy}
              value={password}
              onChange={({ target }) => setPassword(target.value)}
            />
          )}
        />
      </form>
    </Dialog>
  )
}

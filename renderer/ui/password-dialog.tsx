import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './fields.tsx'

/** Long enough for the window to say that it works, before the computation takes it for a second. */
const PAINT_MS = 50

/** Asks for a password and works with it: what goes wrong is said under the field, and the dialog stays. */
export const PasswordDialog = ({
  title,
  label,
  hint,
  shortest = 1,
  shortText,
  isReadable = false,
  action,
  workingText,
  cancelText,
  onClose,
  onPassword,
  children,
}: {
  readonly title: string
  readonly label: string
  readonly hint?: string | undefined
  /** Signs that it has at least; `shortText` says so while fewer are typed. */
  readonly shortest?: number
  readonly shortText?: string | undefined
  /** One that is being chosen is read while it is typed; one that is known is not shown. */
  readonly isReadable?: boolean
  readonly action: string
  readonly workingText: string
  readonly cancelText: string
  readonly onClose: () => void
  /** What went wrong, in words; nothing when it is done, and then the dialog closes. */
  readonly onPassword: (password: string) => Promise<string | undefined>
  readonly children?: ReactNode
}) => {
  const [password, setPassword] = useState('')
  const [isWorking, setWorking] = useState(false)
  const [said, setSaid] = useState('')
  const isShort = password.length < shortest
  const go = async () => {
    if (isWorking || isShort) return
    setWorking(true)
    setSaid('')
    await new Promise((resolve) => setTimeout(resolve, PAINT_MS))
    const wrong = await onPassword(password)
    setWorking(false)
    if (wrong === undefined) onClose()
    else setSaid(wrong)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void go()
  }
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {cancelText}
          </Button>
          <Button variant="primary" isDisabled={isWorking || isShort} onPress={() => void go()}>
            {isWorking ? workingText : action}
          </Button>
        </>
      }
    >
      {children}
      <form onSubmit={submit}>
        <Field
          label={label}
          hint={hint}
          error={said || (password !== '' && isShort ? shortText : undefined)}
          control={({ id, describedBy }) => (
            <input
              id={id}
              className="box"
              type={isReadable ? 'text' : 'password'}
              autoComplete="off"
              spellCheck={false}
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

import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './button.tsx'
import { Field } from './fields.tsx'
import './new-name-field.css'

/** A name to add: Enter or the button adds it, Escape gives up. Nothing is stored before. */
export const NewNameField = ({
  label,
  hint,
  addLabel,
  refuse,
  onAdd,
  onCancel,
}: {
  readonly label: string
  readonly hint?: string
  readonly addLabel: string
  /** Why a name is not taken, said under the field. */
  readonly refuse: (name: string) => string | undefined
  readonly onAdd: (name: string) => void
  /** With it the field was asked for: it takes the focus and can be given up. */
  readonly onCancel?: () => void
}) => {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [error, setError] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const add = () => {
    const name = text.trim().replace(/\s+/g, ' ')
    const reason = refuse(name)
    setError(reason)
    if (reason !== undefined) return input.current?.focus()
    setText('')
    onAdd(name)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      add()
    } else if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    }
  }
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      control={({ id, describedBy }) => (
        <div className="new-name">
          <input
            ref={input}
            id={id}
            className="box"
            value={text}
            maxLength={120}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the user just asked to write this name
            autoFocus={onCancel !== undefined}
            aria-describedby={describedBy}
            aria-invalid={error !== undefined || undefined}
            onChange={(event) => {
              setText(event.target.value)
              setError(undefined)
            }}
            onKeyDown={onKeyDown}
          />
          <Button onPress={add}>{addLabel}</Button>
          {onCancel && (
            <Button variant="quiet" onPress={onCancel}>
              {t(($) => $.cancel)}
            </Button>
          )}
        </div>
      )}
    />
  )
}

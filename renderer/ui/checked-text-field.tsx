import { useState } from 'react'
import { type FieldProps, TextField } from './fields.tsx'

/** Text stored while it is typed, as long as `refuse` has nothing against it; else it stays on screen with the reason. */
export const CheckedTextField = ({
  value,
  refuse,
  onSave,
  maxLength,
  ...field
}: FieldProps & {
  readonly value: string
  /** Why a text cannot be stored; undefined when it can. */
  readonly refuse: (text: string) => string | undefined
  readonly onSave: (text: string) => Promise<unknown> | unknown
  readonly maxLength?: number
}) => {
  const [refused, setRefused] = useState<{ readonly text: string; readonly reason: string } | null>(null)
  const save = (text: string) => {
    const reason = refuse(text)
    setRefused(reason === undefined ? null : { text, reason })
    return reason === undefined ? onSave(text) : undefined
  }
  return (
    <TextField
      {...field}
      {...(refused && { error: refused.reason })}
      {...(maxLength !== undefined && { maxLength })}
      value={refused?.text ?? value}
      onSave={save}
    />
  )
}

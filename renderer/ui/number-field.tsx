import { useState } from 'react'
import { type FieldProps, TextField } from './fields.tsx'

/**
 * A number typed the French way (`1 775`, `0,9`), stored while it is typed. Empty means *not filled in* and is
 * stored as undefined, never as zero. What is no number, or outside the bounds, is not stored and says why.
 */
export const NumberField = ({
  value,
  onSave,
  parse,
  format,
  min = 0,
  max = 100_000_000,
  isWhole = false,
  invalidText,
  ...field
}: FieldProps & {
  readonly value: number | undefined
  readonly onSave: (value: number | undefined) => Promise<unknown> | unknown
  readonly parse: (text: string) => number | undefined | null
  readonly format: (value: number) => string
  readonly min?: number
  readonly max?: number
  readonly isWhole?: boolean
  readonly placeholder?: string
  /** Said when what was typed cannot be stored. */
  readonly invalidText: string
}) => {
  const [refused, setRefused] = useState<string | null>(null)
  const save = (text: string) => {
    const parsed = parse(text)
    const isRefused =
      parsed === null ||
      (parsed !== undefined && (parsed < min || parsed > max || (isWhole && !Number.isInteger(parsed))))
    setRefused(isRefused ? text : null)
    return isRefused ? undefined : onSave(parsed)
  }
  const error = refused === null ? field.error : invalidText
  return (
    <TextField
      {...field}
      {...(error !== undefined && { error })}
      inputMode={isWhole ? 'numeric' : 'decimal'}
      maxLength={20}
      value={refused ?? (value === undefined ? '' : format(value))}
      onSave={save}
    />
  )
}

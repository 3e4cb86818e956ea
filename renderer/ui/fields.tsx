import { type ReactNode, useId } from 'react'
import { useReadOnly } from './read-only.tsx'
import { useAutosave } from './use-autosave.ts'
import { usePendingValue } from './use-pending-value.ts'

export interface FieldProps {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
  /** A tag beside the label: "proposé", "par défaut". */
  readonly mark?: ReactNode
  readonly isRequired?: boolean
}

/** The frame of a field: label, hint and error tied to the control. */
export const Field = ({
  label,
  hint,
  error,
  mark,
  control,
}: FieldProps & {
  readonly control: (ids: { readonly id: string; readonly describedBy: string | undefined }) => ReactNode
}) => {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const describedBy = [hint ? hintId : '', error ? errorId : ''].filter(Boolean).join(' ') || undefined
  return (
    <div className="field">
      <div className="field-label">
        <label htmlFor={id}>{label}</label>
        {mark}
      </div>
      {hint && (
        <p id={hintId} className="soft small">
          {hint}
        </p>
      )}
      {control({ id, describedBy })}
      {error && (
        <p id={errorId} className="field-error small" role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

/** Text stored while it is typed. */
export const TextField = ({
  value,
  onSave,
  rows,
  autoComplete = 'off',
  placeholder,
  maxLength = 500,
  inputMode,
  proposals,
  ...field
}: FieldProps & {
  readonly value: string
  readonly onSave: (text: string) => Promise<unknown> | unknown
  readonly rows?: number
  readonly autoComplete?: string
  readonly placeholder?: string
  readonly maxLength?: number
  readonly inputMode?: 'text' | 'decimal' | 'numeric'
  /** Ready-made texts; anything else can be typed. */
  readonly proposals?: readonly string[]
}) => {
  const { text, change, flush } = useAutosave(value, onSave)
  const isReadOnly = useReadOnly()
  return (
    <Field
      {...field}
      control={({ id, describedBy }) => {
        const shared = {
          id,
          value: text,
          maxLength,
          autoComplete,
          placeholder,
          'aria-describedby': describedBy,
          'aria-invalid': field.error ? true : undefined,
          'aria-required': field.isRequired,
          readOnly: isReadOnly,
          onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value),
          onBlur: () => void flush(),
        }
        return rows ? (
          <textarea {...shared} rows={rows} className="box" />
        ) : (
          <>
            <input {...shared} type="text" inputMode={inputMode} className="box" list={proposals && `${id}-list`} />
            {proposals && (
              <datalist id={`${id}-list`}>
                {proposals.map((proposal) => (
                  <option key={proposal} value={proposal} />
                ))}
              </datalist>
            )}
          </>
        )
      }}
    />
  )
}

const FIRST_DAY = '1970-01-01'
const LAST_DAY = '2199-12-31'

/** A day, with the system's own calendar. While a year is typed (0002, 0020…) it is only shown; it is stored once it makes sense. */
export const DateField = ({
  value,
  onSave,
  ...field
}: FieldProps & {
  readonly value: string | undefined
  readonly onSave: (day: string | undefined) => Promise<unknown> | unknown
}) => {
  const isReadOnly = useReadOnly()
  const { shown, choose, show, forget } = usePendingValue(value ?? '', (day) => onSave(day || undefined))
  return (
    <Field
      {...field}
      control={({ id, describedBy }) => (
        <input
          id={id}
          type="date"
          className="box"
          min={FIRST_DAY}
          max={LAST_DAY}
          value={shown}
          readOnly={isReadOnly}
          aria-describedby={describedBy}
          onChange={({ target: { value: day } }) => {
            if (day === '' || (day >= FIRST_DAY && day <= LAST_DAY)) void choose(day)
            else show(day)
          }}
          onBlur={() => {
            if (shown !== '' && (shown < FIRST_DAY || shown > LAST_DAY)) forget()
          }}
        />
      )}
    />
  )
}

export interface Option<Value extends string> {
  readonly value: Value
  readonly label: string
}

/** A choice in a list. With `emptyLabel` the choice can be taken back. */
export const SelectField = <Value extends string>({
  value,
  options,
  groups,
  emptyLabel,
  onSave,
  ...field
}: FieldProps & {
  readonly value: Value | undefined
  readonly options?: readonly Option<Value>[]
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option<Value>[] }[]
  readonly emptyLabel?: string
  readonly onSave: (value: Value | undefined) => Promise<unknown> | unknown
}) => {
  const all = [...(options ?? []), ...(groups ?? []).flatMap((group) => group.options)]
  const isReadOnly = useReadOnly()
  const { shown, choose } = usePendingValue(value, onSave)
  return (
    <Field
      {...field}
      control={({ id, describedBy }) => (
        <select
          id={id}
          className="box"
          value={shown ?? ''}
          disabled={isReadOnly}
          aria-describedby={describedBy}
          onChange={(event) => void choose(all.find((option) => option.value === event.target.value)?.value)}
        >
          {(emptyLabel !== undefined || value === undefined) && <option value="">{emptyLabel ?? ''}</option>}
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {groups?.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      )}
    />
  )
}

/** A yes or no. */
export const CheckField = ({
  label,
  hint,
  isChecked,
  onSave,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly isChecked: boolean
  readonly onSave: (isChecked: boolean) => Promise<unknown> | unknown
}) => {
  const id = useId()
  const isReadOnly = useReadOnly()
  const { shown, choose } = usePendingValue(isChecked, onSave)
  return (
    <div className="check-field">
      <input
        id={id}
        type="checkbox"
        checked={shown}
        disabled={isReadOnly}
        onChange={(event) => void choose(event.target.checked)}
      />
      <label htmlFor={id}>
        {label}
        {hint && <span className="soft small block">{hint}</span>}
      </label>
    </div>
  )
}

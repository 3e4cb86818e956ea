import { Field, type FieldProps } from './fields.tsx'
import { usePendingValue } from './use-pending-value.ts'

const FIRST_MONTH = '1970-01'
const LAST_MONTH = '2199-12'
const isMonth = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])$/.test(text) && text >= FIRST_MONTH && text <= LAST_MONTH

/** A month (`2027-03`), with the system's own calendar. While a year is typed it is only shown; it is stored once it makes sense. */
export const MonthField = ({
  value,
  onSave,
  ...field
}: FieldProps & {
  readonly value: string | undefined
  readonly onSave: (month: string | undefined) => Promise<unknown> | unknown
}) => {
  const { shown, choose, show, forget } = usePendingValue(value ?? '', (month) => onSave(month || undefined))
  return (
    <Field
      {...field}
      control={({ id, describedBy }) => (
        <input
          id={id}
          type="month"
          className="box"
          min={FIRST_MONTH}
          max={LAST_MONTH}
          value={shown}
          aria-describedby={describedBy}
          onChange={({ target: { value: month } }) => {
            if (month === '' || isMonth(month)) void choose(month)
            else show(month)
          }}
          onBlur={() => {
            if (shown !== '' && !isMonth(shown)) forget()
          }}
        />
      )}
    />
  )
}

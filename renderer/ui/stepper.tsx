import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useReadOnly } from './read-only.tsx'
import { useAutosave } from './use-autosave.ts'

/**
 * A whole number that one types or steps: buttons with the mouse or the finger, arrows with the keyboard. Empty is *not
 * filled in*. A text that is no whole number is not stored and `invalidText` says why. `onStep` must work on what is
 * stored, so that quick presses all count.
 */
export const Stepper = ({
  label,
  hint,
  value,
  lessLabel,
  moreLabel,
  invalidText,
  parse,
  format,
  onSave,
  onStep,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly value: number | undefined
  readonly lessLabel: string
  readonly moreLabel: string
  readonly invalidText: string
  readonly parse: (text: string) => number | undefined | null
  readonly format: (value: number) => string
  readonly onSave: (value: number | undefined) => Promise<unknown> | unknown
  readonly onStep: (step: 1 | -1) => Promise<unknown> | unknown
}) => {
  const id = useId()
  const isReadOnly = useReadOnly()
  const isWhole = (number: number | undefined | null): number is number | undefined =>
    number === undefined || (number !== null && Number.isInteger(number) && number >= 0 && number <= 100_000)
  // What cannot be stored stays on screen, beside the reason.
  const [refused, setRefused] = useState<string | null>(null)
  const stored = value === undefined ? '' : format(value)
  const { text, change, flush } = useAutosave(refused ?? stored, (typed) => {
    const number = parse(typed)
    setRefused(isWhole(number) ? null : typed)
    return isWhole(number) ? onSave(number) : undefined
  })
  const isRefused = refused !== null
  const step = async (by: 1 | -1) => {
    await flush()
    setRefused(null)
    await onStep(by)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : undefined
    if (by === undefined) return
    event.preventDefault()
    if (!isReadOnly) void step(by)
  }
  return (
    <div className="stepper">
      <div className="stepper-label">
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="soft small">
            {hint}
          </p>
        )}
        {isRefused && (
          <p id={`${id}-error`} className="field-error small" role="alert">
            {invalidText}
          </p>
        )}
      </div>
      <div className="stepper-control">
        <AriaButton
          className="stepper-button"
          aria-label={lessLabel}
          excludeFromTabOrder
          isDisabled={isReadOnly || value === undefined || value <= 0}
          onPress={() => void step(-1)}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <path d="M2 7h10" stroke="currentColor" strokeWidth="2" />
          </svg>
        </AriaButton>
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          className="box stepper-input"
          value={text}
          readOnly={isReadOnly}
          aria-invalid={isRefused || undefined}
          aria-describedby={[hint && `${id}-hint`, isRefused && `${id}-error`].filter(Boolean).join(' ') || undefined}
          onFocus={(event) => event.target.select()}
          onChange={(event) => change(event.target.value)}
          onBlur={() => void flush()}
          onKeyDown={onKeyDown}
        />
        <AriaButton
          className="stepper-button"
          aria-label={moreLabel}
          excludeFromTabOrder
          isDisabled={isReadOnly}
          onPress={() => void step(1)}
        >
          <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true" focusable="false">
            <path d="M2 7h10M7 2v10" stroke="currentColor" strokeWidth="2" />
          </svg>
        </AriaButton>
      </div>
    </div>
  )
}

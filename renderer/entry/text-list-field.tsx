import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { flushPendingEdits } from '../db/pending-edits.ts'
import { Button } from '../ui/button.tsx'
import { useAutosave } from '../ui/use-autosave.ts'

export const linesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((line): line is string => typeof line === 'string') : []

const Line = ({
  label,
  value,
  placeholder,
  describedBy,
  onSave,
  onKeyDown,
}: {
  readonly label: string
  readonly value: string
  readonly placeholder: string | undefined
  readonly describedBy: string
  readonly onSave: (text: string) => Promise<unknown> | unknown
  readonly onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>, flush: () => Promise<void>) => void
}) => {
  const { text, change, flush } = useAutosave(value, onSave)
  return (
    <textarea
      className="box line-box"
      rows={1}
      maxLength={5000}
      value={text}
      placeholder={placeholder}
      aria-label={label}
      aria-describedby={describedBy}
      onChange={(event) => change(event.target.value.replace(/\n/g, ' '))}
      onBlur={() => void flush()}
      onKeyDown={(event) => onKeyDown(event, flush)}
    />
  )
}

/**
 * A list of short texts, one a line, the last line always free. Everything by keyboard: Enter goes to the next line, Alt
 * and an arrow moves a line, an emptied line goes away when the list is left.
 */
export const TextListField = ({
  label,
  hint,
  mark,
  each,
  value,
  onChange,
}: {
  readonly label: string
  readonly hint?: string | undefined
  readonly mark?: ReactNode
  readonly each?: string | undefined
  readonly value: unknown
  readonly onChange: (change: (value: unknown) => readonly string[]) => Promise<unknown> | unknown
}) => {
  const { t } = useTranslation('entry')
  const id = useId()
  const list = useRef<HTMLOListElement>(null)
  const lines = linesOf(value)
  // The line to go to may only be drawn once the one before it is stored.
  const [wanted, setWanted] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again each time a line appears
  useEffect(() => {
    const target = wanted === null ? undefined : list.current?.querySelectorAll('textarea')[wanted]
    if (!target) return
    target.focus()
    setWanted(null)
  }, [wanted, lines.length])
  const focusLine = setWanted
  const set = (at: number, text: string) =>
    onChange((stored) => {
      const next = [...linesOf(stored)]
      if (at < next.length) next[at] = text
      else if (text.trim() !== '') next.push(text)
      return next
    })
  const prune = async (event: FocusEvent) => {
    if (event.currentTarget.contains(event.relatedTarget)) return
    // What is on the screen counts: a line emptied a moment ago may still be on its way to the database.
    const shown = [...(list.current?.querySelectorAll('textarea') ?? [])].slice(0, -1)
    if (!shown.some((line) => line.value.trim() === '')) return
    await flushPendingEdits()
    await onChange((stored) => linesOf(stored).filter((line) => line.trim() !== ''))
  }
  const move = async (at: number, by: 1 | -1, flush: () => Promise<void>) => {
    if (at + by < 0) return
    await flush()
    await onChange((stored) => {
      const next = [...linesOf(stored)]
      const [one, other] = [next[at], next[at + by]]
      if (one === undefined || other === undefined) return next
      next[at] = other
      next[at + by] = one
      return next
    })
    focusLine(at + by)
  }
  const onKeyDown = (at: number) => (event: KeyboardEvent<HTMLTextAreaElement>, flush: () => Promise<void>) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (event.key === 'Enter') {
      event.preventDefault()
      void flush().then(() => focusLine(at + 1))
    } else if (by !== undefined && event.altKey) {
      event.preventDefault()
      void move(at, by, flush)
    } else if (event.key === 'Backspace' && event.currentTarget.value === '' && at > 0) {
      event.preventDefault()
      focusLine(at - 1)
    }
  }
  return (
    <fieldset className="field bare" onBlur={(event) => void prune(event)}>
      <legend className="field-label">
        <span className="legend-text">{label}</span> {mark}
      </legend>
      {hint && <p className="soft small">{hint}</p>}
      <span id={`${id}-keys`} hidden>
        {t(($) => $.textList.hint)}
      </span>
      <ol ref={list} className="plain lines">
        {[...lines, ''].map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; the caret must stay when a line is added
          <li key={at} className="line">
            <Line
              label={t(($) => $.textList.line, { label, number: at + 1 })}
              describedBy={`${id}-keys`}
              value={line}
              placeholder={at === lines.length ? each : undefined}
              onSave={(text) => set(at, text)}
              onKeyDown={onKeyDown(at)}
            />
            {at < lines.length && (
              <Button
                variant="quiet"
                excludeFromTabOrder
                aria-label={t(($) => $.textList.removeLine, { number: at + 1 })}
                onPress={() => void onChange((stored) => linesOf(stored).filter((_, index) => index !== at))}
              >
                {t(($) => $.textList.remove)}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

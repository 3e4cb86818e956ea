import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import './search-choice.css'

export interface SearchChoiceItem {
  readonly id: string
  readonly title: ReactNode
  readonly detail?: ReactNode
}

/**
 * A field that finds one thing in a long list while one types. The list is filtered by the caller; the best answer comes
 * first and Enter takes it, arrows go to another one, Escape closes the list.
 */
export const SearchChoice = ({
  label,
  hint,
  query,
  items,
  more,
  count,
  empty,
  isFocusedAtStart = false,
  onQuery,
  onChoose,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly query: string
  readonly items: readonly SearchChoiceItem[]
  /** Said under a list that does not show everything. */
  readonly more?: ReactNode
  /** What a screen reader is told when the list changes, and what is shown while there is no list yet. */
  readonly count: ReactNode
  /** Shown instead of the list when nothing answers; absent while nothing is asked. */
  readonly empty?: ReactNode
  readonly isFocusedAtStart?: boolean
  readonly onQuery: (text: string) => void
  readonly onChoose: (id: string) => void
}) => {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const [isClosed, setClosed] = useState(false)
  const isOpen = !isClosed && items.length > 0
  const current = Math.min(active, items.length - 1)
  const optionId = (index: number): string => `${id}-option-${index}`

  useEffect(() => {
    if (isFocusedAtStart) input.current?.focus()
  }, [isFocusedAtStart])

  useEffect(() => {
    list.current?.children[current]?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const onKeyDown = (event: KeyboardEvent) => {
    const move = (index: number): void => {
      event.preventDefault()
      if (isClosed) setClosed(false)
      else setActive((index + items.length) % items.length)
    }
    if (event.key === 'Escape') {
      if (!isOpen) return onQuery('')
      event.stopPropagation()
      setClosed(true)
    } else if (items.length === 0) return
    else if (event.key === 'ArrowDown') move(current + 1)
    else if (event.key === 'ArrowUp') move(current - 1)
    else if (event.key === 'Enter' && isOpen) {
      event.preventDefault()
      const item = items[current]
      if (item) onChoose(item.id)
    }
  }

  return (
    <div className="search-choice">
      <label id={`${id}-label`} htmlFor={id}>
        {label}
      </label>
      <div className="search-choice-field">
        <input
          ref={input}
          id={id}
          className="box"
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="words"
          spellCheck={false}
          maxLength={80}
          value={query}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen ? optionId(current) : undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          onChange={(event) => {
            setActive(0)
            setClosed(false)
            onQuery(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
        {isOpen && (
          <div className="search-choice-panel">
            <div ref={list} id={`${id}-list`} role="listbox" aria-labelledby={`${id}-label`}>
              {items.map((item, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
                <div
                  key={item.id}
                  id={optionId(index)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === current}
                  // The field keeps the focus while one clicks.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => onChoose(item.id)}
                  onMouseMove={() => setActive(index)}
                >
                  <span className="search-choice-title">{item.title}</span>
                  {item.detail && <span className="search-choice-detail">{item.detail}</span>}
                </div>
              ))}
            </div>
            {more && <p className="small soft search-choice-more">{more}</p>}
          </div>
        )}
      </div>
      {hint && (
        <p id={`${id}-hint`} className="soft small">
          {hint}
        </p>
      )}
      <p role="status" className={isOpen ? 'visually-hidden' : 'small soft'}>
        {count}
      </p>
      {empty}
    </div>
  )
}

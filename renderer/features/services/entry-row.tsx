import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { Button } from '../../ui/button.tsx'

const triggerId = (id: string): string => `entry-${id}`

const PATIENCE_MS = 2000
let wanted = { id: '', until: 0 }

/** Gives the focus to a line: to the button that is there, or to the one that is drawn a moment later. */
export const focusEntry = (id: string): void => {
  wanted = { id, until: performance.now() + PATIENCE_MS }
  requestAnimationFrame(() => document.getElementById(triggerId(id))?.focus())
}

/** Which line of the screen is open; one at a time. */
export interface OpenEntry {
  readonly openId: string | null
  readonly onOpen: (id: string | null) => void
}

/** One line that says it all, and its form below once opened. */
export const EntryRow = ({
  id,
  name,
  title,
  detail,
  tags,
  facts,
  below,
  openId,
  onOpen,
  onRemove,
  children,
}: OpenEntry & {
  readonly id: string
  /** How the line is called in sentences. */
  readonly name: string
  readonly title: ReactNode
  readonly detail?: ReactNode
  readonly tags?: ReactNode
  readonly facts?: ReactNode
  readonly below?: ReactNode
  readonly onRemove: () => Promise<void>
  readonly children: ReactNode
}) => {
  const { t } = useTranslation('services')
  const { t: tCommon } = useTranslation()
  const panelId = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const isOpen = openId === id
  useEffect(() => {
    if (wanted.id === id && performance.now() < wanted.until) trigger.current?.focus()
  }, [id])
  const close = async (event: FormEvent) => {
    event.preventDefault()
    await flushPendingEdits()
    onOpen(null)
    focusEntry(id)
  }
  const remove = async () => {
    const row = trigger.current?.closest('li')
    const neighbour = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
    onOpen(null)
    await onRemove()
    // The place of the keyboard stays in the list.
    requestAnimationFrame(() => (neighbour ?? document.querySelector('h1'))?.focus())
  }
  return (
    <li className={isOpen ? 'fold is-open' : 'fold'}>
      <button
        ref={trigger}
        type="button"
        id={triggerId(id)}
        className="fold-head entry-head"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => onOpen(isOpen ? null : id)}
      >
        <span>
          <span className="fold-title">{title}</span>
          {detail && <span className="block soft small">{detail}</span>}
        </span>
        <span className="fold-tags entry-tags">{tags}</span>
        <span className="entry-facts soft small">{facts}</span>
      </button>
      {below}
      {isOpen && (
        <form
          id={panelId}
          className="fold-panel entry-panel stack mid"
          aria-label={t(($) => $.formLabel, { name })}
          onSubmit={(event) => void close(event)}
        >
          {children}
          <div className="row">
            <Button type="submit" variant="primary">
              {t(($) => $.done)}
            </Button>
            <Button variant="quiet" onPress={() => void remove()}>
              {tCommon(($) => $.delete)}
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}

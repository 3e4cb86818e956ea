import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { isProposed, proposerName } from '../../shared/domain/prefilled.ts'
import { describeRecord } from '../../shared/entry/describe-record.ts'
import { moveEntry } from '../../shared/entry/edit-entry.ts'
import { missingFields, recordsOf } from '../../shared/entry/entry-records.ts'
import type { Entity } from '../../shared/entry/load-entities.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { flushPendingEdits } from '../db/pending-edits.ts'
import { Button } from '../ui/button.tsx'
import { Tag } from '../ui/layout.tsx'
import { useNotice } from '../ui/notice.tsx'
import { type CustomFields, RecordForm } from './record-form.tsx'
import { useFormats } from './use-formats.ts'
import { type RecordEdits, useRecord } from './use-record.ts'

export interface RowProps {
  readonly entity: Entity
  readonly id: string
  readonly isOpen: boolean
  readonly onOpen: (id: string | null) => void
  readonly customOf?: ((edits: RecordEdits) => CustomFields) | undefined
  /** Below the fields of a record. */
  readonly extraOf?: ((edits: RecordEdits) => ReactNode) | undefined
  /** Under the line of a record that is closed. */
  readonly belowOf?: ((edits: RecordEdits) => ReactNode) | undefined
}

const triggerId = (id: string): string => `fiche-${id}`

const Moves = ({ entity, id, name }: { readonly entity: Entity; readonly id: string; readonly name: string }) => {
  const { t } = useTranslation('entry')
  const { project, edit } = useDossier()
  const notice = useNotice()
  const ranked = recordsOf(project, entity)
  const at = ranked.findIndex((record) => record.id === id)
  const move = async (by: 1 | -1) => {
    const result = await edit((current, context) => moveEntry(current, entity, id, by, context))
    if (result.ok) notice({ text: t(($) => $.moved, { name, rank: at + by + 1 }) })
  }
  return (
    <>
      <Button isDisabled={at <= 0} onPress={() => void move(-1)}>
        {t(($) => $.up)}
      </Button>
      <Button isDisabled={at < 0 || at >= ranked.length - 1} onPress={() => void move(1)}>
        {t(($) => $.down)}
      </Button>
    </>
  )
}

/** Frames in which a record that was just stored comes back from the database: about a second. */
const FRAMES_TO_COME = 60

/**
 * Gives the focus to the line of a record. One that was just stored may be drawn some frames later: until then, and for an
 * abandoned draft, which leaves with its line, the keyboard stays at the button that made it. Whoever moves on is left alone.
 */
const focusLine = (id: string, entityKey: string, framesLeft = FRAMES_TO_COME): void => {
  const line = document.getElementById(triggerId(id))
  if (line) {
    line.focus()
    return
  }
  const add = document.getElementById(`ajouter-${entityKey}`)
  if (framesLeft === FRAMES_TO_COME) add?.focus()
  if (framesLeft > 0 && document.activeElement === add)
    requestAnimationFrame(() => focusLine(id, entityKey, framesLeft - 1))
}

/** A record as a line to read; opened, the same line over its fields. */
export const RecordRow = ({ entity, id, isOpen, onOpen, customOf, extraOf, belowOf }: RowProps) => {
  const { t } = useTranslation('entry')
  const { t: tCommon } = useTranslation()
  const { project } = useDossier()
  const formats = useFormats()
  const edits = useRecord(entity, id)
  const panelId = useId()
  const panel = useRef<HTMLFormElement>(null)
  const trigger = useRef<HTMLButtonElement>(null)
  const { record, isStored } = edits
  const words = describeRecord(project, entity, record, formats)
  const title = isStored ? words.title : entity.draft
  const missing = isStored ? missingFields(entity, record, project.profile.version).length : 0

  // A new record is opened to be written: its first field takes the focus.
  const isNew = useRef(!isStored)
  const opensHere = useRef(isOpen)
  useEffect(() => {
    if (isNew.current) panel.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
    else if (opensHere.current) trigger.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const close = async (event: FormEvent) => {
    event.preventDefault()
    await flushPendingEdits()
    onOpen(null)
    requestAnimationFrame(() => focusLine(id, entity.key))
  }
  const remove = async () => {
    const row = trigger.current?.closest('li')
    const neighbour = (row?.nextElementSibling ?? row?.previousElementSibling)?.querySelector('button')
    onOpen(null)
    await edits.remove(title)
    requestAnimationFrame(() => (neighbour ?? document.getElementById(`ajouter-${entity.key}`))?.focus())
  }
  return (
    <li className={isOpen ? 'fold is-open' : 'fold'}>
      <button
        ref={trigger}
        type="button"
        id={triggerId(id)}
        className="fold-head record-head"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => onOpen(isOpen ? null : id)}
      >
        <span>
          <span className="fold-title">{title}</span>
          {!isOpen && words.detail.length > 0 && (
            <span className="block soft small record-detail">{words.detail.join(' · ')}</span>
          )}
        </span>
        <span className="record-aside small">
          {record.prefilled && isProposed(record) && (
            <Tag tone="proposed">
              {t(($) => $.proposal.tag, { name: proposerName(project.actors, record.prefilled.by) })}
            </Tag>
          )}
          {words.aside.map((text) => (
            <span key={text}>{text}</span>
          ))}
          {missing > 0 && <span className="soft">{t(($) => $.missing, { count: missing })}</span>}
        </span>
      </button>
      {!isOpen && belowOf?.(edits)}
      {isOpen && (
        <form
          ref={panel}
          id={panelId}
          className="fold-panel record-panel stack mid"
          aria-label={t(($) => $.formLabel, { name: title })}
          onSubmit={(event) => void close(event)}
        >
          <RecordForm entity={entity} edits={edits} {...(customOf && { custom: customOf(edits) })} />
          {extraOf?.(edits)}
          <div className="row">
            <Button type="submit" variant="primary">
              {t(($) => $.done)}
            </Button>
            {isStored && entity.sort === 'rank' && <Moves entity={entity} id={id} name={title} />}
            {isStored && (
              <Button variant="quiet" onPress={() => void remove()}>
                {tCommon(($) => $.delete)}
              </Button>
            )}
          </div>
        </form>
      )}
    </li>
  )
}

import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addPendingEdit } from '../../db/pending-edits.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/fields.tsx'
import { useRecordEdits } from './use-record-edits.ts'

/**
 * The name of a new service; the rest is said in its line. A name that was typed is kept when the window closes or the
 * screen is left.
 */
export const AddServiceForm = ({ onClose }: { readonly onClose: (id: string | null) => void }) => {
  const { t } = useTranslation('services')
  const { t: tCommon } = useTranslation()
  const edits = useRecordEdits()
  const [name, setName] = useState('')
  const [isRefused, setRefused] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const draft = useRef({ id: crypto.randomUUID(), name: '', store: edits.storeService })
  draft.current.store = edits.storeService

  useEffect(() => {
    input.current?.focus()
    const keep = async () => {
      const { id, name: typed, store } = draft.current
      if (typed.trim() !== '') await store(id, typed.trim())
    }
    const withdraw = addPendingEdit(keep)
    return () => {
      withdraw()
      void keep()
    }
  }, [])

  const type = (text: string) => {
    draft.current.name = text
    setName(text)
    setRefused(false)
  }
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') {
      setRefused(true)
      input.current?.focus()
      return
    }
    const stored = await edits.storeService(draft.current.id, name.trim())
    if (!stored.ok) return
    draft.current.name = ''
    onClose(draft.current.id)
  }
  const cancel = () => {
    draft.current.name = ''
    onClose(null)
  }
  return (
    <form className="sheet pad stack" aria-label={t(($) => $.hosted.newTitle)} onSubmit={(event) => void add(event)}>
      <Field
        label={t(($) => $.hosted.newLabel)}
        hint={t(($) => $.hosted.newHint)}
        {...(isRefused && { error: t(($) => $.hosted.newMissing) })}
        control={({ id, describedBy }) => (
          <input
            ref={input}
            id={id}
            className="box"
            value={name}
            maxLength={200}
            autoComplete="off"
            aria-describedby={describedBy}
            aria-invalid={isRefused || undefined}
            onChange={(event) => type(event.target.value)}
          />
        )}
      />
      <div className="row">
        <Button type="submit" variant="primary">
          {tCommon(($) => $.add)}
        </Button>
        <Button variant="quiet" onPress={cancel}>
          {tCommon(($) => $.cancel)}
        </Button>
      </div>
    </form>
  )
}

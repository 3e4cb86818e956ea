import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EditContext } from '../../shared/domain/edit.ts'
import { addRecord } from '../../shared/domain/edit.ts'
import type { Project } from '../../shared/domain/project.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/fields.tsx'
import { useNotice } from '../ui/notice.tsx'

/** A name that joins the actors and is chosen at once, in one step to undo. */
export const NewActorField = ({
  label,
  onAdded,
  onCancel,
}: {
  readonly label: string
  /** Chooses the new actor in the same edit. */
  readonly onAdded: (project: Project, actorId: string, context: EditContext) => Project
  readonly onCancel?: () => void
}) => {
  const { t } = useTranslation('entry')
  const { t: tCommon } = useTranslation()
  const { edit } = useDossier()
  const notice = useNotice()
  const [name, setName] = useState('')
  const add = async () => {
    const typed = name.trim()
    if (typed === '') return onCancel?.()
    setName('')
    const result = await edit((current, context) => {
      const added = addRecord(current, 'actors', { name: typed }, context)
      return onAdded(added.project, added.id, context)
    })
    if (result.ok) notice({ text: t(($) => $.choose.added, { name: typed }) })
    onCancel?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') void add()
    else onCancel?.()
  }
  return (
    <Field
      label={label}
      hint={t(($) => $.choose.newHint)}
      control={({ id, describedBy }) => (
        <div className="new-name">
          <input
            id={id}
            className="box"
            value={name}
            maxLength={120}
            autoComplete="off"
            aria-describedby={describedBy}
            // biome-ignore lint/a11y/noAutofocus: the user just asked to write this name
            autoFocus={onCancel !== undefined}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={onKeyDown}
          />
          <Button onPress={() => void add()}>{t(($) => $.choose.add)}</Button>
          {onCancel && (
            <Button variant="quiet" onPress={onCancel}>
              {tCommon(($) => $.cancel)}
            </Button>
          )}
        </div>
      )}
    />
  )
}

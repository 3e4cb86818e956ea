import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField } from '../../ui/fields.tsx'
import { usePlanEdits } from './use-plan-edits.ts'

const NEW_PERSON = '\u0000new'

/** A name to write: Enter adds it, Escape gives up. */
const NewPerson = ({ onAdd, onCancel }: { readonly onAdd: (name: string) => void; readonly onCancel: () => void }) => {
  const { t } = useTranslation('plan')
  const { t: tCommon } = useTranslation()
  const [name, setName] = useState('')
  const add = () => (name.trim() === '' ? onCancel() : onAdd(name.trim()))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') add()
    else onCancel()
  }
  return (
    <div className="stack tight">
      <Field
        label={t(($) => $.action.newOwnerLabel)}
        control={({ id }) => (
          <input
            id={id}
            className="box"
            value={name}
            maxLength={120}
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the user just asked to write this name
            autoFocus
            onChange={(event) => setName(event.target.value)}
            onKeyDown={onKeyDown}
          />
        )}
      />
      <div className="row">
        <Button onPress={add}>{t(($) => $.action.newOwnerAdd)}</Button>
        <Button variant="quiet" onPress={onCancel}>
          {tCommon(($) => $.cancel)}
        </Button>
      </div>
    </div>
  )
}

/** Who pilots an action: somebody of the actor map, or a new name that joins it. */
export const OwnerField = ({ action }: { readonly action: Action }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const edits = usePlanEdits()
  const [isAdding, setAdding] = useState(false)
  if (isAdding)
    return (
      <NewPerson
        onCancel={() => setAdding(false)}
        onAdd={(name) => {
          setAdding(false)
          void edits.addOwner(action.id, name)
        }}
      />
    )
  const isUnlisted = action.owner !== undefined && project.actors.every(({ id }) => id !== action.owner)
  return (
    <SelectField
      label={t(($) => $.action.owner)}
      hint={t(($) => $.action.ownerHint)}
      value={action.owner}
      emptyLabel={t(($) => $.action.nobody)}
      options={[
        ...(isUnlisted && action.owner ? [{ value: action.owner, label: action.owner }] : []),
        ...project.actors.map(({ id, name }) => ({ value: id, label: name })),
        { value: NEW_PERSON, label: t(($) => $.action.newOwner) },
      ]}
      onSave={(owner) => (owner === NEW_PERSON ? setAdding(true) : edits.patch(action.id, { owner }))}
    />
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { NewNameField } from '../../ui/new-name-field.tsx'
import { usePlanEdits } from './use-plan-edits.ts'

const NEW_PERSON = '\u0000new'

/** Who pilots an action: somebody of the actor map, or a new name that joins it. */
export const OwnerField = ({ action }: { readonly action: Action }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const edits = usePlanEdits()
  const [isAdding, setAdding] = useState(false)
  if (isAdding)
    return (
      <NewNameField
        label={t(($) => $.action.newOwnerLabel)}
        addLabel={t(($) => $.action.newOwnerAdd)}
        refuse={(name) => (name === '' ? t(($) => $.action.newOwnerMissing) : undefined)}
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

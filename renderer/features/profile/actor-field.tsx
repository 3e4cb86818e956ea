import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addRecord, patchProfile } from '../../../shared/domain/edit.ts'
import type { Role } from '../../../shared/domain/people.ts'
import { SelectField } from '../../ui/fields.tsx'
import { NewNameField } from '../../ui/new-name-field.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { useProfile } from './use-profile.tsx'

const NEW_ACTOR = '\u0000new'

/** Somebody of the actor map, or a new name that joins it with this role. */
export const ActorField = ({
  field,
  actorRole,
  label,
  hint,
}: {
  readonly field: 'itProvider' | 'mutualisingBody'
  readonly actorRole: Role
  readonly label: string
  readonly hint?: string
}) => {
  const { t } = useTranslation('profile')
  const { project, profile, edit, save, mark } = useProfile()
  const notice = useNotice()
  const [isAdding, setAdding] = useState(false)
  const toOption = ({ id, name }: { readonly id: string; readonly name: string }) => ({ value: id, label: name })
  const suggested = project.actors.filter((actor) => actor.role === actorRole)
  const others = project.actors.filter((actor) => actor.role !== actorRole)

  const add = async (name: string) => {
    setAdding(false)
    const stored = await edit((current, context) => {
      const added = addRecord(current, 'actors', { name, role: actorRole, side: 'territory' }, context)
      return patchProfile(added.project, { [field]: added.id }, context)
    })
    if (stored.ok) notice({ text: t(($) => $.people.added, { name }) })
  }

  if (isAdding)
    return (
      <NewNameField
        label={label}
        hint={t(($) => $.people.newHint)}
        addLabel={t(($) => $.people.add)}
        refuse={(name) => (name === '' ? t(($) => $.people.newMissing) : undefined)}
        onAdd={(name) => void add(name)}
        onCancel={() => setAdding(false)}
      />
    )
  return (
    <SelectField
      label={label}
      mark={mark(field)}
      {...(hint !== undefined && { hint })}
      value={profile[field]}
      emptyLabel={t(($) => $.people.unset)}
      options={[{ value: NEW_ACTOR, label: t(($) => $.people.newActor) }]}
      groups={[
        { label: t(($) => $.people.suggested), options: suggested.map(toOption) },
        { label: t(($) => $.people.others), options: others.map(toOption) },
      ].filter(({ options }) => options.length > 0)}
      onSave={(chosen) => (chosen === NEW_ACTOR ? setAdding(true) : save({ [field]: chosen }))}
    />
  )
}

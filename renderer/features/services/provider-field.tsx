import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DigitalService } from '../../../shared/domain/inventory.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { Field, SelectField } from '../../ui/fields.tsx'
import { useRecordEdits } from './use-record-edits.ts'

const NEW_PROVIDER = '\u0000new'

const NewProvider = ({
  onAdd,
  onCancel,
}: {
  readonly onAdd: (name: string) => void
  readonly onCancel: () => void
}) => {
  const { t } = useTranslation('services')
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
        label={t(($) => $.field.newProvider)}
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
        <Button onPress={add}>{t(($) => $.field.newProviderAdd)}</Button>
        <Button variant="quiet" onPress={onCancel}>
          {tCommon(($) => $.cancel)}
        </Button>
      </div>
    </div>
  )
}

/** Who provides a service: somebody of the actor map, or a new name that joins it. */
export const ProviderField = ({ service }: { readonly service: DigitalService }) => {
  const { t } = useTranslation('services')
  const { project } = useDossier()
  const edits = useRecordEdits()
  const [isAdding, setAdding] = useState(false)
  const { provider } = service
  if (isAdding)
    return (
      <NewProvider
        onCancel={() => setAdding(false)}
        onAdd={(name) => {
          setAdding(false)
          void edits.addProvider(service.id, name)
        }}
      />
    )
  const isUnlisted = provider !== undefined && project.actors.every(({ id }) => id !== provider)
  return (
    <SelectField
      label={t(($) => $.field.provider)}
      value={provider}
      emptyLabel={t(($) => $.field.unset)}
      options={[
        ...(isUnlisted ? [{ value: provider, label: provider }] : []),
        ...project.actors.map(({ id, name }) => ({ value: id, label: name })),
        { value: NEW_PROVIDER, label: t(($) => $.field.otherProvider) },
      ]}
      onSave={(chosen) =>
        chosen === NEW_PROVIDER ? setAdding(true) : edits.patchService(service.id, { provider: chosen })
      }
    />
  )
}

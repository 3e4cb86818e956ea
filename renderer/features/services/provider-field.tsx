import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DigitalService } from '../../../shared/domain/inventory.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { NewNameField } from '../../ui/new-name-field.tsx'
import { useRecordEdits } from './use-record-edits.ts'

const NEW_PROVIDER = '\u0000new'

/** Who provides a service: somebody of the actor map, or a new name that joins it. */
export const ProviderField = ({ service }: { readonly service: DigitalService }) => {
  const { t } = useTranslation('services')
  const { project } = useDossier()
  const edits = useRecordEdits()
  const [isAdding, setAdding] = useState(false)
  const { provider } = service
  if (isAdding)
    return (
      <NewNameField
        label={t(($) => $.field.newProvider)}
        addLabel={t(($) => $.field.newProviderAdd)}
        refuse={(name) => (name === '' ? t(($) => $.field.newProviderMissing) : undefined)}
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

import { useTranslation } from 'react-i18next'
import type { EditContext } from '../../shared/domain/edit.ts'
import { addRecord } from '../../shared/domain/edit.ts'
import type { Project } from '../../shared/domain/project.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { NewNameField } from '../ui/new-name-field.tsx'
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
  const { edit } = useDossier()
  const notice = useNotice()
  const add = async (name: string) => {
    const result = await edit((current, context) => {
      const added = addRecord(current, 'actors', { name }, context)
      return onAdded(added.project, added.id, context)
    })
    if (result.ok) notice({ text: t(($) => $.choose.added, { name }) })
    onCancel?.()
  }
  return (
    <NewNameField
      label={label}
      hint={t(($) => $.choose.newHint)}
      addLabel={t(($) => $.choose.add)}
      refuse={(name) => (name === '' ? t(($) => $.choose.missing) : undefined)}
      onAdd={(name) => void add(name)}
      {...(onCancel && { onCancel })}
    />
  )
}

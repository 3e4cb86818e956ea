import { useTranslation } from 'react-i18next'
import { loadRoles } from '../../../shared/content/load-roles.ts'
import { addresseeValue, listAddressees } from '../../../shared/domain/addressees.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import type { PracticeEdits } from './use-practice-edits.ts'

/** What the two states that call for more ask: why a practice does not apply, or who knows about it. */
export const StateDetail = ({ edits }: { readonly edits: PracticeEdits }) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const { answer, question } = edits
  if (answer?.state === 'not_applicable')
    return (
      <TextField
        label={t(($) => $.answer.reason)}
        hint={t(($) => $.answer.reasonHint)}
        rows={1}
        maxLength={2000}
        value={answer.reason ?? ''}
        onSave={edits.setText('reason')}
      />
    )
  if (answer?.state !== 'unknown') return null
  const { people, roles } = listAddressees(project.actors, loadRoles().roles)
  return (
    <>
      <SelectField
        label={t(($) => $.answer.ask)}
        hint={t(($) => $.answer.askHint)}
        emptyLabel={t(($) => $.answer.askNobody)}
        value={addresseeValue(answer)}
        groups={[
          ...(people.length > 0 ? [{ label: t(($) => $.answer.askPeople), options: people }] : []),
          { label: t(($) => $.answer.askRoles), options: roles },
        ]}
        onSave={edits.setAddressee}
      />
      {question && (
        <TextField
          label={t(($) => $.answer.askText)}
          rows={1}
          maxLength={2000}
          value={question.text}
          onSave={edits.setQuestion}
        />
      )}
    </>
  )
}

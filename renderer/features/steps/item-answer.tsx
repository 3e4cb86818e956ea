import { useTranslation } from 'react-i18next'
import { loadRoles } from '../../../shared/content/load-roles.ts'
import { addresseeValue, listAddressees } from '../../../shared/domain/addressees.ts'
import { checklistState } from '../../../shared/domain/answers.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Choice } from '../../ui/choice.tsx'
import { DateField, SelectField, TextField } from '../../ui/fields.tsx'
import type { ItemEdits } from './use-item-edits.ts'

const AskFields = ({ edits }: { readonly edits: ItemEdits }) => {
  const { t } = useTranslation('steps')
  const { project } = useDossier()
  const { answer, question } = edits
  const { people, roles } = listAddressees(project.actors, loadRoles().roles)
  return (
    <>
      <SelectField
        label={t(($) => $.item.ask)}
        hint={t(($) => $.item.askHint)}
        emptyLabel={t(($) => $.item.askNobody)}
        value={answer && addresseeValue(answer)}
        groups={[
          ...(people.length > 0 ? [{ label: t(($) => $.item.askPeople), options: people }] : []),
          { label: t(($) => $.item.askRoles), options: roles },
        ]}
        onSave={edits.setAddressee}
      />
      {question && (
        <TextField
          label={t(($) => $.item.question)}
          rows={1}
          maxLength={2000}
          value={question.text}
          onSave={edits.setQuestion}
        />
      )}
    </>
  )
}

/** What the commune answers to one task: its state, what that state asks for, and a note. */
export const ItemAnswer = ({ edits }: { readonly edits: ItemEdits }) => {
  const { t } = useTranslation('steps')
  const { answer, act } = edits
  const state = answer?.state ?? 'todo'
  return (
    <>
      <Choice
        label={t(($) => $.item.state)}
        isLabelHidden
        value={state}
        options={checklistState.options.map((value) => ({ value, label: t(($) => $.item.states[value]) }))}
        onChange={edits.setState}
      />
      {state === 'done' && (
        <div className="item-date">
          <DateField label={t(($) => $.item.date)} value={answer?.date} onSave={edits.setDate} />
        </div>
      )}
      {state === 'done' && act && (
        <TextField
          label={t(($) => $.item.acts[act])}
          hint={t(($) => $.item.actHint)}
          value={answer?.decidedBy ?? ''}
          onSave={edits.setDecidedBy}
        />
      )}
      {state === 'not_applicable' && (
        <TextField
          label={t(($) => $.item.reason)}
          hint={t(($) => $.item.reasonHint)}
          rows={1}
          maxLength={2000}
          value={answer?.reason ?? ''}
          onSave={edits.setReason}
        />
      )}
      {state === 'unknown' && <AskFields edits={edits} />}
      <TextField
        label={t(($) => $.item.note)}
        maxLength={5000}
        value={answer?.note ?? ''}
        onSave={edits.setNote}
        rows={1}
      />
    </>
  )
}

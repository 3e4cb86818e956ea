import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { missingFields } from '../../../shared/entry/entry-records.ts'
import { entityOf } from '../../../shared/entry/load-entities.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { EntryBase } from '../../entry/entry-base.ts'
import { RecordForm } from '../../entry/record-form.tsx'
import { useRecord } from '../../entry/use-record.ts'
import { StatusChoice } from './status-choice.tsx'

/** What an action comes from and what it waits for have sections of their own, with links. */
const ELSEWHERE: readonly string[] = ['dependsOn', 'practice']
const whole = entityOf('action')
const entity = { ...whole, fields: whole.fields.filter(({ field }) => !ELSEWHERE.includes(field)) }

/** Every other field of step 8, those that this version asks for first; all stored while they are typed. */
export const ActionForm = ({ base, action }: { readonly base: string; readonly action: Action }) => {
  const { t } = useTranslation('plan')
  const { t: tEntry } = useTranslation('entry')
  const { version } = useDossier().project.profile
  const edits = useRecord(entity, action.id)
  const missing = missingFields(entity, action, version).length
  return (
    <section className="stack mid" aria-label={t(($) => $.action.essential)}>
      <p className="soft small" role="status">
        {missing > 0 ? tEntry(($) => $.missing, { count: missing }) : tEntry(($) => $.complete)}
      </p>
      <EntryBase value={base}>
        <RecordForm
          entity={entity}
          edits={edits}
          headingLevel={2}
          custom={{ status: () => <StatusChoice action={action} isLabelHidden={false} /> }}
        />
      </EntryBase>
    </section>
  )
}

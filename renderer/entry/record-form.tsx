import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isProposed, proposerName } from '../../shared/domain/prefilled.ts'
import { isAsked, isFilled } from '../../shared/entry/entry-records.ts'
import type { Entity, EntityField } from '../../shared/entry/load-entities.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { formatDay } from '../i18n/format.ts'
import { Button } from '../ui/button.tsx'
import { Disclosure } from '../ui/disclosure.tsx'
import { Tag } from '../ui/layout.tsx'
import { EntryField } from './entry-field.tsx'
import type { RecordEdits } from './use-record.ts'
import './entry.css'
import './use-formats.ts'

/** Drawn by hand instead of by its kind, or left out (null). */
export type CustomFields = Readonly<Record<string, (field: EntityField, mark: ReactNode) => ReactNode>>

/** A few words or a number: several fit on a line. The name of a record needs the whole line. */
const isShort = (field: EntityField, { row }: Entity): boolean =>
  !(field.type === 'text' && row.title[0] === field.field) &&
  !field.isList &&
  !['longtext', 'boolean', 'record'].includes(field.type) &&
  field.maxWords === undefined

const Fields = ({
  entity,
  fields,
  edits,
  custom,
}: {
  readonly entity: Entity
  readonly fields: readonly EntityField[]
  readonly edits: RecordEdits
  readonly custom: CustomFields
}) => {
  const { t } = useTranslation('entry')
  const { project } = useDossier()
  const { prefilled } = edits.record
  const proposer = prefilled && proposerName(project.actors, prefilled.by)
  const markOf = (field: EntityField): ReactNode =>
    prefilled && isProposed(edits.record) && prefilled.fields.includes(field.field) ? (
      <Tag tone="proposed">{t(($) => $.proposal.tag, { name: proposer })}</Tag>
    ) : undefined
  const draw = (field: EntityField) => (
    <Fragment key={field.field}>
      {custom[field.field]?.(field, markOf(field)) ??
        (field.field in custom ? null : (
          <EntryField entity={entity} field={field} edits={edits} mark={markOf(field)} />
        ))}
    </Fragment>
  )
  // Short fields that follow each other stand side by side.
  const groups: EntityField[][] = []
  for (const field of fields) {
    const last = groups.at(-1)
    const isTogether = isShort(field, entity) && !(field.field in custom)
    if (last?.[0] && isTogether && isShort(last[0], entity) && !(last[0].field in custom)) last.push(field)
    else groups.push([field])
  }
  return groups.map((group) => (
    <div key={group[0]?.field} className={group[0] && isShort(group[0], entity) ? 'fields aligned' : undefined}>
      {group.map(draw)}
    </div>
  ))
}

const Proposal = ({ edits }: { readonly edits: RecordEdits }) => {
  const { t } = useTranslation('entry')
  const { project } = useDossier()
  const { prefilled } = edits.record
  if (!prefilled || !isProposed(edits.record)) return null
  const name = proposerName(project.actors, prefilled.by)
  return (
    <div className="note row spread">
      <p>{t(($) => $.proposal.note, { count: prefilled.fields.length, name, day: formatDay(prefilled.on) })}</p>
      <Button onPress={() => void edits.confirm()}>{t(($) => $.proposal.confirm)}</Button>
    </div>
  )
}

/**
 * The fields of a record: first those that this version of the ten steps asks for, the rest behind *plus de détails*.
 * Everything is stored while it is typed.
 */
export const RecordForm = ({
  entity,
  edits,
  custom = {},
  headingLevel = 4,
}: {
  readonly entity: Entity
  readonly edits: RecordEdits
  readonly custom?: CustomFields
  readonly headingLevel?: number
}) => {
  const { t } = useTranslation('entry')
  const { version } = useDossier().project.profile
  const asked = entity.fields.filter((field) => isAsked(field, version))
  const others = entity.fields.filter((field) => !isAsked(field, version))
  const filled = others.filter(({ field }) => isFilled(edits.record[field])).length
  return (
    <div className="record-form stack mid">
      <Proposal edits={edits} />
      <Fields entity={entity} fields={asked} edits={edits} custom={custom} />
      {others.length > 0 && (
        <Disclosure
          level={headingLevel}
          className="disclosure record-more"
          title={filled > 0 ? t(($) => $.moreFilled, { filled, total: others.length }) : t(($) => $.more)}
        >
          <div className="stack mid">
            <Fields entity={entity} fields={others} edits={edits} custom={custom} />
          </div>
        </Disclosure>
      )}
    </div>
  )
}

import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { referenceChoices } from '../../shared/entry/describe-record.ts'
import { saveEntry } from '../../shared/entry/edit-entry.ts'
import { recordsOf } from '../../shared/entry/entry-records.ts'
import { type Entity, type EntityField, entityOf } from '../../shared/entry/load-entities.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { SelectField } from '../ui/fields.tsx'
import { CheckListField, toggled } from './check-list-field.tsx'
import { entityPath, useEntryBase } from './entry-base.ts'
import { NewActorField } from './new-actor-field.tsx'
import { TextListField } from './text-list-field.tsx'
import { useFormats } from './use-formats.ts'
import type { RecordEdits } from './use-record.ts'

const NEW_ACTOR = '\u0000new'
const ELSEWHERE = ['practice', 'role', 'document']

interface ReferenceProps {
  readonly entity: Entity
  readonly field: EntityField
  readonly edits: RecordEdits
  readonly mark: ReactNode
}

/** Where the things to choose from are written, when there is none yet. */
const WayThere = ({ target }: { readonly target: string }) => {
  const { t } = useTranslation('entry')
  const base = useEntryBase()
  const entity = entityOf(target)
  return (
    <Link className="small" href={entityPath(base, entity)}>
      {t(($) => $.choose.goTo, { title: entity.title })}
    </Link>
  )
}

/** One record among others: a person, an axis, an action. A person that is not there yet can be named on the spot. */
export const ReferenceField = ({ entity, field, edits, mark }: ReferenceProps) => {
  const { t } = useTranslation('entry')
  const { project } = useDossier()
  const formats = useFormats()
  const [isAdding, setAdding] = useState(false)
  const ref = field.ref ?? ''
  const choices = referenceChoices(project, ref, formats).filter(({ value }) => value !== edits.record.id)
  const value = edits.record[field.field]
  const chosen = typeof value === 'string' ? value : undefined
  if (isAdding)
    return (
      <NewActorField
        label={field.label}
        onCancel={() => setAdding(false)}
        onAdded={(next, id, context) => saveEntry(next, entity, edits.record.id, { [field.field]: id }, context)}
      />
    )
  const isEmpty = choices.length === 0 && ref !== 'actor' && !ELSEWHERE.includes(ref)
  const isLost = chosen !== undefined && choices.every((choice) => choice.value !== chosen)
  return (
    <SelectField
      label={field.label}
      hint={
        isEmpty ? (
          <>
            {field.hint} <WayThere target={ref} />
          </>
        ) : (
          field.hint
        )
      }
      mark={mark}
      value={chosen}
      emptyLabel={t(($) => $.unset)}
      options={[
        ...(isLost ? [{ value: chosen, label: formats.unknownRecord }] : []),
        ...choices,
        ...(ref === 'actor' ? [{ value: NEW_ACTOR, label: t(($) => $.choose.newActor) }] : []),
      ]}
      onSave={(next) => (next === NEW_ACTOR ? setAdding(true) : edits.save({ [field.field]: next }))}
    />
  )
}

/** Several records among others, and free lines where the method allows them. */
export const ReferenceListField = ({ entity, field, edits, mark }: ReferenceProps) => {
  const { t } = useTranslation('entry')
  const { project } = useDossier()
  const formats = useFormats()
  const ref = field.ref ?? ''
  const choices = referenceChoices(project, ref, formats).filter(({ value }) => value !== edits.record.id)
  const value = edits.record[field.field]
  const isKnown = (one: unknown) => choices.some((choice) => choice.value === one)
  const free = Array.isArray(value) ? value.filter((one) => !isKnown(one)) : []
  const change = (apply: (stored: unknown) => unknown) => edits.update(field.field, apply)
  if (ref === 'document')
    return (
      <TextListField {...field} mark={mark} value={value} onChange={(apply) => change((stored) => apply(stored))} />
    )
  return (
    <>
      <CheckListField
        label={field.label}
        hint={field.hint}
        mark={mark}
        choices={choices}
        value={value}
        isFolded
        onChange={change}
      >
        {ref === 'actor' && (
          <NewActorField
            label={t(($) => $.choose.newName)}
            onAdded={(next, id, context) => {
              const stored = recordsOf(next, entity).find((record) => record.id === edits.record.id)?.[field.field]
              const all = referenceChoices(next, ref, formats)
              const patch = { [field.field]: toggled(stored, all, id, true) }
              return saveEntry(next, entity, edits.record.id, patch, context)
            }}
          />
        )}
        {choices.length === 0 && ref !== 'actor' && !ELSEWHERE.includes(ref) && <WayThere target={ref} />}
      </CheckListField>
      {field.isOpen && (
        <TextListField
          label={field.each ?? field.label}
          value={free}
          onChange={(apply) =>
            change((stored) => {
              const all: readonly unknown[] = Array.isArray(stored) ? stored : []
              return [...all.filter(isKnown), ...apply(all.filter((one) => !isKnown(one)))]
            })
          }
        />
      )}
    </>
  )
}

import type { ReactNode } from 'react'
import type { Entity } from '../../../shared/entry/load-entities.ts'
import { type CustomFields, RecordForm } from '../../entry/record-form.tsx'
import { type RecordEdits, useRecord } from '../../entry/use-record.ts'

/** A thing there is one of in a dossier: its fields, always open. */
export const SingleSheet = ({
  entity,
  customOf,
  extraOf,
}: {
  readonly entity: Entity
  readonly customOf?: ((edits: RecordEdits) => CustomFields) | undefined
  readonly extraOf?: ((edits: RecordEdits) => ReactNode) | undefined
}) => {
  const edits = useRecord(entity, entity.key)
  return (
    <div className="sheet pad stack mid">
      <RecordForm entity={entity} edits={edits} headingLevel={2} {...(customOf && { custom: customOf(edits) })} />
      {extraOf?.(edits)}
    </div>
  )
}

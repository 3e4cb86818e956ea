import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { recordsOf } from '../../shared/entry/entry-records.ts'
import { type Entity, entityOf } from '../../shared/entry/load-entities.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { Button } from '../ui/button.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { entityPath, useEntryBase } from './entry-base.ts'
import { RecordRow, type RowProps } from './record-row.tsx'
import './entry.css'

/** The records of an entity as lines, one open at a time, and the way to add one. */
export const RecordList = ({
  entity,
  openId,
  onOpen,
  only,
  emptyExtra,
  isPrimary = true,
  ...row
}: {
  readonly entity: Entity
  readonly openId: string | null
  /** `openId` of a record that is not stored yet is the id it will have. */
  readonly onOpen: (id: string | null) => void
  /** Keeps some of the records. */
  readonly only?: (record: { readonly id: string; readonly [field: string]: unknown }) => boolean
  readonly emptyExtra?: ReactNode
  readonly isPrimary?: boolean
} & Pick<RowProps, 'customOf' | 'extraOf' | 'belowOf'>) => {
  const { t } = useTranslation('entry')
  const base = useEntryBase()
  const { project } = useDossier()
  const records = recordsOf(project, entity).filter((record) => only?.(record) ?? true)
  // A draft keeps its place at the end while it is open, even once a date or a rank would move it.
  const drafts = useRef(new Set<string>())
  if (openId !== null && records.every(({ id }) => id !== openId)) drafts.current.add(openId)
  const isDraft = (id: string) => drafts.current.has(id) && id === openId
  const ids = [
    ...records.map(({ id }) => id).filter((id) => !isDraft(id)),
    ...(openId !== null && isDraft(openId) ? [openId] : []),
  ]
  const needed = entity.needs === undefined ? undefined : entityOf(entity.needs)
  const isBlocked = needed !== undefined && recordsOf(project, needed).length === 0
  const isFull = entity.maxItems !== undefined && ids.length >= entity.maxItems
  return (
    <div className="stack">
      {ids.length === 0 && (
        <div className="record-empty stack tight">
          <p>{entity.empty}</p>
          {emptyExtra}
        </div>
      )}
      {ids.length > 0 && (
        <ul className="sheet records plain">
          {ids.map((id) => (
            <RecordRow key={id} entity={entity} id={id} isOpen={id === openId} onOpen={onOpen} {...row} />
          ))}
        </ul>
      )}
      {isFull && entity.maxItems !== undefined && openId === null && (
        <p className="soft small">{t(($) => $.full, { count: entity.maxItems })}</p>
      )}
      {needed && isBlocked && (
        <div className="row">
          <LinkButton href={entityPath(base, needed)} variant="primary">
            {t(($) => $.choose.goTo, { title: needed.title })}
          </LinkButton>
        </div>
      )}
      {!isBlocked && !isFull && (openId === null || !isDraft(openId)) && (
        <div className="row">
          <Button
            id={`ajouter-${entity.key}`}
            {...(openId === null && isPrimary && { variant: 'primary' as const })}
            onPress={() => onOpen(crypto.randomUUID())}
          >
            {entity.add}
          </Button>
        </div>
      )}
    </div>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { entitiesOfStep } from '../../../shared/entry/entities-of-step.ts'
import type { Entity } from '../../../shared/entry/load-entities.ts'
import type { Step } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { EntityCount } from '../../entry/entity-links.tsx'
import { entityPath } from '../../entry/entry-base.ts'
import { RecordList } from '../../entry/record-list.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { EntityAside } from './entity-aside.tsx'
import { SingleSheet } from './single-sheet.tsx'
import { Suggestions } from './suggestions.tsx'
import { touchesOf } from './touches.tsx'

/** Which record is open; the address follows without a new entry in the history, so that *back* leaves the screen. */
const useOpenRecord = (path: string, asked: string | undefined) => {
  const [, navigate] = useLocation()
  const [openId, setOpenId] = useState<string | null>(asked ?? null)
  return {
    openId,
    onOpen: (id: string | null) => {
      setOpenId(id)
      navigate(id === null ? path : `${path}/${encodeURIComponent(id)}`, { replace: true })
    },
  }
}

/** One thing that a step asks to write down: why, its records, what it serves. */
export const EntityScreen = ({
  base,
  step,
  entity,
  recordId,
}: {
  readonly base: string
  readonly step: Step
  readonly entity: Entity
  readonly recordId?: string
}) => {
  const { t } = useTranslation('stepData')
  const { project } = useDossier()
  const { openId, onOpen } = useOpenRecord(entityPath(base, entity), recordId)
  const { above: Above, ...touches } = touchesOf(entity.key)
  const isOffered = entitiesOfStep(project, step.id).offered.includes(entity)
  return (
    <div className="two">
      <div className="stack mid">
        <PageHeader
          above={<Link href={`${base}/etapes/${step.id}`}>{t(($) => $.toStep, step)}</Link>}
          title={entity.title}
        >
          <p>{entity.why}</p>
          {isOffered && <p className="soft small">{t(($) => $.notAsked)}</p>}
          {!entity.isSingle && (
            <p role="status">
              <EntityCount entity={entity} />
            </p>
          )}
        </PageHeader>
        <Suggestions base={base} entity={entity} />
        {Above && <Above base={base} onOpen={onOpen} />}
        {entity.isSingle ? (
          <SingleSheet entity={entity} {...touches} />
        ) : (
          <RecordList entity={entity} openId={openId} onOpen={onOpen} {...touches} />
        )}
      </div>
      <EntityAside base={base} step={step} entity={entity} />
    </div>
  )
}

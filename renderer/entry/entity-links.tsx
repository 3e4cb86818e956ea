import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { recordsOf } from '../../shared/entry/entry-records.ts'
import type { Entity } from '../../shared/entry/load-entities.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { entityPath } from './entry-base.ts'
import './use-formats.ts'

/** How much is written in an entity, in words. */
export const EntityCount = ({ entity }: { readonly entity: Entity }) => {
  const { t } = useTranslation('entry')
  const { project } = useDossier()
  const count = recordsOf(project, entity).length
  const noun = count > 1 ? entity.noun.other : entity.noun.one
  const words = entity.isSingle ? t(($) => $.begun) : t(($) => $.count, { count, noun })
  return <span className="soft small">{count === 0 ? t(($) => $.none) : words}</span>
}

/** Links to what a step asks for, each with how much is there. */
export const EntityLinks = ({ base, entities }: { readonly base: string; readonly entities: readonly Entity[] }) =>
  entities.map((entity) => (
    <li key={entity.key}>
      <Link href={entityPath(base, entity)}>{entity.title}</Link>
      <EntityCount entity={entity} />
    </li>
  ))

import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadDeliverables } from '../../../shared/content/load-roles.ts'
import { entitiesOfStep } from '../../../shared/entry/entities-of-step.ts'
import type { Entity } from '../../../shared/entry/load-entities.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { selectItems } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import type { Step } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { EntityLinks } from '../../entry/entity-links.tsx'

interface AsideProps {
  readonly base: string
  readonly step: Step
  readonly entity: Entity
}

const Tasks = ({ base, entity }: Omit<AsideProps, 'step'>) => {
  const { t } = useTranslation('stepData')
  const { t: tSteps } = useTranslation('entry')
  const { project } = useDossier()
  const selection = selectionOf(project)
  const items = loadSteps()
    .flatMap((step) => selectItems(step.items, selection))
    .filter(({ id }) => entity.items.includes(id))
  if (items.length === 0) return null
  const isDone = (id: string) => project.checklist.some((answer) => answer.id === id && answer.state === 'done')
  return (
    <section>
      <h2>{t(($) => $.tasks)}</h2>
      <ul className="two-lines">
        {items.map(({ id, title }) => (
          <li key={id}>
            <span>
              <Link href={`${base}/etapes/${id.slice(0, id.indexOf('.'))}/${id}`}>{title}</Link>
              {isDone(id) && <span className="soft small block">{tSteps(($) => $.taskDone)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What stands beside the records: the tasks and documents they serve, and what else the step asks for. */
export const EntityAside = ({ base, step, entity }: AsideProps) => {
  const { t } = useTranslation('stepData')
  const { project } = useDossier()
  const { asked, offered } = entitiesOfStep(project, step.id)
  const others = [...asked, ...offered].filter(({ key }) => key !== entity.key)
  const documents = loadDeliverables().filter(({ id }) => entity.feeds.includes(id))
  return (
    <aside className="aside no-print">
      <Tasks base={base} entity={entity} />
      <section>
        <h2>{t(($) => $.feeds)}</h2>
        <ul>
          {documents.map(({ id, title }) => (
            <li key={id}>
              <Link href={`${base}/documents/${id}`}>{title}</Link>
            </li>
          ))}
        </ul>
      </section>
      {others.length > 0 && (
        <nav aria-label={t(($) => $.also)}>
          <h2>{t(($) => $.also)}</h2>
          <ul>
            <EntityLinks base={base} entities={others} />
          </ul>
        </nav>
      )}
    </aside>
  )
}

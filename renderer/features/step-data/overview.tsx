import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { entitiesOfStep } from '../../../shared/entry/entities-of-step.ts'
import type { Entity } from '../../../shared/entry/load-entities.ts'
import type { Step } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { EntityCount } from '../../entry/entity-links.tsx'
import { entityPath } from '../../entry/entry-base.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { PageHeader } from '../../ui/page-header.tsx'

const Entities = ({ base, entities }: { readonly base: string; readonly entities: readonly Entity[] }) => (
  <ul className="sheet plain data-list">
    {entities.map((entity) => (
      <li key={entity.key}>
        <Link href={entityPath(base, entity)} className="data-link">
          <span>
            <strong>{entity.title}</strong>
            <span className="soft small block">{entity.why}</span>
          </span>
          <EntityCount entity={entity} />
        </Link>
      </li>
    ))}
  </ul>
)

/** All that a step asks to write down, with how much is there. */
export const StepDataOverview = ({ base, step }: { readonly base: string; readonly step: Step }) => {
  const { t } = useTranslation('stepData')
  const { project } = useDossier()
  const { asked, offered } = entitiesOfStep(project, step.id)
  return (
    <div className="stack mid">
      <PageHeader
        above={<Link href={`${base}/etapes/${step.id}`}>{t(($) => $.toStep, step)}</Link>}
        title={t(($) => $.title, { number: step.number })}
      >
        <p className="soft">
          <Glossed text={t(($) => $.intro)} />
        </p>
      </PageHeader>
      {asked.length > 0 && (
        <section className="stack tight">
          <h2>{t(($) => $.asked)}</h2>
          <Entities base={base} entities={asked} />
        </section>
      )}
      {offered.length > 0 && (
        <section className="stack tight">
          <h2>{t(($) => $.offered)}</h2>
          <Entities base={base} entities={offered} />
        </section>
      )}
    </div>
  )
}

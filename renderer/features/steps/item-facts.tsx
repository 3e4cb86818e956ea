import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadDeliverables } from '../../../shared/content/load-roles.ts'
import { loadPointsToVerify } from '../../../shared/obligations/load-obligations.ts'
import { linkedPractices } from '../../../shared/referential/practices-for.ts'
import { loadProgramme } from '../../../shared/steps/load-steps.ts'
import { levelFor } from '../../../shared/steps/select-items.ts'
import type { ChecklistItem } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { usePractices } from '../../db/use-practices.ts'
import { Glossed } from '../../glossary/glossed.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Tag } from '../../ui/layout.tsx'

/** Whether the law itself asks for this task, in a commune of this population. */
export const isLegal = (item: ChecklistItem, population: number | undefined): boolean =>
  levelFor(item, population).basis === 'law'

/** How binding a task is, in words; only a law makes it compulsory. */
export const LevelTag = ({ item }: { readonly item: ChecklistItem }) => {
  const { population } = useDossier().project.profile
  const { levelLabels } = loadProgramme()
  const { level, basis } = levelFor(item, population)
  if (basis === 'law') return <Tag tone="law">{levelLabels.law}</Tag>
  return <Tag>{level === 'mandatory' ? levelLabels.method : levelLabels[level]}</Tag>
}

/** What the law aims at, and what of it is still to be checked. */
export const ItemLaw = ({ item, base }: { readonly item: ChecklistItem; readonly base: string }) => {
  const { t } = useTranslation('steps')
  const { population } = useDossier().project.profile
  const points = loadPointsToVerify().filter(({ id }) => item.toVerify?.includes(id))
  const legalNote = isLegal(item, population) ? item.legalNote : undefined
  if (!legalNote && points.length === 0) return null
  return (
    <div className="note small">
      {legalNote && (
        <p>
          <Glossed text={legalNote} />
        </p>
      )}
      {points.length > 0 && (
        <Disclosure level={4} title={t(($) => $.item.toVerify, { count: points.length })} className="disclosure points">
          <ul className="plain stack tight">
            {points.map(({ id, title, toVerify }) => (
              <li key={id}>
                <strong>{t(($) => $.item.pointToVerify, { title })}</strong> {toVerify}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Link className="law-link" href={`${base}/obligations`}>
        {t(($) => $.item.lawLink)}
      </Link>
    </div>
  )
}

/** Links to practices by their ids; the whole title is said to who does not see it on hover. */
export const PracticeLinks = ({ ids, base }: { readonly ids: readonly string[]; readonly base: string }) => (
  <span className="practice-links">
    {linkedPractices(usePractices(), ids).map(({ practice: { id, title } }) => (
      <Link key={id} href={`${base}/pratiques/${id}`} aria-label={`${id}, ${title}`} title={title}>
        {id}
      </Link>
    ))}
  </span>
)

/** The small facts under a task: how binding it is, the practices it puts to work, the document it feeds, its id. */
export const ItemFacts = ({ item, base }: { readonly item: ChecklistItem; readonly base: string }) => {
  const { t } = useTranslation('steps')
  const document = loadDeliverables().find(({ id }) => id === item.produces)
  return (
    <div className="item-facts soft small">
      <LevelTag item={item} />
      {item.practices.length > 0 && (
        <span>
          {t(($) => $.item.practices, { count: item.practices.length })}{' '}
          <PracticeLinks ids={item.practices} base={base} />
        </span>
      )}
      {document && (
        <span>
          {t(($) => $.item.produces)} <Link href={`${base}/documents/${document.id}`}>{document.title}</Link>
        </span>
      )}
    </div>
  )
}

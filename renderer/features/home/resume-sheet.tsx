import { useTranslation } from 'react-i18next'
import type { NextTask } from '../../../shared/dashboard/next-tasks.ts'
import { withoutFullStop } from '../../../shared/dashboard/titles.ts'
import type { Result } from '../../../shared/errors/app-error.ts'
import type { DossierSummary } from '../../db/project-repository.ts'
import { errorText } from '../../i18n/error-text.ts'
import { formatDuration, formatWeekday } from '../../i18n/format.ts'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import type { DossierFacts } from './dossier-facts.ts'

const hrefOf = (base: string, next: NextTask | undefined): string => {
  if (!next) return base
  return next.kind === 'item' ? `${base}/etapes/${next.step.id}/${next.item.id}` : `${base}/materiel`
}

/** *Reprendre*: where one stopped in the last dossier, what comes next, and one button that leads there. */
export const ResumeSheet = ({
  dossier,
  facts,
}: {
  readonly dossier: DossierSummary
  readonly facts: Result<DossierFacts> | undefined
}) => {
  const { t } = useTranslation('home')
  const { t: tError } = useTranslation('errors')
  const base = `/d/${encodeURIComponent(dossier.id)}`
  const known = facts?.ok ? facts.value : undefined
  const sentence = ({ last, next }: DossierFacts): string => {
    const before = last.thing
      ? t(($) => $.resume[last.thing?.kind ?? 'task'], { title: last.thing.title })
      : t(($) => $.resume.created)
    if (!next) return `${before} ${t(($) => $.resume.nothingNext)}`
    const title = next.kind === 'item' ? withoutFullStop(next.item.title) : t(($) => $.resume.counting)
    const after = t(($) => $.resume.next, { title, duration: formatDuration(next.minutes) })
    return `${before} ${after}`
  }
  return (
    <section className="sheet pad resume">
      <PageHeader
        title={dossier.name}
        {...(known && { above: t(($) => $.resume.above, { day: formatWeekday(known.last.at) }) })}
        actions={
          <>
            <LinkButton href={base} variant="quiet">
              {t(($) => $.resume.dashboard)}
            </LinkButton>
            <LinkButton href={hrefOf(base, known?.next)} variant="primary">
              {t(($) => $.resume.action)}
            </LinkButton>
          </>
        }
      >
        {facts ? (
          <p>{facts.ok ? sentence(facts.value) : errorText(tError, facts.error)}</p>
        ) : (
          <p className="soft">{t(($) => $.resume.opening)}</p>
        )}
      </PageHeader>
    </section>
  )
}

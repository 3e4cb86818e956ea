import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { practiceState } from '../../../shared/domain/answers.ts'
import { findRecord } from '../../../shared/domain/edit.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Button } from '../../ui/button.tsx'
import { LinkButton } from '../../ui/link-button.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { DoFirst } from './do-first.tsx'

/** What was answered, and what to do with it. */
export const AnswerFlowEnd = ({
  base,
  queue,
  first,
  more,
  onMore,
}: {
  readonly base: string
  readonly queue: readonly FullPractice[]
  readonly first: readonly FullPractice[]
  /** What is still without an answer. */
  readonly more: readonly FullPractice[]
  readonly onMore: () => void
}) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const given = queue.flatMap(({ practice }) => findRecord(project, 'practiceAnswers', practice.id)?.state ?? [])
  const counts = practiceState.options.flatMap((state) => {
    const count = given.filter((one) => one === state).length
    return count > 0 ? [{ state, count }] : []
  })
  return (
    <div className="stack mid">
      <PageHeader
        title={t(($) => $.flow.done, { count: given.length, total: queue.length })}
        above={<Link href={`${base}/pratiques`}>{t(($) => $.practice.toList)}</Link>}
      />
      <dl className="flow-counts num">
        {counts.map(({ state, count }) => (
          <div key={state}>
            <dt>{t(($) => $.states[state])}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <DoFirst base={base} first={first} />
      <div className="row">
        <LinkButton variant="primary" href={`${base}/pratiques`}>
          {t(($) => $.flow.toList)}
        </LinkButton>
        {more.length > 0 && <Button onPress={onMore}>{t(($) => $.flow.goOn, { count: more.length })}</Button>}
      </div>
    </div>
  )
}

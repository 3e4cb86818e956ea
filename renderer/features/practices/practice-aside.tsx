import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { loadDeliverables, loadRoles } from '../../../shared/content/load-roles.ts'
import { loadObligations } from '../../../shared/obligations/load-obligations.ts'
import { obligationFactsOf } from '../../../shared/obligations/obligation-facts.ts'
import { obligationsFor } from '../../../shared/obligations/obligations-for.ts'
import type { FullPractice } from '../../../shared/referential/load-plain-practices.ts'
import type { PlainPractice } from '../../../shared/referential/plain-practice-schema.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'
import { isItemShown } from '../../../shared/steps/select-items.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatNumber } from '../../i18n/format.ts'
import { Tag } from '../../ui/layout.tsx'

const Effort = ({ practice, plain: { smallCommuneEffort } }: FullPractice) => {
  const { t } = useTranslation('practices')
  const { level, hours, reason } = smallCommuneEffort
  return (
    <section className="stack tight">
      <h2>{t(($) => $.practice.effort)}</h2>
      <p>
        <strong>
          {t(($) => $.practice.effortHours, {
            level: t(($) => $.efforts[level]),
            count: hours,
            hours: formatNumber(hours),
          })}
        </strong>
      </p>
      <p className="small">{reason}</p>
      {practice.difficulty && (
        <p className="soft small">
          {t(($) => $.practice.officialEffort, {
            level: t(($) => $.difficulties[practice.difficulty ?? 'medium']).toLowerCase(),
          })}
        </p>
      )}
    </section>
  )
}

const Law = ({ base, plain: { law, lawNote } }: { readonly base: string; readonly plain: PlainPractice }) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const sorted = obligationsFor(obligationFactsOf(project), loadObligations().obligations)
  const statuses = [
    ['binding', sorted.binding],
    ['notConcerned', sorted.notConcerned.map(({ obligation }) => obligation)],
    ['toConfirm', sorted.toConfirm.map(({ obligation }) => obligation)],
    ['voluntary', sorted.voluntary],
    ['context', sorted.context],
  ] as const
  const named = statuses.flatMap(([status, obligations]) =>
    obligations.filter(({ id }) => law.includes(id)).map((obligation) => ({ status, obligation })),
  )
  return (
    <section className="stack tight">
      <h2>{t(($) => $.practice.law)}</h2>
      {named.length > 0 && (
        <ul className="two-lines">
          {named.map(({ status, obligation }) => (
            <li key={obligation.id}>
              <span>{obligation.title}</span>
              <span>
                <Tag tone={status === 'binding' ? 'law' : 'neutral'}>{t(($) => $.practice.lawStatus[status])}</Tag>
              </span>
            </li>
          ))}
        </ul>
      )}
      {(lawNote || named.length === 0) && <p className="small">{lawNote ?? t(($) => $.practice.lawNone)}</p>}
      {named.length > 0 && (
        <p className="small">
          <Link href={`${base}/obligations`}>{t(($) => $.practice.lawLink)}</Link>
        </p>
      )}
    </section>
  )
}

const LinkedItems = ({ base, plain: { links } }: { readonly base: string; readonly plain: PlainPractice }) => {
  const { t } = useTranslation('practices')
  const { project } = useDossier()
  const linked = loadSteps().flatMap((step) =>
    step.items.filter(({ id }) => links.items.includes(id)).map((item) => ({ step, item })),
  )
  const shown = linked.filter(({ item }) => isItemShown(item, selectionOf(project)))
  const others = linked.length - shown.length
  if (linked.length === 0) return null
  return (
    <section>
      <h2>{t(($) => $.practice.items)}</h2>
      <ul className="two-lines">
        {shown.map(({ step, item }) => (
          <li key={item.id}>
            <Link href={`${base}/etapes/${step.id}/${item.id}`}>{item.title}</Link>
            <span className="soft small">{t(($) => $.practice.itemStep, { number: step.number })}</span>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="soft small">{t(($) => $.practice.itemsOther, { count: others })}</p>}
    </section>
  )
}

/** The facts beside a practice: who, how much, what the law says, where it is done. */
export const PracticeAside = ({ base, entry }: { readonly base: string; readonly entry: FullPractice }) => {
  const { t } = useTranslation('practices')
  const { plain } = entry
  const documents = loadDeliverables().filter(({ id }) => plain.links.documents.includes(id))
  return (
    <aside className="aside">
      <section className="stack tight">
        <h2>{t(($) => $.practice.who)}</h2>
        <ul className="bare-list">
          {loadRoles()
            .roles.filter(({ id }) => plain.who.includes(id))
            .map(({ id, label }) => (
              <li key={id}>{label}</li>
            ))}
        </ul>
      </section>
      <Effort {...entry} />
      <section className="stack tight">
        <h2>{t(($) => $.practice.money)}</h2>
        <p>
          <strong>{t(($) => $.practice.moneyKinds[plain.money])}</strong>
        </p>
        <p className="small">{plain.moneyNote}</p>
      </section>
      <Law base={base} plain={plain} />
      <LinkedItems base={base} plain={plain} />
      {documents.length > 0 && (
        <section>
          <h2>{t(($) => $.practice.documents)}</h2>
          <ul>
            {documents.map(({ id, title }) => (
              <li key={id}>
                <Link href={`${base}/documents/${id}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </aside>
  )
}

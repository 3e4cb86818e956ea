import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Action } from '../../../shared/domain/plan.ts'
import type { PlanFacts } from '../../../shared/plan/plan-facts.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay, formatMonth } from '../../i18n/format.ts'
import { usePlanWords } from './use-plan-words.ts'

/** What asks for somebody's attention, in words: what blocks, what is late, who has too much at once. */
export const PlanWatch = ({ base, facts }: { readonly base: string; readonly facts: PlanFacts }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const words = usePlanWords()
  const reasons: readonly { readonly action?: Action | undefined; readonly text: string }[] = [
    ...facts.blockers.map(({ action, description, request = '', askedTo, due }) => {
      const who = words.person(askedTo)
      const asked = who
        ? t(($) => $.watch.blocker, { description, who, request })
        : t(($) => $.watch.blockerNobody, { description, request })
      const until = due ? t(($) => $.watch.due, { day: formatDay(due) }) : ''
      const text = [asked.trim(), until].join(' ').trim()
      return { action: project.actions.find(({ id }) => id === action), text }
    }),
    ...facts.late.map((action) => ({ action, text: t(($) => $.watch.late) })),
    ...facts.overloads.map(({ owner, month, actions }) => ({
      text: t(($) => $.watch.overload, {
        count: actions.length,
        who: words.person(owner) ?? owner,
        month: formatMonth(month),
      }),
    })),
    ...facts.clashes.map(({ action, waitsFor }) => ({
      action,
      text: t(($) => $.watch.clash, { what: words.title(waitsFor) }),
    })),
    ...facts.toDecide.map((action) => ({ action, text: t(($) => $.watch.decision) })),
    ...facts.withoutOwner.map((action) => ({ action, text: t(($) => $.watch.noOwner) })),
    ...facts.stale.map((action) => ({ action, text: t(($) => $.watch.stale) })),
  ]
  // Everything about one action stands together; what is about nobody's action stands alone.
  const groups = new Map<string, readonly (typeof reasons)[number][]>()
  for (const reason of reasons) {
    const key = reason.action?.id ?? reason.text
    groups.set(key, [...(groups.get(key) ?? []), reason])
  }
  return (
    <section aria-labelledby="plan-watch" className="stack tight">
      <h2 id="plan-watch">{t(($) => $.watch.title)}</h2>
      {groups.size > 0 ? (
        <ul className="plain plan-watch">
          {[...groups].map(([key, about]) => (
            <li key={key}>
              {about[0]?.action && (
                <Link href={`${base}/plan/${about[0].action.id}`}>{words.title(about[0].action)}</Link>
              )}
              {about.map(({ text }) => (
                <span key={text} className="block">
                  {text}
                </span>
              ))}
            </li>
          ))}
        </ul>
      ) : (
        <p className="small soft">{t(($) => $.watch.nothing)}</p>
      )}
    </section>
  )
}

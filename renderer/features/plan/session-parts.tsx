import { useTranslation } from 'react-i18next'
import type { PriorityMethod, PrioritySession, Ranking } from '../../../shared/domain/priorities.ts'
import { changesOf, type PlanChange } from '../../../shared/plan/apply-session.ts'
import { appliedSessions, DOTS_EACH, openSession, PARTICIPANTS } from '../../../shared/plan/priority-sessions.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatDay, formatNumber, parseNumber } from '../../i18n/format.ts'
import { Button } from '../../ui/button.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { DateField } from '../../ui/fields.tsx'
import { NumberField } from '../../ui/number-field.tsx'
import { isLevel } from './impact-picture.tsx'
import { usePlanWords } from './use-plan-words.ts'
import { usePriorities } from './use-priorities.ts'

const MAX_PEOPLE = 30
const MAX_DOTS = 20

/** The day of the session, and who is around the table: how many, never who. */
export const SessionFields = ({ method, today }: { readonly method: PriorityMethod; readonly today: string }) => {
  const { t } = useTranslation('priorities')
  const { project } = useDossier()
  const edits = usePriorities(method)
  const session = openSession(project, method)
  const count = (max: number) => ({
    min: 1,
    max,
    isWhole: true,
    parse: parseNumber,
    format: formatNumber,
    invalidText: t(($) => $.wholeInvalid, { max }),
  })
  return (
    <div className="fields aligned">
      <DateField
        label={t(($) => $.date)}
        value={session?.date ?? today}
        onSave={(date) => date && edits.change({ date })}
      />
      {(method === 'dots' || method === 'poker') && (
        <NumberField
          {...count(MAX_PEOPLE)}
          label={t(($) => $.participants)}
          value={session?.participants ?? PARTICIPANTS}
          onSave={(participants) => participants && edits.change({ participants })}
        />
      )}
      {method === 'dots' && (
        <NumberField
          {...count(MAX_DOTS)}
          label={t(($) => $.dotsEach)}
          value={session?.dotsEach ?? DOTS_EACH}
          onSave={(dotsEach) => dotsEach && edits.change({ dotsEach })}
        />
      )}
    </div>
  )
}

const useValueText = () => {
  const { t } = useTranslation('priorities')
  return (from: PlanChange['before'], field: PlanChange['field']): string => {
    const { impact, ease, moscow, priority, workload } = from
    if (field === 'impact' && isLevel(impact)) return t(($) => $.apply.impact[impact])
    if (field === 'ease' && isLevel(ease)) return t(($) => $.apply.ease[ease])
    if (field === 'priority' && isLevel(priority)) return t(($) => $.apply.priority[priority])
    if (field === 'moscow' && moscow) return t(($) => $.moscow[moscow])
    if (field === 'workload' && workload) {
      const days = formatNumber(workload.value)
      return workload.unit === 'days_total' ? t(($) => $.poker.total, { days }) : t(($) => $.poker.perMonth, { days })
    }
    return t(($) => $.apply.unset)
  }
}

/** What the plan will say, before it says it; then one button, that one step takes back. */
export const ApplySection = ({ method }: { readonly method: PriorityMethod }) => {
  const { t } = useTranslation('priorities')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePriorities(method)
  const valueText = useValueText()
  const session = openSession(project, method)
  const changes = session ? changesOf(project, session) : []
  const isBegun = session !== undefined && session.rankings.length > 0
  const about = isBegun ? t(($) => $.apply.nothing) : t(($) => $.apply.notBegun)
  return (
    <section className="stack" aria-labelledby="priorities-apply">
      <h2 id="priorities-apply">{t(($) => $.apply.title)}</h2>
      {changes.length === 0 ? (
        <p className="soft">{about}</p>
      ) : (
        <ul className="plain plan-watch">
          {changes.map(({ action, field, before, after }) => (
            <li key={`${action.id} ${field}`}>
              {t(($) => $.apply.line, {
                title: words.title(action),
                field: t(($) => $.apply.fields[field]),
                before: valueText(before, field),
                after: valueText(after, field),
              })}
            </li>
          ))}
        </ul>
      )}
      <div className="row no-print">
        <Button variant="primary" isDisabled={!isBegun} onPress={() => void edits.apply()}>
          {isBegun && changes.length === 0 ? t(($) => $.apply.keep) : t(($) => $.apply.button)}
        </Button>
        {session && (
          <Button variant="quiet" onPress={() => void edits.restart()}>
            {t(($) => $.apply.restart)}
          </Button>
        )}
      </div>
    </section>
  )
}

const useResultText = () => {
  const { t } = useTranslation('priorities')
  return ({ impact, ease, moscow, dots, estimates = [], agreedDays }: Ranking): string => {
    const daysText = (days: number) => t(($) => $.history.days, { days: formatNumber(days) })
    const given = estimates.filter((one) => one !== null).map((one) => formatNumber(one))
    const agreed = agreedDays === undefined ? t(($) => $.history.noAgreement) : daysText(agreedDays)
    const isPoker = given.length > 0 || agreedDays !== undefined
    return [
      isLevel(impact) ? t(($) => $.picture.impact[impact]) : '',
      isLevel(ease) ? t(($) => $.picture.ease[ease]) : '',
      moscow ? t(($) => $.moscow[moscow]) : '',
      dots === undefined ? '' : t(($) => $.history.dots, { count: dots }),
      isPoker && given.length > 0 ? t(($) => $.history.poker, { agreed, estimates: given.join(' / ') }) : '',
      isPoker && given.length === 0 ? agreed : '',
    ]
      .filter(Boolean)
      .join(', ')
  }
}

const PastSession = ({ session }: { readonly session: PrioritySession }) => {
  const { t } = useTranslation('priorities')
  const { project } = useDossier()
  const words = usePlanWords()
  const edits = usePriorities(session.method)
  const resultText = useResultText()
  const { id, method, date, participants, appliedOn, rankings } = session
  const facts = [
    t(($) => $.history.line, { method: t(($) => $.methods[method]), day: formatDay(date) }),
    ...(participants === undefined ? [] : [t(($) => $.history.people, { count: participants })]),
    ...(appliedOn === undefined ? [] : [t(($) => $.history.appliedOn, { day: formatDay(appliedOn) })]),
  ]
  const title = facts.join(' · ')
  return (
    <Disclosure title={title}>
      <div className="stack tight">
        <table className="table">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t(($) => $.history.action)}</th>
              <th scope="col">{t(($) => $.history.result)}</th>
            </tr>
          </thead>
          <tbody>
            {rankings.map((ranking) => {
              const action = project.actions.find((one) => one.id === ranking.action)
              return (
                <tr key={ranking.action}>
                  <th scope="row" className="rank-past">
                    {action ? words.title(action) : t(($) => $.history.gone)}
                  </th>
                  <td>{resultText(ranking)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
        <Button variant="quiet" onPress={() => void edits.remove(id)}>
          {t(($) => $.history.remove)}
        </Button>
      </div>
    </Disclosure>
  )
}

/** The sessions already written into the plan, latest first, each with its results as they were. */
export const SessionHistory = () => {
  const { t } = useTranslation('priorities')
  const sessions = appliedSessions(useDossier().project)
  return (
    <section className="stack tight" aria-labelledby="priorities-history">
      <h2 id="priorities-history">{t(($) => $.history.title)}</h2>
      {sessions.length === 0 ? (
        <p className="soft">{t(($) => $.history.none)}</p>
      ) : (
        <div>
          {sessions.map((session) => (
            <PastSession key={session.id} session={session} />
          ))}
        </div>
      )}
    </section>
  )
}

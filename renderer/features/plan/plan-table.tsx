import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Action } from '../../../shared/domain/plan.ts'
import { ActionTags } from './action-tags.tsx'
import { StatusChoice } from './status-choice.tsx'
import { usePlanWords } from './use-plan-words.ts'

/** Actions one a line, with their state at hand. On a narrow window, pilot, months and cost go under the title. */
export const PlanTable = ({
  base,
  actions,
  caption,
  today,
  isOneOwner = false,
}: {
  readonly base: string
  readonly actions: readonly Action[]
  readonly caption: string
  readonly today: string
  /** Whoever pilots them all stands above the table. */
  readonly isOneOwner?: boolean
}) => {
  const { t } = useTranslation('plan')
  const words = usePlanWords()
  return (
    <table className="table plan-table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.table.action)}</th>
          {!isOneOwner && (
            <th scope="col" className="plan-wide plan-owner">
              {t(($) => $.table.owner)}
            </th>
          )}
          <th scope="col" className="plan-wide plan-when">
            {t(($) => $.table.when)}
          </th>
          <th scope="col" className="plan-wide plan-cost end">
            {t(($) => $.table.cost)}
          </th>
          <th scope="col" className="plan-state">
            {t(($) => $.table.status)}
          </th>
        </tr>
      </thead>
      <tbody>
        {actions.map((action) => (
          <tr key={action.id}>
            <th scope="row" className="plan-title">
              <Link href={`${base}/plan/${action.id}`}>{words.title(action)}</Link>
              <ActionTags action={action} today={today} />
              <span className="plan-narrow soft small block">
                {[...(isOneOwner ? [] : [words.owner(action)]), words.when(action), words.cost(action)].join(' · ')}
              </span>
            </th>
            {!isOneOwner && <td className={action.owner ? 'plan-wide' : 'plan-wide soft'}>{words.owner(action)}</td>}
            <td className={action.startPeriod ? 'plan-wide' : 'plan-wide soft'}>{words.when(action)}</td>
            <td className={action.budget === undefined ? 'plan-wide end soft' : 'plan-wide end nowrap'}>
              {words.cost(action)}
            </td>
            <td className="plan-status">
              <StatusChoice action={action} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

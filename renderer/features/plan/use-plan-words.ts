import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { lastMonthOf, monthsOf } from '../../../shared/plan/action-months.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { formatEuros, formatMonth } from '../../i18n/format.ts'

/** How actions are said, everywhere on the plan. */
export const usePlanWords = () => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const title = ({ title: typed }: Pick<Action, 'title'>): string => typed.trim() || t(($) => $.unset.title)
  const person = (id: string | undefined): string | undefined =>
    id === undefined ? undefined : (project.actors.find((actor) => actor.id === id)?.name ?? id)
  const when = (action: Action): string => {
    const span = monthsOf(action)
    if (!span || action.startPeriod === undefined) return t(($) => $.unset.when)
    const last = lastMonthOf(span)
    const end = formatMonth(last)
    if (last === action.startPeriod) return end
    const isSameYear = last.slice(0, 4) === action.startPeriod.slice(0, 4)
    const start = formatMonth(action.startPeriod)
    return t(($) => $.when.range, { start: isSameYear ? start.replace(/\s\d{4}$/, '') : start, end })
  }
  return {
    title,
    person,
    owner: ({ owner }: Action): string => person(owner) ?? t(($) => $.unset.owner),
    when,
    cost: ({ budget }: Action): string => (budget === undefined ? t(($) => $.unset.cost) : formatEuros(budget)),
  }
}

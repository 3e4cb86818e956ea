import { useTranslation } from 'react-i18next'
import type { Action } from '../../../shared/domain/plan.ts'
import { isProposed, proposerName } from '../../../shared/domain/prefilled.ts'
import { isLate } from '../../../shared/plan/action-months.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Tag } from '../../ui/layout.tsx'

/** What must be seen of an action at once: whose proposal it is, quick win, late, to be decided, blocked. */
export const ActionTags = ({ action, today }: { readonly action: Action; readonly today: string }) => {
  const { t } = useTranslation('plan')
  const { project } = useDossier()
  const isOpen = action.status !== 'done'
  const isBlocked = project.blockers.some((one) => one.action === action.id && one.solvedOn === undefined)
  return (
    <span className="plan-tags">
      {action.prefilled && isProposed(action) && (
        <Tag tone="proposed">
          {t(($) => $.tag.proposed, { name: proposerName(project.actors, action.prefilled.by) })}
        </Tag>
      )}
      {action.quickWin && <Tag tone="done">{t(($) => $.tag.quickWin)}</Tag>}
      {isLate(action, today) && <Tag tone="ask">{t(($) => $.tag.late)}</Tag>}
      {isOpen && action.needsDecision && <Tag tone="ask">{t(($) => $.tag.decision)}</Tag>}
      {isOpen && isBlocked && <Tag tone="ask">{t(($) => $.tag.blocked)}</Tag>}
    </span>
  )
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { removeRecord } from '../../../shared/domain/edit.ts'
import type { PriorityMethod } from '../../../shared/domain/priorities.ts'
import { applySession, changesOf } from '../../../shared/plan/apply-session.ts'
import { changeSession, estimate, openSession, rank } from '../../../shared/plan/priority-sessions.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { flushPendingEdits } from '../../db/pending-edits.ts'
import { useNotice } from '../../ui/notice.tsx'

type Rank = Parameters<typeof rank>[3]
type Change = Parameters<typeof changeSession>[2]

/** What can be done to the session under way; applied to the plan, or erased, it can be taken back in one step. */
export const usePriorities = (method: PriorityMethod) => {
  const { edit, undo } = useDossier()
  const { t } = useTranslation('priorities')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  return useMemo(() => {
    const undoAction = { label: tCommon(($) => $.undo), run: () => void undo() }
    return {
      rank: (action: string, patch: Rank) => edit((project, context) => rank(project, method, action, patch, context)),
      change: (patch: Change) => edit((project, context) => changeSession(project, method, patch, context)),
      estimate: (action: string, person: number, days: number | undefined) =>
        edit((project, context) => estimate(project, action, person, days, context)),
      apply: async () => {
        await flushPendingEdits()
        let count = 0
        const result = await edit((project, context) => {
          const session = openSession(project, method)
          if (!session) return project
          count = changesOf(project, session).length
          return applySession(project, session.id, context)
        })
        if (!result.ok) return
        notice({ text: count === 0 ? t(($) => $.apply.kept) : t(($) => $.apply.done, { count }), action: undoAction })
      },
      restart: async () => {
        await flushPendingEdits()
        const result = await edit((project, context) => {
          const session = openSession(project, method)
          return session ? removeRecord(project, 'prioritySessions', session.id, context) : project
        })
        if (result.ok) notice({ text: t(($) => $.apply.restarted), action: undoAction })
      },
      remove: async (id: string) => {
        const result = await edit((project, context) => removeRecord(project, 'prioritySessions', id, context))
        if (result.ok) notice({ text: t(($) => $.history.removed), action: undoAction })
      },
    }
  }, [edit, undo, notice, method, t, tCommon])
}

import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addRecord, patchRecord, removeRecord } from '../../../shared/domain/edit.ts'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import type { Action } from '../../../shared/domain/plan.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** What an action is made of, without what every record has. */
type ActionFields = Omit<Action, 'id' | 'modifiedAt' | 'modifiedBy' | 'prefilled'>
/** Some fields of an action; undefined empties one. */
export type ActionPatch = { readonly [Key in keyof ActionFields]?: ActionFields[Key] }

/** What can be done to the actions of the plan. Each resolves once it is stored. */
export const usePlanEdits = () => {
  const { edit, undo } = useDossier()
  const { t } = useTranslation('plan')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  return useMemo(() => {
    const undoAction = { label: tCommon(($) => $.undo), run: () => void undo() }
    return {
      /** Adds an action, to be started. Returns its id, or undefined when it could not be stored. */
      add: async (fields: Omit<ActionFields, 'status'>): Promise<string | undefined> => {
        let id: string | undefined
        const result = await edit((project, context) => {
          const added = addRecord(project, 'actions', { status: 'to_start', ...fields }, context)
          id = added.id
          return added.project
        })
        return result.ok ? id : undefined
      },
      patch: (id: string, patch: ActionPatch) =>
        edit((project, context) => patchRecord(project, 'actions', id, patch, context)),
      remove: async (id: string, title: string): Promise<boolean> => {
        const result = await edit((project, context) => removeRecord(project, 'actions', id, context))
        if (result.ok) notice({ text: t(($) => $.action.deleted, { title }), action: undoAction })
        return result.ok
      },
      /** One sentence about an action today, with its state as it stands. */
      note: async ({ id, status }: Action, sentence: string, isBlocked: boolean): Promise<boolean> => {
        const result = await edit((project, context) => {
          const author = project.actors.find(({ name }) => name === project.profile.referentName)?.id
          const fields = { action: id, date: isoDayOf(context.now), status, sentence, blocked: isBlocked }
          return addRecord(project, 'progressUpdates', { ...fields, ...(author && { author }) }, context).project
        })
        if (result.ok) notice({ text: t(($) => $.action.news.noted), action: undoAction })
        return result.ok
      },
      solve: async (id: string) => {
        const result = await edit((project, context) =>
          patchRecord(project, 'blockers', id, { solvedOn: isoDayOf(context.now) }, context),
        )
        if (result.ok) notice({ text: t(($) => $.action.solvedDone), action: undoAction })
      },
    }
  }, [edit, undo, notice, t, tCommon])
}

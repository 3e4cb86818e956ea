import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { addRecord, findRecord, patchProfile, patchRecord, removeRecord } from '../../../shared/domain/edit.ts'
import { duplicateLot, type LotCollection, type LotFields } from '../../../shared/inventory/lots.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useNotice } from '../../ui/notice.tsx'

/** Some fields of a lot; undefined empties one. */
export type LotPatch = Partial<LotFields>

/** What can be done to the lots of one list. Each resolves once it is stored. */
export const useLotEdits = (collection: LotCollection) => {
  const { edit, undo } = useDossier()
  const { t } = useTranslation('inventory')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  return useMemo(
    () => ({
      /** Stores a new lot under `id`, or changes it if it is there already: saving a draft twice makes one lot. */
      store: (id: string, fields: LotFields) =>
        edit((project, context) =>
          findRecord(project, collection, id)
            ? patchRecord(project, collection, id, fields, context)
            : addRecord(project, collection, { ...fields, id }, context).project,
        ),
      patch: (id: string, patch: LotPatch) =>
        edit((project, context) => patchRecord(project, collection, id, patch, context)),
      /** The id of the copy, or undefined when nothing was copied. */
      duplicate: async (id: string): Promise<string | undefined> => {
        let copyId: string | undefined
        await edit((project, context) => {
          const copied = duplicateLot(project, collection, id, context)
          copyId = copied?.id
          return copied?.project ?? project
        })
        return copyId
      },
      remove: async (id: string, name: string, site: string) => {
        const result = await edit((project, context) => removeRecord(project, collection, id, context))
        if (!result.ok) return
        notice({
          text: t(($) => $.lot.removed, { lot: name, site }),
          action: { label: tCommon(($) => $.undo), run: () => void undo() },
        })
      },
      /** Takes back a draft that was stored in passing. */
      discard: (id: string) => edit((project, context) => removeRecord(project, collection, id, context)),
      addSite: (site: string) =>
        edit((project, context) =>
          project.profile.sites.includes(site)
            ? project
            : patchProfile(project, { sites: [...project.profile.sites, site] }, context),
        ),
    }),
    [collection, edit, undo, notice, t, tCommon],
  )
}

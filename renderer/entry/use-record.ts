import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isoDayOf } from '../../shared/domain/iso-day.ts'
import { confirmProposal } from '../../shared/domain/prefilled.ts'
import { defaultsOf, type EntryPatch, removeEntry, saveEntry } from '../../shared/entry/edit-entry.ts'
import { type EntryRecord, recordsOf } from '../../shared/entry/entry-records.ts'
import type { Entity } from '../../shared/entry/load-entities.ts'
import { useDossier } from '../db/dossier-context.tsx'
import { useNotice } from '../ui/notice.tsx'

/** One record on screen, and the ways to change it. A record that is not stored yet is stored with its first answer. */
export const useRecord = (entity: Entity, id: string) => {
  const { project, edit, undo } = useDossier()
  const { t } = useTranslation('entry')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  const stored = recordsOf(project, entity).find((record) => record.id === id)
  const record = useMemo<EntryRecord>(
    () => stored ?? { ...defaultsOf(project, entity, new Date()), id },
    [stored, project, entity, id],
  )

  const save = useCallback(
    (patch: EntryPatch) => edit((current, context) => saveEntry(current, entity, id, patch, context)),
    [edit, entity, id],
  )
  /** Changes a field from what is stored now, so that quick changes all count. */
  const update = useCallback(
    (field: string, change: (value: unknown) => unknown) =>
      edit((current, context) => {
        const now = recordsOf(current, entity).find((entry) => entry.id === id)
        return saveEntry(current, entity, id, { [field]: change(now?.[field]) }, context)
      }),
    [edit, entity, id],
  )
  const remove = async (name: string) => {
    const result = await edit((current, context) => removeEntry(current, entity, id, context))
    if (!result.ok) return
    notice({
      text: t(($) => $.removed, { name }),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  const confirm = async () => {
    const { prefilled } = record
    if (!prefilled) return
    const result = await save({ prefilled: confirmProposal(prefilled, isoDayOf(new Date())) })
    if (!result.ok) return
    notice({
      text: t(($) => $.proposal.confirmed),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  return { record, isStored: stored !== undefined, save, update, remove, confirm }
}

export type RecordEdits = ReturnType<typeof useRecord>

import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { patchProfile } from '../../../shared/domain/edit.ts'
import { isProposed, proposerName } from '../../../shared/domain/prefilled.ts'
import type { Profile } from '../../../shared/domain/profile.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Tag } from '../../ui/layout.tsx'

export type ProfilePatch = Parameters<typeof patchProfile>[1]

/** The profile on screen: its values, how to change them, and the tag of a field somebody else proposed. */
export const useProfile = () => {
  const { project, edit } = useDossier()
  const { t } = useTranslation('profile')
  const { profile } = project

  const save = useCallback(
    (patch: ProfilePatch) =>
      edit((current, context) => {
        const before = new Map<string, unknown>(Object.entries(current.profile))
        if (Object.entries(patch).every(([field, value]) => before.get(field) === value)) return current
        return patchProfile(current, patch, context)
      }),
    [edit],
  )
  const { prefilled } = profile
  const mark = (field: keyof Profile): ReactNode =>
    prefilled && isProposed(profile) && prefilled.fields.includes(field) ? (
      <Tag tone="proposed">{t(($) => $.proposal.tag, { name: proposerName(project.actors, prefilled.by) })}</Tag>
    ) : undefined
  return { project, profile, edit, save, mark }
}

/** An empty field is an absent value. */
export const textOrNone = (text: string): string | undefined => text.trim() || undefined

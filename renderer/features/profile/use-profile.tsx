import { type ReactNode, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { patchProfile } from '../../../shared/domain/edit.ts'
import { isoDayOf } from '../../../shared/domain/iso-day.ts'
import { isProposed, proposalAfterEdit } from '../../../shared/domain/prefilled.ts'
import type { Profile } from '../../../shared/domain/profile.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { Tag } from '../../ui/layout.tsx'

export type ProfilePatch = Parameters<typeof patchProfile>[1]

/** Who proposed the values of a record: an actor of the dossier by name, or the name as it came. */
export const proposerName = (project: Project, by: string): string =>
  project.actors.find(({ id }) => id === by)?.name ?? by

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
        // What the commune writes itself is no longer a proposal.
        const prefilled = proposalAfterEdit(current.profile, Object.keys(patch), isoDayOf(context.now))
        return patchProfile(current, { ...patch, ...(prefilled && { prefilled }) }, context)
      }),
    [edit],
  )
  const { prefilled } = profile
  const mark = (field: keyof Profile): ReactNode =>
    prefilled && isProposed(profile) && prefilled.fields.includes(field) ? (
      <Tag tone="proposed">{t(($) => $.proposal.tag, { name: proposerName(project, prefilled.by) })}</Tag>
    ) : undefined
  return { project, profile, edit, save, mark }
}

/** An empty field is an absent value. */
export const textOrNone = (text: string): string | undefined => text.trim() || undefined

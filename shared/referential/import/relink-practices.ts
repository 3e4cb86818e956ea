import { type EditContext, patchRecord } from '../../domain/edit.ts'
import type { Project } from '../../domain/project.ts'

/** Lists whose records name one practice in a field. */
const withPractice = ['indicators', 'levers', 'existingActions'] as const
const withAbout = ['questions', 'notes', 'journal'] as const

/** True when an action, an indicator, a note… of the dossier names this practice. */
export const hasPracticeLink = (project: Project, id: string): boolean =>
  project.actions.some(({ practice }) => practice?.includes(id)) ||
  withPractice.some((name) => project[name].some(({ practice }) => practice === id)) ||
  withAbout.some((name) => project[name].some(({ about }) => about === id))

/**
 * Points the links of a dossier to the new ids of practices; `undefined` takes the link away, because the practice is
 * another one now. All at once, so that two practices can swap their ids.
 */
export const relinkPractices = (
  project: Project,
  newIds: ReadonlyMap<string, string | undefined>,
  context: EditContext,
): Project => {
  let next = project
  for (const { id, practice = [] } of project.actions) {
    if (!practice.some((linked) => newIds.has(linked))) continue
    const linked = practice.flatMap((one) => (newIds.has(one) ? (newIds.get(one) ?? []) : one))
    next = patchRecord(next, 'actions', id, { practice: linked.length > 0 ? [...new Set(linked)] : undefined }, context)
  }
  for (const name of withPractice)
    for (const { id, practice } of project[name])
      if (practice !== undefined && newIds.has(practice))
        next = patchRecord(next, name, id, { practice: newIds.get(practice) }, context)
  for (const name of withAbout)
    for (const { id, about } of project[name])
      if (about !== undefined && newIds.has(about))
        next = patchRecord(next, name, id, { about: newIds.get(about) }, context)
  return next
}

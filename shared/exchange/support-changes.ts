import { addRecord, type EditContext, patchProfile } from '../domain/edit.ts'
import type { Profile } from '../domain/profile.ts'
import { collectionNames, type Project } from '../domain/project.ts'

/** How the commune is supported, before and after. */
export interface ModeChange {
  readonly before: Profile['mutualisingMode']
  readonly after: Profile['mutualisingMode']
}

/** Whether the mode of support changed: the sharing of the work is then to be updated. */
export const modeChangeOf = (before: Project, after: Project): ModeChange | undefined => {
  const change = { before: before.profile.mutualisingMode, after: after.profile.mutualisingMode }
  return change.before === change.after ? undefined : change
}

/** Notes a change in the journal, in the words given. Nothing else changes: letters and answers stay. */
export const noteInJournal = (project: Project, text: string, context: EditContext): Project =>
  addRecord(project, 'journal', { date: context.now.toISOString().slice(0, 10), author: context.author, text }, context)
    .project

/** The commune leaves its body: the whole dossier stays; the body's contacts go only if the commune asks for it. */
export const leaveBody = (project: Project, shouldRemoveContacts: boolean, context: EditContext): Project => {
  const { mutualisingBody } = project.profile
  const left = patchProfile(project, { mutualisingMode: 'none' }, context)
  if (!shouldRemoveContacts) return left
  const organisation = project.actors.find(({ id }) => id === mutualisingBody)?.name
  const isOfBody = (actor: Project['actors'][number]) =>
    actor.id === mutualisingBody || (organisation !== undefined && actor.organisation === organisation)
  const actors = left.actors.map((actor) => {
    if (!isOfBody(actor) || actor.contact === undefined) return actor
    const { contact: _contact, ...others } = actor
    return { ...others, modifiedAt: context.now.toISOString(), modifiedBy: context.author }
  })
  return { ...left, actors }
}

/** Everybody who proposed something in a dossier, by name, in order of first appearance. */
export const originsOf = (project: Project): readonly string[] => {
  const records = [
    project.profile,
    ...collectionNames.flatMap((name): readonly Project['profile'][] => project[name] as never),
  ] // only `prefilled` is read
  return [...new Set(records.flatMap(({ prefilled }) => prefilled?.by ?? []))]
}

import { addRecord, type EditContext, removeRecord } from '../domain/edit.ts'
import type { Project } from '../domain/project.ts'
import { relinkPractices } from './import/relink-practices.ts'

/** An id that no guide can have, and that two computers do not give twice. */
export const localId = (newId: () => string): string =>
  `local.${newId()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(-12)
    .padStart(6, '0')}`

/** Adds a practice of the commune's own: a title to begin with, the rest is typed after. */
export const addLocalPractice = (
  project: Project,
  title: string,
  context: EditContext,
): { readonly project: Project; readonly id: string } =>
  addRecord(project, 'localPractices', { id: localId(context.newId), title, owner: project.profile.name }, context)

/** Takes a local practice away with its answer; what names it (an action, a note) stays, without the link. */
export const removeLocalPractice = (project: Project, id: string, context: EditContext): Project =>
  removeRecord(
    removeRecord(relinkPractices(project, new Map([[id, undefined]]), context), 'practiceAnswers', id, context),
    'localPractices',
    id,
    context,
  )

/** Takes away all the practices that came together (`pack`), with their answers. */
export const removePackPractices = (project: Project, pack: string, context: EditContext): Project =>
  project.localPractices
    .filter((local) => local.pack === pack)
    .reduce((current, local) => removeLocalPractice(current, local.id, context), project)

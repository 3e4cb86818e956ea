import type { ContentPack } from '../domain/content-pack.ts'
import { addRecord, type EditContext, findRecord, removeRecord } from '../domain/edit.ts'
import { isoDayOf } from '../domain/iso-day.ts'
import type { Project } from '../domain/project.ts'
import { addPackPractices } from '../referential/import/pack-practices.ts'
import { isSameTitle } from '../referential/import/practice-ids.ts'
import { removeLocalPractice } from '../referential/local-practices.ts'
import type { ContentsFile } from './content-file.ts'

/** Practices that a pack brought to a dossier. */
export const practicesOfPack = (project: Project, packId: string): Project['localPractices'] =>
  project.localPractices.filter(({ pack }) => pack === packId)

/** Answers that go away together with a pack. */
export const answersOfPack = (project: Project, packId: string): number => {
  const ids = new Set<string>(practicesOfPack(project, packId).map(({ id }) => id))
  return project.practiceAnswers.filter(({ id }) => ids.has(id)).length
}

/**
 * Adds a content pack to a dossier, or puts its new edition in the place of the one that is there. Everything of it stays
 * apart, in one record under its author's name; its practices stand with the local ones, and keep their answers from one
 * edition to the next. Practices that the new edition does not have any more go, unless the commune has answered them.
 */
export const addContents = (project: Project, { contents, signer }: ContentsFile, context: EditContext): Project => {
  const { id, madeAt: _madeAt, practices, ...held } = contents
  const former = findRecord(project, 'contentPacks', id)
  const fields: Omit<ContentPack, 'modifiedAt' | 'modifiedBy'> = {
    id,
    ...held,
    addedOn: isoDayOf(context.now),
    ...(signer && { signerKey: signer.publicKey }),
    inDocuments: former?.inDocuments ?? true,
  }
  const answered = new Set<string>(project.practiceAnswers.map((answer) => answer.id))
  const dropped = practicesOfPack(project, id).filter(
    (local) => !answered.has(local.id) && !practices.some(({ title }) => isSameTitle(title, local.title)),
  )
  const cleared = dropped.reduce((current, local) => removeLocalPractice(current, local.id, context), project)
  const added = addRecord(removeRecord(cleared, 'contentPacks', id, context), 'contentPacks', fields, context).project
  return addPackPractices(added, { author: contents.author, name: contents.name, practices }, context, id)
}

/** Takes a pack away with everything that came with it, answers to its practices included. What was taken from it stays. */
export const removeContents = (project: Project, id: string, context: EditContext): Project =>
  removeRecord(
    practicesOfPack(project, id).reduce((current, local) => removeLocalPractice(current, local.id, context), project),
    'contentPacks',
    id,
    context,
  )

/** The pack whose wording and logo the documents use: the last one added that the commune has not switched off. */
export const packInDocuments = (project: Project): ContentPack | undefined =>
  project.contentPacks.findLast(
    ({ inDocuments, wording, logo }) => inDocuments && (wording !== undefined || logo !== undefined),
  )

/** Example actions of all packs that are not in the plan yet, each with whose it is. */
export const exampleActions = (project: Project) =>
  project.contentPacks.flatMap(({ id, author, exampleActions: actions }) =>
    actions
      .filter(({ title }) => !project.actions.some((action) => isSameTitle(action.title, title)))
      .map((action, at) => ({ ...action, key: `${id}/${at}`, author })),
  )

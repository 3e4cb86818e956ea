import { addRecord, type EditContext, patchRecord } from '../../domain/edit.ts'
import type { LocalPractice } from '../../domain/local-practice.ts'
import type { Project } from '../../domain/project.ts'
import { localId } from '../local-practices.ts'
import type { PackPractice, ReferentialPack } from './pack-schema.ts'
import { isSameTitle } from './practice-ids.ts'
import { plainTextOf } from './text-block.ts'

/** As long as a text of a dossier may be. */
const MAX_TEXT = 5000

/** What is needed of a pack, or of the practices of a content pack. */
type PracticesOfBody = Pick<ReferentialPack, 'author' | 'name' | 'practices'>

const ownerOf = ({ author, name }: PracticesOfBody): string => author ?? name

const knownAs = (project: Project, pack: PracticesOfBody, title: string): LocalPractice | undefined =>
  project.localPractices.find((local) => local.owner === ownerOf(pack) && isSameTitle(local.title, title))

const textOf = ({ inPlain, body }: PackPractice): string =>
  (inPlain?.join('\n') ?? (body ? plainTextOf(body) : '')).slice(0, MAX_TEXT)

/** Which practices of a body's pack are new in a dossier, and which are there already, by their titles. */
export const comparePackPractices = (project: Project, pack: PracticesOfBody) => ({
  added: pack.practices.filter(({ title }) => !knownAs(project, pack, title)),
  renewed: pack.practices.filter(({ title }) => knownAs(project, pack, title)),
})

/**
 * Adds the practices of a body to a dossier, as its own. Those already there keep their id, so their answers too. `packId`:
 * the content pack they came with, so that they can be taken away with it.
 */
export const addPackPractices = (
  project: Project,
  pack: PracticesOfBody,
  context: EditContext,
  packId?: string,
): Project => {
  let next = project
  for (const practice of pack.practices) {
    const known = knownAs(project, pack, practice.title)
    const why = textOf(practice)
    const said = {
      title: practice.title,
      theme: practice.id.slice(0, 1),
      ...(why && { why }),
      ...(packId && { pack: packId }),
    }
    next = known
      ? patchRecord(next, 'localPractices', known.id, said, context)
      : addRecord(next, 'localPractices', { id: localId(context.newId), ...said, owner: ownerOf(pack) }, context)
          .project
  }
  return next
}

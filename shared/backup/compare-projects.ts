import { type CollectionName, collectionNames, type Project } from '../domain/project.ts'

/** What one list has that the other has not, by record id. */
export interface ListDifference {
  readonly list: CollectionName
  /** Records of the present dossier that the copy does not have. */
  readonly missing: number
  /** Records of the copy that the present dossier no longer has. */
  readonly regained: number
  /** Records in both, with another content. */
  readonly changed: number
}

const byId = (records: readonly { readonly id: string }[]): ReadonlyMap<string, string> =>
  new Map(records.map((record) => [record.id, JSON.stringify(record)]))

/** What would change, list by list, if the copy took the place of the present dossier. Lists that are equal are left out. */
export const compareProjects = (present: Project, copy: Project): readonly ListDifference[] =>
  collectionNames.flatMap((list) => {
    const now = byId(present[list])
    const then = byId(copy[list])
    const missing = [...now.keys()].filter((id) => !then.has(id)).length
    const regained = [...then.keys()].filter((id) => !now.has(id)).length
    const changed = [...now].filter(([id, content]) => then.has(id) && then.get(id) !== content).length
    return missing + regained + changed > 0 ? [{ list, missing, regained, changed }] : []
  })

/** True when the profile (the commune's own sheet), the ambition, the roadmap or the settings of the footprint differ. */
export const isSheetChanged = (present: Project, copy: Project): boolean =>
  JSON.stringify([present.profile, present.ambition, present.roadmap, present.footprintSettings]) !==
  JSON.stringify([copy.profile, copy.ambition, copy.roadmap, copy.footprintSettings])

import { type CollectionName, collectionNames, type Project } from '../domain/project.ts'
import { type Fields, mergeFields } from './merge-fields.ts'
import type { AppliedChange, MergeConflict } from './merge-types.ts'
import { isSameValue } from './same-value.ts'

export interface MergeResult {
  /** The merged dossier, with *mine* wherever there is a conflict: what they removed is still there, what I removed is not. */
  readonly project: Project
  readonly conflicts: readonly MergeConflict[]
  readonly applied: readonly AppliedChange[]
}

const singles = ['profile', 'ambition', 'roadmap', 'footprintSettings'] as const

type Records = readonly Fields[]
const byId = (records: Records): ReadonlyMap<string, Fields> =>
  new Map(records.map((entry) => [String(entry.id), entry]))

/** What a merge gathers while it goes through the dossier. */
interface Gathering {
  readonly conflicts: MergeConflict[]
  readonly applied: AppliedChange[]
}

const mergeList = (
  collection: CollectionName,
  base: Records | undefined,
  mine: Records,
  theirs: Records,
  { conflicts, applied }: Gathering,
): Records => {
  const before = base && byId(base)
  const here = byId(mine)
  const there = byId(theirs)
  const merged: Fields[] = []
  // Mine keep their order; what only they have follows, in theirs.
  for (const id of new Set([...here.keys(), ...there.keys()])) {
    const place = { kind: 'record', collection, id } as const
    const own = here.get(id)
    const other = there.get(id)
    const old = before?.get(id)
    if (own && other) {
      const result = mergeFields(place, before ? (old ?? {}) : undefined, own, other)
      merged.push(result.fields)
      conflicts.push(...result.conflicts)
      applied.push(...result.applied)
      continue
    }
    const present = own ?? other
    if (!present) continue
    if (old) {
      // Removed there: kept until somebody agrees, because a removal leaves no trace to look at. Removed here: it does
      // not come back on its own; the question holds what the other side still has.
      const isChanged = !isSameValue(old, present)
      conflicts.push({ kind: 'removal', place, removedBy: own ? 'theirs' : 'mine', isChanged, record: present })
      if (!own) continue
    } else if (other) applied.push({ kind: 'added', place, after: other })
    merged.push(present)
  }
  return merged
}

/**
 * Three-way merge of two states of one dossier, by record and field. `base` is the last state both sides knew;
 * without it every difference is a conflict. Pure: nothing given is changed. No value of mine or theirs disappears:
 * each is in the merged dossier or in the list of conflicts. Merging a dossier with itself changes nothing.
 */
export const mergeProjects = (base: Project | undefined, mine: Project, theirs: Project): MergeResult => {
  const gathering: Gathering = { conflicts: [], applied: [] }
  const project: Record<string, unknown> = { ...mine }
  for (const name of singles) {
    const own = mine[name]
    const other = theirs[name]
    if (!own && !other) continue
    const place = { kind: 'single', name } as const
    if (own && other) {
      const result = mergeFields(place, base ? (base[name] ?? {}) : undefined, own, other)
      project[name] = result.fields
      gathering.conflicts.push(...result.conflicts)
      gathering.applied.push(...result.applied)
    } else {
      project[name] = own ?? other
      if (other) gathering.applied.push({ kind: 'added', place, after: other })
    }
  }
  for (const name of collectionNames) project[name] = mergeList(name, base?.[name], mine[name], theirs[name], gathering)
  if (theirs.modifiedAt > mine.modifiedAt) project.modifiedAt = theirs.modifiedAt
  return { project: project as unknown as Project, ...gathering } // merged from two projects, field by field
}

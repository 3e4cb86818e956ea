import type { CollectionName } from '../domain/project.ts'

/** Where a value stands: a single sheet (`profile`, `ambition`, `roadmap`, `footprintSettings`), or a record of a list. */
export type MergePlace =
  | { readonly kind: 'single'; readonly name: 'profile' | 'ambition' | 'roadmap' | 'footprintSettings' }
  | { readonly kind: 'record'; readonly collection: CollectionName; readonly id: string }

/** One side's view of a value, with who changed its record last and when. An absent value is an empty field. */
export interface SideValue {
  readonly value: unknown
  readonly modifiedAt?: string
  readonly modifiedBy?: string
}

/** Both sides changed the same field, differently. The merged dossier holds *mine* until the user decides. */
export interface FieldConflict {
  readonly kind: 'field'
  readonly place: MergePlace
  readonly field: string
  /** Absent when no common base is known: then before and after cannot be told apart. */
  readonly before?: { readonly value: unknown }
  readonly mine: SideValue
  readonly theirs: SideValue
}

/**
 * One side removed a record. The merged dossier holds *mine* until the user decides: the record when they removed it,
 * nothing when I did. `isChanged` says that the other side worked on it.
 */
export interface RemovalConflict {
  readonly kind: 'removal'
  readonly place: MergePlace & { readonly kind: 'record' }
  readonly removedBy: 'mine' | 'theirs'
  readonly isChanged: boolean
  readonly record: Readonly<Record<string, unknown>>
}

export type MergeConflict = FieldConflict | RemovalConflict

/** A change of the other side that was taken over, since nobody here had changed the same thing. */
export interface AppliedChange {
  readonly kind: 'added' | 'changed'
  readonly place: MergePlace
  readonly field?: string
  readonly before?: unknown
  readonly after: unknown
}

export type Decision = 'mine' | 'theirs' | 'both'

/** A stable name for a conflict, so that decisions can be kept apart from it. */
export const conflictKey = (conflict: MergeConflict): string => {
  const place =
    conflict.place.kind === 'single' ? conflict.place.name : `${conflict.place.collection}/${conflict.place.id}`
  return conflict.kind === 'field' ? `${place}/${conflict.field}` : `${place}/-`
}

import type { AppliedChange, FieldConflict, MergePlace, SideValue } from './merge-types.ts'
import { isSameValue } from './same-value.ts'

export type Fields = Readonly<Record<string, unknown>>

// Who changed a record last is not a value of the commune: it follows from the fields.
const stamps: ReadonlySet<string> = new Set(['id', 'modifiedAt', 'modifiedBy'])

export interface MergedFields {
  readonly fields: Fields
  readonly conflicts: readonly FieldConflict[]
  readonly applied: readonly AppliedChange[]
}

const side = (fields: Fields, key: string): SideValue => ({
  value: fields[key],
  ...(typeof fields.modifiedAt === 'string' && { modifiedAt: fields.modifiedAt }),
  ...(typeof fields.modifiedBy === 'string' && { modifiedBy: fields.modifiedBy }),
})

const isLater = (a: Fields, b: Fields): boolean => String(a.modifiedAt ?? '') > String(b.modifiedAt ?? '')

/**
 * Three-way merge of the fields of one record. A field that one side changed is taken from it; a field both changed
 * differently is a conflict and keeps *mine*. Without a base every difference is a conflict. The stamp is the later one
 * of the sides, so that the result does not depend on who merges.
 */
export const mergeFields = (
  place: MergePlace,
  base: Fields | undefined,
  mine: Fields,
  theirs: Fields,
): MergedFields => {
  const conflicts: FieldConflict[] = []
  const applied: AppliedChange[] = []
  const fields: Record<string, unknown> = {}
  const keys = new Set([...Object.keys(mine), ...Object.keys(theirs)])
  for (const key of keys) {
    if (stamps.has(key)) continue
    const isMineChanged = !base || !isSameValue(base[key], mine[key])
    const isTheirsChanged = !base || !isSameValue(base[key], theirs[key])
    const isSame = isSameValue(mine[key], theirs[key])
    const isTaken = !isSame && isTheirsChanged && !isMineChanged
    const value = isTaken ? theirs[key] : mine[key]
    if (value !== undefined) fields[key] = value
    if (isTaken) applied.push({ kind: 'changed', place, field: key, before: mine[key], after: theirs[key] })
    else if (!isSame && isMineChanged && isTheirsChanged)
      conflicts.push({
        kind: 'field',
        place,
        field: key,
        ...(base && { before: { value: base[key] } }),
        mine: side(mine, key),
        theirs: side(theirs, key),
      })
  }
  const stamp = isLater(theirs, mine) ? theirs : mine
  for (const key of stamps) if (stamp[key] !== undefined) fields[key] = stamp[key]
  return { fields, conflicts, applied }
}

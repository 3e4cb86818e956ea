import type { EditContext } from '../domain/edit.ts'
import type { Project } from '../domain/project.ts'
import type { Fields } from './merge-fields.ts'
import type { MergeResult } from './merge-projects.ts'
import { conflictKey, type Decision, type FieldConflict, type MergeConflict } from './merge-types.ts'

/** Whether both values can be kept: two texts one after the other, two lists joined. */
export const canKeepBoth = (conflict: MergeConflict): boolean => {
  if (conflict.kind === 'removal') return false
  const { value: mine } = conflict.mine
  const { value: theirs } = conflict.theirs
  const isProse = (value: unknown) => typeof value === 'string' && keepableFields.has(conflict.field)
  return (isProse(mine) && isProse(theirs)) || (Array.isArray(mine) && Array.isArray(theirs))
}

// Free text only: two names, two dates or two states one after the other would be neither.
const keepableFields: ReadonlySet<string> = new Set([
  'note',
  'comment',
  'evidence',
  'reason',
  'summary',
  'description',
  'contribution',
  'feedback',
  'keyPoints',
  'statement',
  'definition',
  'context',
  'expectedResults',
  'text',
  'answer',
  'sentence',
  'traceability',
  'outcome',
])

const join = ({ mine, theirs }: FieldConflict): unknown => {
  if (Array.isArray(mine.value) && Array.isArray(theirs.value)) {
    const seen = new Set(mine.value.map((entry) => JSON.stringify(entry)))
    return [...mine.value, ...theirs.value.filter((entry) => !seen.has(JSON.stringify(entry)))]
  }
  return `${String(mine.value)}\n${String(theirs.value)}`
}

const withField = (fields: Fields, field: string, value: unknown, context: EditContext): Fields => {
  const { [field]: _before, ...others } = fields
  const stamped = { ...others, modifiedAt: context.now.toISOString(), modifiedBy: context.author }
  return value === undefined ? stamped : { ...stamped, [field]: value }
}

/** The merged dossier after the user's decisions. A conflict without a decision keeps *mine*. */
export const applyDecisions = (
  { project, conflicts }: MergeResult,
  decisions: ReadonlyMap<string, Decision>,
  context: EditContext,
): Project => {
  const result: Record<string, unknown> = { ...project }
  for (const conflict of conflicts) {
    const decision = decisions.get(conflictKey(conflict))
    if (!decision) continue
    const { place } = conflict
    if (conflict.kind === 'removal') {
      const list = result[conflict.place.collection] as readonly Fields[] // the lists of a project
      const isThere = list.some((entry) => entry.id === conflict.place.id)
      const isKept = decision !== conflict.removedBy
      if (isKept && !isThere) result[conflict.place.collection] = [...list, conflict.record]
      if (!isKept) result[conflict.place.collection] = list.filter((entry) => entry.id !== conflict.place.id)
      continue
    }
    if (decision === 'mine') continue
    const value = decision === 'both' && canKeepBoth(conflict) ? join(conflict) : conflict.theirs.value
    if (place.kind === 'single') {
      const fields = result[place.name] as Fields // a sheet of the project
      result[place.name] = withField(fields, conflict.field, value, context)
    } else {
      const list = result[place.collection] as readonly Fields[] // the lists of a project
      result[place.collection] = list.map((entry) =>
        entry.id === place.id ? withField(entry, conflict.field, value, context) : entry,
      )
    }
  }
  result.modifiedAt = context.now.toISOString()
  return result as unknown as Project // the project, some fields replaced
}

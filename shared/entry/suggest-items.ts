import type { StepsVersion } from '../domain/profile.ts'
import type { Project } from '../domain/project.ts'
import type { ChecklistItemId } from '../domain/record.ts'
import { versionKey } from '../steps/version-for-population.ts'
import { type EntryRecord, isFilled, recordsOf } from './entry-records.ts'
import type { Condition } from './entry-texts-schema.ts'
import type { Entity } from './load-entities.ts'

const satisfies = (record: EntryRecord, { filled, filledAny }: Condition): boolean =>
  (filled ?? []).every((field) => isFilled(record[field])) &&
  (filledAny === undefined || filledAny.some((field) => isFilled(record[field])))

const holds = (records: readonly EntryRecord[], condition: Condition, version: StepsVersion): boolean => {
  const { where, atLeast, every } = condition
  const kept = where ? records.filter((record) => where.is.some((value) => record[where.field] === value)) : records
  const satisfying = kept.filter((record) => satisfies(record, condition))
  if (every) return kept.length > 0 && satisfying.length === kept.length
  const needed = typeof atLeast === 'object' ? atLeast[versionKey(version)] : (atLeast ?? 1)
  return satisfying.length >= needed
}

/** The tasks that what is written seems to fulfil. The user ticks: nothing is ever ticked for them. */
export const suggestItems = (project: Project, entity: Entity): readonly ChecklistItemId[] => {
  const records = recordsOf(project, entity)
  const { version } = project.profile
  return entity.suggests
    .filter(({ when }) => when.every((condition) => holds(records, condition, version)))
    .map(({ item }) => item)
}

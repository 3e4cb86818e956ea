import type { StepsVersion } from '../domain/profile.ts'
import type { Project } from '../domain/project.ts'
import type { Prefilled } from '../domain/record.ts'
import type { Entity, EntityField } from './load-entities.ts'

/** A record seen by its fields; its schema has checked it when the dossier was read. */
export interface EntryRecord {
  readonly id: string
  readonly prefilled?: Prefilled | undefined
  readonly [field: string]: unknown
}

/** The records of an entity, in the order of its screen. A single sheet that is not begun is an empty list. */
export const recordsOf = (project: Project, entity: Pick<Entity, 'collection' | 'isSingle' | 'sort'>) => {
  const value = new Map<string, unknown>(Object.entries(project)).get(entity.collection)
  const list = (Array.isArray(value) ? value : value ? [value] : []) as readonly EntryRecord[] // records of a checked project
  const { sort } = entity
  if (sort === undefined) return list
  const keyOf = (record: EntryRecord): string | number => {
    const key = record[sort]
    // What has no date or rank yet comes last.
    return typeof key === 'number' ? key : typeof key === 'string' ? key : sort === 'rank' ? 1e9 : '\uffff'
  }
  return list.toSorted((first, second) => {
    const [a, b] = [keyOf(first), keyOf(second)]
    return a < b ? -1 : a > b ? 1 : 0
  })
}

/** Whether something was written in a field. Zero and *no* are answers; an empty text or list is none. */
export const isFilled = (value: unknown): boolean =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0)

/** Whether this version of the ten steps asks for the field. */
export const isAsked = ({ asked }: Pick<EntityField, 'asked'>, version: StepsVersion): boolean =>
  asked?.includes(version) ?? false

/**
 * The fields that this version asks for and that are still empty, in the order of the screen. An action of a commune
 * under 3,500 needs one indicator, of whichever kind (`requiredActionFields` of the method).
 */
export const missingFields = (
  entity: Pick<Entity, 'key' | 'fields'>,
  record: EntryRecord,
  version: StepsVersion,
): readonly EntityField[] =>
  entity.fields.filter(
    (field) =>
      isAsked(field, version) &&
      !isFilled(record[field.field]) &&
      !(
        entity.key === 'action' &&
        version === 'under_3500' &&
        field.field === 'progressIndicators' &&
        isFilled(record.resultIndicators)
      ),
  )

import type { EditContext } from '../domain/edit.ts'
import { isoDayOf } from '../domain/iso-day.ts'
import { proposalAfterEdit } from '../domain/prefilled.ts'
import { type Project, projectSchema } from '../domain/project.ts'
import { type EntryRecord, recordsOf } from './entry-records.ts'
import { type Entity, entityOf } from './load-entities.ts'

export type EntryPatch = Readonly<Record<string, unknown>>

/** The values of a new record, worked out for this dossier and this day. */
export const defaultsOf = (project: Project, entity: Entity, now: Date): EntryPatch => {
  const today = isoDayOf(now)
  const resolve = (value: string): unknown => {
    if (value === '$today') return today
    if (value === '$year') return today.slice(0, 4)
    if (value.startsWith('$first:')) return recordsOf(project, entityOf(value.slice('$first:'.length)))[0]?.id
    return value
  }
  const worked = Object.entries(entity.defaults ?? {}).map(([field, value]) => [field, resolve(value)] as const)
  return Object.fromEntries(worked)
}

/** Texts that a record cannot be without: stored empty until they are typed, so that the rest can be. */
const NEEDED_TEXTS = ['name', 'title', 'text', 'topic', 'question', 'reader', 'description', 'period'] as const

const withNeededTexts = (entity: Entity, record: EntryRecord): EntryRecord => {
  const missing = NEEDED_TEXTS.filter(
    (field) => record[field] === undefined && entity.row.title.includes(field) && !entity.isSingle,
  )
  return missing.length === 0 ? record : { ...record, ...Object.fromEntries(missing.map((field) => [field, ''])) }
}

const checkRecords = (entity: Entity, list: readonly EntryRecord[]) =>
  projectSchema.shape[entity.collection as 'actors'].safeParse(entity.isSingle ? list[0] : list) // every entity names a part of a project

/**
 * The record, with what it cannot be without as it was: a date or a choice that one empties to write another passes
 * through nothing.
 */
const withNeededValues = (entity: Entity, record: EntryRecord, before: EntryRecord): EntryRecord => {
  const emptied = Object.keys(before).filter((field) => record[field] === undefined)
  if (emptied.length === 0 || checkRecords(entity, [record]).success) return record
  return { ...record, ...Object.fromEntries(emptied.map((field) => [field, before[field]])) }
}

const withRecords = (project: Project, entity: Entity, list: readonly EntryRecord[], context: EditContext): Project => {
  const next = { ...project, [entity.collection]: entity.isSingle ? list[0] : list }
  const parsed = checkRecords(entity, list)
  // A screen only offers what the schema accepts: anything else is a bug, and must not reach the dossier.
  if (!parsed.success) throw new Error(`refused in ${entity.collection}: ${parsed.error.issues[0]?.path.join('.')}`)
  return { ...next, modifiedAt: context.now.toISOString() }
}

const plainRecords = (project: Project, entity: Entity): readonly EntryRecord[] =>
  recordsOf(project, { collection: entity.collection, isSingle: entity.isSingle })

/**
 * Stores fields of a record, which is added when it is not there yet; `undefined` empties a field. What the commune
 * writes itself is no longer a proposal of somebody else. Returns the project as it is when nothing changes.
 */
export const saveEntry = (
  project: Project,
  entity: Entity,
  id: string,
  patch: EntryPatch,
  context: EditContext,
): Project => {
  const list = plainRecords(project, entity)
  const before = list.find((record) => record.id === id)
  if (before && Object.entries(patch).every(([field, value]) => before[field] === value)) return project
  const prefilled = before && proposalAfterEdit(before, Object.keys(patch), isoDayOf(context.now))
  const stamp = { id, modifiedAt: context.now.toISOString(), modifiedBy: context.author }
  const start: EntryRecord = before ?? { ...defaultsOf(project, entity, context.now), id }
  const merged: EntryRecord = {
    ...start,
    ...patch,
    ...(prefilled && { prefilled }),
    ...stamp,
  }
  const empty = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined))
  const record = withNeededValues(entity, withNeededTexts(entity, { ...empty, id }), start)
  const next = before ? list.map((entry) => (entry.id === id ? record : entry)) : [...list, record]
  return withSideEffects(withRecords(project, entity, next, context), entity, record, context)
}

/** News of an action give it their state: one fact, one place to type it. */
const withSideEffects = (project: Project, entity: Entity, record: EntryRecord, context: EditContext): Project => {
  if (entity.key !== 'progressUpdate') return project
  const news = project.progressUpdates.filter(({ action }) => action === record.action)
  const latest = news.toSorted((first, second) => (first.date < second.date ? 1 : -1))[0]
  const action = project.actions.find(({ id }) => id === record.action)
  if (!latest || latest.id !== record.id || !action || action.status === latest.status) return project
  return saveEntry(project, entityOf('action'), action.id, { status: latest.status }, context)
}

/** Removes a record. What points to it keeps its id, so that undoing brings everything back. */
export const removeEntry = (project: Project, entity: Entity, id: string, context: EditContext): Project =>
  withRecords(
    project,
    entity,
    plainRecords(project, entity).filter((record) => record.id !== id),
    context,
  )

/** Moves a record one place up (-1) or down (1) in a ranked list, and numbers the list again from 1. */
export const moveEntry = (project: Project, entity: Entity, id: string, by: 1 | -1, context: EditContext): Project => {
  const ranked = [...recordsOf(project, entity)]
  const at = ranked.findIndex((record) => record.id === id)
  const [moved, other] = [ranked[at], ranked[at + by]]
  if (!moved || !other) return project
  ranked[at] = other
  ranked[at + by] = moved
  return ranked.reduce(
    (current, record, index) => saveEntry(current, entity, record.id, { rank: index + 1 }, context),
    project,
  )
}

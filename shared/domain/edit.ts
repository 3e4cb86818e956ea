import { isoDayOf } from './iso-day.ts'
import { proposalAfterEdit } from './prefilled.ts'
import type { Profile } from './profile.ts'
import type { CollectionName, Project, RecordOf } from './project.ts'
import type { Prefilled } from './record.ts'

/** Clock, ids and author of an edit are passed in: the core has none of its own. */
export interface EditContext {
  readonly now: Date
  readonly newId: () => string
  readonly author: string
}

type Patch<T> = { readonly [Key in keyof T]?: T[Key] }
type Own<T> = Omit<T, 'id' | 'modifiedAt' | 'modifiedBy'>

const stamp = (context: EditContext) => ({ modifiedAt: context.now.toISOString(), modifiedBy: context.author })

/** Removes the keys whose value is undefined: an empty field is an absent key. */
const withoutEmpty = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T // same keys, minus empty ones

interface Proposable {
  readonly prefilled?: Prefilled | undefined
}

/** The entry with the patch. What the commune writes itself is no longer somebody else's proposal. */
const patched = <T extends Proposable>(entry: T, patch: object, context: EditContext): T => {
  const prefilled =
    'prefilled' in patch ? undefined : proposalAfterEdit(entry, Object.keys(patch), isoDayOf(context.now))
  return withoutEmpty({ ...entry, ...patch, ...(prefilled && { prefilled }), ...stamp(context) })
}

const withList = <Name extends CollectionName>(
  project: Project,
  name: Name,
  list: readonly RecordOf<Name>[],
  context: EditContext,
): Project => ({ ...project, [name]: list, modifiedAt: context.now.toISOString() })

/** The record with this id, or undefined. */
export const findRecord = <Name extends CollectionName>(
  project: Project,
  name: Name,
  id: string,
): RecordOf<Name> | undefined => (project[name] as readonly RecordOf<Name>[]).find((entry) => entry.id === id) // each list holds its own record type

/** Adds a record at the end (or at `index`), with a new id unless one is given. Returns the new project and the id. */
export const addRecord = <Name extends CollectionName>(
  project: Project,
  name: Name,
  fields: Own<RecordOf<Name>> & { readonly id?: string },
  context: EditContext,
  index?: number,
): { readonly project: Project; readonly id: string } => {
  const id = fields.id ?? context.newId()
  const entry = withoutEmpty({ ...fields, id, ...stamp(context) }) as unknown as RecordOf<Name> // fields plus stamp is a record
  const list = [...(project[name] as readonly RecordOf<Name>[])] // each list holds its own record type
  list.splice(index ?? list.length, 0, entry)
  return { project: withList(project, name, list, context), id }
}

/**
 * Changes some fields of a record; `undefined` empties a field. A field that was proposed and is written to is proposed no
 * more, unless the patch says what stays proposed. Without such a record the project is returned as it is.
 */
export const patchRecord = <Name extends CollectionName>(
  project: Project,
  name: Name,
  id: string,
  patch: Patch<Own<RecordOf<Name>>>,
  context: EditContext,
): Project => {
  if (!findRecord(project, name, id)) return project
  const list = (project[name] as readonly RecordOf<Name>[]).map((entry) =>
    entry.id === id ? patched(entry, patch, context) : entry,
  )
  return withList(project, name, list, context)
}

/** Changes a record with this id, or adds it: for answers, whose id is that of the item or practice. */
export const upsertRecord = <Name extends CollectionName>(
  project: Project,
  name: Name,
  id: string,
  fields: Patch<Own<RecordOf<Name>>>,
  initial: Own<RecordOf<Name>>,
  context: EditContext,
): Project =>
  findRecord(project, name, id)
    ? patchRecord(project, name, id, fields, context)
    : addRecord(project, name, { ...initial, ...fields, id } as Own<RecordOf<Name>> & { id: string }, context).project // initial fills what fields leaves out

/** Removes a record. Without such a record the project is returned as it is. */
export const removeRecord = <Name extends CollectionName>(
  project: Project,
  name: Name,
  id: string,
  context: EditContext,
): Project => {
  if (!findRecord(project, name, id)) return project
  const list = (project[name] as readonly RecordOf<Name>[]).filter((entry) => entry.id !== id)
  return withList(project, name, list, context)
}

/** Changes some fields of the commune's profile, as `patchRecord` does those of a record. */
export const patchProfile = (project: Project, patch: Patch<Own<Profile>>, context: EditContext): Project => ({
  ...project,
  modifiedAt: context.now.toISOString(),
  profile: patched(project.profile, patch, context),
})

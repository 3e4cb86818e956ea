import { type EditContext, patchProfile, patchRecord } from '../domain/edit.ts'
import { isoDayOf } from '../domain/iso-day.ts'
import { confirmProposal, isProposed, proposalAfterEdit } from '../domain/prefilled.ts'
import { type CollectionName, collectionNames, type Project } from '../domain/project.ts'
import type { Prefilled } from '../domain/record.ts'
import type { MergePlace } from '../merge/merge-types.ts'

type Fields = Readonly<Record<string, unknown>> & { readonly prefilled?: Prefilled | undefined }

/** A sheet or record in which somebody else's values wait for the commune. */
export interface ProposedRecord {
  readonly place: MergePlace
  readonly prefilled: Prefilled
  /** The proposed fields that have a value, in the order they were proposed. */
  readonly values: readonly { readonly field: string; readonly value: unknown }[]
}

const toProposed = (place: MergePlace, entry: Fields): readonly ProposedRecord[] => {
  const { prefilled } = entry
  if (!prefilled || !isProposed(entry)) return []
  const values = prefilled.fields.flatMap((field) =>
    entry[field] === undefined ? [] : [{ field, value: entry[field] }],
  )
  return values.length === 0 ? [] : [{ place, prefilled, values }]
}

/** Everything that is proposed and not yet confirmed, the sheet of the commune first, then list by list. */
export const listProposed = (project: Project): readonly ProposedRecord[] => [
  ...toProposed({ kind: 'single', name: 'profile' }, project.profile),
  ...collectionNames.flatMap((collection) =>
    (project[collection] as readonly (Fields & { readonly id: string })[]) // each list holds records
      .flatMap((entry) => toProposed({ kind: 'record', collection, id: entry.id }, entry)),
  ),
]

const entryAt = (project: Project, place: MergePlace): Fields | undefined =>
  place.kind === 'single'
    ? (project[place.name] as Fields | undefined) // a sheet of the project
    : (project[place.collection] as readonly (Fields & { readonly id: string })[]) // each list holds records
        .find(({ id }) => id === place.id)

const patchAt = (project: Project, place: MergePlace, patch: Fields, context: EditContext): Project => {
  if (place.kind === 'record')
    return patchRecord(project, place.collection as CollectionName, place.id, patch as never, context) // fields of that record
  return place.name === 'profile' ? patchProfile(project, patch as never, context) : project // only the profile is prefilled
}

const today = ({ now }: EditContext): string => isoDayOf(now)

/** The commune agrees with one proposed field, or with all of them when `field` is absent. */
export const confirmProposed = (
  project: Project,
  place: MergePlace,
  field: string | undefined,
  context: EditContext,
): Project => {
  const entry = entryAt(project, place)
  if (!entry?.prefilled) return project
  const prefilled =
    field === undefined
      ? confirmProposal(entry.prefilled, today(context))
      : proposalAfterEdit(entry, [field], today(context))
  return prefilled ? patchAt(project, place, { prefilled }, context) : project
}

/** The commune writes its own value in a proposed field; `undefined` empties it. The field is then no longer proposed. */
export const answerProposed = (
  project: Project,
  place: MergePlace,
  field: string,
  value: unknown,
  context: EditContext,
): Project => (entryAt(project, place) ? patchAt(project, place, { [field]: value }, context) : project)

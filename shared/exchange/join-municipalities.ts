import type { EditContext } from '../domain/edit.ts'
import { type CollectionName, collectionNames, type Project } from '../domain/project.ts'

/** What belongs to one municipality alone: two answers to one question have no common value. */
const ownAnswers: ReadonlySet<CollectionName> = new Set(['checklist', 'practiceAnswers'])

/** Replaces every id of a dossier, wherever it stands in a record, by the one it has in the joint dossier. */
const withNewIds = (value: unknown, ids: ReadonlyMap<string, string>): unknown => {
  if (typeof value === 'string') return ids.get(value) ?? value
  if (Array.isArray(value)) return value.map((entry) => withNewIds(entry, ids))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withNewIds(entry, ids)]))
}

/**
 * Brings the dossiers of former municipalities into that of the new one. Their records stand side by side, each with the
 * name of where it comes from; tasks and practices are answered anew, and former answers become notes, in the words of
 * `describe`. Nothing is averaged. The sources stay as they are.
 */
export const joinMunicipalities = (
  target: Project,
  sources: readonly Project[],
  describe: (name: string, answer: Project['practiceAnswers'][number] | Project['checklist'][number]) => string,
  context: EditContext,
): Project => {
  const lists: Record<string, readonly unknown[]> = {}
  for (const name of collectionNames) lists[name] = target[name]
  for (const source of sources) {
    const { name: municipality, inseeCode = source.id } = source.profile
    const ids = new Map(
      collectionNames
        .filter((name) => !ownAnswers.has(name))
        .flatMap((name) => source[name].map(({ id }) => [id, `${inseeCode}-${id}`.slice(0, 120)] as const)),
    )
    for (const name of collectionNames) {
      if (ownAnswers.has(name)) continue
      const copied = source[name].map((entry) => {
        const moved = withNewIds(entry, ids) as Readonly<Record<string, unknown>> // a record stays a record
        return typeof moved.site === 'string' ? { ...moved, site: `${moved.site} (${municipality})` } : moved
      })
      lists[name] = [...(lists[name] ?? []), ...copied]
    }
    const notes = [...source.practiceAnswers, ...source.checklist].map((answer) => ({
      id: `${inseeCode}-${answer.id}`,
      modifiedAt: context.now.toISOString(),
      modifiedBy: context.author,
      about: answer.id,
      text: describe(municipality, answer),
    }))
    lists.notes = [...(lists.notes ?? []), ...notes]
  }
  return { ...target, ...lists, modifiedAt: context.now.toISOString() } as Project // each list was made of records of the same list
}

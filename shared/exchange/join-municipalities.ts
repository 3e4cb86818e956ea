import type { EditContext } from '../domain/edit.ts'
import { type CollectionName, collectionNames, type Project } from '../domain/project.ts'

/** As many places as a profile takes. */
const MOST_SITES = 100

/** A place of a former municipality, told from its namesake in the other. */
const siteOf = (site: string, municipality: string): string => `${site} (${municipality})`.slice(0, 300)

/** What belongs to one municipality alone: two answers to one question have no common value; what bodies gave is theirs. */
const ownAnswers: ReadonlySet<CollectionName> = new Set(['checklist', 'practiceAnswers', 'contentPacks'])

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
    const add = (name: CollectionName, records: readonly { readonly id: string }[]) => {
      // A dossier that was joined before brings only what it did not have then.
      const present = new Set((lists[name] as readonly { readonly id: string }[]).map(({ id }) => id)) // records of a list
      lists[name] = [...(lists[name] ?? []), ...records.filter(({ id }) => !present.has(id))]
    }
    for (const name of collectionNames) {
      if (ownAnswers.has(name)) continue
      const copied = source[name].map((entry) => {
        const moved = withNewIds(entry, ids) as Readonly<Record<string, unknown>> // a record stays a record
        const record = typeof moved.site === 'string' ? { ...moved, site: siteOf(moved.site, municipality) } : moved
        return record as { readonly id: string } // a record keeps an id
      })
      add(name, copied)
    }
    const notes = [...source.practiceAnswers, ...source.checklist].map((answer) => ({
      id: `${inseeCode}-${answer.id}`,
      modifiedAt: context.now.toISOString(),
      modifiedBy: context.author,
      about: answer.id,
      text: describe(municipality, answer),
    }))
    add('notes', notes)
  }
  const { profile } = target
  const moved = sources.flatMap((source) => source.profile.sites.map((site) => siteOf(site, source.profile.name)))
  const sites = [...new Set([...profile.sites, ...moved])].slice(0, MOST_SITES)
  return { ...target, ...lists, profile: { ...profile, sites }, modifiedAt: context.now.toISOString() } as Project // each list was made of records of the same list
}

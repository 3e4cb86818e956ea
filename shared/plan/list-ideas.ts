import type { CatalogueAction } from '../content/ideas-schema.ts'
import type { Project } from '../domain/project.ts'
import type { Lever } from '../domain/strategy.ts'

/**
 * What could become an action: the levers kept that have none, then the ideas of the catalogue for this version of the
 * steps that are not in the plan, the easiest and most useful first.
 */
export const listIdeas = (
  { actions, levers, profile }: Project,
  catalogue: readonly CatalogueAction[],
): { readonly levers: readonly Lever[]; readonly catalogue: readonly CatalogueAction[] } => {
  const titles = new Set(actions.map(({ title }) => title))
  const taken = new Set(actions.flatMap(({ lever }) => lever ?? []))
  return {
    levers: levers.filter(({ id, title, decision }) => decision === 'keep' && !taken.has(id) && !titles.has(title)),
    catalogue: catalogue
      .filter(({ keptIn, actionTitle }) => keptIn.includes(profile.version) && !titles.has(actionTitle))
      .toSorted((one, other) => other.ease + other.impact - (one.ease + one.impact)),
  }
}

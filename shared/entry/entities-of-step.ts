import type { Project } from '../domain/project.ts'
import { loadSteps } from '../steps/load-steps.ts'
import { selectItems } from '../steps/select-items.ts'
import { selectionOf } from '../steps/selection-of.ts'
import { type Entity, loadEntities } from './load-entities.ts'

/**
 * What a step asks to write down, and what it only offers: an entity is asked for in the versions of the ten steps that
 * keep one of its tasks. One that is shown inside another has no line of its own.
 */
export const entitiesOfStep = (
  project: Project,
  stepId: string,
): { readonly asked: readonly Entity[]; readonly offered: readonly Entity[] } => {
  const entities = loadEntities().filter(({ step, inside }) => step === stepId && inside === undefined)
  const selection = selectionOf(project)
  const kept = new Set<string>(loadSteps().flatMap(({ items }) => selectItems(items, selection).map(({ id }) => id)))
  const isAsked = ({ items }: Entity) => items.some((item) => kept.has(item))
  return { asked: entities.filter(isAsked), offered: entities.filter((entity) => !isAsked(entity)) }
}

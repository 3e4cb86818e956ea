import type { Project } from '../domain/project.ts'
import type { SelectionContext } from './select-items.ts'

/** What decides, in a dossier, which tasks are shown. */
export const selectionOf = (project: Project): SelectionContext => ({
  version: project.profile.version,
  kind: project.profile.kind,
  population: project.profile.population,
  records: project,
})

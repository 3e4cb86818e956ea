import type { Project } from '../domain/project.ts'
import { situationOf } from '../referential/situation.ts'
import type { ObligationFacts } from './obligations-for.ts'

/** What a dossier says of the facts that decide: its profile, and its answer to the question about a site. */
export const obligationFactsOf = (project: Project): ObligationFacts => {
  const { population, kind, staffCount } = project.profile
  return { population, kind, staffCount, website: situationOf(project).situation.website }
}

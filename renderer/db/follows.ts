import type { Project } from '../../shared/domain/project.ts'
import type { Result } from '../../shared/errors/app-error.ts'
import { success } from '../../shared/errors/app-error.ts'
import type { FollowFacts } from '../../shared/exchange/follow-facts.ts'
import { openEnvelope } from '../../shared/project-file/envelope.ts'
import { databaseFor } from './database.ts'
import { guarded } from './storage-failure.ts'

/** Stops following a commune: its dossier and its exchanges stay. */
export const removeFollow = (projectId: string): Promise<Result<null>> =>
  guarded(async () => {
    await databaseFor(projectId).follows.delete(projectId)
    return success(null)
  })

/** Some stored dossiers as they are, not opened: who takes them checks them. */
export const readStored = async (
  ids: readonly string[],
): Promise<readonly { readonly name: string; readonly envelope: unknown }[]> => {
  const rows = await databaseFor('').projects.bulkGet([...ids])
  return rows.flatMap((row) => (row ? [{ name: row.name, envelope: row.envelope }] : []))
}

/** The imported guides kept here, as they are. */
export const readStoredGuides = (): Promise<readonly { readonly pin: string; readonly pack: unknown }[]> =>
  databaseFor('').referentials.toArray()

/** Summaries already worked out, with the moment of the dossier they were made from. */
const known = new Map<string, { readonly savedAt: string; readonly facts: FollowFacts }>()

/** Summaries of some stored dossiers; one that is gone or cannot be read is left out. A dossier unchanged is not opened again. */
export const readFacts = async (
  ids: readonly string[],
  sumUp: (project: Project) => FollowFacts,
): Promise<ReadonlyMap<string, FollowFacts>> => {
  const rows = await databaseFor('').projects.bulkGet([...ids])
  const found = new Map<string, FollowFacts>()
  for (const row of rows) {
    if (!row) continue
    const before = known.get(row.id)
    if (before?.savedAt === row.savedAt) {
      found.set(row.id, before.facts)
      continue
    }
    const opened = openEnvelope(row.envelope)
    if (!opened.ok) continue
    const facts = sumUp(opened.value.project)
    known.set(row.id, { savedAt: row.savedAt, facts })
    found.set(row.id, facts)
  }
  return found
}

/** The instant at which the last return of each of these dossiers came in. */
export const readLastReturns = async (ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const last = new Map<string, string>()
  await databaseFor('')
    .exchanges.where('projectId')
    .anyOf([...ids])
    .each(({ projectId, way, at, storedAt }) => {
      const when = storedAt ?? at
      if (way === 'received' && when > (last.get(projectId) ?? '')) last.set(projectId, when)
    })
  return last
}

import type { Action, ProgressUpdate } from '../../domain/plan.ts'
import type { Project } from '../../domain/project.ts'
import { versionKey } from '../../steps/version-for-population.ts'
import type { DeliverableScope } from './deliverable-scope.ts'

const DAY_MS = 86_400_000

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** The last update of an action. */
export const lastUpdate = ({ progressUpdates }: Project, { id }: Action): ProgressUpdate | undefined =>
  progressUpdates
    .filter(({ action }) => action === id)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .at(-1)

/**
 * Days since an action under way was last updated, when they are more than its version allows; undefined otherwise. An
 * action that has not started waits for no news.
 */
export const staleDays = ({ project, content, today }: DeliverableScope, action: Action): number | undefined => {
  if (action.status !== 'in_progress') return undefined
  const last = lastUpdate(project, action)?.date
  const since = last ?? (action.startPeriod === undefined ? undefined : `${action.startPeriod}-01`)
  if (since === undefined) return undefined
  const limit = content.entryLists.dashboard.staleAfterDays[versionKey(project.profile.version)]
  const days = daysBetween(since, today)
  return days > limit ? days : undefined
}

import type { Envelope } from '../project-file/envelope.ts'
import { loadSteps } from '../steps/load-steps.ts'
import { overallProgress } from '../steps/progress.ts'
import { selectionOf } from '../steps/selection-of.ts'
import { type CopySummary, countAllRecords } from './copy-summary.ts'

/** The few facts of a dossier that lists of copies show. */
export const summariseCopy = (envelope: Pick<Envelope, 'project' | 'savedAt'>): CopySummary => {
  const { project, savedAt } = envelope
  const { done, counted } = overallProgress(loadSteps(), project.checklist, selectionOf(project))
  return {
    dossierId: project.id,
    name: project.profile.name,
    savedAt,
    records: countAllRecords(project),
    tasksDone: done,
    tasksCounted: counted,
  }
}

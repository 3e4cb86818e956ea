import { loadContent } from '../../../shared/content/load-content.ts'
import { withPractices } from '../../../shared/content/with-practices.ts'
import { tasksAfterBreak, weeksAway } from '../../../shared/dashboard/coming-back.ts'
import { lastDone } from '../../../shared/dashboard/last-done.ts'
import { type NextTask, nextTasks } from '../../../shared/dashboard/next-tasks.ts'
import { storyDay } from '../../../shared/dashboard/story-day.ts'
import { type NamedThing, nameOf } from '../../../shared/dashboard/titles.ts'
import type { Result } from '../../../shared/errors/app-error.ts'
import { practicesFor } from '../../../shared/referential/practices-for.ts'
import { overallProgress } from '../../../shared/steps/progress.ts'
import { selectionOf } from '../../../shared/steps/selection-of.ts'
import { readDossier } from '../../db/project-repository.ts'
import { readReferential } from '../../db/referential-repository.ts'

/** What the first screen says of a dossier once it has been opened. */
export interface DossierFacts {
  readonly departmentName?: string
  readonly done: number
  readonly counted: number
  readonly last: { readonly at: string; readonly thing?: NamedThing }
  readonly next?: NextTask
}

/** Opens a dossier and sums it up. This module brings the content of the steps: load it only when a dossier exists. */
export const readDossierFacts = async (id: string): Promise<Result<DossierFacts>> => {
  const opened = await readDossier(id)
  if (!opened.ok) return opened
  const { project } = opened.value
  const referential = await readReferential(id, project.pins.referential)
  const content = withPractices(loadContent(), practicesFor(project, referential))
  const last = lastDone(project)
  const thing = last.kind === 'created' ? undefined : nameOf(project, last.id, content)
  const isBack = weeksAway(last.at, storyDay(project, new Date())) !== undefined
  const [next] = tasksAfterBreak(nextTasks(content.steps, project), isBack)
  const { done, counted } = overallProgress(content.steps, project.checklist, selectionOf(project))
  const { departmentName } = project.profile
  return {
    ok: true,
    value: {
      done,
      counted,
      last: { at: last.at, ...(thing && { thing }) },
      ...(departmentName !== undefined && { departmentName }),
      ...(next && { next }),
    },
  }
}

import { type EditContext, findRecord, patchProfile, patchRecord } from '../domain/edit.ts'
import type { Project } from '../domain/project.ts'
import type { EventSource } from './calendar-events.ts'
import { isTheCouncil, isTheMeeting } from './milestones-told.ts'

/** True for what has a day of its own: a step, the notice and the end of an action follow from other dates. */
export const isMovable = ({ kind }: EventSource): boolean => kind !== 'step' && kind !== 'notice' && kind !== 'action'

/** The milestones that tell the same thing go along with it. */
const moveMilestones = (
  project: Project,
  isSame: (milestone: Project['milestones'][number]) => boolean,
  date: string | undefined,
  context: EditContext,
): Project =>
  project.milestones
    .filter(isSame)
    .reduce((current, { id }) => patchRecord(current, 'milestones', id, { date }, context), project)

/** Gives a thing of the calendar another day, or none. What follows from other dates stays as it is. */
export const moveEvent = (
  project: Project,
  of: EventSource,
  day: string | undefined,
  context: EditContext,
): Project => {
  switch (of.kind) {
    case 'council': {
      const moved = moveMilestones(project, (one) => isTheCouncil(project, one), day, context)
      return patchProfile(moved, { councilDate: day }, context)
    }
    case 'meeting': {
      const meeting = findRecord(project, 'meetings', of.id)
      const moved = meeting ? moveMilestones(project, (one) => isTheMeeting(meeting, one), day, context) : project
      return patchRecord(moved, 'meetings', of.id, { date: day }, context)
    }
    case 'milestone':
      return patchRecord(project, 'milestones', of.id, { date: day }, context)
    case 'blocker':
      return patchRecord(project, 'blockers', of.id, { due: day }, context)
    case 'todo': {
      const todo = findRecord(project, 'meetings', of.id)?.todo?.map((one, at) => {
        if (at !== of.at) return one
        const { date: _before, ...rest } = one
        return day === undefined ? rest : { ...rest, date: day }
      })
      return patchRecord(project, 'meetings', of.id, { todo }, context)
    }
    case 'step':
    case 'notice':
    case 'action':
      return project
  }
}

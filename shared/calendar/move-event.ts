import { type EditContext, findRecord, patchProfile, patchRecord } from '../domain/edit.ts'
import type { Project } from '../domain/project.ts'
import type { EventSource } from './calendar-events.ts'

/** True for what has a day of its own: a step, the notice and the end of an action follow from other dates. */
export const isMovable = ({ kind }: EventSource): boolean => kind !== 'step' && kind !== 'notice' && kind !== 'action'

/** Gives a thing of the calendar another day, or none. What follows from other dates stays as it is. */
export const moveEvent = (
  project: Project,
  of: EventSource,
  day: string | undefined,
  context: EditContext,
): Project => {
  switch (of.kind) {
    case 'council':
      return patchProfile(project, { councilDate: day }, context)
    case 'meeting':
      return patchRecord(project, 'meetings', of.id, { date: day }, context)
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

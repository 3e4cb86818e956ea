import { calendarEvents, calendarName } from '../calendar/calendar-events.ts'
import type { Project } from '../domain/project.ts'
import { projectFileName } from '../project-file/project-file.ts'
import { writeIcs } from './writers/write-ics.ts'

/** The calendar of a dossier as an `.ics` file: its name, its text, and how many events it has. */
export const toCalendarFile = (
  project: Project,
  now: Date,
): { readonly suggestedName: string; readonly text: string; readonly events: number } => {
  const events = calendarEvents(project)
  return {
    suggestedName: projectFileName({ project }, 'calendrier', 'ics'),
    text: writeIcs(calendarName(project), project.id, events, now),
    events: events.length,
  }
}

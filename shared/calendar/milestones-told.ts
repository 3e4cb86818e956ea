import texts from '../../resources/calendar/calendar-texts.json' with { type: 'json' }
import type { Project } from '../domain/project.ts'

type Milestone = Project['milestones'][number]
type Meeting = Project['meetings'][number]

const lower = (text: string): string => text.toLocaleLowerCase('fr')

/** "Vote du conseil municipal", noted for the day of the council: the same thing as the council, not a second one. */
export const isTheCouncil = ({ profile }: Project, { title, date }: Milestone): boolean =>
  date !== undefined &&
  date === profile.councilDate &&
  texts.councilWords.some((word) => lower(title).includes(lower(word)))

/** "Atelier de validation", noted for the day of the meeting "Atelier": what the meeting is called. */
export const isTheMeeting = (meeting: Meeting, { title, date }: Milestone): boolean =>
  date !== undefined && date === meeting.date && lower(title).startsWith(lower(texts.meeting[meeting.kind]))

import { addRecord, type EditContext } from '../domain/edit.ts'
import type { Project } from '../domain/project.ts'

/** How many took part, by public; names are never asked for. */
export interface QuizTurnout {
  readonly staffCount?: number | undefined
  readonly electedCount?: number | undefined
  readonly schoolCount?: number | undefined
  readonly residentsCount?: number | undefined
}

/** How many people in all. */
export const countPeople = ({ staffCount = 0, electedCount = 0, schoolCount = 0, residentsCount = 0 }: QuizTurnout) =>
  staffCount + electedCount + schoolCount + residentsCount

/** Writes a quiz down as an awareness session of step 2: its day and how many were there. */
export const noteQuizSession = (
  project: Project,
  title: string,
  date: string,
  turnout: QuizTurnout,
  context: EditContext,
): Project => {
  const counts = Object.fromEntries(Object.entries(turnout).filter(([, count]) => count !== undefined))
  return addRecord(project, 'awarenessSessions', { title, format: 'quiz', date, ...counts }, context).project
}

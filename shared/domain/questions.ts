import type { Question } from './answers.ts'
import { addRecord, type EditContext, patchRecord, removeRecord } from './edit.ts'
import { isoDayOf } from './iso-day.ts'
import type { Role } from './people.ts'
import type { Project } from './project.ts'

/** Whom a question is for: somebody of the actor map, or at least a role. */
export interface Addressee {
  readonly askRole?: Role | undefined
  readonly askActor?: string | undefined
}

/** The question about a task or a practice that still waits for an answer. */
export const findWaitingQuestion = (project: Project, about: string): Question | undefined =>
  project.questions.find((question) => question.about === about && question.state === 'waiting')

/** Asks a question about something, or sends the waiting one to somebody else. Its text, once written, is kept. */
export const askQuestion = (
  project: Project,
  { about, text, askRole, askActor }: Addressee & { readonly about: string; readonly text: string },
  context: EditContext,
): { readonly project: Project; readonly id: string } => {
  const waiting = findWaitingQuestion(project, about)
  const askedOn = isoDayOf(context.now)
  if (!waiting)
    return addRecord(project, 'questions', { about, text, askRole, askActor, askedOn, state: 'waiting' }, context)
  const isSame = waiting.askRole === askRole && waiting.askActor === askActor
  const next = isSame ? project : patchRecord(project, 'questions', waiting.id, { askRole, askActor, askedOn }, context)
  return { project: next, id: waiting.id }
}

/**
 * What becomes of the waiting question when *je ne sais pas* is left. A question written by the application, never
 * reworded nor sent again, goes away. One that somebody worded stays: answered if the matter is `settled`, else still waiting.
 */
export const withdrawQuestion = (
  project: Project,
  { about, ownText, isSettled }: { readonly about: string; readonly ownText: string; readonly isSettled: boolean },
  context: EditContext,
): Project => {
  const waiting = findWaitingQuestion(project, about)
  if (!waiting) return project
  if (waiting.text === ownText && waiting.remindedOn === undefined)
    return removeRecord(project, 'questions', waiting.id, context)
  if (!isSettled) return project
  return patchRecord(
    project,
    'questions',
    waiting.id,
    { state: 'answered', answeredOn: isoDayOf(context.now) },
    context,
  )
}

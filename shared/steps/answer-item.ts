import type { ChecklistAnswer, ChecklistState } from '../domain/answers.ts'
import { type EditContext, findRecord, upsertRecord } from '../domain/edit.ts'
import { isoDayOf } from '../domain/iso-day.ts'
import type { Project } from '../domain/project.ts'
import { type Addressee, askQuestion, withdrawQuestion } from '../domain/questions.ts'
import type { ChecklistItemId } from '../domain/record.ts'

type Fields = Partial<
  Pick<ChecklistAnswer, 'state' | 'date' | 'reason' | 'note' | 'askRole' | 'askActor' | 'question' | 'decidedBy'>
>

/** A task as it is asked about: `questionText` is what the application writes when the user has written nothing. */
export interface AskedItem {
  readonly id: ChecklistItemId
  readonly questionText: string
}

/** Changes some fields of the answer to a task; without an answer yet, the task is to do. */
export const changeItemAnswer = (
  project: Project,
  id: ChecklistItemId,
  fields: Fields,
  context: EditContext,
): Project => upsertRecord(project, 'checklist', id, fields, { state: 'todo' }, context)

const ask = (project: Project, item: AskedItem, to: Addressee, context: EditContext): Project => {
  const asked = askQuestion(project, { about: item.id, text: item.questionText, ...to }, context)
  return changeItemAnswer(asked.project, item.id, { ...to, question: asked.id }, context)
}

/**
 * Gives a task its state, dated today. *Je ne sais pas* asks again whoever was chosen before; leaving it withdraws the
 * question. Reason and addressee stay in the answer: a slip of the finger loses nothing.
 */
export const setItemState = (
  project: Project,
  item: AskedItem,
  state: ChecklistState,
  context: EditContext,
): Project => {
  const before = findRecord(project, 'checklist', item.id)
  if ((before?.state ?? 'todo') === state) return project
  const date = state === 'todo' ? undefined : isoDayOf(context.now)
  const changed = changeItemAnswer(project, item.id, { state, date, question: undefined }, context)
  if (state === 'unknown') {
    const { askRole, askActor } = before ?? {}
    return askRole || askActor ? ask(changed, item, { askRole, askActor }, context) : changed
  }
  if (before?.state !== 'unknown') return changed
  return withdrawQuestion(changed, { about: item.id, ownText: item.questionText, isSettled: state !== 'todo' }, context)
}

/** Says who can answer for a task nobody here knows about, and asks; nobody takes the question back. */
export const setItemAddressee = (project: Project, item: AskedItem, to: Addressee, context: EditContext): Project => {
  if (to.askRole || to.askActor) return ask(project, item, { askRole: to.askRole, askActor: to.askActor }, context)
  const nobody = { askRole: undefined, askActor: undefined, question: undefined }
  return withdrawQuestion(
    changeItemAnswer(project, item.id, nobody, context),
    { about: item.id, ownText: item.questionText, isSettled: false },
    context,
  )
}

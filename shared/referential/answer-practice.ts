import type { PracticeAnswer, PracticeState } from '../domain/answers.ts'
import { type EditContext, findRecord, upsertRecord } from '../domain/edit.ts'
import type { Project } from '../domain/project.ts'
import { type Addressee, askQuestion, withdrawQuestion } from '../domain/questions.ts'
import type { PracticeId } from '../domain/record.ts'

type Fields = Partial<Omit<PracticeAnswer, 'id' | 'modifiedAt' | 'modifiedBy' | 'prefilled'>>

/** A practice as it is asked about: `questionText` is what the application writes when the user has written nothing. */
export interface AskedPractice {
  readonly id: PracticeId
  readonly questionText: string
}

/** Changes some fields of the answer to a practice; a note alone does not assess it. */
export const changePracticeAnswer = (project: Project, id: PracticeId, fields: Fields, context: EditContext): Project =>
  upsertRecord(project, 'practiceAnswers', id, fields, {}, context)

const ask = (project: Project, practice: AskedPractice, to: Addressee, context: EditContext): Project => {
  const { project: asked } = askQuestion(project, { about: practice.id, text: practice.questionText, ...to }, context)
  return changePracticeAnswer(asked, practice.id, to, context)
}

/** Gives a practice its state, or takes it back. *Je ne sais pas* keeps a waiting question; leaving it withdraws the question. */
export const setPracticeState = (
  project: Project,
  practice: AskedPractice,
  state: PracticeState | undefined,
  context: EditContext,
): Project => {
  const before = findRecord(project, 'practiceAnswers', practice.id)
  if (before?.state === state) return project
  const changed = changePracticeAnswer(project, practice.id, { state }, context)
  if (state === 'unknown') {
    const { askRole, askActor } = before ?? {}
    return askRole || askActor ? ask(changed, practice, { askRole, askActor }, context) : changed
  }
  if (before?.state !== 'unknown') return changed
  return withdrawQuestion(
    changed,
    { about: practice.id, ownText: practice.questionText, isSettled: state !== undefined },
    context,
  )
}

/** Says who can answer for a practice, and asks; nobody takes the question back. */
export const setPracticeAddressee = (
  project: Project,
  practice: AskedPractice,
  to: Addressee,
  context: EditContext,
): Project => {
  if (to.askRole || to.askActor) return ask(project, practice, { askRole: to.askRole, askActor: to.askActor }, context)
  return withdrawQuestion(
    changePracticeAnswer(project, practice.id, { askRole: undefined, askActor: undefined }, context),
    { about: practice.id, ownText: practice.questionText, isSettled: false },
    context,
  )
}

import { type ChecklistState, checklistState, type PracticeState, practiceState } from '../domain/answers.ts'
import { addRecord, type EditContext, findRecord, patchRecord } from '../domain/edit.ts'
import { isoDayOf } from '../domain/iso-day.ts'
import type { Project } from '../domain/project.ts'
import { checklistItemId, practiceId } from '../domain/record.ts'
import { changePracticeAnswer, setPracticeState } from '../referential/answer-practice.ts'
import { changeItemAnswer, setItemState } from '../steps/answer-item.ts'
import type { SheetQuestion } from './question-sheets.ts'

/** An answer as it is typed back from a sheet. */
export interface SheetAnswer {
  readonly text: string
  /** What the task or the practice becomes; absent, it stays unknown until somebody decides. */
  readonly state?: ChecklistState | PracticeState
}

/** The states an answer can give: those of the task or of the practice, all but *je ne sais pas*. */
export const statesFor = ({ kind }: SheetQuestion): readonly (ChecklistState | PracticeState)[] => {
  if (kind === 'task') return checklistState.options.filter((state) => state !== 'unknown')
  if (kind === 'practice') return practiceState.options.filter((state) => state !== 'unknown')
  return []
}

/** The record that holds the answer: the question that was asked, or one made for a *je ne sais pas* nobody was asked about. */
const withQuestion = (
  project: Project,
  { questionId, about, text, title }: SheetQuestion,
  fields: { readonly answer: string | undefined; readonly isAnswered: boolean },
  context: EditContext,
): Project => {
  const known = questionId ?? project.questions.find((entry) => about !== undefined && entry.about === about)?.id
  const now = { answer: fields.answer, ...(fields.isAnswered && { answeredOn: isoDayOf(context.now) }) }
  const state = fields.isAnswered ? 'answered' : 'waiting'
  if (known !== undefined) return patchRecord(project, 'questions', known, { ...now, state }, context)
  if (fields.answer === undefined && !fields.isAnswered) return project
  const target = about === undefined ? undefined : findRecord(project, 'checklist', about)
  const { askRole, askActor } = target ?? (about ? findRecord(project, 'practiceAnswers', about) : undefined) ?? {}
  return addRecord(
    project,
    'questions',
    { about, text: text ?? title ?? '', askRole, askActor, state, ...now },
    context,
  ).project
}

/** Keeps an answer while it is typed, before anything is decided; the question still waits. */
export const draftAnswer = (project: Project, question: SheetQuestion, text: string, context: EditContext): Project =>
  withQuestion(project, question, { answer: text || undefined, isAnswered: false }, context)

/** A note with one more paragraph at its end. */
const withLine = (note: string | undefined, line: string): string | undefined =>
  [note, line].filter((part) => part !== undefined && part !== '').join('\n') || undefined

/**
 * Notes an answer: the question is answered, and the words go where the question came from: the note of a task or of a
 * lot, the comment of a practice (its evidence when it is in place, the reason when it does not apply).
 */
export const noteAnswer = (
  project: Project,
  question: SheetQuestion,
  { text, state }: SheetAnswer,
  context: EditContext,
): Project => {
  const words = text.trim()
  const answered = withQuestion(project, question, { answer: words || undefined, isAnswered: true }, context)
  const asked = { questionText: question.text ?? '' }
  const item = checklistItemId.safeParse(question.about)
  if (question.kind === 'task' && item.success) {
    const before = findRecord(answered, 'checklist', item.data)
    const field = state === 'not_applicable' ? 'reason' : 'note'
    const noted = words
      ? changeItemAnswer(answered, item.data, { [field]: withLine(before?.[field], words) }, context)
      : answered
    const chosen = checklistState.safeParse(state)
    return chosen.success ? setItemState(noted, { id: item.data, ...asked }, chosen.data, context) : noted
  }
  const practice = practiceId.safeParse(question.about)
  if (question.kind === 'practice' && practice.success) {
    const before = findRecord(answered, 'practiceAnswers', practice.data)
    const field = state === 'not_applicable' ? 'reason' : state === 'in_place' ? 'evidence' : 'comment'
    const noted = words
      ? changePracticeAnswer(answered, practice.data, { [field]: withLine(before?.[field], words) }, context)
      : answered
    const chosen = practiceState.safeParse(state)
    return chosen.success ? setPracticeState(noted, { id: practice.data, ...asked }, chosen.data, context) : noted
  }
  if (question.kind !== 'equipment' || question.about === undefined || !words) return answered
  const list = findRecord(answered, 'equipmentLots', question.about) ? 'equipmentLots' : 'connectedObjects'
  const note = withLine(findRecord(answered, list, question.about)?.note, words)
  return patchRecord(answered, list, question.about, { note }, context)
}

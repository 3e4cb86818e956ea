import { useTranslation } from 'react-i18next'
import { loadRoles } from '../../../shared/content/load-roles.ts'
import { readAddressee } from '../../../shared/domain/addressees.ts'
import type { PracticeState } from '../../../shared/domain/answers.ts'
import { findRecord, patchRecord } from '../../../shared/domain/edit.ts'
import { findWaitingQuestion } from '../../../shared/domain/questions.ts'
import {
  changePracticeAnswer,
  setPracticeAddressee,
  setPracticeState,
} from '../../../shared/referential/answer-practice.ts'
import type { Practice } from '../../../shared/referential/practice-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useNotice } from '../../ui/notice.tsx'

type TextField = 'evidence' | 'comment' | 'reason' | 'owner' | 'indicatorValue'

/** The answer to one practice, and the ways to change it. */
export const usePracticeEdits = ({ id, title }: Practice) => {
  const { project, edit, undo } = useDossier()
  const { t } = useTranslation('practices')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  const asked = { id, questionText: t(($) => $.answer.ownQuestion, { title }) }
  const question = findWaitingQuestion(project, id)

  /** A question that goes away is never taken silently. */
  const sayWithdrawn = (before: string | undefined, after: typeof project) => {
    if (before === undefined || findRecord(after, 'questions', before)?.state === 'waiting') return
    const isKept = findRecord(after, 'questions', before) !== undefined
    notice({
      text: t(($) => (isKept ? $.answer.questionAnswered : $.answer.questionRemoved)),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }

  return {
    answer: findRecord(project, 'practiceAnswers', id),
    question,
    setState: async (state: PracticeState | undefined) => {
      const result = await edit((current, context) => setPracticeState(current, asked, state, context))
      if (result.ok) sayWithdrawn(question?.id, result.value)
    },
    setAddressee: async (value: string | undefined) => {
      const to = readAddressee(value, project.actors, loadRoles().roles)
      const result = await edit((current, context) => setPracticeAddressee(current, asked, to, context))
      if (result.ok) sayWithdrawn(question?.id, result.value)
    },
    setQuestion: (text: string) =>
      question && edit((current, context) => patchRecord(current, 'questions', question.id, { text }, context)),
    setText: (field: TextField) => (text: string) =>
      edit((current, context) => changePracticeAnswer(current, id, { [field]: text || undefined }, context)),
    setDue: (due: string | undefined) =>
      edit((current, context) => changePracticeAnswer(current, id, { due }, context)),
  }
}

export type PracticeEdits = ReturnType<typeof usePracticeEdits>

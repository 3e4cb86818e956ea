import { useTranslation } from 'react-i18next'
import { loadRoles } from '../../../shared/content/load-roles.ts'
import { readAddressee } from '../../../shared/domain/addressees.ts'
import type { ChecklistState } from '../../../shared/domain/answers.ts'
import { findRecord, patchRecord } from '../../../shared/domain/edit.ts'
import { findWaitingQuestion } from '../../../shared/domain/questions.ts'
import { changeItemAnswer, setItemAddressee, setItemState } from '../../../shared/steps/answer-item.ts'
import type { ChecklistItem } from '../../../shared/steps/step-schema.ts'
import { useDossier } from '../../db/dossier-context.tsx'
import { useNotice } from '../../ui/notice.tsx'
import { withoutFullStop } from './use-step-words.ts'

/** The answer to one task, and the ways to change it. */
export const useItemEdits = (item: ChecklistItem) => {
  const { project, edit, undo } = useDossier()
  const { t } = useTranslation('steps')
  const { t: tCommon } = useTranslation()
  const notice = useNotice()
  const asked = { id: item.id, questionText: t(($) => $.item.ownQuestion, { title: withoutFullStop(item.title) }) }
  const question = findWaitingQuestion(project, item.id)

  /** A question that goes away is never taken silently. */
  const sayWithdrawn = (before: string | undefined, after: typeof project) => {
    if (before === undefined || findRecord(after, 'questions', before)?.state === 'waiting') return
    const isKept = findRecord(after, 'questions', before) !== undefined
    notice({
      text: t(($) => (isKept ? $.item.questionAnswered : $.item.questionRemoved)),
      action: { label: tCommon(($) => $.undo), run: () => void undo() },
    })
  }
  const change = (fields: Parameters<typeof changeItemAnswer>[2]) =>
    edit((current, context) => changeItemAnswer(current, item.id, fields, context))

  return {
    answer: findRecord(project, 'checklist', item.id),
    question,
    setState: async (state: ChecklistState) => {
      const result = await edit((current, context) => setItemState(current, asked, state, context))
      if (result.ok) sayWithdrawn(question?.id, result.value)
    },
    setAddressee: async (value: string | undefined) => {
      const to = readAddressee(value, project.actors, loadRoles().roles)
      const result = await edit((current, context) => setItemAddressee(current, asked, to, context))
      if (result.ok) sayWithdrawn(question?.id, result.value)
    },
    setQuestion: (text: string) =>
      question && edit((current, context) => patchRecord(current, 'questions', question.id, { text }, context)),
    setDate: (date: string | undefined) => change({ date }),
    /** Set when the task is the act of an elected person, whose name is asked. */
    act: item.act,
    setDecidedBy: (name: string) => change({ decidedBy: name || undefined }),
    setReason: (text: string) => change({ reason: text || undefined }),
    setNote: (text: string) => change({ note: text || undefined }),
  }
}

export type ItemEdits = ReturnType<typeof useItemEdits>

import { fillText } from '../document/fill-template.ts'
import { formatDate } from '../document/french-format.ts'
import { heading, paragraph, row } from '../document/runs.ts'
import type { Block, TableBlock, TableRow } from '../document-model.ts'
import type { ReportScope } from './report-scope.ts'
import { openBlockers, waitingQuestions } from './waiting-facts.ts'

const blockersTable = ({ project, texts, typed, nameOf }: ReportScope): readonly TableBlock[] => {
  const { waiting } = texts
  const blockers = openBlockers(project)
  if (blockers.length === 0) return []
  return [
    {
      kind: 'table',
      caption: waiting.blockersCaption,
      columns: [{ width: 36 }, { width: 30 }, { width: 18 }, { width: 16 }],
      header: [row([waiting.blocker, waiting.request, waiting.askedTo, waiting.due])],
      rows: blockers.map(({ description, request, askedTo, due }) =>
        row([
          typed(description) ?? '',
          typed(request) ?? '',
          nameOf(askedTo) ?? waiting.toDecide,
          due === undefined ? waiting.noDate : formatDate(due),
        ]),
      ),
    },
  ]
}

const questionRows = ({ project, texts, typed, nameOf }: ReportScope): readonly TableRow[] => {
  const { waiting } = texts
  return waitingQuestions(project).map(({ text, askActor, askRole, askedOn, remindedOn }) => {
    const asked = askedOn === undefined ? waiting.noDate : formatDate(askedOn)
    const reminder = remindedOn && fillText(waiting.reminded, { date: formatDate(remindedOn) })
    return row([
      typed(text) ?? '',
      nameOf(askActor, askRole) ?? waiting.toDecide,
      reminder ? fillText(waiting.askedWithReminder, { date: asked, reminder }) : asked,
    ])
  })
}

/** Tasks and practices answered "je ne sais pas" whose question was never written: they too wait for somebody. */
const unknownRows = ({ project, facts, texts, nameOf }: ReportScope): readonly TableRow[] => {
  const { waiting } = texts
  const asked = new Set(project.questions.map(({ about }) => about))
  const answers = new Map(project.checklist.map((answer) => [answer.id as string, answer]))
  const items = facts.unknownItems.flatMap(({ id, title }) => {
    const answer = answers.get(id)
    if (asked.has(id) || answer?.question !== undefined) return []
    return [row([title, nameOf(answer?.askActor, answer?.askRole) ?? waiting.toDecide, waiting.noDate])]
  })
  const practices = facts.answered.flatMap(({ practice, answer }) =>
    answer.state !== 'unknown' || asked.has(practice.id)
      ? []
      : [
          row([
            fillText(waiting.practiceQuestion, { id: practice.id, title: practice.title }),
            nameOf(answer.askActor, answer.askRole) ?? waiting.toDecide,
            waiting.noDate,
          ]),
        ],
  )
  return [...items, ...practices]
}

/** What blocks, and every question still open with whom it was put to. */
export const waitingSection = (scope: ReportScope): readonly Block[] => {
  const { waiting } = scope.texts
  const blockers = blockersTable(scope)
  const rows = [...questionRows(scope), ...unknownRows(scope)]
  if (blockers.length === 0 && rows.length === 0) return [heading(2, waiting.heading), paragraph(waiting.none)]
  return [
    heading(2, waiting.heading),
    ...blockers,
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: waiting.questionsCaption,
            columns: [{ width: 56 }, { width: 24 }, { width: 20 }],
            header: [row([waiting.question, waiting.askedTo, waiting.asked])],
            rows,
          },
        ]),
  ]
}

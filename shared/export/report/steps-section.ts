import { fillRuns, fillText } from '../document/fill-template.ts'
import { bold, heading, row } from '../document/runs.ts'
import type { Block } from '../document-model.ts'
import type { StepFacts } from './report-facts.ts'
import type { ReportScope } from './report-scope.ts'
import { asSentence } from './user-text.ts'

const nextText = ({ next, progress }: StepFacts, texts: ReportScope['texts']): string => {
  if (!next || progress.isComplete) return texts.steps.finished
  return next.reason.code === 'answer_awaited'
    ? fillText(texts.steps.waiting, { task: next.item.title })
    : next.item.title
}

/** The ten steps in one table, then the tasks that do not apply, each with its reason. */
export const stepsSection = (scope: ReportScope): readonly Block[] => {
  const { project, facts, texts, typed } = scope
  const { overall, steps } = facts
  const reasons = new Map(project.checklist.map(({ id, reason }) => [id as string, reason]))
  const rows = steps.map((entry) =>
    row([
      fillText(texts.steps.name, { number: entry.step.number, title: entry.step.title }),
      String(entry.progress.done),
      String(entry.progress.counted),
      String(entry.progress.counted - entry.progress.done),
      nextText(entry, texts),
    ]),
  )
  const total = row(
    [texts.steps.total, String(overall.done), String(overall.counted), String(overall.counted - overall.done), ''],
    'total',
  )
  return [
    heading(2, texts.steps.heading),
    {
      kind: 'table',
      caption: texts.steps.caption,
      columns: [
        { width: 36 },
        { width: 9, align: 'right' },
        { width: 8, align: 'right' },
        { width: 9, align: 'right' },
        { width: 48 },
      ],
      header: [row([texts.steps.step, texts.steps.done, texts.steps.counted, texts.steps.left, texts.steps.next])],
      rows: [...rows, total],
      hasRowHeaders: true,
      note: fillRuns(texts.steps.note, {
        version: texts.steps.versions[project.profile.version],
        notApplicable: overall.notApplicable,
        unknown: overall.unknown,
      }),
    },
    ...(facts.notApplicableItems.length === 0
      ? []
      : [
          heading(3, texts.steps.notApplicableHeading),
          {
            kind: 'list' as const,
            marker: 'bullet' as const,
            items: facts.notApplicableItems.map(({ id, title }) => [
              ...bold(title),
              { text: ` ${asSentence(typed(reasons.get(id)) ?? texts.steps.noReason)}` },
            ]),
          },
        ]),
  ]
}

import texts from '../../../resources/locales/fr/import-fiches.json' with { type: 'json' }
import type { ImportProblem } from './import-problem.ts'
import type { PackQuestion } from './pack-schema.ts'

const fill = (sentence: string, values: Readonly<Record<string, string | number | undefined>>): string =>
  sentence.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(values[name] ?? '')).replace(' ()', '')

/** A refusal or a remark as a sentence: file, line and reason. */
export const describeProblem = ({ file, line, reason, detail }: ImportProblem): string =>
  fill(texts.problem, {
    place: line === undefined ? file : fill(texts.place, { file, line }),
    reason: fill(texts.reasons[reason], { detail }),
  })

/** What a pack asks, as a sentence. */
export const describeQuestion = (question: PackQuestion): string => {
  if (question.kind === 'unusual-id') return fill(texts.questions['unusual-id'], question)
  const titles = [...new Set(question.titles.map(({ title }) => fill(texts.titleQuoted, { title })))]
  return fill(texts.questions['same-id'], { id: question.id, titles: titles.join(', ') })
}

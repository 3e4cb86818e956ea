import { describe, expect, test } from 'vitest'
import example from '../../../resources/example/example-commune.json' with { type: 'json' }
import { loadContent } from '../../../shared/content/load-content.ts'
import { findRecord } from '../../../shared/domain/edit.ts'
import { type Project, projectSchema } from '../../../shared/domain/project.ts'
import { draftAnswer, noteAnswer, statesFor } from '../../../shared/paper/answer-question.ts'
import { questionSheets, type SheetQuestion } from '../../../shared/paper/question-sheets.ts'

const project = projectSchema.parse({ ...example, id: 'essai-questions', kind: 'real' })
let made = 0
const context = { now: new Date('2026-11-22T10:00:00Z'), newId: () => `nouveau-${++made}`, author: 'secrétaire' }
const questionsOf = (from: Project): readonly SheetQuestion[] =>
  questionSheets(from, loadContent()).flatMap(({ questions }) => questions)
const first = (kind: SheetQuestion['kind'], from = project): SheetQuestion => {
  const found = questionsOf(from).find((question) => question.kind === kind)
  if (!found) throw new Error(`no question of kind ${kind}`)
  return found
}

describe('the sheets', () => {
  test('hold every waiting question and every « je ne sais pas » once, numbered from one for each person', () => {
    const unknown = [...project.checklist, ...project.practiceAnswers].filter(({ state }) => state === 'unknown')
    const abouts = questionsOf(project).flatMap(({ about }) => about ?? [])
    expect(unknown.length).toBeGreaterThan(0)
    for (const { id } of unknown) expect(abouts.filter((about) => about === id)).toEqual([id])
    const waiting = project.questions.filter(({ state }) => state === 'waiting').map(({ id }) => id)
    expect(
      questionsOf(project)
        .flatMap(({ questionId }) => questionId ?? [])
        .toSorted(),
    ).toEqual(waiting.toSorted())
    for (const { questions } of questionSheets(project, loadContent()))
      expect(questions.map(({ number }) => number)).toEqual(questions.map((_question, index) => index + 1))
  })
})

describe('an answer typed back', () => {
  test('to a task goes into its state and its note, and the question is answered', () => {
    const question = first('task')
    const before = findRecord(project, 'checklist', question.about ?? '')
    const after = noteAnswer(project, question, { text: 'Vu avec lui le 3.', state: 'done' }, context)
    const item = findRecord(after, 'checklist', question.about ?? '')
    expect(item?.state).toBe('done')
    expect(item?.note).toBe([before?.note, 'Vu avec lui le 3.'].filter(Boolean).join('\n'))
    expect(after.questions.find(({ about }) => about === question.about)).toMatchObject({
      state: 'answered',
      answer: 'Vu avec lui le 3.',
      answeredOn: '2026-11-22',
    })
    expect(questionsOf(after)).toHaveLength(questionsOf(project).length - 1)
    expect(projectSchema.safeParse(after).success).toBe(true)
  })

  test('to a practice goes into its evidence when it is in place, its reason when it does not apply, else its comment', () => {
    const unknown = { ...project.practiceAnswers[0], id: 'a.1', state: 'unknown', comment: 'Avant.' } as const
    const asked = {
      ...project,
      questions: [],
      practiceAnswers: [{ ...unknown, modifiedAt: project.modifiedAt, modifiedBy: 'x' }],
    } as Project // one known answer, to know what changes
    const question = first('practice', asked)
    const answer = (state: 'in_place' | 'not_applicable' | 'considering') =>
      findRecord(noteAnswer(asked, question, { text: 'Oui.', state }, context), 'practiceAnswers', 'a.1')
    expect(answer('considering')).toMatchObject({ state: 'considering', comment: 'Avant.\nOui.' })
    expect(answer('in_place')?.evidence).toMatch(/Oui\.$/)
    expect(answer('not_applicable')?.reason).toMatch(/Oui\.$/)
  })

  test('without a state leaves the task unknown, with the words noted', () => {
    const question = first('task')
    const after = noteAnswer(project, question, { text: 'Il cherche encore.' }, context)
    expect(findRecord(after, 'checklist', question.about ?? '')).toMatchObject({ state: 'unknown' })
  })

  test('is kept while it is typed, without deciding anything, and typing again does not add it twice', () => {
    const question = first('task')
    const once = draftAnswer(project, question, 'Ou', context)
    const again = questionsOf(once).find(({ about }) => about === question.about)
    if (!again) throw new Error('the question is gone')
    const twice = draftAnswer(once, again, 'Oui', context)
    expect(questionsOf(twice).find(({ about }) => about === question.about)?.draft).toBe('Oui')
    expect(twice.questions.filter(({ about }) => about === question.about)).toHaveLength(1)
    expect(questionsOf(twice)).toHaveLength(questionsOf(project).length)
    expect(twice.checklist).toEqual(project.checklist)
  })

  test('can be any state of the task or of the practice but « je ne sais pas »', () => {
    expect(statesFor(first('task'))).toEqual(['todo', 'done', 'not_applicable'])
    expect(statesFor({ number: 1, kind: 'practice' })).toHaveLength(6)
    expect(statesFor({ number: 1, kind: 'open' })).toEqual([])
  })
})

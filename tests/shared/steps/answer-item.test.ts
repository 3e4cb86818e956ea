import { describe, expect, test } from 'vitest'
import { type EditContext, patchRecord } from '../../../shared/domain/edit.ts'
import { createProject } from '../../../shared/domain/new-project.ts'
import { type Project, projectSchema } from '../../../shared/domain/project.ts'
import { changeItemAnswer, setItemAddressee, setItemState } from '../../../shared/steps/answer-item.ts'
import { loadItemScreens } from '../../../shared/steps/item-screens.ts'
import { loadSteps } from '../../../shared/steps/load-steps.ts'

let next = 0
const context: EditContext = { now: new Date('2026-11-22T00:10:00'), newId: () => `id-${++next}`, author: 'Solène' }
const pins = { steps: '1', referential: '1', factors: '1', municipalities: '1' }
const project = createProject(
  { name: 'Essai', version: 'full', sites: [], pins },
  { ...context, newId: () => 'project-1' },
)
const item = { id: 's4.c1', questionText: 'Pouvez-vous nous aider ?' } as const

const ask = (from: Project): Project =>
  setItemAddressee(setItemState(from, item, 'unknown', context), item, { askRole: 'school' }, context)
const answerOf = (from: Project) => from.checklist.find(({ id }) => id === item.id)

describe('the answer to a task', () => {
  test('done is dated with the day of the user, even just after midnight', () => {
    expect(answerOf(setItemState(project, item, 'done', context))).toMatchObject({ state: 'done', date: '2026-11-22' })
  })

  test('a task to do again has no date, and keeps its note and its reason', () => {
    const noted = changeItemAnswer(project, item.id, { note: 'Jeudi', reason: 'Pas de serveur' }, context)
    const back = setItemState(setItemState(noted, item, 'done', context), item, 'todo', context)
    expect(answerOf(back)).toMatchObject({ state: 'todo', note: 'Jeudi', reason: 'Pas de serveur' })
    expect(answerOf(back)).not.toHaveProperty('date')
  })

  test('the same state again does not change the date', () => {
    const done = changeItemAnswer(
      setItemState(project, item, 'done', context),
      item.id,
      { date: '2026-11-05' },
      context,
    )
    expect(setItemState(done, item, 'done', context)).toBe(done)
  })

  test('« je ne sais pas » and somebody to ask make one waiting question, tied to the task', () => {
    const asked = ask(project)
    expect(asked.questions).toMatchObject([
      { about: 's4.c1', text: item.questionText, askRole: 'school', askedOn: '2026-11-22', state: 'waiting' },
    ])
    expect(answerOf(asked)).toMatchObject({ state: 'unknown', question: asked.questions[0]?.id })
    const elsewhere = setItemAddressee(asked, item, { askRole: 'mayor', askActor: 'actor-mayor' }, context)
    expect(elsewhere.questions).toMatchObject([{ askRole: 'mayor', askActor: 'actor-mayor' }])
    expect(projectSchema.safeParse(elsewhere).success).toBe(true)
  })

  test('leaving « je ne sais pas » takes back a question nobody worded', () => {
    const done = setItemState(ask(project), item, 'done', context)
    expect(done.questions).toEqual([])
    expect(answerOf(done)).not.toHaveProperty('question')
  })

  test('a question somebody worded is never lost: answered once the task is settled, waiting while it is to do', () => {
    const asked = ask(project)
    const worded = patchRecord(asked, 'questions', asked.questions[0]?.id ?? '', { text: 'Quel âge ?' }, context)
    expect(setItemState(worded, item, 'done', context).questions).toMatchObject([
      { text: 'Quel âge ?', state: 'answered', answeredOn: '2026-11-22' },
    ])
    const todo = setItemState(worded, item, 'todo', context)
    expect(todo.questions).toMatchObject([{ text: 'Quel âge ?', state: 'waiting' }])
    expect(setItemState(todo, item, 'unknown', context).questions).toHaveLength(1)
  })

  test('nobody to ask any more takes the question back', () => {
    const nobody = setItemAddressee(ask(project), item, {}, context)
    expect(nobody.questions).toEqual([])
    expect(answerOf(nobody)).not.toHaveProperty('askRole')
  })
})

test('every task that opens a screen exists, and none opens the same one twice', () => {
  const ids = new Set(loadSteps().flatMap((step) => step.items.map(({ id }) => id)))
  const linked = loadItemScreens().map((link) => link.item)
  expect(linked.filter((id) => !ids.has(id))).toEqual([])
  const pairs = loadItemScreens().map(({ item, screen }) => `${item} ${screen}`)
  expect(new Set(pairs).size).toBe(pairs.length)
})

import { describe, expect, test } from 'vitest'
import type { EditContext } from '../../../shared/domain/edit.ts'
import { createProject } from '../../../shared/domain/new-project.ts'
import { projectSchema } from '../../../shared/domain/project.ts'
import {
  changePracticeAnswer,
  setPracticeAddressee,
  setPracticeState,
} from '../../../shared/referential/answer-practice.ts'

let next = 0
const context: EditContext = { now: new Date('2026-11-22T10:00:00'), newId: () => `id-${++next}`, author: 'Solène' }
const pins = { steps: '1', referential: '1', factors: '1', municipalities: '1' }
const project = createProject(
  { name: 'Essai', version: 'full', sites: [], pins },
  { ...context, newId: () => 'project-1' },
)
const practice = { id: 'e.3', questionText: 'Que savez-vous des écolabels ?' }

describe('the answer to a practice', () => {
  test('a note alone does not assess the practice', () => {
    const noted = changePracticeAnswer(project, 'e.3', { comment: 'À voir' }, context)
    expect(noted.practiceAnswers).toMatchObject([{ id: 'e.3', comment: 'À voir' }])
    expect(noted.practiceAnswers[0]?.state).toBeUndefined()
    expect(projectSchema.safeParse(noted).success).toBe(true)
  })

  test('« je ne sais pas » asks nobody until somebody is chosen, then keeps one waiting question', () => {
    const unknown = setPracticeState(project, practice, 'unknown', context)
    expect(unknown.questions).toEqual([])
    const asked = setPracticeAddressee(unknown, practice, { askRole: 'it_provider' }, context)
    expect(asked.questions).toMatchObject([
      { about: 'e.3', text: practice.questionText, askRole: 'it_provider', askedOn: '2026-11-22', state: 'waiting' },
    ])
    const other = setPracticeAddressee(asked, practice, { askRole: 'mayor' }, context)
    expect(other.questions).toMatchObject([{ about: 'e.3', askRole: 'mayor' }])
    expect(projectSchema.safeParse(other).success).toBe(true)
  })

  test('another answer takes the question back, and « je ne sais pas » again asks the same person', () => {
    const asked = setPracticeAddressee(
      setPracticeState(project, practice, 'unknown', context),
      practice,
      { askRole: 'it_provider' },
      context,
    )
    const answered = setPracticeState(asked, practice, 'in_place', context)
    expect(answered.questions).toEqual([])
    const again = setPracticeState(answered, practice, 'unknown', context)
    expect(again.questions).toMatchObject([{ about: 'e.3', askRole: 'it_provider', state: 'waiting' }])
  })

  test('the same state again changes nothing', () => {
    const answered = setPracticeState(project, practice, 'in_place', context)
    expect(setPracticeState(answered, practice, 'in_place', context)).toBe(answered)
  })

  test('a state can be taken back: the practice is not assessed any more', () => {
    const answered = setPracticeState(project, practice, 'in_place', context)
    expect(setPracticeState(answered, practice, undefined, context).practiceAnswers[0]).not.toHaveProperty('state')
  })
})

import { describe, expect, test } from 'vitest'
import type { PracticeAnswer } from '../../../../shared/domain/answers.ts'
import { addRecord } from '../../../../shared/domain/edit.ts'
import { type Project, projectSchema } from '../../../../shared/domain/project.ts'
import { compareReferentials } from '../../../../shared/referential/import/compare-referentials.ts'
import { importReferential } from '../../../../shared/referential/import/import-referential.ts'
import {
  type MoveDecision,
  moveQuestions,
  moveToReferential,
} from '../../../../shared/referential/import/move-to-referential.ts'
import {
  type ReferentialView,
  type ViewedPractice,
  viewBundledReferential,
  viewPack,
} from '../../../../shared/referential/import/referential-view.ts'
import { editContext, exampleProject, newProject } from '../../support.ts'
import { fixtureFolder, importContext } from './fiche-fixtures.ts'

const practice = (id: string, title: string, more: Partial<ViewedPractice> = {}): ViewedPractice => ({
  id,
  title,
  pilots: [],
  indicators: [],
  ...more,
})
const view = (pin: string, ...practices: readonly ViewedPractice[]): ReferentialView => ({ pin, practices })

const before = view(
  'v1',
  practice('b.1', 'Former'),
  practice('b.2', 'Sensibiliser'),
  practice('b.3', 'Réparer'),
  practice('i.9', 'Donner'),
)
const swapped = view(
  'v2',
  practice('b.1', 'Sensibiliser'),
  practice('b.2', 'Former'),
  practice('b.3', 'Réparer'),
  practice('i.2', 'Donner'),
  practice('j.1', 'Nouvelle'),
)

describe('comparing two versions of the guide', () => {
  test('the 53 sheets say the same as the guide of the application: nothing changed, six are not there', () => {
    const pack = importReferential(fixtureFolder('fiches-v1.zip'), importContext)
    const comparison = compareReferentials(viewBundledReferential(), viewPack(pack))
    expect(comparison.unchanged).toHaveLength(53)
    expect(comparison.removed.map(({ id }) => id)).toEqual(['b.2', 'c.2', 'd.5', 'h.3', 'h.5', 'i.3'])
    expect([comparison.added, comparison.changed, comparison.conflicting, comparison.renumbered]).toEqual([
      [],
      [],
      [],
      [],
    ])
  })

  test('from the beta of 2022 to version 1: 3 new, 5 titles to ask about, the difficulties and pilots that are known to differ', () => {
    const files = fixtureFolder('exports.zip')
    const read = (name: string) =>
      viewPack(
        importReferential(
          files.filter(({ path }) => path === name),
          importContext,
        ),
      )
    const { added, conflicting, changed, removed, renumbered } = compareReferentials(read('beta.json'), read('v1.json'))
    expect(added.map(({ id }) => id)).toEqual(['a.8', 'c.3', 'f.8'])
    expect(conflicting.map(({ id }) => id)).toEqual(['a.1', 'd.6', 'e.5', 'g.1', 'g.3'])
    expect([removed, renumbered]).toEqual([[], []])
    const all = [...changed, ...conflicting]
    const idsWith = (wanted: string) =>
      all.filter(({ fields }) => fields.some(({ field }) => field === wanted)).map(({ id }) => id)
    expect(idsWith('difficulty').toSorted()).toEqual(['a.2', 'a.6'])
    expect(idsWith('pilots').toSorted()).toEqual(['f.4', 'f.5', 'f.6', 'i.6'])
    // 44 differ to the letter; those of i.8 only by the spaces.
    expect(idsWith('indicators')).toHaveLength(43)
  })

  test('apostrophes, accents, spaces and the order of pilots are no change; a changed field says before and after', () => {
    const current = view('1', practice('a.1', "L'inventaire", { pilots: ['x', 'y'], difficulty: 'easy' }))
    const incoming = view('2', practice('a.1', 'L’inventaire', { pilots: ['y', 'x'], difficulty: 'hard' }))
    expect(compareReferentials(current, incoming).changed).toEqual([
      { id: 'a.1', title: 'L’inventaire', fields: [{ field: 'difficulty', before: 'easy', after: 'hard' }] },
    ])
  })

  test('two practices that swapped their ids are two questions, each saying where the other went', () => {
    const { conflicting, renumbered, added, removed } = compareReferentials(before, swapped)
    expect(conflicting).toMatchObject([
      { id: 'b.1', before: 'Former', after: 'Sensibiliser', oldTitleNowAt: 'b.2', newTitleWasAt: 'b.2' },
      { id: 'b.2', before: 'Sensibiliser', after: 'Former', oldTitleNowAt: 'b.1', newTitleWasAt: 'b.1' },
    ])
    expect(renumbered).toEqual([{ from: 'i.9', to: 'i.2', title: 'Donner' }])
    expect([added.map(({ id }) => id), removed]).toEqual([['j.1'], []])
  })
})

const answered = (...answers: readonly (Partial<PracticeAnswer> & { readonly id: string })[]): Project =>
  answers.reduce(
    (project, answer) => addRecord(project, 'practiceAnswers', answer, editContext()).project,
    newProject(),
  )
const comparison = compareReferentials(before, swapped)
const move = (project: Project, decisions: Readonly<Record<string, MoveDecision>>) =>
  moveToReferential(project, comparison, 'v2', decisions, editContext('2027-01-05T09:00:00.000Z'))
const statesOf = (project: Project) => Object.fromEntries(project.practiceAnswers.map(({ id, state }) => [id, state]))

describe('moving a dossier to another version', () => {
  const project = answered(
    { id: 'b.1', state: 'in_place', evidence: 'Attestation' },
    { id: 'b.2', state: 'considering' },
    { id: 'b.3', state: 'unknown' },
  )

  test('is not done while a practice with an answer is undecided, and nothing changes', () => {
    expect(move(project, {})).toEqual({ ok: false, undecided: ['b.1', 'b.2'], clashes: [] })
    expect(move(project, { 'b.1': 'same' })).toEqual({ ok: false, undecided: ['b.2'], clashes: [] })
    expect(project.pins.referential).toBe('v1-2023-06-19')
  })

  test('asks only about practices that were answered, or that something of the dossier names', () => {
    expect(moveQuestions(newProject(), comparison)).toEqual([])
    expect(moveQuestions(project, comparison).map(({ id }) => id)).toEqual(['b.1', 'b.2'])
    const noted = addRecord(
      newProject(),
      'notes',
      { about: 'i.9', text: 'Voir la ressourcerie' },
      editContext(),
    ).project
    expect(moveQuestions(noted, comparison)).toEqual([
      { id: 'i.9', title: 'Donner', nowAt: 'i.2', choices: ['follows', 'same'] },
    ])
  })

  test('answers follow their titles when two practices swapped ids, and the others stay', () => {
    const moved = move(project, { 'b.1': 'follows', 'b.2': 'follows' })
    if (!moved.ok) throw new Error('not moved')
    expect(statesOf(moved.project)).toEqual({ 'b.1': 'considering', 'b.2': 'in_place', 'b.3': 'unknown' })
    expect(moved.project.practiceAnswers.find(({ id }) => id === 'b.2')?.evidence).toBe('Attestation')
    expect(moved.project.pins.referential).toBe('v2')
    expect(moved.report).toMatchObject({ from: 'v1-2023-06-19', to: 'v2', kept: ['b.3'], setAside: [], noLonger: [] })
    expect(projectSchema.safeParse(moved.project).error).toBeUndefined()
  })

  test('said to be the same practice, the answer stays under its id', () => {
    const moved = move(project, { 'b.1': 'same', 'b.2': 'same' })
    expect(moved.ok && statesOf(moved.project)).toEqual({ 'b.1': 'in_place', 'b.2': 'considering', 'b.3': 'unknown' })
  })

  test('said to be a different one, the answer is set aside whole and the practice is not assessed', () => {
    const moved = move(project, { 'b.1': 'different', 'b.2': 'same' })
    if (!moved.ok) throw new Error('not moved')
    expect(moved.project.practiceAnswers.find(({ id }) => id === 'b.1')).toEqual({
      id: 'b.1',
      former: [
        {
          title: 'Former',
          referential: 'v1-2023-06-19',
          setAsideOn: '2027-01-05',
          state: 'in_place',
          evidence: 'Attestation',
        },
      ],
      modifiedAt: '2027-01-05T09:00:00.000Z',
      modifiedBy: 'Référente',
    })
    expect(moved.report.setAside).toEqual(['b.1'])
    expect(projectSchema.safeParse(moved.project).error).toBeUndefined()
  })

  test('an answer that follows onto a practice whose own was set aside leaves both', () => {
    const moved = move(project, { 'b.1': 'follows', 'b.2': 'different' })
    if (!moved.ok) throw new Error('not moved')
    const answer = moved.project.practiceAnswers.find(({ id }) => id === 'b.2')
    expect([answer?.state, answer?.former?.map(({ state }) => state)]).toEqual(['in_place', ['considering']])
  })

  test('two answers never land on one practice', () => {
    expect(move(project, { 'b.1': 'follows', 'b.2': 'same' })).toEqual({ ok: false, undecided: [], clashes: ['b.2'] })
  })

  test('actions, indicators and notes follow the practice, or lose a link that would be wrong', () => {
    const context = editContext()
    let linked = addRecord(
      project,
      'actions',
      { title: 'Atelier', status: 'to_start', practice: ['b.1', 'b.3'] },
      context,
    ).project
    linked = addRecord(linked, 'levers', { title: 'Levier', practice: 'b.2' }, context).project
    linked = addRecord(linked, 'notes', { text: 'Note', about: 'b.1' }, context).project
    const followed = move(linked, { 'b.1': 'follows', 'b.2': 'follows' })
    expect(
      followed.ok && [
        followed.project.actions[0]?.practice,
        followed.project.levers[0]?.practice,
        followed.project.notes[0]?.about,
      ],
    ).toEqual([['b.2', 'b.3'], 'b.1', 'b.2'])
    const parted = move(linked, { 'b.1': 'different', 'b.2': 'different' })
    expect(
      parted.ok && [
        parted.project.actions[0]?.practice,
        parted.project.levers[0]?.practice,
        parted.project.notes[0]?.about,
      ],
    ).toEqual([['b.3'], undefined, undefined])
    expect(parted.ok && projectSchema.safeParse(parted.project).error?.issues).toBe(undefined)
  })

  test('an answer to a practice that the new version has no more stays in the dossier and is listed', () => {
    const gone = compareReferentials(before, view('v3', practice('b.1', 'Former')))
    const moved = moveToReferential(project, gone, 'v3', {}, editContext())
    if (!moved.ok) throw new Error('not moved')
    expect(moved.report).toMatchObject({ kept: ['b.1'], noLonger: ['b.2', 'b.3'] })
    expect(statesOf(moved.project)).toEqual(statesOf(project))
  })

  test('the example commune moves to the 53 sheets and back without losing an answer', () => {
    const pack = viewPack(importReferential(fixtureFolder('fiches-v1.zip'), importContext))
    const bundled = viewBundledReferential()
    const there = moveToReferential(exampleProject(), compareReferentials(bundled, pack), pack.pin, {}, editContext())
    if (!there.ok) throw new Error('not moved')
    const back = moveToReferential(there.project, compareReferentials(pack, bundled), bundled.pin, {}, editContext())
    expect(back.ok && back.project.practiceAnswers).toEqual(exampleProject().practiceAnswers)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addRecord, patchProfile, patchRecord, removeRecord, upsertRecord } from '../../../shared/domain/edit.ts'
import { collectionNames, type Project, projectSchema } from '../../../shared/domain/project.ts'
import { applyDecisions, canKeepBoth } from '../../../shared/merge/apply-decisions.ts'
import { mergeProjects } from '../../../shared/merge/merge-projects.ts'
import { conflictKey, type MergeConflict } from '../../../shared/merge/merge-types.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const at = (hour: number) => editContext(`2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`)
const lotId = exampleProject().equipmentLots[0]?.id ?? ''

describe('merging two states of a dossier', () => {
  test('changes of different fields of one record are both kept, without a question', () => {
    const base = exampleProject()
    const mine = patchRecord(base, 'equipmentLots', lotId, { count: 7 }, at(9))
    const theirs = patchRecord(base, 'equipmentLots', lotId, { note: 'Vu avec le syndicat.' }, at(10))
    const { project, conflicts, applied } = mergeProjects(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(applied).toHaveLength(1)
    expect(project.equipmentLots[0]).toMatchObject({ count: 7, note: 'Vu avec le syndicat.' })
  })

  test('the same field changed twice is a question that shows before, mine and theirs', () => {
    const base = exampleProject()
    const mine = patchRecord(base, 'equipmentLots', lotId, { count: 7 }, at(9))
    const theirs = patchRecord(base, 'equipmentLots', lotId, { count: 8 }, at(10))
    const result = mergeProjects(base, mine, theirs)
    expect(result.conflicts).toMatchObject([
      {
        kind: 'field',
        field: 'count',
        before: { value: 2 },
        mine: { value: 7 },
        theirs: { value: 8, modifiedBy: 'Référente' },
      },
    ])
    expect(result.project.equipmentLots[0]?.count).toBe(7)
    const key = conflictKey(result.conflicts[0] as MergeConflict)
    expect(applyDecisions(result, new Map([[key, 'theirs']]), at(11)).equipmentLots[0]?.count).toBe(8)
    expect(applyDecisions(result, new Map([[key, 'mine']]), at(11)).equipmentLots[0]?.count).toBe(7)
  })

  test('the same change on both sides is no question', () => {
    const base = exampleProject()
    const change = (hour: number) => patchRecord(base, 'equipmentLots', lotId, { count: 7 }, at(hour))
    expect(mergeProjects(base, change(9), change(10)).conflicts).toEqual([])
  })

  test('a removal is asked, and a removal of what the other side changed says so', () => {
    const base = exampleProject()
    const mine = patchRecord(base, 'equipmentLots', lotId, { count: 7 }, at(9))
    const result = mergeProjects(base, mine, removeRecord(base, 'equipmentLots', lotId, at(10)))
    expect(result.conflicts).toMatchObject([{ kind: 'removal', removedBy: 'theirs', isChanged: true }])
    expect(result.project.equipmentLots).toHaveLength(30)
    const key = conflictKey(result.conflicts[0] as MergeConflict)
    expect(applyDecisions(result, new Map([[key, 'theirs']]), at(11)).equipmentLots).toHaveLength(29)
  })

  test('two long texts can both be kept, two names cannot', () => {
    const base = exampleProject()
    const side = (note: string, hour: number) =>
      patchRecord(base, 'equipmentLots', lotId, { note, title: note }, at(hour))
    const result = mergeProjects(base, side('Un', 9), side('Deux', 10))
    const note = result.conflicts.find(
      (conflict) => conflict.kind === 'field' && conflict.field === 'note',
    ) as MergeConflict
    const title = result.conflicts.find(
      (conflict) => conflict.kind === 'field' && conflict.field === 'title',
    ) as MergeConflict
    expect([canKeepBoth(note), canKeepBoth(title)]).toEqual([true, false])
    const merged = applyDecisions(result, new Map([[conflictKey(note), 'both']]), at(11))
    expect(merged.equipmentLots[0]?.note).toBe('Un\nDeux')
  })

  test('without a base every difference is shown', () => {
    const mine = patchProfile(newProject(), { staffCount: 12 }, at(9))
    const theirs = patchProfile(newProject(), { staffCount: 14 }, at(10))
    expect(mergeProjects(undefined, mine, theirs).conflicts).toMatchObject([{ field: 'staffCount' }])
  })
})

/** A random run of edits of one side. */
const edits = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('lot' as const), at: fc.nat(31), count: fc.nat(9) }),
    fc.record({ kind: fc.constant('note' as const), at: fc.nat(31), note: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ kind: fc.constant('remove' as const), at: fc.nat(31) }),
    fc.record({ kind: fc.constant('add' as const), count: fc.nat(9) }),
    fc.record({ kind: fc.constant('tick' as const), item: fc.integer({ min: 1, max: 9 }), isDone: fc.boolean() }),
    fc.record({ kind: fc.constant('staff' as const), count: fc.nat(9) }),
  ),
  { maxLength: 6 },
)
type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never

const small = (): Project => ({ ...newProject(), equipmentLots: exampleProject().equipmentLots.slice(0, 4) })
const base = small()

const play = (start: Project, list: Edits, side: string, hour: number): Project => {
  let count = 0
  const nextId = () => {
    count += 1
    return `${side}-${count}`
  }
  const context = { ...at(hour), newId: nextId, author: side }
  let project = start
  for (const edit of list) {
    const id = 'at' in edit ? (project.equipmentLots[edit.at % 5]?.id ?? '') : ''
    if (edit.kind === 'lot') project = patchRecord(project, 'equipmentLots', id, { count: edit.count }, context)
    else if (edit.kind === 'note') project = patchRecord(project, 'equipmentLots', id, { note: edit.note }, context)
    else if (edit.kind === 'remove') project = removeRecord(project, 'equipmentLots', id, context)
    else if (edit.kind === 'add')
      project = addRecord(
        project,
        'equipmentLots',
        { site: 'mairie', kind: 'laptop', inUse: true, count: edit.count },
        context,
      ).project
    else if (edit.kind === 'tick')
      project = upsertRecord(
        project,
        'checklist',
        `s9.c${edit.item}`,
        { state: edit.isDone ? 'done' : 'unknown' },
        { state: 'todo' },
        context,
      )
    else project = patchProfile(project, { staffCount: edit.count }, context)
  }
  return project
}

/** Every value of a dossier as text: where it stands, and what it is. */
const values = (project: Project): Map<string, string> => {
  const found = new Map<string, string>()
  const add = (place: string, fields: object) => {
    for (const [field, value] of Object.entries(fields))
      if (!['modifiedAt', 'modifiedBy', 'id'].includes(field)) found.set(`${place}/${field}`, JSON.stringify(value))
  }
  add('profile', project.profile)
  for (const name of collectionNames) for (const entry of project[name]) add(`${name}/${entry.id}`, entry)
  return found
}

const triples = fc.tuple(edits, edits)
// The full campaign runs with PETITS_PAS_MERGE_RUNS=100000.
const numRuns = Number(process.env.PETITS_PAS_MERGE_RUNS ?? 1500)

const before = values(base)

describe('laws of merging, over random work of two sides', { timeout: 1_200_000 }, () => {
  test('no value of mine or theirs disappears: it is in the result or in a question', () => {
    fc.assert(
      fc.property(triples, ([left, right]) => {
        const mine = play(base, left, 'mairie', 9)
        const theirs = play(base, right, 'syndicat', 10)
        const { project, conflicts } = mergeProjects(base, mine, theirs)
        const kept = values(project)
        const asked = new Set(
          conflicts.flatMap((conflict) =>
            conflict.kind === 'field'
              ? [
                  `${conflictKey(conflict)}=${JSON.stringify(conflict.mine.value)}`,
                  `${conflictKey(conflict)}=${JSON.stringify(conflict.theirs.value)}`,
                ]
              : // A record that one side removed is in the question, whole.
                Object.entries(conflict.record).map(
                  ([field, value]) => `${conflictKey(conflict).slice(0, -1)}${field}=${JSON.stringify(value)}`,
                ),
          ),
        )
        for (const side of [mine, theirs])
          for (const [place, value] of values(side)) {
            // A value that this side never touched may have been changed by the other.
            if (before.get(place) === value) continue
            if (kept.get(place) !== value && !asked.has(`${place}=${value}`)) return false
          }
        return true
      }),
      { numRuns },
    )
  })

  test('merging is idempotent, and the result can be opened again', () => {
    fc.assert(
      fc.property(triples, ([left, right]) => {
        const mine = play(base, left, 'mairie', 9)
        const theirs = play(base, right, 'syndicat', 10)
        const once = mergeProjects(base, mine, theirs).project
        expect(projectSchema.safeParse(once).success).toBe(true)
        expect(mergeProjects(base, base, base)).toMatchObject({ conflicts: [], applied: [] })
        expect(mergeProjects(base, mine, base).applied).toEqual([])
        // The sender's file again, now with what was merged as the base of both: nothing left to do.
        expect(mergeProjects(once, once, once).conflicts).toEqual([])
      }),
      { numRuns },
    )
  })

  test('who merges does not matter: the same questions, the same answers where there is none', () => {
    fc.assert(
      fc.property(triples, ([left, right]) => {
        const mine = play(base, left, 'mairie', 9)
        const theirs = play(base, right, 'syndicat', 10)
        const here = mergeProjects(base, mine, theirs)
        const there = mergeProjects(base, theirs, mine)
        const keys = (list: readonly MergeConflict[]) => list.map(conflictKey).sort()
        expect(keys(here.conflicts)).toEqual(keys(there.conflicts))
        const asked = new Set(keys(here.conflicts))
        const other = values(there.project)
        const isAsked = (place: string) => asked.has(place) || asked.has(place.replace(/[^/]+$/, '-'))
        // One expectation for all: thousands of them would take longer than the merging.
        const differing = [...values(here.project)].filter(
          ([place, value]) => !isAsked(place) && other.get(place) !== value,
        )
        expect(differing).toEqual([])
      }),
      { numRuns },
    )
  })
})

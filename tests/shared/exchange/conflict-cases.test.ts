import { describe, expect, test } from 'vitest'
import { addRecord, patchProfile, patchRecord, removeRecord } from '../../../shared/domain/edit.ts'
import { type Project, projectSchema } from '../../../shared/domain/project.ts'
import { compareStamps } from '../../../shared/exchange/exchange-stamp.ts'
import { classifyIntake } from '../../../shared/exchange/intake.ts'
import { joinMunicipalities } from '../../../shared/exchange/join-municipalities.ts'
import { matchLots, withoutMatches } from '../../../shared/exchange/match-lots.ts'
import { bodyNameOf, prefillProject } from '../../../shared/exchange/prefill-project.ts'
import { acceptProposals, proposalKey, reviewAdvice } from '../../../shared/exchange/review-advice.ts'
import { leaveBody, modeChangeOf, noteInJournal, originsOf } from '../../../shared/exchange/support-changes.ts'
import { applyDecisions } from '../../../shared/merge/apply-decisions.ts'
import { mergeProjects } from '../../../shared/merge/merge-projects.ts'
import { conflictKey } from '../../../shared/merge/merge-types.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const at = (hour: number, author: string) => ({
  ...editContext(`2026-11-23T${String(hour).padStart(2, '0')}:00:00.000Z`),
  author,
})
const town = (hour = 9) => at(hour, 'Mairie')
const body = (hour = 10) => at(hour, 'Syndicat')
const base = exampleProject()
const lotId = base.equipmentLots[0]?.id ?? ''
const actionId = base.actions[0]?.id ?? ''
const countOf = (project: Project) => project.equipmentLots.find(({ id }) => id === lotId)?.count

// The twelve rows of mutualisateur.md, section 6, in their order.
describe('the twelve cases of conflict', () => {
  test('1. commune and body changed the same field: both values with author and date, and the commune chooses', () => {
    const mine = patchRecord(base, 'equipmentLots', lotId, { count: 7 }, town())
    const theirs = patchRecord(base, 'equipmentLots', lotId, { count: 8 }, body())
    const result = mergeProjects(base, mine, theirs)
    expect(result.conflicts).toMatchObject([
      {
        before: { value: 2 },
        mine: { value: 7, modifiedBy: 'Mairie', modifiedAt: '2026-11-23T09:00:00.000Z' },
        theirs: { value: 8, modifiedBy: 'Syndicat', modifiedAt: '2026-11-23T10:00:00.000Z' },
      },
    ])
    // The later value is not taken on its own.
    expect(countOf(applyDecisions(result, new Map(), town(11)))).toBe(7)
  })

  test('2. two people of the commune have two copies: field by field, neither copy is lost', () => {
    const mine = patchRecord(base, 'equipmentLots', lotId, { count: 7 }, at(9, 'Secrétaire'))
    const theirs = addRecord(
      patchRecord(base, 'equipmentLots', lotId, { note: 'Vu' }, at(10, 'Adjoint')),
      'notes',
      { id: 'note-copy', text: 'Sur l’autre poste' },
      at(10, 'Adjoint'),
    ).project
    const { project, conflicts } = mergeProjects(base, mine, theirs)
    expect(conflicts).toEqual([])
    expect(project.equipmentLots[0]).toMatchObject({ count: 7, note: 'Vu' })
    expect(project.notes.at(-1)).toMatchObject({ id: 'note-copy', modifiedBy: 'Adjoint' })
  })

  test('3. an advice about an old return: only fields unchanged since are proposed, nothing goes back', () => {
    const sinceThen = patchRecord(base, 'equipmentLots', lotId, { count: 7 }, town())
    const advice = patchRecord(base, 'equipmentLots', lotId, { count: 8, title: 'Postes de l’accueil' }, body())
    const known = { projectId: base.id, name: 'Valbourg', digests: [], lastSent: 2 }
    const stamp = {
      direction: 'advice',
      number: 1,
      lastReceived: 1,
      author: 'Syndicat',
      sentAt: '2026-11-23T10:00:00.000Z',
    } as const
    const envelope = toEnvelope(advice, { now: body().now, appVersion: '0.1.0' })
    const intake = classifyIntake(writeProjectFile(envelope, undefined, stamp), [known], base.id)
    expect(intake).toMatchObject({ kind: 'recognised', isOutdated: true })
    const review = reviewAdvice(base, sinceThen, advice, true)
    expect(review.proposals.map(proposalKey)).toEqual([`equipmentLots/${lotId}/title`])
    expect(review.passedOver.map(conflictKey)).toEqual([`equipmentLots/${lotId}/count`])
    expect(countOf(acceptProposals(review, new Set(review.proposals.map(proposalKey)), town(11)))).toBe(7)
  })

  test('4. an action the commune removed comes back in an advice: restored only if asked', () => {
    const mine = removeRecord(base, 'actions', actionId, town())
    const theirs = patchRecord(base, 'actions', actionId, { summary: 'Relue' }, body())
    const result = mergeProjects(base, mine, theirs)
    const has = (project: Project) => project.actions.some(({ id }) => id === actionId)
    expect(result.conflicts).toMatchObject([{ kind: 'removal', removedBy: 'mine', isChanged: true }])
    const decide = (decision: 'mine' | 'theirs') =>
      applyDecisions(result, new Map([[`actions/${actionId}/-`, decision]]), town(11))
    expect([has(result.project), has(decide('mine')), has(decide('theirs'))]).toEqual([false, false, true])
    expect(decide('theirs').actions.find(({ id }) => id === actionId)?.summary).toBe('Relue')
  })

  test('5. a lot counted on both sides: a match by place, kind and number, never twice the devices', () => {
    const lot = { site: 'École', kind: 'tablet', inUse: true, count: 12 }
    const mine = addRecord(base, 'equipmentLots', { ...lot, id: 'mine' }, town()).project
    const theirs = addRecord(base, 'equipmentLots', { ...lot, site: 'ecole', id: 'theirs' }, body()).project
    const matches = matchLots(base, mine, theirs)
    expect(matches).toMatchObject([{ mine: { id: 'mine' }, theirs: { id: 'theirs' }, isSameCount: true }])
    const merged = withoutMatches(mergeProjects(base, mine, theirs).project, matches)
    expect(merged.equipmentLots).toHaveLength(base.equipmentLots.length + 1)
    const elsewhere = addRecord(base, 'equipmentLots', { ...lot, site: 'mairie', id: 'other' }, body()).project
    expect(matchLots(base, mine, elsewhere)).toEqual([])
  })

  test('6. the mode changes on the way: it is noticed and noted, the mission letter stays', () => {
    const after = patchProfile(base, { mutualisingMode: 'acts_as_referent' }, town())
    expect(modeChangeOf(base, after)).toEqual({ before: 'pair', after: 'acts_as_referent' })
    expect(modeChangeOf(base, base)).toBeUndefined()
    const noted = noteInJournal(after, 'Le syndicat devient référent.', town())
    expect(noted.journal.at(-1)).toMatchObject({ text: 'Le syndicat devient référent.', date: '2026-11-23' })
    expect(noted.checklist).toEqual(base.checklist)
  })

  test('7. the commune leaves: its dossier stays whole, the body’s contacts go only on request', () => {
    const kept = leaveBody(base, false, town())
    expect({ ...kept, profile: base.profile, modifiedAt: base.modifiedAt }).toEqual(base)
    const gone = leaveBody(base, true, town())
    const contact = (project: Project, id: string) => project.actors.find((actor) => actor.id === id)?.contact
    expect([contact(base, 'actor-syndicate-officer'), contact(gone, 'actor-syndicate-officer')]).toEqual([
      expect.stringContaining('@'),
      undefined,
    ])
    expect(contact(gone, 'actor-digital-adviser')).toBe(contact(base, 'actor-digital-adviser'))
    expect(gone.actors).toHaveLength(base.actors.length)
  })

  test('8. two communes become one: records side by side, answers as notes, nothing averaged', () => {
    const other: Project = { ...base, profile: { ...base.profile, name: 'Coudray', inseeCode: '00513' } }
    const joint = joinMunicipalities(newProject(), [base, other], (name, { state }) => `${name} : ${state}`, town())
    expect(projectSchema.safeParse(joint).error).toBeUndefined()
    expect([joint.practiceAnswers, joint.checklist]).toEqual([[], []])
    expect(joint.equipmentLots).toHaveLength(2 * base.equipmentLots.length)
    expect(new Set(joint.equipmentLots.map(({ id }) => id)).size).toBe(joint.equipmentLots.length)
    const about = joint.notes.filter((note) => note.about === 'a.1').map(({ text }) => text)
    expect(about).toEqual(['Valbourg-sur-Aure : in_place', 'Coudray : in_place'])
    // Links follow their records.
    const actors = new Set(joint.actors.map(({ id }) => id))
    for (const { provider } of joint.digitalServices) if (provider) expect(actors).toContain(provider)
  })

  test('9. they disagree on an answer: the commune’s stays, the body’s comment stands beside it', () => {
    const changed = patchRecord(base, 'practiceAnswers', 'a.1', { state: 'in_progress' }, body())
    const comment = { id: 'note-body', about: 'a.1', text: 'La lettre n’est pas signée.' }
    const advice = addRecord(changed, 'notes', comment, body()).project
    const review = reviewAdvice(base, base, advice, false)
    expect(review.project).toEqual(base)
    const accepted = acceptProposals(review, new Set(['notes/note-body/+']), town(11))
    expect(accepted.practiceAnswers).toEqual(base.practiceAnswers)
    expect(accepted.notes.at(-1)).toMatchObject({ modifiedBy: 'Syndicat', about: 'a.1' })
  })

  test('10. two bodies help one commune: both origins are kept and named', () => {
    const target = {
      name: 'Thèreval',
      inseeCode: '50239',
      version: 'under_3500',
      sites: ['mairie'],
      pins: base.pins,
    } as const
    const first = prefillProject(base, target, { by: bodyNameOf(base), on: '2026-11-20' }, town())
    const prefilled = { by: 'Département', on: '2026-11-22', fields: ['name'] }
    const second = addRecord(first, 'digitalServices', { name: 'Visio', prefilled }, body()).project
    const { project, conflicts } = mergeProjects(first, first, second)
    expect(conflicts).toEqual([])
    expect(originsOf(project)).toEqual([bodyNameOf(base), 'Département'])
  })

  test('11. the file of another commune: told apart, and it replaces nothing', () => {
    const known = { projectId: base.id, name: 'Valbourg-sur-Aure', inseeCode: '00512', digests: [] }
    const bytes = writeProjectFile(toEnvelope(newProject(), { now: town().now, appVersion: '0.1.0' }))
    expect(classifyIntake(bytes, [known], base.id)).toMatchObject({
      kind: 'other-dossier',
      expected: { name: 'Valbourg-sur-Aure' },
      file: { envelope: { project: { profile: { name: 'Thèreval' } } } },
    })
  })

  test('12. a wrong clock: the number of sending comes before the date', () => {
    const early = { number: 3, sentAt: '2031-01-01T00:00:00.000Z' }
    const late = { number: 4, sentAt: '2020-01-01T00:00:00.000Z' }
    expect([late, early].sort(compareStamps)).toEqual([early, late])
    const known = { projectId: base.id, name: 'Valbourg', digests: [], last: late }
    const stamp = { ...early, direction: 'return', author: 'Mairie' } as const
    const bytes = writeProjectFile(toEnvelope(base, { now: town().now, appVersion: '0.1.0' }), undefined, stamp)
    expect(classifyIntake(bytes, [known], base.id).kind).toBe('older')
  })
})

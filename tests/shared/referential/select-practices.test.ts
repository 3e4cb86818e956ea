import { describe, expect, test } from 'vitest'
import type { PracticeAnswer } from '../../../shared/domain/answers.ts'
import { addRecord, patchProfile } from '../../../shared/domain/edit.ts'
import { profileSchema, type Situation } from '../../../shared/domain/profile.ts'
import { projectSchema } from '../../../shared/domain/project.ts'
import { loadFullPractices } from '../../../shared/referential/load-plain-practices.ts'
import { loadProfileQuestions, situationFact } from '../../../shared/referential/profile-questions.ts'
import {
  type PracticeSelection,
  placePractice,
  type SelectionDepth,
  selectPractices,
} from '../../../shared/referential/select-practices.ts'
import { situationOf } from '../../../shared/referential/situation.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const practices = loadFullPractices()
const content = loadProfileQuestions()
type Choice = Pick<PracticeAnswer, 'id' | 'state' | 'placement'>
const select = (situation: Situation, choices: readonly Choice[] = [], depth: SelectionDepth = 'essential') =>
  selectPractices(practices, situation, depth, choices, content)
const counts = ({ essential, later, notHere }: PracticeSelection) => [essential.length, later.length, notHere.length]
const idsIn = (selection: PracticeSelection, group: keyof PracticeSelection) => selection[group].map(({ id }) => id)
const reasonOf = (selection: PracticeSelection, wanted: string) =>
  Object.values(selection)
    .flat()
    .find(({ id }) => id === wanted)?.reason

describe('which practices count in this commune', () => {
  test('with nothing known: our 33 essentials, 14 for later, 12 rarely useful', () => {
    expect(counts(select({}))).toEqual([33, 14, 12])
  })

  test('twelve of the essentials are said to be for the first year', () => {
    expect(select({}).essential.filter(({ reason }) => reason.kind === 'first_year')).toHaveLength(12)
  })

  test('a server brings back the practices about servers, and says why', () => {
    const selection = select({ ownServer: true })
    expect(idsIn(selection, 'essential')).toEqual(expect.arrayContaining(['h.4', 'f.5']))
    expect(reasonOf(selection, 'h.4')).toMatchObject({ kind: 'situation', fact: 'ownServer' })
  })

  test('without a site, the rules for its contract do not apply here, and what still serves waits', () => {
    const selection = select({ website: false })
    expect(idsIn(selection, 'notHere')).toEqual(expect.arrayContaining(['g.3', 'g.5']))
    expect(idsIn(selection, 'later')).toEqual(expect.arrayContaining(['g.4', 'g.6', 'g.9']))
    expect(reasonOf(selection, 'g.3')?.text).toContain('n’a pas de site')
  })

  test('an answer of no takes away only what that fact excludes', () => {
    const none = Object.fromEntries(situationFact.options.map((fact) => [fact, false]))
    const before = new Set(idsIn(select({}), 'essential'))
    const lost = [...before].filter((id) => !idsIn(select(none), 'essential').includes(id))
    expect(lost).toEqual(['d.3', 'g.3', 'g.4', 'g.6', 'g.9'])
  })

  test('the full list holds all that can apply: only what a fact excludes stays out', () => {
    expect(counts(select({}, [], 'full'))).toEqual([59, 0, 0])
    expect(idsIn(select({ website: false }, [], 'full'), 'notHere')).toEqual(['g.3', 'g.5'])
  })

  test('whatever is answered, every practice is in exactly one group, with a reason in words', () => {
    for (const value of [true, false, undefined])
      for (const fact of situationFact.options)
        for (const depth of ['essential', 'full'] as const) {
          const selection = select(value === undefined ? {} : { [fact]: value }, [], depth)
          const all = Object.values(selection).flat()
          expect(all.map(({ id }) => id).toSorted()).toEqual(practices.map(({ practice }) => practice.id).toSorted())
          for (const { reason } of all) expect(reason.text).toMatch(/[.!?]$/)
        }
  })
})

describe('the user has the last word', () => {
  test('a practice that was brought back counts, even against the profile', () => {
    const selection = select({ website: false }, [{ id: 'g.3', placement: 'brought_back' }])
    expect(idsIn(selection, 'essential')).toContain('g.3')
    expect(reasonOf(selection, 'g.3')).toMatchObject({ kind: 'brought_back' })
  })

  test('a practice that was set aside is out of the way in both depths, even an essential one', () => {
    for (const depth of ['essential', 'full'] as const)
      expect(reasonOf(select({}, [{ id: 'a.1', placement: 'set_aside', state: 'in_place' }], depth), 'a.1')?.kind).toBe(
        'set_aside',
      )
  })

  test('an answer brings a practice in; « sans objet » does not; « je ne sais pas » does', () => {
    const choices: readonly Choice[] = [
      { id: 'h.3', state: 'in_progress' },
      { id: 'h.5', state: 'not_applicable' },
      { id: 'h.7', state: 'unknown' },
      { id: 'a.4' },
    ]
    const essential = idsIn(select({}, choices), 'essential')
    expect(['h.3', 'h.5', 'h.7', 'a.4'].map((id) => essential.includes(id))).toEqual([true, false, true, false])
  })

  test('an essential answered « sans objet » stays where it was answered', () => {
    expect(idsIn(select({}, [{ id: 'g.11', state: 'not_applicable' }]), 'essential')).toContain('g.11')
  })

  test('the choice is kept in the dossier beside the answer, and can be taken back', () => {
    const context = editContext()
    const brought = placePractice(newProject(), 'a.4', 'brought_back', context)
    expect(brought.practiceAnswers).toMatchObject([{ id: 'a.4', placement: 'brought_back' }])
    expect(brought.practiceAnswers[0]).not.toHaveProperty('state')
    expect(projectSchema.safeParse(brought).error).toBeUndefined()
    expect(placePractice(brought, 'a.4', undefined, context).practiceAnswers[0]).not.toHaveProperty('placement')
    const untouched = newProject()
    expect(placePractice(untouched, 'a.4', undefined, context)).toBe(untouched)
  })

  test('the reason somebody gives for setting aside is the one that is told, and goes with it', () => {
    const context = editContext()
    const aside = placePractice(newProject(), 'a.1', 'set_aside', context, ' Le syndicat s’en charge. ')
    expect(reasonOf(select({}, aside.practiceAnswers), 'a.1')).toEqual({
      kind: 'set_aside',
      text: 'Le syndicat s’en charge.',
    })
    expect(projectSchema.safeParse(aside).error).toBeUndefined()
    const back = placePractice(aside, 'a.1', undefined, context)
    expect(back.practiceAnswers[0]).not.toHaveProperty('placementReason')
  })
})

describe('what the dossier already says', () => {
  test('an empty dossier says nothing but its places: no inventory is no proof', () => {
    const project = { ...newProject(), profile: { ...newProject().profile, sites: ['Mairie'] } }
    expect(situationOf(project)).toEqual({ situation: {}, seen: {}, workedOut: [] })
    expect(situationOf(newProject()).situation).toEqual({ school: true })
  })

  test('a server, a site, a provider, sensors and the number of agents are seen, each marked as worked out', () => {
    const context = editContext()
    let project = patchProfile(newProject(), { sites: ['mairie'], staffCount: 24, itProvider: 'actor-1' }, context)
    project = addRecord(
      project,
      'equipmentLots',
      { site: 'mairie', kind: 'nas', inUse: true, count: 1 },
      context,
    ).project
    project = addRecord(project, 'connectedObjects', { site: 'bourg', kind: 'camera', inUse: true }, context).project
    project = addRecord(project, 'digitalServices', { name: 'Site', kind: 'website' }, context).project
    const { situation, workedOut } = situationOf(project)
    const expected = { ownServer: true, website: true, itProvider: true, connectedDevices: true, manyStaff: false }
    expect(situation).toEqual(expected)
    expect(workedOut.toSorted()).toEqual(Object.keys(expected).toSorted())
    expect(situationOf(patchProfile(project, { staffCount: 25 }, context)).situation.manyStaff).toBe(true)
  })

  test('a server counted zero, kept in a cupboard or a site nobody uses is not there', () => {
    const context = editContext()
    let project = patchProfile(newProject(), { sites: [] }, context)
    project = addRecord(
      project,
      'equipmentLots',
      { site: 'mairie', kind: 'server', inUse: true, count: 0 },
      context,
    ).project
    project = addRecord(project, 'equipmentLots', { site: 'mairie', kind: 'server', inUse: false }, context).project
    project = addRecord(
      project,
      'digitalServices',
      { name: 'Vieux', kind: 'website', stillUsed: 'no' },
      context,
    ).project
    expect(situationOf(project).situation).toEqual({})
  })

  test('what the commune answered wins over what was worked out', () => {
    const project = patchProfile(newProject(), { situation: { school: false } }, editContext())
    expect(situationOf(project)).toEqual({ situation: { school: false }, seen: { school: true }, workedOut: [] })
    expect(profileSchema.safeParse(project.profile).error).toBeUndefined()
  })

  test('the example commune keeps its essentials and gains what its inventory calls for', () => {
    const project = exampleProject()
    const { situation } = situationOf(project)
    const { essential } = select(situation, project.practiceAnswers)
    expect(situation).toMatchObject({ school: true, website: true })
    expect(essential.length).toBeGreaterThanOrEqual(33)
  })
})

describe('the questions', () => {
  test('one per fact, in words a secretary knows', () => {
    expect(content.questions.map(({ fact }) => fact).toSorted()).toEqual(situationFact.options.toSorted())
    for (const { question, hint, because } of content.questions) {
      expect(question).toMatch(/\u00a0\?$/)
      expect(hint).toMatch(/\.$/)
      expect(because).toMatch(/\.$/)
    }
  })

  test('a yes brings back exactly what the plain texts promise', () => {
    for (const { bringsBack, whenYes, fact } of content.questions) {
      if (!bringsBack) continue
      const promised = practices.filter(({ plain }) => plain.bringBackWhen?.includes(bringsBack))
      expect([fact, whenYes.map(({ practice }) => practice).toSorted()]).toEqual([
        fact,
        promised.map(({ practice }) => practice.id).toSorted(),
      ])
    }
    const asked = new Set(content.questions.flatMap(({ bringsBack }) => bringsBack ?? []))
    expect(practices.flatMap(({ plain }) => plain.bringBackWhen ?? []).filter((reason) => !asked.has(reason))).toEqual(
      [],
    )
  })

  test('every practice named exists, and a no never promises what is already out', () => {
    const ids = new Set(practices.map(({ practice }) => practice.id))
    for (const { whenYes, whenNo } of content.questions)
      for (const { practice } of [...whenYes, ...whenNo]) expect(ids).toContain(practice)
    const hidden = new Set(idsIn(select({}), 'notHere'))
    expect(content.questions.flatMap(({ whenNo }) => whenNo).filter(({ practice }) => hidden.has(practice))).toEqual([])
  })
})

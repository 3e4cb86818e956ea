import { describe, expect, test } from 'vitest'
import { addRecord, patchRecord, removeRecord } from '../../../shared/domain/edit.ts'
import type { Project } from '../../../shared/domain/project.ts'
import { makeAdvice } from '../../../shared/exchange/make-advice.ts'
import { makeReturn } from '../../../shared/exchange/make-return.ts'
import { applyLotDecisions, receiveFile } from '../../../shared/exchange/receive-file.ts'
import { conflictKey } from '../../../shared/merge/merge-types.ts'
import { wordChanges } from '../../../shared/merge/word-changes.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { openProjectFile, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { editContext, exampleProject } from '../support.ts'

const base = exampleProject()
const context = { now: new Date('2026-11-23T10:00:00.000Z'), appVersion: '0.1.0' }
const sent = (project: Project, steps?: readonly ('s4' | 's8')[]) => {
  const made = makeReturn(
    project,
    { ...(steps && { steps }), withContacts: false, number: 1, author: 'Mairie' },
    context,
  )
  const opened = openProjectFile(writeProjectFile(made.envelope, toEnvelope(base, context), made.stamp))
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}
const merge = (own: Project, file: ReturnType<typeof sent>, keptBase?: Project) => {
  const reception = receiveFile({ own, file, ...(keptBase && { keptBase }) })
  if (reception.kind !== 'merge') throw new Error('no merge')
  return reception
}

describe('a file that comes back', () => {
  test('a single step that comes back takes nothing away from the others', () => {
    const lot = base.equipmentLots[0]
    const edited = patchRecord(base, 'equipmentLots', lot?.id ?? '', { count: 41 }, editContext())
    const { result } = merge(base, sent(edited, ['s4']))
    expect(result.conflicts).toEqual([])
    expect(result.project.equipmentLots[0]?.count).toBe(41)
    expect(result.project.actions).toEqual(base.actions)
    expect(result.project.actors).toEqual(base.actors)
  })

  test('contacts kept back by the sender stay with the receiver', () => {
    expect(base.actors.some(({ contact }) => contact !== undefined)).toBe(true)
    expect(merge(base, sent(base)).result).toMatchObject({ conflicts: [], applied: [] })
  })

  test('the state we kept goes before the one in the file: what they refused does not come back as ours', () => {
    const id = base.actions[0]?.id ?? ''
    const proposed = patchRecord(base, 'actions', id, { summary: 'Notre proposition' }, editContext())
    // They saw the proposal, kept their own text, and send it.
    expect(merge(proposed, sent(base), proposed).result.project.actions[0]?.summary).toBe(base.actions[0]?.summary)
    // With the file's own base alone the proposal would look like our change.
    expect(merge(proposed, sent(base)).result.project.actions[0]?.summary).toBe('Notre proposition')
  })

  test.each([undefined, ['s4'] as const])(
    'an advice about a return (steps: %s) proposes nothing about what did not travel',
    (steps) => {
      const returned = sent(base, steps)
      const theirs = returned.envelope.project
      const id = theirs.equipmentLots[0]?.id ?? ''
      const changed = patchRecord(theirs, 'equipmentLots', id, { count: 41 }, editContext())
      const {
        envelope,
        base: seen,
        stamp,
      } = makeAdvice(changed, { received: theirs, number: 1, lastReceived: 1, author: 'Syndicat' }, context)
      const file = openProjectFile(writeProjectFile(envelope, seen, stamp))
      if (!file.ok) throw new Error(file.error.code)
      // The mairie kept its whole dossier as it stood when it sent one step, without the contacts.
      const reception = receiveFile({ own: base, file: file.value, keptBase: base })
      expect(reception).toMatchObject({ kind: 'advice', review: { proposals: [{ field: 'count' }] } })
      expect(reception.kind === 'advice' && reception.review.proposals).toHaveLength(1)
    },
  )

  test('a removal is asked, and a partial return removes nothing it does not hold', () => {
    const id = base.equipmentLots[0]?.id ?? ''
    const removed = removeRecord(base, 'equipmentLots', id, editContext())
    expect(merge(base, sent(removed, ['s4'])).result.conflicts.map(conflictKey)).toEqual([`equipmentLots/${id}/-`])
    expect(merge(base, sent(removed, ['s8'])).result.conflicts).toEqual([])
  })

  test('the same devices counted on both sides wait for a decision and are never added up unasked', () => {
    const lot = { site: 'École', kind: 'tablet', inUse: true, confidence: 'sure' } as const
    const mine = addRecord(base, 'equipmentLots', { ...lot, id: 'mine', count: 12 }, editContext()).project
    const theirs = addRecord(base, 'equipmentLots', { ...lot, id: 'theirs', count: 14 }, editContext()).project
    const { result, matches } = merge(mine, sent(theirs))
    const counts = (decision?: 'mine' | 'theirs' | 'both') =>
      applyLotDecisions(result.project, matches, new Map(decision ? [['mine', decision]] : []))
        .equipmentLots.slice(base.equipmentLots.length)
        .map(({ count }) => count)
    expect([counts(), counts('mine'), counts('theirs'), counts('both')]).toEqual([[12], [12], [14], [12, 14]])
  })
})

describe('texts compared word by word', () => {
  test('both texts can be put together again', () => {
    const before = 'Réduire nos achats de matériel neuf.'
    const after = 'Réduire de moitié nos achats d’appareils neufs.'
    const changes = wordChanges(before, after) ?? []
    const join = (left: string) =>
      changes
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('')
    expect([join('added'), join('removed')]).toEqual([before, after])
    expect(changes.some(({ kind, text }) => kind === 'same' && text.includes('nos achats'))).toBe(true)
  })

  test('several words in the place of others are one removal and one addition', () => {
    const changes = wordChanges('Vus à l’accueil avec elle', 'Vus en salle avec elle') ?? []
    expect(changes.map(({ kind, text }) => `${kind} ${text.trim()}`)).toEqual([
      'same Vus',
      'removed à l’accueil',
      'added en salle',
      'same avec elle',
    ])
  })

  test('very long texts are not compared', () => {
    expect(wordChanges('a '.repeat(20_000), 'b')).toBeUndefined()
  })
})

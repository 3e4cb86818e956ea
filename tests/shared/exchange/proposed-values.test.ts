import { describe, expect, test } from 'vitest'
import { projectSchema } from '../../../shared/domain/project.ts'
import { prefillProject } from '../../../shared/exchange/prefill-project.ts'
import { answerProposed, confirmProposed, listProposed } from '../../../shared/exchange/proposed-values.ts'
import { editContext, exampleProject, newProject } from '../support.ts'

const { id: _id, profile, pins } = newProject()
const prepared = prefillProject(
  exampleProject(),
  { name: profile.name, inseeCode: '50239', population: 1775, version: 'under_3500', sites: [], pins },
  { by: 'Syndicat', on: '2026-11-20', source: 'parc' },
  editContext(),
)

describe('what a body proposed', () => {
  const lot = listProposed(prepared).find(
    ({ place }) => place.kind === 'record' && place.collection === 'equipmentLots',
  )
  if (!lot) throw new Error('nothing proposed')

  test('everything prefilled is listed, with who proposes it', () => {
    expect(listProposed(prepared).every(({ prefilled }) => prefilled.by === 'Syndicat')).toBe(true)
    expect(listProposed(prepared)[0]?.place).toEqual({ kind: 'single', name: 'profile' })
    expect(listProposed(newProject())).toEqual([])
  })

  test('confirming keeps the values; nothing waits any more', () => {
    const confirmed = confirmProposed(prepared, lot.place, undefined, editContext())
    expect(listProposed(confirmed).length).toBe(listProposed(prepared).length - 1)
    expect(confirmed.equipmentLots[0]?.count).toBe(prepared.equipmentLots[0]?.count)
  })

  test('one field is confirmed, corrected or emptied without touching the others', () => {
    const field = lot.values[0]?.field ?? ''
    const corrected = answerProposed(prepared, lot.place, 'count', 99, editContext())
    const emptied = answerProposed(prepared, lot.place, 'count', undefined, editContext())
    const confirmed = confirmProposed(prepared, lot.place, field, editContext())
    const at = (project: typeof prepared) =>
      project.equipmentLots.find(({ id }) => lot.place.kind === 'record' && id === lot.place.id)
    expect(at(corrected)).toMatchObject({ count: 99, modifiedBy: 'Référente' })
    expect(at(emptied)).not.toHaveProperty('count')
    expect(at(confirmed)?.prefilled?.fields).not.toContain(field)
    for (const project of [corrected, emptied, confirmed]) expect(projectSchema.safeParse(project).success).toBe(true)
  })

  test('once every field was answered the proposal counts as confirmed', () => {
    const done = lot.values.reduce(
      (project, { field }) => confirmProposed(project, lot.place, field, editContext()),
      prepared,
    )
    const left = listProposed(done).filter(({ place }) => JSON.stringify(place) === JSON.stringify(lot.place))
    expect(left).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import { projectSchema } from '../../../shared/domain/project.ts'
import { bodyNameOf, prefillProject } from '../../../shared/exchange/prefill-project.ts'
import { prefillRules } from '../../../shared/exchange/prefill-rules.ts'
import { toEnvelope } from '../../../shared/project-file/envelope.ts'
import { openProjectFile, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { editContext, exampleProject } from '../support.ts'

const model = exampleProject()
const origin = { by: bodyNameOf(model), on: '2026-11-22', source: 'Fichier des adhérents' }
const target = {
  name: 'Thèreval',
  inseeCode: '50239',
  population: 1775,
  version: 'under_3500',
  sites: ['mairie', 'école'],
  pins: model.pins,
} as const
const prepared = prefillProject(model, target, origin, editContext())

describe('a dossier prepared by a body', () => {
  test('can be opened, and is named after the body of the model', () => {
    expect(projectSchema.safeParse(prepared).error).toBeUndefined()
    expect(origin.by).toBe(model.actors.find(({ role }) => role === 'mutualising_body')?.name)
  })

  test('every record says who proposes it, when, from where and which fields, and no other field is filled', () => {
    for (const name of Object.keys(prefillRules) as (keyof typeof prefillRules)[]) // its own keys
      for (const entry of prepared[name]) {
        const { id: _id, modifiedAt: _at, modifiedBy, prefilled, ...fields } = entry
        expect(modifiedBy).toBe(origin.by)
        expect(prefilled).toEqual({ ...origin, fields: Object.keys(fields) })
      }
  })

  test('leaves out what belongs to the commune: decisions, votes, dates, answers and its own people', () => {
    expect(prepared.checklist).toEqual([])
    expect(prepared.levers.every(({ decision, votes }) => decision === undefined && votes === undefined)).toBe(true)
    expect(prepared.actions.every(({ status, owner }) => status === 'to_start' && owner === undefined)).toBe(true)
    expect(prepared.deliberations.every(({ sessionDate, votesFor }) => !sessionDate && votesFor === undefined)).toBe(
      true,
    )
    const own = model.actors.filter(({ side }) => side === 'internal').map(({ name }) => name)
    expect(own.length).toBeGreaterThan(3)
    const text = JSON.stringify(prepared)
    for (const name of own) expect(text).not.toContain(name)
    expect(text).not.toContain('Valbourg-sur-Aure"')
  })

  test('points to nothing that was not copied', () => {
    const ids = new Set(
      [...prepared.actors, ...prepared.levers, ...prepared.indicators, ...prepared.keyMessages].map(({ id }) => id),
    )
    for (const service of prepared.digitalServices) if (service.provider) expect(ids).toContain(service.provider)
    for (const action of prepared.actions) {
      if (action.lever) expect(ids).toContain(action.lever)
      for (const id of action.resultIndicators ?? []) expect(ids).toContain(id)
    }
  })
})

describe('the stamp of an exchange file', () => {
  const envelope = toEnvelope(prepared, { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' })
  const stamp = { direction: 'prepared', number: 1, author: origin.by, sentAt: '2026-11-22T10:00:00.000Z' } as const

  test('comes back as it was written', () => {
    const bytes = writeProjectFile(envelope, envelope, stamp)
    expect(openProjectFile(bytes)).toMatchObject({ ok: true, value: { exchange: stamp, base: envelope } })
    expect(openProjectFile(writeProjectFile(envelope))).toMatchObject({ ok: true, value: { envelope } })
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { patchRecord } from '../../../shared/domain/edit.ts'
import { afterIntake, classifyIntake, type KnownDossier } from '../../../shared/exchange/intake.ts'
import { completeReceived, makeReturn } from '../../../shared/exchange/make-return.ts'
import { mergeProjects } from '../../../shared/merge/merge-projects.ts'
import { openProjectFile, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { editContext, exampleProject } from '../support.ts'

const base = exampleProject()
const context = { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
const input = { withContacts: false, number: 2, lastReceived: 1, author: 'Mairie' } as const
const lotId = base.equipmentLots[0]?.id ?? ''

describe('a return', () => {
  test('of one step holds that step alone, says what leaves, and is named after it', () => {
    const { envelope, stamp, fileName, leaving } = makeReturn(base, { ...input, steps: ['s4'] }, context)
    expect(fileName).toBe('NR_00512_retour_s4_v2.petitspas')
    expect(leaving.map(({ list }) => list)).toContain('practiceAnswers')
    expect(leaving.map(({ list }) => list)).not.toContain('actions')
    expect(envelope.project.checklist.every(({ id }) => id.startsWith('s4.'))).toBe(true)
    expect([envelope.project.ambition, envelope.project.roadmap, stamp.steps]).toEqual([undefined, undefined, ['s4']])
    const bytes = writeProjectFile(envelope, undefined, stamp)
    expect(openProjectFile(bytes)).toMatchObject({ ok: true, value: { exchange: stamp } })
    expect(bytes.length).toBeLessThan(5_000_000)
  })

  test('leaves contacts out unless they are asked for', () => {
    const contact = base.actors.find((actor) => actor.contact)?.contact ?? ''
    expect(contact).not.toBe('')
    expect(JSON.stringify(makeReturn(base, input, context).envelope)).not.toContain(contact)
    expect(JSON.stringify(makeReturn(base, { ...input, withContacts: true }, context).envelope)).toContain(contact)
  })

  test('of one step, once received, changes that step and removes nothing else', () => {
    const mine = patchRecord(base, 'equipmentLots', lotId, { count: 9 }, editContext())
    const { envelope, stamp } = makeReturn(mine, { ...input, steps: ['s4'] }, context)
    const { project, conflicts, applied } = mergeProjects(base, base, completeReceived(envelope.project, base, stamp))
    expect(conflicts).toEqual([])
    expect(applied).toMatchObject([{ field: 'count', after: 9 }])
    expect(project.actions).toEqual(base.actions)
  })

  test('of the whole dossier without contacts removes no contact there', () => {
    const { envelope, stamp } = makeReturn(base, input, context)
    const { conflicts, applied } = mergeProjects(base, base, completeReceived(envelope.project, base, stamp))
    expect([conflicts, applied]).toEqual([[], []])
  })
})

describe('sorting what comes in', () => {
  const known: KnownDossier = { projectId: base.id, name: 'Valbourg', inseeCode: '00512', digests: [] }
  const file = (number: number, project = base) => {
    const { envelope, stamp } = makeReturn(project, { ...input, number }, context)
    return writeProjectFile(envelope, undefined, stamp)
  }
  const taken = (bytes: Uint8Array, before: KnownDossier): KnownDossier => {
    const intake = classifyIntake(bytes, [before])
    if (intake.kind !== 'recognised') throw new Error(intake.kind)
    return afterIntake(intake)
  }

  test('the same mail twice is a duplicate, an older one after a newer one is older', () => {
    const after = taken(file(3), known)
    expect(classifyIntake(file(3), [after]).kind).toBe('duplicate')
    expect(classifyIntake(file(2), [after]).kind).toBe('older')
    expect(classifyIntake(file(4), [after]).kind).toBe('recognised')
  })

  test('a dossier nobody knows is told from one of a commune that has another dossier', () => {
    const other = { ...base, id: 'another-dossier' }
    expect(classifyIntake(file(1, other), [])).toMatchObject({ kind: 'unknown', namesakes: [] })
    expect(classifyIntake(file(1, other), [known])).toMatchObject({
      kind: 'unknown',
      namesakes: [{ name: 'Valbourg' }],
    })
  })

  test('what cannot be opened says why', () => {
    const reasonOf = (bytes: Uint8Array) => {
      const intake = classifyIntake(bytes, [known])
      return intake.kind === 'refused' ? intake.reason : intake.kind
    }
    const good = file(1)
    expect(reasonOf(good.subarray(0, good.length >> 1))).toBe('damaged')
    expect(reasonOf(strToU8('age-encryption.org/v1\n-> scrypt'))).toBe('protected')
    expect(reasonOf(strToU8('Bonjour'))).toBe('foreign')
    expect(reasonOf(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('workbook')
    expect(reasonOf(zipSync({ 'photo.txt': strToU8('rien') }))).toBe('foreign')
  })
})

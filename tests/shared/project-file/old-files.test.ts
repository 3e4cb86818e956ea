import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import { CURRENT_VERSION } from '../../../shared/project-file/migrations.ts'
import { openProjectFile } from '../../../shared/project-file/project-file.ts'

const folder = new URL('../../fixtures/dossiers/', import.meta.url)
const files = fs.readdirSync(folder).filter((name) => name.endsWith('.petitspas'))

describe('files that earlier versions wrote', () => {
  test('there is one for each version of the format but the current', () => {
    const versions = Array.from({ length: CURRENT_VERSION - 1 }, (_, index) => `version-${index + 1}.petitspas`)
    expect(files).toEqual(expect.arrayContaining(versions))
  })

  test.each(files)('%s opens whole', (name) => {
    const opened = openProjectFile(new Uint8Array(fs.readFileSync(new URL(name, folder))))
    expect(opened).toMatchObject({ ok: true, value: { envelope: { version: CURRENT_VERSION } } })
    if (!opened.ok) return
    const { project } = opened.value.envelope
    expect(project.profile.name).toBe('Valbourg-sur-Aure')
    expect([project.equipmentLots.length, project.checklist.length, project.actions.length]).toEqual([30, 69, 7])
  })
})

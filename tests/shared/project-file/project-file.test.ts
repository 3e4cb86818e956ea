import fc from 'fast-check'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { openEnvelope, toEnvelope } from '../../../shared/project-file/envelope.ts'
import { parseGuardedJson } from '../../../shared/project-file/json-guard.ts'
import { CURRENT_VERSION } from '../../../shared/project-file/migrations.ts'
import { projectFileName, readProjectFile, writeProjectFile } from '../../../shared/project-file/project-file.ts'
import { exampleProject, newProject } from '../support.ts'

const context = { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
const file = () => writeProjectFile(toEnvelope(exampleProject(), context))

/** The same file with one of its parts changed, its zip checksums right again. */
const withPart = (name: string, change: (text: string) => string): Uint8Array => {
  const parts = unzipSync(file())
  const part = parts[name]
  if (!part) throw new Error(`no ${name}`)
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) })
}
const refusal = (bytes: Uint8Array) => {
  const opened = readProjectFile(bytes)
  return opened.ok ? 'opened' : opened.error.code
}

describe('a dossier and its file', () => {
  test('what was written is read back whole', () => {
    const opened = readProjectFile(file())
    expect(opened.ok && opened.value).toEqual(toEnvelope(exampleProject(), context))
  })

  test('the same dossier gives the same bytes, so that a copy can be recognised', () => {
    expect(file()).toEqual(file())
  })

  test('a dossier of a commune weighs less than 60 kB', () => {
    expect(file().length).toBeLessThan(60_000)
  })

  test('the manifest says whose dossier it is, without opening it', () => {
    const manifest = JSON.parse(strFromU8(unzipSync(file())['manifest.json'] ?? new Uint8Array()))
    expect(manifest).toMatchObject({
      format: 'petits-pas-dossier',
      version: CURRENT_VERSION,
      municipality: 'Valbourg-sur-Aure',
      inseeCode: '00512',
    })
    expect(manifest.counts.equipmentLots).toBe(30)
  })

  test('names are ASCII, with the INSEE code first', () => {
    expect(projectFileName({ project: newProject() })).toBe('50239-thereval.petitspas')
    const island = newProject()
    island.profile.name = 'L’Haÿ-les-Roses et Œuilly'
    expect(projectFileName({ project: island }, 'copie')).toBe('50239-l-hay-les-roses-et-oeuilly-copie.petitspas')
  })
})

describe('a file that cannot be opened', () => {
  test('another kind of file is told apart from a damaged one', () => {
    expect(refusal(strToU8('bonjour'))).toBe('foreign-file')
    expect(refusal(new Uint8Array())).toBe('foreign-file')
    expect(refusal(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }))).toBe('foreign-file')
    expect(refusal(withPart('manifest.json', (text) => text.replace('petits-pas-dossier', 'autre-chose')))).toBe(
      'foreign-file',
    )
  })

  test('a file cut short is refused, wherever it is cut', () => {
    const bytes = file()
    for (let length = 10; length < bytes.length; length += 997)
      expect(refusal(bytes.slice(0, length))).toBe('invalid-file')
  })

  test('a change inside is noticed by the hash', () => {
    expect(refusal(withPart('project.json', (text) => text.replace('Marquantin', 'Marquentin')))).toBe('invalid-file')
  })

  test('a newer format is refused with both versions named', () => {
    const opened = readProjectFile(withPart('manifest.json', (text) => text.replace(/"version": \d+/, '"version": 7')))
    expect(opened).toMatchObject({
      ok: false,
      error: { code: 'too-new', details: { version: 7, supported: CURRENT_VERSION } },
    })
  })

  test('a bomb is refused from its directory, before it is inflated', () => {
    const bomb = zipSync({ 'manifest.json': strToU8('{}'), 'project.json': new Uint8Array(40_000_000) }, { level: 9 })
    expect(bomb.length).toBeLessThan(100_000)
    expect(refusal(bomb)).toBe('too-large')
    const many = zipSync(Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`f${index}`, strToU8('x')])))
    expect(refusal(many)).toBe('too-large')
  })

  test('names that leave the folder are refused', () => {
    expect(refusal(zipSync({ '../manifest.json': strToU8('{}') }))).toBe('invalid-file')
  })

  test('single bits turned anywhere never open a different dossier', () => {
    const bytes = file()
    const before = JSON.stringify(toEnvelope(exampleProject(), context))
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (at, bit) => {
        const turned = bytes.slice()
        turned[at] = (turned[at] ?? 0) ^ (1 << bit)
        const opened = readProjectFile(turned)
        return !opened.ok || JSON.stringify(opened.value) === before
      }),
      { numRuns: 400 },
    )
  })
})

describe('an envelope', () => {
  const envelope = () => structuredClone(toEnvelope(exampleProject(), context)) as unknown as Record<string, unknown>

  test('opens without changing what it was given', () => {
    const raw = envelope()
    const copy = structuredClone(raw)
    expect(openEnvelope(raw).ok).toBe(true)
    expect(raw).toEqual(copy)
  })

  test('an unknown field is refused with its place', () => {
    const raw = envelope()
    ;(raw.project as { profile: Record<string, unknown> }).profile.couleur = 'bleu'
    expect(openEnvelope(raw)).toMatchObject({
      ok: false,
      error: { code: 'invalid-file', details: { path: 'profile.couleur' } },
    })
  })

  test.each([null, 3, 'texte', [], {}])('%j is no envelope', (raw) => {
    expect(openEnvelope(raw).ok).toBe(false)
  })
})

describe('JSON from outside', () => {
  test('too deep, too many keys, too long texts and dangerous names are refused', () => {
    const code = (text: string) => {
      const parsed = parseGuardedJson(text)
      return parsed.ok ? 'ok' : parsed.error.code
    }
    expect(code(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)).toBe('too-large')
    expect(code('{"a":{"__proto__":{"x":1}}}')).toBe('invalid-file')
    expect(code('{"constructor":1}')).toBe('invalid-file')
    expect(code(JSON.stringify('x'.repeat(1_000_001)))).toBe('too-large')
    expect(code(`[${'0,'.repeat(200_001)}0]`)).toBe('too-large')
    expect(code('{"a":')).toBe('invalid-file')
    expect(code('{"a":[1,2,{"b":"c"}]}')).toBe('ok')
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })
})

import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import ICAL from 'ical.js'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cliTexts } from '../../electron/cli/cli-text.ts'
import { isCommand } from '../../electron/cli/is-command.ts'
import { runCommandLine } from '../../electron/cli/run.ts'
import { patchRecord } from '../../shared/domain/edit.ts'
import type { Project } from '../../shared/domain/project.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { CURRENT_VERSION } from '../../shared/project-file/migrations.ts'
import { readProjectFile, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { makeKeys } from '../../shared/signature/ed25519.ts'
import { keyWords } from '../../shared/signature/key-words.ts'
import { editContext, exampleProject } from '../shared/support.ts'

let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const run = async (...words: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const context = { now: new Date('2026-11-22T10:00:00.000Z'), newId: () => '00000000-test', appVersion: '0.1.0' }
  return { code: await runCommandLine(words, output, context), out: out.join('\n'), err: err.join('\n') }
}
const inFolder = (name: string) => path.join(folder, name)

describe('nouveau', () => {
  test('makes the dossier of Thèreval from its code', async () => {
    const { code, out, err } = await run('nouveau', '--commune', '50239', '--vers', inFolder('t.petitspas'))
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('Thèreval (50239)')
    expect(out).toContain('69 tâches')
    const opened = readProjectFile(new Uint8Array(await fs.readFile(inFolder('t.petitspas'))))
    expect(opened).toMatchObject({
      ok: true,
      value: { project: { kind: 'real', profile: { name: 'Thèreval', population: 1775, version: 'under_3500' } } },
    })
  })

  test('an unknown code is refused with exit code 1 and nothing is written', async () => {
    const { code, err } = await run('nouveau', '--commune', '99999', '--vers', inFolder('t.petitspas'))
    expect(code).toBe(1)
    expect(err).toContain('99999')
    expect(await fs.readdir(folder)).toEqual([])
  })

  test.each([
    [['nouveau']],
    [['nouveau', '--commune', '50239']],
    [['nouveau', '--commune', '50239', '--exemple', '--vers', 'x.petitspas']],
    [['nouveau', '--commune', '50239', '--vers', 'x.zip']],
    [['nouveau', '--commune', '--vers', 'x.petitspas']],
    [['nouveau', '--inconnu', '--vers', 'x.petitspas']],
    [['inconnue']],
    [[]],
    [['verifier']],
    [['verifier', 'a', 'b']],
  ])('%j is bad usage: exit code 2', async (words) => {
    const { code, out, err } = await run(...words)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).not.toBe('')
  })
})

describe('verifier', () => {
  test('says format, counts and progress of the example', async () => {
    await run('nouveau', '--exemple', '--vers', inFolder('e.petitspas'))
    const { code, out } = await run('verifier', inFolder('e.petitspas'), '--json')
    expect(code).toBe(0)
    const report = JSON.parse(out)
    expect(report).toMatchObject({
      valid: true,
      version: CURRENT_VERSION,
      kind: 'example',
      counts: { equipmentLots: 30, connectedObjects: 4 },
    })
    expect(report.progress).toMatchObject({ done: 44, counted: 67 })
    expect(report.progress.steps.map((step: { done: number; counted: number }) => [step.done, step.counted])).toEqual([
      [9, 9],
      [4, 5],
      [4, 5],
      [7, 8],
      [8, 8],
      [3, 6],
      [2, 7],
      [4, 8],
      [0, 5],
      [3, 6],
    ])
  })

  test('a foreign, a damaged and an absent file each get their sentence and exit code 1', async () => {
    await fs.writeFile(inFolder('a.petitspas'), 'bonjour')
    await run('nouveau', '--exemple', '--vers', inFolder('e.petitspas'))
    await fs.truncate(inFolder('e.petitspas'), 5000)
    const foreign = await run('verifier', inFolder('a.petitspas'))
    const damaged = await run('verifier', inFolder('e.petitspas'))
    const absent = await run('verifier', inFolder('rien.petitspas'))
    for (const { code, out } of [foreign, damaged, absent]) expect([code, out]).toEqual([1, ''])
    expect(new Set([foreign.err, damaged.err, absent.err]).size).toBe(3)
    for (const { err } of [foreign, damaged, absent]) expect(err).not.toMatch(/undefined|\{\{|Error/)
  })
})

test('help lists every command, and words that are none open the window', async () => {
  const { code, out } = await run('aide')
  expect(code).toBe(0)
  for (const name of Object.keys(cliTexts.commands)) expect(out).toContain(`  ${name} `)
  const one = await run('inventaire', '--help')
  expect([one.code, one.err]).toEqual([0, ''])
  expect(one.out).toContain('--remplacer')
  expect(one.out).not.toContain('  verifier ')
  expect((await run('aide', 'inventaire')).out).toBe(one.out)
  expect(isCommand(['nouveau'])).toBe(true)
  expect(isCommand(['dossier.petitspas'])).toBe(false)
  expect(isCommand([])).toBe(false)
})

describe('classeur and rapport', () => {
  test('write files of their kind from the example, and say the total', async () => {
    await run('nouveau', '--exemple', '--vers', inFolder('e.petitspas'))
    const workbook = await run('classeur', inFolder('e.petitspas'), '--vers', inFolder('e.xlsx'), '--json')
    expect(workbook.err).toBe('')
    const data = JSON.parse(workbook.out)
    expect(data.sheets).toHaveLength(14)
    expect(data.equipment.totalKgCo2e).toBeCloseTo(1627.867, 2)
    for (const name of ['e.docx', 'e.html']) {
      const report = await run('rapport', inFolder('e.petitspas'), '--vers', inFolder(name))
      expect([report.code, report.err]).toEqual([0, ''])
    }
    const start = async (name: string) => (await fs.readFile(inFolder(name))).subarray(0, 2).toString('latin1')
    expect([await start('e.xlsx'), await start('e.docx'), await start('e.html')]).toEqual(['PK', 'PK', '<!'])
    expect((await fs.readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  test('a wrong extension writes nothing', async () => {
    await run('nouveau', '--exemple', '--vers', inFolder('e.petitspas'))
    expect((await run('classeur', inFolder('e.petitspas'), '--vers', inFolder('e.docx'))).code).toBe(2)
    expect((await run('rapport', inFolder('e.petitspas'), '--vers', inFolder('e.xlsx'))).code).toBe(2)
    expect(await fs.readdir(folder)).toEqual(['e.petitspas'])
  })
})

describe('fusionner', () => {
  const context = { now: new Date('2026-11-22T10:00:00.000Z'), appVersion: '0.1.0' }
  const save = async (name: string, project: Project, base?: Project) =>
    fs.writeFile(inFolder(name), writeProjectFile(toEnvelope(project, context), base && toEnvelope(base, context)))

  test('takes over what the other side alone changed and lists what both changed', async () => {
    const base = exampleProject()
    const lotId = base.equipmentLots[0]?.id ?? ''
    await save('local.petitspas', patchRecord(base, 'equipmentLots', lotId, { count: 7 }, editContext()))
    const theirs = patchRecord(base, 'equipmentLots', lotId, { count: 8, note: 'Vu.' }, editContext())
    await save('recu.petitspas', theirs, base)
    const words = ['fusionner', inFolder('local.petitspas'), inFolder('recu.petitspas')]
    const { code, out } = await run(...words, '--vers', inFolder('g.petitspas'), '--conflits', inFolder('c.json'))
    expect(code).toBe(0)
    expect(out).toContain('Questions à trancher')
    expect(out).toContain('n’est pas signé')
    const merged = readProjectFile(new Uint8Array(await fs.readFile(inFolder('g.petitspas'))))
    expect(merged.ok && merged.value.project.equipmentLots[0]).toMatchObject({ count: 7, note: 'Vu.' })
    const conflicts = JSON.parse(await fs.readFile(inFolder('c.json'), 'utf8'))
    expect(conflicts).toMatchObject([
      { field: 'count', before: { value: 2 }, mine: { value: 7 }, theirs: { value: 8 } },
    ])
  })

  test('names who signed the received file, in the words that can be compared by telephone', async () => {
    await save('local.petitspas', exampleProject())
    const key = { name: 'Syndicat', ...makeKeys(new Uint8Array(32).fill(7)) }
    const envelope = toEnvelope(exampleProject(), context)
    await fs.writeFile(inFolder('signe.petitspas'), writeProjectFile(envelope, envelope, undefined, undefined, key))
    const words = ['fusionner', inFolder('local.petitspas'), inFolder('signe.petitspas')]
    const { code, out } = await run(...words, '--vers', inFolder('g.petitspas'))
    expect([code, out]).toEqual([0, expect.stringContaining(keyWords(key.publicKey))])
    expect(out).toContain('Syndicat')
  })

  test('refuses the file of another commune', async () => {
    await save('local.petitspas', exampleProject())
    await run('nouveau', '--commune', '50239', '--vers', inFolder('autre.petitspas'))
    const words = ['fusionner', inFolder('local.petitspas'), inFolder('autre.petitspas')]
    const { code, err } = await run(...words, '--vers', inFolder('g.petitspas'))
    expect(code).toBe(1)
    expect(err).toContain('Thèreval')
    expect(await fs.readdir(folder)).not.toContain('g.petitspas')
  })
})

describe('document', () => {
  test('writes the mission letter of the example, and names what is missing of a new dossier', async () => {
    await run('nouveau', '--exemple', '--vers', inFolder('e.petitspas'))
    await run('nouveau', '--commune', '50239', '--vers', inFolder('t.petitspas'))
    const words = (file: string) => ['document', inFolder(file), '--modele', 'd1.mission_letter', '--vers']
    const full = await run(...words('e.petitspas'), inFolder('e.docx'))
    expect([full.code, full.err]).toEqual([0, ''])
    const empty = await run(...words('t.petitspas'), inFolder('t.html'), '--json')
    expect(JSON.parse(empty.out).missing.length).toBeGreaterThan(0)
    expect(await fs.readFile(inFolder('t.html'), 'utf8')).toContain('Thèreval')
  })

  test('an unknown document is bad usage, and the known ones are listed', async () => {
    const { code, err } = await run('document', 'x.petitspas', '--modele', 'd99.rien', '--vers', 'x.docx')
    expect(code).toBe(2)
    expect(err).toContain('d7.draft_deliberation')
  })
})

describe('calendrier', () => {
  test('writes the calendar that another library reads, with the same identifiers the second time', async () => {
    await run('nouveau', '--exemple', '--vers', inFolder('e.petitspas'))
    const uids = async (name: string): Promise<readonly string[]> => {
      const { code, err, out } = await run('calendrier', inFolder('e.petitspas'), '--vers', inFolder(name), '--json')
      expect([code, err]).toEqual([0, ''])
      const component = new ICAL.Component(ICAL.parse(await fs.readFile(inFolder(name), 'utf8')))
      const events = component.getAllSubcomponents('vevent')
      expect(JSON.parse(out)).toMatchObject({ events: events.length, councilDate: '2027-02-11' })
      expect(events.flatMap((event) => event.getAllSubcomponents('valarm'))).toEqual([])
      return events.map((event) => String(event.getFirstPropertyValue('uid')))
    }
    const first = await uids('a.ics')
    expect(first.length).toBeGreaterThan(30)
    expect(await uids('b.ics')).toEqual(first)
  })

  test('another extension, or a file that is no dossier, writes nothing', async () => {
    await fs.writeFile(inFolder('x.petitspas'), 'rien')
    expect((await run('calendrier', inFolder('x.petitspas'), '--vers', inFolder('x.docx'))).code).toBe(2)
    expect((await run('calendrier', inFolder('x.petitspas'), '--vers', inFolder('x.ics'))).code).toBe(1)
    expect(await fs.readdir(folder)).toEqual(['x.petitspas'])
  })
})

import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import { readFolder } from '../../electron/files/read-folder.ts'
import { referentialPackSchema } from '../../shared/referential/import/pack-schema.ts'

let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))
const inFolder = (...names: readonly string[]) => path.join(folder, ...names)

const run = async (...words: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const context = { now: new Date('2026-11-22T10:00:00.000Z'), newId: () => '00000000-test', appVersion: '0.1.0' }
  return { code: await runCommandLine(words, output, context), out: out.join('\n'), err: err.join('\n') }
}

/** Unpacks a zip of `tests/fixtures/fiches` into the folder. */
const unpack = async (name: string, target: string): Promise<void> => {
  const files = unzipSync(new Uint8Array(await fs.readFile(`tests/fixtures/fiches/${name}`)))
  for (const [file, bytes] of Object.entries(files)) {
    await fs.mkdir(path.dirname(inFolder(target, file)), { recursive: true })
    await fs.writeFile(inFolder(target, file), bytes)
  }
}

describe('referentiel', () => {
  test('a folder of the 53 sheets gives a valid pack of 53 and says how it compares', async () => {
    await unpack('fiches-v1.zip', 'fiches')
    const { code, out, err } = await run('referentiel', inFolder('fiches'), '--vers', inFolder('PACK.json'))
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('Fiches lues\u00a0: 53 (9 présentations de thème)')
    expect(out).toContain('Fichiers refusés\u00a0: 0')
    expect(out).toContain(
      'sans changement\u00a0: 53, modifiées\u00a0: 0, nouvelles\u00a0: 0, absentes\u00a0: 6, à trancher\u00a0: 0',
    )
    const pack = referentialPackSchema.parse(JSON.parse(await fs.readFile(inFolder('PACK.json'), 'utf8')))
    expect([pack.name, pack.practices.length]).toEqual(['fiches', 53])
    expect(pack.practices.every(({ file }) => file && !path.isAbsolute(file) && !file.includes('\\'))).toBe(true)
  })

  test('the faulty drafts are named with line and reason, the others are in', async () => {
    const source = 'tests/fixtures/fiches/brouillons.zip'
    const { code, out } = await run('referentiel', source, '--vers', inFolder('PACK.json'))
    expect(code).toBe(0)
    for (const expected of [
      '093d0a10__nommer-responsable.md, ligne 17',
      'a36eb7af__obtenir-et-consacrer-budget.md, ligne 12',
      'b5af22eb__sans-chemin.md, ligne 12',
      'f2a7a4ba__reduire-consommation-energetique.md, ligne 13',
      'Fiches lues\u00a0: 28',
      'Questions à trancher\u00a0: 7',
    ])
      expect(out).toContain(expected)
    const json = await run('referentiel', source, '--vers', inFolder('PACK.json'), '--json')
    const report = JSON.parse(json.out)
    expect(report).toMatchObject({ read: 28, practices: 15, setAside: 10, copies: 3 })
    expect(report.refused).toHaveLength(4)
    for (const { file, line, reason, text } of report.refused) {
      expect([typeof file, typeof line, typeof reason]).toEqual(['string', 'number', 'string'])
      expect(text).toContain(file)
    }
  })

  test('the JSON export gives 59, and its pack can be read again', async () => {
    await unpack('exports.zip', 'exports')
    const first = await run('referentiel', inFolder('exports', 'v1.json'), '--vers', inFolder('A.json'), '--json')
    const second = await run('referentiel', inFolder('A.json'), '--vers', inFolder('B.json'), '--json')
    expect([JSON.parse(first.out).practices, JSON.parse(second.out).practices]).toEqual([59, 59])
    const [a, b] = await Promise.all(['A.json', 'B.json'].map((name) => fs.readFile(inFolder(name), 'utf8')))
    expect(JSON.parse(b ?? '').practices).toEqual(JSON.parse(a ?? '').practices)
  })

  test('when nothing can be read: exit code 1, each file with its reason, nothing written', async () => {
    await fs.mkdir(inFolder('notes'))
    await fs.writeFile(inFolder('notes', 'lisez-moi.md'), '# Bonjour\n')
    await fs.writeFile(inFolder('notes', 'vide.md'), '')
    const { code, out, err } = await run('referentiel', inFolder('notes'), '--vers', inFolder('PACK.json'))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain('Rien n’a été écrit')
    expect(err).toContain('lisez-moi.md, ligne 1')
    expect(err).toContain('vide.md\u00a0: le fichier est vide')
    expect(await fs.readdir(folder)).toEqual(['notes'])
  })

  test('an empty folder, a file that is not there and a foreign file are refused', async () => {
    await fs.mkdir(inFolder('vide'))
    await fs.writeFile(inFolder('photo.png'), new Uint8Array([0x89, 0x50, 0, 0]))
    await fs.writeFile(inFolder('gros.json'), new Uint8Array(10_000_001))
    for (const source of ['vide', 'rien', 'photo.png', 'gros.json']) {
      const { code, out, err } = await run('referentiel', inFolder(source), '--vers', inFolder('PACK.json'))
      expect([source, code, out]).toEqual([source, 1, ''])
      expect(err).not.toMatch(/undefined|\{\{|Error/)
      expect(err.length).toBeGreaterThan(20)
    }
    expect((await fs.readdir(folder)).toSorted()).toEqual(['gros.json', 'photo.png', 'vide'])
  })

  test.each([
    [['referentiel']],
    [['referentiel', 'a']],
    [['referentiel', 'a', '--vers', 'b.zip']],
    [['referentiel', 'a', 'b', '--vers', 'c.json']],
  ])('%j is bad usage: exit code 2', async (words) => {
    expect((await run(...words)).code).toBe(2)
  })

  test('sheets of a mutualising body carry its name', async () => {
    await unpack('fiches-v1.zip', 'fiches')
    await run('referentiel', inFolder('fiches'), '--vers', inFolder('PACK.json'), '--auteur', 'Syndicat d’exemple')
    const pack = JSON.parse(await fs.readFile(inFolder('PACK.json'), 'utf8'))
    expect([pack.origin, pack.author]).toEqual(['local', 'Syndicat d’exemple'])
  })
})

describe('reading a folder', () => {
  const limits = { files: 3, fileBytes: 100, totalBytes: 250, depth: 2 }
  const read = () => readFolder(folder, (name) => name.endsWith('.md'), limits)

  test('takes the wanted files in order, those of folders below included, and follows no link', async () => {
    await fs.mkdir(inFolder('b', 'c', 'd'), { recursive: true })
    for (const name of ['z.md', 'b/a.md', 'b/c/d/trop-bas.md', 'b/image.png']) await fs.writeFile(inFolder(name), name)
    await fs.symlink(tmpdir(), inFolder('lien'))
    await fs.symlink(inFolder('z.md'), inFolder('lien.md'))
    const result = await read()
    expect(result.ok && result.value.map((file) => file.path)).toEqual(['b/a.md', 'z.md'])
  })

  test('stops at too many files or bytes, and reads no more of a large file than is needed to refuse it', async () => {
    await fs.writeFile(inFolder('a.md'), 'x'.repeat(5000))
    const large = await read()
    expect(large.ok && large.value[0]?.bytes.length).toBe(101)
    for (const name of ['b.md', 'c.md']) await fs.writeFile(inFolder(name), 'x'.repeat(5000))
    expect(await read()).toMatchObject({ ok: false, error: { code: 'too-large', details: { reason: 'bytes' } } })
    for (const name of ['a.md', 'b.md', 'c.md', 'd.md']) await fs.writeFile(inFolder(name), 'x')
    expect(await read()).toMatchObject({ ok: false, error: { code: 'too-large', details: { reason: 'files' } } })
  })
})

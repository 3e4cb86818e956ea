import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import { readSpreadsheet } from '../../shared/import/readers/read-spreadsheet.ts'
import { openProjectFile, type ProjectFile } from '../../shared/project-file/project-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const run = async (...words: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  let ids = 0
  const newId = () => {
    ids += 1
    return `dossier-${String(ids).padStart(6, '0')}`
  }
  const context = { now: new Date('2026-11-22T10:00:00.000Z'), newId, appVersion: '0.1.0' }
  return { code: await runCommandLine(words, output, context), out: out.join('\n'), err: err.join('\n') }
}
const inFolder = (name: string) => path.join(folder, name)

const open = async (name: string): Promise<ProjectFile> => {
  const opened = openProjectFile(new Uint8Array(await fs.readFile(inFolder(name))))
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

const prepare = async (list: string, ...more: string[]) => {
  await fs.writeFile(inFolder('communes.csv'), list)
  const words = ['--modele', inFolder('modele.petitspas'), '--vers', inFolder('envois'), ...more]
  return run('preparer', inFolder('communes.csv'), ...words)
}

describe('preparer', () => {
  beforeEach(async () => {
    await run('nouveau', '--exemple', '--vers', inFolder('modele.petitspas'))
  })

  test('one file and one message for each commune, and a reason for each line left aside', async () => {
    const list = [
      'Code INSEE;Commune;Population;Courriel;Mode',
      '50239;Thèreval;1 775;mairie@thereval.example;binôme',
      '1004;Ambérieu-en-Bugey;;;référent',
      ';Nulle-Part-sur-Rien;;;',
      ';Saint-Denis;;;',
      '50239;THEREVAL;;;',
      '50502;Thèreval;;;',
      '75056;Paris;beaucoup;;',
      '69123;Lyon;;;parfois',
      '',
    ].join('\r\n')
    const { code, out } = await prepare(list, '--json')
    expect(code).toBe(0)
    const data = JSON.parse(out)
    expect(data.made.map(({ file }: { file: string }) => file)).toEqual([
      'NR_50239_prepare_v1.petitspas',
      'NR_01004_prepare_v1.petitspas',
    ])
    expect(data.refused.map(({ line, reason }: { line: number; reason: string }) => [line, reason])).toEqual([
      [4, 'unknown-name'],
      [5, 'ambiguous-name'],
      [6, 'duplicate'],
      [7, 'other-name'],
      [8, 'bad-population'],
      [9, 'bad-mode'],
    ])
    for (const { sentence } of data.refused) expect(sentence).not.toMatch(/\{\{|undefined/)
    expect((await fs.readdir(inFolder('envois'))).sort()).toEqual([
      'NR_01004_prepare_v1.eml',
      'NR_01004_prepare_v1.petitspas',
      'NR_50239_prepare_v1.eml',
      'NR_50239_prepare_v1.petitspas',
      'messages-20261122T1000.txt',
    ])
    const message = await fs.readFile(inFolder('envois/NR_50239_prepare_v1.eml'), 'latin1')
    expect(message).toContain('To: mairie@thereval.example')
    const attached = message.split('\r\n\r\n').at(-1)?.split('\r\n--')[0] ?? ''
    const file = await fs.readFile(inFolder('envois/NR_50239_prepare_v1.petitspas'))
    expect(Buffer.from(attached, 'base64').equals(file)).toBe(true)
  })

  test('the file says who proposes what, carries its base, and answers nothing for the commune', async () => {
    await prepare('insee;mode\n50239;référent\n')
    const { envelope, base, exchange } = await open('envois/NR_50239_prepare_v1.petitspas')
    const { project } = envelope
    expect(base?.project).toEqual(project)
    expect(exchange).toMatchObject({ direction: 'prepared', number: 1 })
    expect(project).toMatchObject({ kind: 'real', checklist: [], practiceAnswers: [], localPriorities: [], quotes: [] })
    expect([project.ambition, project.profile.councilDate]).toEqual([undefined, undefined])
    expect(project.profile).toMatchObject({ name: 'Thèreval', population: 1775, mutualisingMode: 'acts_as_referent' })
    expect(project.profile.prefilled).toMatchObject({
      on: '2026-11-22',
      fields: expect.arrayContaining(['population']),
    })
    expect(project.equipmentLots.length).toBeGreaterThan(0)
    for (const lot of project.equipmentLots) {
      expect(lot.confidence).toBe('to_check')
      expect(lot.prefilled).toMatchObject({ by: exchange?.author, source: expect.stringContaining('communes.csv') })
    }
  })

  test('run twice, it leaves the files already there untouched', async () => {
    await prepare('50239\n')
    const before = await fs.readFile(inFolder('envois/NR_50239_prepare_v1.petitspas'))
    const { code, out } = await prepare('50239\n')
    expect([code, out.includes('existe déjà')]).toEqual([0, true])
    expect((await fs.readFile(inFolder('envois/NR_50239_prepare_v1.petitspas'))).equals(before)).toBe(true)
  })

  test('a list without any commune, or that is no list, writes nothing', async () => {
    const none = await prepare('Commune\nNulle-Part-sur-Rien\n')
    const foreign = await prepare('%PDF-1.7 …')
    for (const { code, out, err } of [none, foreign]) {
      expect([code, out]).toEqual([1, ''])
      expect(err).not.toMatch(/\{\{|undefined/)
    }
    expect(none.err).toContain('Nulle-Part-sur-Rien')
    expect(await fs.readdir(folder)).not.toContain('envois')
  })
})

describe('consolider', () => {
  test('one workbook from a folder; a damaged file and a foreign one are named, and stop nothing', async () => {
    await run('nouveau', '--exemple', '--vers', inFolder('modele.petitspas'))
    await prepare('50239\n50502\n')
    const good = await fs.readFile(inFolder('envois/NR_50239_prepare_v1.petitspas'))
    await fs.writeFile(inFolder('envois/coupe.petitspas'), good.subarray(0, good.length >> 1))
    await fs.writeFile(inFolder('envois/photo.petitspas'), 'GIF89a')
    await fs.writeFile(inFolder('envois/copie.petitspas'), good)
    const { code, out, err } = await run('consolider', inFolder('envois'), '--vers', inFolder('suivi.xlsx'), '--json')
    expect([code, err]).toEqual([0, ''])
    const data = JSON.parse(out)
    expect(data).toMatchObject({ files: 5, communes: 2 })
    expect(data.leftOut.map(({ reason }: { reason: string }) => reason).sort()).toEqual(['damaged', 'foreign', 'older'])
    const read = readSpreadsheet(new Uint8Array(await fs.readFile(inFolder('suivi.xlsx'))))
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual([
      'communes',
      'etapes',
      'pratiques',
      'materiel',
      'achats',
      'sorties',
      'actions',
      'indicateurs',
      'formations',
      'achat_groupe',
      'collecte',
      'totaux',
      'fichiers_ecartes',
      'dictionnaire',
    ])
  })

  test('a folder that does not exist or holds no dossier writes nothing', async () => {
    const absent = await run('consolider', inFolder('rien'), '--vers', inFolder('suivi.xlsx'))
    const empty = await run('consolider', folder, '--vers', inFolder('suivi.xlsx'))
    expect([absent.code, empty.code]).toEqual([1, 1])
    for (const { err } of [absent, empty]) expect(err).not.toMatch(/\{\{|undefined/)
    expect(await fs.readdir(folder)).toEqual([])
  })
})

import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import type { Project } from '../../shared/domain/project.ts'
import { toEnvelope } from '../../shared/project-file/envelope.ts'
import { readProjectFile, writeProjectFile } from '../../shared/project-file/project-file.ts'
import { changedParts, makeTemplate, opened } from '../shared/fill-workbook/templates.ts'
import { lotLines } from '../shared/import/table-fixtures.ts'
import { edited, sheetOf, texts } from '../shared/import/workbook/return-fixtures.ts'
import { exampleProject, newProject } from '../shared/support.ts'

const lists = path.join(import.meta.dirname, '../fixtures/lists')
const now = new Date('2026-11-22T10:00:00.000Z')
let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-'))
  await save('avant.petitspas', newProject())
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const inFolder = (name: string) => path.join(folder, name)
const save = (name: string, project: Project) =>
  fs.writeFile(inFolder(name), writeProjectFile(toEnvelope(project, { now, appVersion: '0.1.0' })))
const open = async (name: string): Promise<Project> => {
  const opened = readProjectFile(new Uint8Array(await fs.readFile(inFolder(name))))
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value.project
}
const run = async (...words: string[]) => {
  const out: string[] = []
  const err: string[] = []
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
  const context = { now, newId: () => crypto.randomUUID(), appVersion: '0.1.0' }
  return { code: await runCommandLine(words, output, context), out: out.join('\n'), err: err.join('\n') }
}
const importList = (list: string, ...others: string[]) =>
  run('inventaire', inFolder('avant.petitspas'), list, '--vers', inFolder('apres.petitspas'), ...others)

describe('inventaire', () => {
  test('says what was recognised, counts the lines, and names each line left out with its reason', async () => {
    const { code, out, err } = await importList(path.join(lists, 'glpi-ordinateurs.csv'))
    expect(err).toBe('')
    expect(code).toBe(0)
    expect(out).toContain('export de GLPI')
    expect(out).toContain('«\u00a0Lieu\u00a0» (lieu)')
    expect(out).toContain('nomment des personnes\u00a0: Usager.')
    expect(out).toContain('7 nouvelles, 0 mises à jour, 0 inchangées, 2 non reprises')
    expect(out).toContain('ligne 7\u00a0: sorti du parc (ECOLE-PORT-03')
    expect(out).toContain('ligne 10\u00a0: date d’achat non comprise, lieu non indiqué, rangé à mairie')
    expect(out).not.toContain('Duval')
    expect(lotLines(await open('apres.petitspas'))).toContain('mairie desktop "Dell OptiPlex 3080" x2 2021')
    expect((await open('avant.petitspas')).equipmentLots).toEqual([])
  })

  test('refuses a workbook of ours, whose factors would become devices, and names the command it is for', async () => {
    const workbook = inFolder('classeur.xlsx')
    await run('classeur', inFolder('avant.petitspas'), '--vers', workbook)
    const { code, err } = await importList(workbook)
    expect(code).toBe(1)
    expect(err).toMatch(/C’est un classeur fait par Petits pas.*la commande reprendre.*Rien n’a été écrit/)
    await expect(fs.stat(inFolder('apres.petitspas'))).rejects.toThrow()
  })

  test('says that a list comes from EcoDiag', async () => {
    const { code, out } = await importList(path.join(lists, 'ecodiag.csv'), '--lieu', 'mairie')
    expect(code).toBe(0)
    expect(out).toContain('liste d’EcoDiag')
    expect((await open('apres.petitspas')).equipmentLots).toHaveLength(8)
  })

  test('a second time, nothing is doubled', async () => {
    await importList(path.join(lists, 'liste-libre.txt'))
    const first = await open('apres.petitspas')
    const again = await run(
      'inventaire',
      inFolder('apres.petitspas'),
      path.join(lists, 'liste-libre.txt'),
      '--vers',
      inFolder('encore.petitspas'),
    )
    expect(again.out).toContain('0 nouvelles, 0 mises à jour, 6 inchangées, 4 non reprises')
    expect((await open('encore.petitspas')).equipmentLots).toEqual(first.equipmentLots)
  })

  test('--json gives the columns and every line, for a program', async () => {
    const { out } = await importList(path.join(lists, 'ocs-machines.csv'), '--json')
    const report = JSON.parse(out)
    expect(report).toMatchObject({
      source: 'ocs',
      counts: { created: 3, updated: 0, unchanged: 0, skipped: 0 },
      lots: { created: 3, newDevices: 3 },
    })
    expect(report.lines).toHaveLength(3)
    expect(out).not.toContain('legoff')
  })

  test('lots typed by hand that may be the same are told, and replaced when asked', async () => {
    const project = newProject()
    const stamp = { modifiedAt: now.toISOString(), modifiedBy: 'Référente' }
    await save('avant.petitspas', {
      ...project,
      equipmentLots: [{ id: 'lot-comptage', ...stamp, site: 'mairie', kind: 'desktop', count: 2, inUse: true }],
    })
    const list = path.join(lists, 'glpi-ordinateurs.csv')
    expect((await importList(list)).out).toContain('ordinateur fixe\u00a0: 2 dans le dossier, 3 dans la liste')
    expect(lotLines(await open('apres.petitspas'))).toContain('mairie desktop x2 -')
    expect((await importList(list, '--remplacer')).out).toContain('remplacés par la liste\u00a0: 1')
    expect(lotLines(await open('apres.petitspas'))).not.toContain('mairie desktop x2 -')
  })

  test('--lieu says where devices without a place stand', async () => {
    await importList(path.join(lists, 'ocs-base.csv'), '--lieu', 'Ateliers')
    const project = await open('apres.petitspas')
    expect(project.equipmentLots.map(({ site }) => site)).toEqual(['Ateliers', 'Ateliers'])
    expect(project.profile.sites).toContain('Ateliers')
  })

  test.each([
    ['un.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'Ancien format Excel'],
    ['vide.csv', new Uint8Array(), 'Le fichier est vide'],
    ['page.xls', new TextEncoder().encode('<html><table></table></html>'), 'page web'],
    ['liste.pdf', new TextEncoder().encode('%PDF-1.4'), 'PDF'],
    ['abime.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0), 'abîmé'],
    ['prenoms.csv', new TextEncoder().encode('Prénom;Ville\nLuc;Thèreval\nZoé;Thèreval\n'), 'Aucune colonne ne dit'],
    ['toners.csv', new TextEncoder().encode('Type;Modèle\nToner;HP 26X\nToner;TN2410\n'), 'Aucune des 2 lignes'],
    ['gros.csv', new TextEncoder().encode(`Type;Modèle\n${'Écran;P2419H\n'.repeat(100_000)}`), 'trop gros'],
  ])('%s is refused with exit code 1 and a clear sentence; nothing is written', async (name, bytes, sentence) => {
    await fs.writeFile(inFolder(name), bytes)
    const { code, out, err } = await importList(inFolder(name))
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(name)
    expect(err).toContain(sentence)
    expect(err).toContain('Rien n’a été écrit.')
    expect(await fs.readdir(folder)).not.toContain('apres.petitspas')
  })

  test('a list that is not there, a sheet that is not there', async () => {
    expect((await importList(inFolder('absente.csv'))).code).toBe(1)
    const { code, err } = await importList(path.join(lists, 'ocs-base.csv'), '--onglet', 'Feuil2')
    expect([code, err]).toEqual([1, expect.stringContaining('Aucun onglet ne porte ce nom')])
  })

  test.each([[['inventaire', 'a.petitspas', 'b.csv']], [['inventaire', 'a.petitspas', '--vers', 'c.petitspas']]])(
    '%j is bad usage: exit code 2',
    async (words) => {
      expect((await run(...words)).code).toBe(2)
    },
  )
})

describe('reprendre', () => {
  const editCount = async (count: number | string) => {
    const bytes = new Uint8Array(await fs.readFile(inFolder('classeur.xlsx')))
    const changed = await edited(bytes, (book) => {
      const { cell, row } = sheetOf(book, texts.equipment.sheets.workstations.name)
      cell(row('Catégorie', 'Copieur'), 'Quantité').value = count
    })
    await fs.writeFile(inFolder('classeur.xlsx'), changed)
  }
  const takeBack = (...others: string[]) =>
    run(
      'reprendre',
      inFolder('exemple.petitspas'),
      inFolder('classeur.xlsx'),
      '--vers',
      inFolder('apres.petitspas'),
      ...others,
    )

  beforeEach(async () => {
    await save('exemple.petitspas', exampleProject())
    await run('classeur', inFolder('exemple.petitspas'), '--vers', inFolder('classeur.xlsx'))
  })

  test('a workbook that nobody changed changes nothing', async () => {
    const { code, out } = await takeBack()
    expect(code).toBe(0)
    expect(out).toContain('Aucune différence')
    expect(await open('apres.petitspas')).toEqual(exampleProject())
  })

  test('a change is listed with its cell, before and after, and taken', async () => {
    await editCount(7)
    const { code, out } = await takeBack()
    expect(code).toBe(0)
    expect(out).toContain('Changements repris\u00a0: 1.')
    expect(out).toMatch(/Postes de travail, C\d+, .*Quantité\u00a0: \d+ → 7/)
    const before = exampleProject().equipmentLots
    const changed = (await open('apres.petitspas')).equipmentLots.filter(
      (lot, index) => lot.count !== before[index]?.count,
    )
    expect(changed.map(({ kind, count }) => [kind, count])).toEqual([['copier', 7]])
  })

  test('what is not understood is listed with its reason; --json says all of it', async () => {
    await editCount('plusieurs')
    expect((await takeBack()).out).toContain('«\u00a0plusieurs\u00a0»\u00a0: ce n’est pas un nombre')
    expect(JSON.parse((await takeBack('--json')).out)).toMatchObject({
      changes: [],
      problems: [{ reason: 'not-a-number', value: 'plusieurs', sheet: 'Postes de travail' }],
    })
  })

  test('the workbook of another dossier, or a plain list, is refused with exit code 1', async () => {
    const other = await run(
      'reprendre',
      inFolder('avant.petitspas'),
      inFolder('classeur.xlsx'),
      '--vers',
      inFolder('apres.petitspas'),
    )
    expect(other.code).toBe(1)
    const list = await run(
      'reprendre',
      inFolder('exemple.petitspas'),
      path.join(lists, 'ocs-base.csv'),
      '--vers',
      inFolder('apres.petitspas'),
    )
    expect([list.code, list.err]).toEqual([1, expect.stringContaining('Ce n’est pas un classeur fait par Petits pas')])
    expect(await fs.readdir(folder)).not.toContain('apres.petitspas')
  })
})

describe('classeur --modele', () => {
  test('fills a workbook that was given, leaves it as it was, and refuses to write over it', async () => {
    const given = await makeTemplate()
    await fs.writeFile(inFolder('recu.xlsx'), given)
    await save('exemple.petitspas', exampleProject())
    const words = ['classeur', inFolder('exemple.petitspas'), '--modele', inFolder('recu.xlsx')]
    const { code, out } = await run(...words, '--vers', inFolder('rempli.xlsx'))
    expect(code).toBe(0)
    expect(out).toContain('à vérifier une par une')
    const filled = new Uint8Array(await fs.readFile(inFolder('rempli.xlsx')))
    expect(changedParts(given, filled).every((part) => part.startsWith('xl/worksheets/'))).toBe(true)
    expect(opened(filled).sheets[0]?.cells.get(3)?.get(2)?.text).toBe('Valbourg-sur-Aure')
    expect((await run(...words, '--vers', inFolder('recu.xlsx'))).code).toBe(1)
    expect(new Uint8Array(await fs.readFile(inFolder('recu.xlsx')))).toEqual(given)
  })
})

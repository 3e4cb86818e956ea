import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runCommandLine } from '../../electron/cli/run.ts'
import { readDocx } from '../shared/export/document/read-docx.ts'

let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(tmpdir(), 'petits-pas-'))
  await run('nouveau', '--exemple', '--vers', inFolder('e.petitspas'))
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
const ask = (id: string, target: string, ...more: string[]) =>
  run('document', inFolder('e.petitspas'), '--modele', id, '--vers', inFolder(target), ...more)
const headingsOf = async (name: string) =>
  readDocx(new Uint8Array(await fs.readFile(inFolder(name)))).headings.map(({ text }) => text)

describe('document --liste', () => {
  test('names every document, without a dossier', async () => {
    const { code, out, err } = await run('document', '--liste')
    expect([code, err]).toEqual([0, ''])
    const lines = out.split('\n')
    expect(lines.length).toBeGreaterThanOrEqual(42)
    expect(lines[0]).toMatch(/^d1\.profile +Fiche de la collectivité$/u)
    expect(out).toMatch(/^d7\.draft_deliberation +Projet de délibération et annexe$/mu)
  })

  test('gives the same as JSON, saying which belong to the guide', async () => {
    const { documents } = JSON.parse((await run('document', '--liste', '--json')).out)
    expect(documents.filter(({ isOfGuide }: { isOfGuide: boolean }) => isOfGuide)).toHaveLength(28)
    expect(documents).toContainEqual(expect.objectContaining({ id: 'd8.gift_agreement', title: 'Convention de don' }))
  })
})

describe('document', () => {
  test('writes the draft deliberation, and says what is still in brackets', async () => {
    const { code, out } = await ask('d7.draft_deliberation', 'd.docx')
    expect(code).toBe(0)
    expect(out).toContain('Points à compléter, entre crochets dans le document\u00a0: 2.')
    expect(out).toContain('pilote à nommer')
    expect((await headingsOf('d.docx'))[0]).toContain('Annexe')
  })

  test('prints contacts when asked, and speaks the words of a pack', async () => {
    const pack = {
      format: 'petits-pas-wording',
      version: 1,
      name: 'Essai',
      texts: { 'templates.d1.actor_map.title': 'Qui est qui' },
    }
    await fs.writeFile(inFolder('pack.json'), JSON.stringify(pack))
    expect((await ask('d1.actor_map', 'a.html', '--avec-contacts', '--pack', inFolder('pack.json'))).code).toBe(0)
    const page = await fs.readFile(inFolder('a.html'), 'utf8')
    expect(page).toContain('<h1>Qui est qui</h1>')
    expect(page).toContain('Cette carte porte des coordonnées')
    expect(page).toContain('Texte proposé par Essai.')
    await fs.writeFile(inFolder('pack.json'), JSON.stringify({ ...pack, texts: { 'nulle.part': 'x' } }))
    const { code, err } = await ask('d1.actor_map', 'b.html', '--pack', inFolder('pack.json'))
    expect([code, err.includes('nulle.part')]).toEqual([1, true])
  })

  test('writes a page when the name ends with .html', async () => {
    expect((await ask('d9.dashboard', 'd.html')).code).toBe(0)
    const page = await fs.readFile(inFolder('d.html'), 'utf8')
    expect(page).toContain('<h1>Tableau de bord</h1>')
    expect(page).toContain('Valbourg-sur-Aure')
  })

  test('gives the length of the roadmap that is asked for', async () => {
    expect((await ask('d6.roadmap', 'une.docx', '--trame', 'une-page')).code).toBe(0)
    expect(await headingsOf('une.docx')).toContain('Nos trois engagements')
    expect((await ask('d6.roadmap', 'six.docx', '--trame', 'six-pages')).code).toBe(0)
    expect(await headingsOf('six.docx')).toContain('Avec qui')
  })

  test('gives the sheet of one action', async () => {
    expect((await ask('d8.action_sheets', 'a.docx', '--action', 'a-002')).code).toBe(0)
    const titles = (await headingsOf('a.docx')).filter((title) => /^\d\./u.test(title))
    expect(titles).toEqual(['2. Trier le placard et donner ce qui marche'])
  })

  test.each([
    ['an unknown document', ['--modele', 'd99.rien', '--vers', 'x.docx'], 'd7.draft_deliberation'],
    ['no document', ['--vers', 'x.docx'], 'd1.mission_letter'],
    ['an unknown length', ['--modele', 'd6.roadmap', '--trame', 'dix-pages', '--vers', 'x.docx'], 'deux-pages'],
    ['an unknown action', ['--modele', 'd8.action_sheets', '--action', 'a-999', '--vers', 'x.docx'], 'a-999'],
    ['another kind of file', ['--modele', 'd1.profile', '--vers', 'x.odt'], '.docx'],
    ['no target', ['--modele', 'd1.profile'], '--vers'],
  ])('%s is bad usage: exit code 2, nothing written', async (_what, words, said) => {
    const target = words.map((word) => (word.startsWith('x.') ? inFolder(word) : word))
    const { code, out, err } = await run('document', inFolder('e.petitspas'), ...target)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(said)
    expect(await fs.readdir(folder)).toEqual(['e.petitspas'])
  })

  test('without a dossier nor --liste, the usage is shown', async () => {
    const { code, err } = await run('document', '--modele', 'd1.profile', '--vers', inFolder('x.docx'))
    expect(code).toBe(2)
    expect(err).toContain('--liste')
  })
})

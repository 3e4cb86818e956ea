import { describe, expect, test } from 'vitest'
import { buildPack, pinOfPack } from '../../../../shared/referential/import/build-pack.ts'
import { describeQuestion } from '../../../../shared/referential/import/describe-problem.ts'
import { importReferential } from '../../../../shared/referential/import/import-referential.ts'
import {
  PACK_FORMAT,
  type ReferentialPack,
  referentialPackSchema,
} from '../../../../shared/referential/import/pack-schema.ts'
import { compareIds, normaliseId } from '../../../../shared/referential/import/practice-ids.ts'
import { fixtureFolder, importContext, importTexts, madeUpFiche, sheet } from './fiche-fixtures.ts'

const reread = (pack: unknown): ReferentialPack =>
  importReferential(sheet('PACK.json', JSON.stringify(pack)), importContext)

describe('ids', () => {
  test('are sorted naturally: g.2, g.10, g.11, h.1', () => {
    expect(['h.1', 'g.11', 'g.2', 'g.10', '67'].toSorted(compareIds)).toEqual(['67', 'g.2', 'g.10', 'g.11', 'h.1'])
  })

  test.each([
    ['A.1', 'a.1'],
    ['a.01', 'a.1'],
    ['a.1.', 'a.1'],
    ['1.10', '1.10'],
    ['67', '67'],
  ])('%s is %s', (written, id) => {
    expect(normaliseId(written)).toBe(id)
  })
})

describe('two sheets with one id', () => {
  test('with other titles: the latest stands in the list, the other waits, and the question names both', () => {
    const pack = importTexts({
      'ancienne.md': madeUpFiche({ title: 'Nommer un responsable' }).replace('2026-01-02', '2021-07-15'),
      'nouvelle.md': madeUpFiche({ title: 'Coordonner la démarche' }),
    })
    expect(pack.practices.map(({ title }) => title)).toEqual(['Coordonner la démarche'])
    expect(pack.setAside.map(({ title }) => title)).toEqual(['Nommer un responsable'])
    expect(pack.questions.map(describeQuestion)).toEqual([
      'a.1 a plusieurs titres\u00a0: «\u00a0Coordonner la démarche\u00a0», «\u00a0Nommer un responsable\u00a0». Le premier est gardé, les autres attendent votre choix.',
    ])
  })

  test('with titles that differ by an accent and an apostrophe only: told, but no question', () => {
    const pack = importTexts({
      'a.md': madeUpFiche({ title: 'Evaluer l’usage' }),
      'b.md': madeUpFiche({ title: "Évaluer l'usage", body: 'Autre texte.' }),
    })
    expect([pack.practices.length, pack.setAside.length, pack.questions.length]).toEqual([1, 1, 0])
    expect(pack.remarks.map(({ reason, file }) => [reason, file])).toEqual([['twice', 'b.md']])
  })

  test('of the same day, the whole sheet is kept and the draft without indicators waits, whatever the file names', () => {
    const draft = madeUpFiche().replace('indicators:\n  - "Nombre de fiches"\n', '')
    const pack = importTexts({ 'a-brouillon.md': draft, 'b.md': madeUpFiche() })
    expect(pack.practices.map(({ file }) => file)).toEqual(['b.md'])
    expect(pack.setAside.map(({ file }) => file)).toEqual(['a-brouillon.md'])
  })

  test('exact copies count once', () => {
    const pack = importTexts({ 'a.md': madeUpFiche(), 'copie/a.md': madeUpFiche() })
    expect([pack.practices.length, pack.setAside.length]).toEqual([1, 0])
    expect(pack.remarks.map(({ reason }) => reason)).toEqual(['copy'])
  })
})

describe('a pack', () => {
  const official = importReferential(fixtureFolder('fiches-v1.zip'), importContext)

  test('written and read back is the same', () => {
    const again = reread(official)
    expect(again.practices).toEqual(official.practices)
    expect(again.themes).toEqual(official.themes)
    expect(pinOfPack(again)).toBe(pinOfPack(official))
    expect(again.refused).toEqual([])
  })

  test('what waited for a decision still waits after it was written and read', () => {
    const drafts = importReferential(fixtureFolder('brouillons.zip'), importContext)
    const again = reread(drafts)
    expect(again.setAside).toEqual(drafts.setAside)
    expect(again.questions).toEqual(drafts.questions)
  })

  test('its pin changes with the content and not with the day, the computer or the folder', () => {
    const later = importReferential(
      fixtureFolder('fiches-v1.zip').map(({ path, bytes }) => ({ path: `ailleurs/${path}`, bytes })),
      { ...importContext, now: new Date('2027-01-01T00:00:00.000Z'), appVersion: '9.9.9' },
    )
    expect(pinOfPack(later)).toBe(pinOfPack(official))
    const [first, ...others] = official.practices
    expect(pinOfPack({ ...official, practices: others })).not.toBe(pinOfPack(official))
    expect(first?.id).toBe('a.1')
  })

  const own = {
    format: PACK_FORMAT,
    version: 1,
    name: 'Pratiques du syndicat',
    origin: 'local',
    author: 'Syndicat d’exemple',
    madeAt: '2026-11-01T08:00:00.000Z',
    appVersion: '0.1.0',
    practices: [
      {
        id: 'm.10',
        title: 'Prêter le vidéoprojecteur',
        pilots: [],
        indicators: [],
        inPlain: ['Un seul appareil pour six communes.'],
      },
      {
        id: 'm.2',
        title: 'Commander ensemble',
        pilots: ['purchasing_department'],
        indicators: ['Nombre de commandes'],
      },
    ],
  }

  test('of a mutualising body stays theirs: name, author, order of their ids', () => {
    const pack = reread(own)
    expect(pack).toMatchObject({ name: own.name, author: own.author, origin: 'local', refused: [] })
    expect(pack.practices.map(({ id }) => id)).toEqual(['m.2', 'm.10'])
    expect(referentialPackSchema.safeParse(pack).error).toBeUndefined()
  })

  test('with a faulty practice: it is named by its place and field, the others are in', () => {
    const [first, second] = own.practices
    const pack = reread({ ...own, practices: [{ ...first, html: '<b>' }, second, { ...second, pilots: 'maire' }] })
    expect(pack.practices.map(({ id }) => id)).toEqual(['m.2'])
    expect(pack.refused).toEqual([
      { file: 'PACK.json', reason: 'invalid', detail: 'practices[0].html' },
      { file: 'PACK.json', reason: 'invalid', detail: 'practices[2].pilots' },
    ])
  })

  test('cannot bring a link that is not safe', () => {
    const body = [{ kind: 'paragraph', runs: [{ text: 'ici', href: 'javascript:alert(1)' }] }]
    const pack = reread({ ...own, practices: [{ ...own.practices[0], body }] })
    expect(pack.practices).toEqual([])
    expect(pack.refused.map(({ detail }) => detail)).toEqual(['practices[0].body.0.runs.0.href'])
  })

  test('of a later format, or without a name, is refused whole', () => {
    expect(reread({ ...own, version: 2 }).refused).toEqual([
      { file: 'PACK.json', reason: 'invalid', detail: 'too-new' },
    ])
    const { name: _name, ...nameless } = own
    expect(reread(nameless).refused).toEqual([{ file: 'PACK.json', reason: 'invalid', detail: 'name' }])
  })

  test('sheets written by a body carry its name when it is given', () => {
    const pack = importReferential([sheet('m.md', madeUpFiche({ id: 'm.1' }))], {
      ...importContext,
      author: 'Syndicat',
    })
    expect(pack).toMatchObject({ origin: 'local', author: 'Syndicat' })
  })

  test('an empty reading is an empty pack', () => {
    const { madeAt, name, appVersion } = official
    const pack = buildPack(
      { name, madeAt, appVersion, origin: 'official' },
      { practices: [], themes: [], remarks: [], refused: [] },
    )
    expect(pack.practices).toEqual([])
  })
})

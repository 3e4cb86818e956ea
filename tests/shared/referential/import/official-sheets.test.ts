import { describe, expect, test } from 'vitest'
import { foldName } from '../../../../shared/municipalities/fold-name.ts'
import { pinOfPack } from '../../../../shared/referential/import/build-pack.ts'
import { cleanField } from '../../../../shared/referential/import/clean-field.ts'
import { describeProblem } from '../../../../shared/referential/import/describe-problem.ts'
import { importReferential } from '../../../../shared/referential/import/import-referential.ts'
import { referentialPackSchema } from '../../../../shared/referential/import/pack-schema.ts'
import { isSameTitle } from '../../../../shared/referential/import/practice-ids.ts'
import { plainTextOf } from '../../../../shared/referential/import/text-block.ts'
import { loadPractices } from '../../../../shared/referential/load-referential.ts'
import { fixtureFolder, fixtureText, fixtureZip, importContext } from './fiche-fixtures.ts'

const official = loadPractices().practices
const factsOf = (id: string) => {
  const practice = official.find((entry) => entry.id === id)
  if (!practice) throw new Error(`no practice ${id}`)
  const { title, priority, difficulty, pilots, indicators, date } = practice
  return { id, title, priority, difficulty, pilots, indicators, date }
}

describe('the 53 official sheets of version 1', () => {
  const pack = importReferential(fixtureFolder('fiches-v1.zip'), importContext)

  test('53 in, nothing refused, nothing in doubt, in their natural order', () => {
    expect(pack.refused).toEqual([])
    expect(pack.questions).toEqual([])
    expect(pack.setAside).toEqual([])
    const missing = new Set(['b.2', 'c.2', 'd.5', 'h.3', 'h.5', 'i.3'])
    expect(pack.practices.map(({ id }) => id)).toEqual(official.map(({ id }) => id).filter((id) => !missing.has(id)))
    expect(referentialPackSchema.safeParse(pack).error).toBeUndefined()
  })

  test.each(pack.practices.map((practice) => [practice.id, practice] as const))(
    '%s: title, priority, difficulty, pilots, indicators and date are those of the guide',
    (id, practice) => {
      const { title, priority, difficulty, pilots, indicators, date, otherPilots } = practice
      expect({ id, title, priority, difficulty, pilots, indicators, date }).toEqual(factsOf(id))
      expect(otherPilots).toBeUndefined()
    },
  )

  test('each keeps its place on the site', () => {
    for (const { id, site } of pack.practices) {
      const number = Number(id.split('.')[1])
      expect(site).toMatchObject({ type: 'bpnr', order: String(10 * number) })
      expect(site?.layout).toBe('layouts/bonne-pratique/bonne-pratique.njk')
      expect(site?.parent).toMatch(/^bonnes-pratiques-/)
    }
  })

  test.each(pack.practices.map(({ id, file = '', body = [] }) => [id, file, body] as const))(
    '%s: every word of its text is kept, and no mark of Markdown or HTML',
    (_id, file, body) => {
      const source = fixtureText('fiches-v1.zip', file)
        .replace(/^---\n[\s\S]*?\n---\n/, '')
        .replace(/\]\(https:[^)\s]*\)/g, ' ')
        .replace(/\]\((http:[^)\s]*)\)/g, ' ($1)')
        .replaceAll('**', '')
        .replace(/<\/?div[^>]*>/g, '')
        .replace(/^[|\s:-]+$/gm, '')
      const kept = plainTextOf(body)
      expect(foldName(kept)).toBe(foldName(source))
      expect(kept).not.toMatch(/\]\(|\*\*|<\/?\w+|^#/m)
    },
  )

  test('the two tables of c.3 are tables', () => {
    const tables = pack.practices.find(({ id }) => id === 'c.3')?.body?.filter(({ kind }) => kind === 'table')
    expect(tables?.map((table) => table.kind === 'table' && [table.header?.length, table.rows.length])).toEqual([
      [5, 2],
      [5, 2],
    ])
  })

  test('the nine introductions give the themes, by their letter', () => {
    expect(pack.themes.map(({ letter }) => letter).join('')).toBe('abcdefghi')
    expect(pack.themes.find(({ letter }) => letter === 'f')?.title).toBe(
      'Phase d’usage, administration et paramétrages',
    )
  })

  test('the only remark is the one address without https', () => {
    expect(pack.remarks).toMatchObject([{ reason: 'link-as-text', line: 23 }])
    const text = plainTextOf(pack.practices.find(({ id }) => id === 'i.8')?.body ?? [])
    expect(text).toContain('(http://www.ademe.fr/')
  })

  test('the zip gives the same practices as the folder, and the same pin', () => {
    const zipped = importReferential(fixtureZip('fiches-v1.zip'), importContext)
    expect(zipped.practices).toEqual(pack.practices)
    expect(pinOfPack(zipped)).toBe(pinOfPack(pack))
  })
})

describe('the drafts of 2021 to 2023', () => {
  const pack = importReferential(fixtureZip('brouillons.zip'), importContext)
  const index = fixtureText('brouillons.zip', 'INDEX.csv').trim().split('\n').slice(1)
  const faulty = index.filter((line) => line.includes('yaml-invalide')).map((line) => line.split(',')[0])

  test('the faulty ones are refused by name, line and reason, and only they', () => {
    expect(faulty).toHaveLength(4)
    expect(pack.refused.map(({ file }) => file)).toEqual(faulty)
    expect(pack.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [17, 'yaml-tab'],
      [12, 'yaml-after-quote'],
      [12, 'yaml-indent'],
      [13, 'yaml-indent'],
    ])
    expect(describeProblem(pack.refused[1] ?? { file: '', reason: 'empty' })).toBe(
      'a36eb7af__obtenir-et-consacrer-budget.md, ligne 12\u00a0: du texte suit un guillemet fermant. Placez le guillemet à la fin de la valeur.',
    )
  })

  test('none of the 28 others is lost: in the list, set aside, or a copy of one of them', () => {
    const copies = pack.remarks.filter(({ reason }) => reason === 'copy')
    expect([index.length, pack.practices.length, pack.setAside.length, copies.length]).toEqual([32, 15, 10, 3])
  })

  test('one id with several titles is a question, and so is an id that is a bare number', () => {
    const sameId = pack.questions.filter(({ kind }) => kind === 'same-id')
    expect(sameId.map(({ id }) => id)).toEqual(['a.1', 'a.2', 'i.1'])
    const unusual = pack.questions.filter(({ kind }) => kind === 'unusual-id')
    expect(unusual.map(({ id }) => id)).toEqual(['1', '1', '67', '67'])
    expect(pack.setAside.filter(({ id }) => id === '67')).toHaveLength(2)
  })

  test('a missing field is told and the sheet is kept', () => {
    const missing = pack.remarks.filter(({ reason }) => reason === 'missing-field')
    const count = (field: string): number => missing.filter(({ detail }) => detail === field).length
    expect([missing.length, count('indicators'), count('difficulty')]).toEqual([11, 3, 8])
  })

  test('« Recommandé » is « Recommandée », one name instead of a list is a list, other pilots keep their name', () => {
    expect(pack.practices.find(({ id }) => id === 'g.8')?.priority).toBe('recommended')
    expect(pack.setAside.find(({ file }) => file?.startsWith('5d82749f'))?.otherPilots).toEqual(['Décideur'])
  })
})

describe('the official JSON export', () => {
  const read = (name: string) =>
    importReferential(
      fixtureFolder('exports.zip').filter(({ path }) => path === name),
      importContext,
    )

  test('version 1: 59 practices that agree with ours, and the header', () => {
    const pack = read('v1.json')
    expect(pack).toMatchObject({ edition: 'v1', editionDate: '2023-06-01', refused: [], remarks: [], questions: [] })
    expect(pack.author).toContain('MiNumEco')
    for (const { id, title, priority, difficulty, pilots, indicators, url } of pack.practices) {
      const { date: _date, ...facts } = factsOf(id)
      expect({ id, title, priority, difficulty, pilots, indicators }).toEqual(facts)
      expect(url).toBe(official.find((practice) => practice.id === id)?.url)
    }
    expect(pack.practices).toHaveLength(59)
  })

  test('the descriptions of themes come as HTML and leave as text', () => {
    const body = read('v1.json').themes[0]?.body ?? []
    expect(body.map(({ kind }) => kind)).toContain('list')
    expect(JSON.stringify(body)).not.toMatch(/<\/?\w/)
    expect(plainTextOf(body)).toContain('La structuration')
  })

  test('two exports in one folder are not mixed', () => {
    const pack = importReferential(fixtureFolder('exports.zip'), importContext)
    expect(pack.practices).toEqual([])
    expect(pack.refused.map(({ file, reason }) => [file, reason])).toEqual([
      ['beta.json', 'several-json'],
      ['v1.json', 'several-json'],
    ])
  })
})

test.each([
  ['Evaluer les impacts environnementaux évités', 'Évaluer les impacts environnementaux évités'],
  ['Economies potentielles', 'Économies potentielles'],
  ['Etat des lieux', 'État des lieux'],
  ['Envisager des solutions', 'Envisager des solutions'],
  ['Effacer les données', 'Effacer les données'],
])('a capital that lost its accent gets it back: « %s » is shown « %s », and is the same title', (raw, shown) => {
  expect(cleanField(raw)).toBe(shown)
  expect(isSameTitle(raw, shown)).toBe(true)
})

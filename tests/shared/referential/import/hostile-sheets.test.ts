import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { describeProblem, describeQuestion } from '../../../../shared/referential/import/describe-problem.ts'
import { importReason } from '../../../../shared/referential/import/import-problem.ts'
import { importReferential } from '../../../../shared/referential/import/import-referential.ts'
import { findJsonFaultLine } from '../../../../shared/referential/import/json-fault-line.ts'
import { referentialPackSchema } from '../../../../shared/referential/import/pack-schema.ts'
import { plainTextOf } from '../../../../shared/referential/import/text-block.ts'
import { fixtureFolder, importContext, importTexts, madeUpFiche, sheet } from './fiche-fixtures.ts'

const refusalsOf = (text: string) => importTexts({ 'fiche.md': text }).refused.map(({ reason, line }) => [reason, line])
const only = (text: string) => {
  const pack = importTexts({ 'fiche.md': text })
  expect(pack.refused).toEqual([])
  const practice = pack.practices[0] ?? pack.setAside[0]
  if (!practice) throw new Error('no practice')
  return practice
}

describe('a sheet edited on Windows', () => {
  const expected = only(madeUpFiche({ title: 'Été à l’école' }))

  test('with CRLF, or old Mac line ends, is the same sheet', () => {
    const text = madeUpFiche({ title: 'Été à l’école' })
    expect(only(text.replaceAll('\n', '\r\n'))).toEqual(expected)
    expect(only(text.replaceAll('\n', '\r'))).toEqual(expected)
  })

  test('with a byte order mark and blank lines before, is the same sheet', () => {
    expect(only(`\ufeff\n\n${madeUpFiche({ title: 'Été à l’école' })}`)).toEqual(expected)
  })

  test('in Windows-1252 is read, and that is told', () => {
    const text = madeUpFiche({ title: 'Été à l’école' }).replaceAll('’', '\u0092')
    const bytes = Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    const pack = importReferential([{ path: 'fiche.md', bytes }], importContext)
    expect(pack.practices).toEqual([expected])
    expect(pack.remarks.map(({ reason }) => reason)).toEqual(['windows-1252'])
  })
})

describe('values', () => {
  test('spaces at the ends, doubled spaces and straight apostrophes are tidied', () => {
    expect(only(madeUpFiche({ title: '"L\'inventaire  du parc : combien ?  "   ' })).title).toBe(
      'L’inventaire du parc\u00a0: combien\u00a0?',
    )
  })

  test('a final quotation mark that nothing opens goes; a pair stays', () => {
    const { indicators } = only(madeUpFiche({ extra: '  - Taux (WUE)"\n  - Part de "vieux" postes "' }))
    expect(indicators).toEqual(['Nombre de fiches', 'Taux (WUE)', 'Part de "vieux" postes'])
  })

  test('dates stay the day that was written, and ids keep their digits', () => {
    expect(only(madeUpFiche({ id: 'g.10' }))).toMatchObject({ id: 'g.10', date: '2026-01-02' })
    expect(only(madeUpFiche({ id: '1.10' })).id).toBe('1.10')
    expect(only(madeUpFiche({ id: '" G.07. "' })).id).toBe('g.7')
  })

  test('a bare number is no id of ours: the sheet waits, and the question says which', () => {
    const pack = importTexts({ 'fiche.md': madeUpFiche({ id: '67', title: 'Mesurer' }) })
    expect(pack.practices).toEqual([])
    expect(pack.setAside.map(({ id }) => id)).toEqual(['67'])
    expect(pack.questions.map(describeQuestion)).toEqual([
      'fiche.md\u00a0: à quelle pratique correspond le numéro «\u00a067\u00a0» (Mesurer)\u00a0? La fiche attend votre choix.',
    ])
  })

  test('an unknown priority or date leaves the field empty, with its line', () => {
    const text = madeUpFiche().replace('Prioritaire', 'Urgente').replace('2026-01-02', '02/01/2026')
    const pack = importTexts({ 'fiche.md': text })
    expect(pack.practices[0]).not.toHaveProperty('priority')
    expect(pack.practices[0]).not.toHaveProperty('date')
    expect(pack.remarks.map(({ reason, line, detail }) => [reason, line, detail])).toEqual([
      ['unknown-value', 3, 'date: 02/01/2026'],
      ['unknown-value', 5, 'priority: Urgente'],
    ])
  })
})

describe('what cannot be read is refused with its line', () => {
  test.each([
    ['', 'empty', undefined],
    ['  \n\n', 'empty', undefined],
    ['\u0000\u0001PNG', 'binary', undefined],
    ['# Un titre\n\nUn texte.\n', 'no-front-matter', 1],
    ['---\ntitle: Sans fin\nidbp: a.1\n\nUn texte.\n', 'not-closed', 1],
    ['---\n---\n', 'no-front-matter', 1],
    ['---\ntitle: Une page du site\nlayout: page\n---\n', 'not-a-fiche', 1],
    ['---\ntitle: Sans numéro\npriority: Prioritaire\n---\n', 'no-id', 1],
    ['---\nidbp:\ntitle: Vide\n---\n', 'no-id', 2],
    ['---\nidbp: a.1\ndate: 2026-01-01\n---\n', 'no-title', 1],
    ['---\nidbp: a.1\ntitle: A: B\n---\n', 'yaml-colon', 3],
    ['---\nidbp: a.1\nindicators:\n  - % du budget\n---\n', 'yaml-start', 4],
    ['---\nidbp: a.1\nindicators:\n  - "Part" du budget\n---\n', 'yaml-after-quote', 4],
    ['---\nidbp: a.1\ntitle: "Sans fin\n---\n', 'yaml-quote', 3],
    ['---\nidbp: a.1\nwho:\n\t- Maire\n---\n', 'yaml-tab', 4],
    ['---\nidbp: a.1\ntitle: A\ntitle: B\n---\n', 'yaml-duplicate', 4],
    ['---\nidbp: a.1\ntitle: A\nwho:\n  - Maire\n indicators:\n  - B\n---\n', 'yaml-indent', 6],
    ['---\nidbp: &id a.1\ntitle: *id\n---\n', 'yaml-alias', 3],
    [`---\nidbp: a.1\ntitle: ${'['.repeat(9000)}\n---\n`, 'yaml', 3],
    [`---\nidbp: a.1\ntitle: ${'x'.repeat(30_000)}\n---\n`, 'too-large', 1],
  ])('%j: %s', (text, reason, line) => {
    expect(refusalsOf(text)).toEqual([[reason, line]])
  })

  test('one faulty sheet does not take the others with it', () => {
    const pack = importTexts({
      'b.md': madeUpFiche({ id: 'b.1' }),
      'faux.md': '---\n- [\n---\n',
      'a.md': madeUpFiche(),
    })
    expect(pack.practices.map(({ id }) => id)).toEqual(['a.1', 'b.1'])
    expect(pack.refused.map(({ file }) => file)).toEqual(['faux.md'])
  })

  test('a sheet of half a megabyte and a folder of thousands are refused before they are read', () => {
    expect(refusalsOf(madeUpFiche({ body: 'x'.repeat(500_001) }))).toEqual([['too-large', undefined]])
    const many = Array.from({ length: 2001 }, (_, index) => sheet(`${index}.md`, madeUpFiche()))
    expect(importReferential(many, importContext)).toMatchObject({ practices: [], refused: [{ reason: 'too-many' }] })
  })

  test('every reason has its French sentence', () => {
    for (const reason of importReason.options) {
      const text = describeProblem({ file: 'fiche.md', line: 3, reason, detail: 'détail' })
      expect(text).toMatch(/^fiche\.md, ligne 3\u00a0: [a-zà-ÿ].*\.$/)
      expect(text).not.toContain('{{')
    }
  })
})

describe('the place where JSON breaks off', () => {
  test.each([
    ['{\n "a": 1,\n "b": }\n', 3],
    ['{"a": 1', 1],
    ['[1,\n2\n3]', 3],
    ["{\n'a': 1}", 2],
    ['{"a": "un\ntexte"}', 1],
    ['', 1],
    ['[1]\n[2]', 2],
    ['[01]', 1],
    ['{"a": [1, {"b": [true, null, -1.5e3, "\\u00e9"]}], "c": {}}', undefined],
    [' [] ', undefined],
  ])('%j: line %s', (text, line) => {
    expect(findJsonFaultLine(text)).toBe(line)
  })
})

describe('zips and JSON from outside', () => {
  const zip = (files: Readonly<Record<string, string>>) => ({
    path: 'fiches.zip',
    bytes: zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, sheet(name, text).bytes]))),
  })

  test('what macOS and hidden folders add to a zip is left out', () => {
    const pack = importReferential(
      zip({ 'f/a.md': madeUpFiche(), '__MACOSX/f/._a.md': 'x', 'f/.git/b.md': 'x', 'f/photo.jpg': 'x' }),
      importContext,
    )
    expect(pack.practices.map(({ file }) => file)).toEqual(['f/a.md'])
    expect(pack.refused).toEqual([])
  })

  test('a name that leaves the folder, a cut zip and a bomb are refused', () => {
    const reasons = [
      zip({ '../a.md': madeUpFiche() }),
      { path: 'coupé.zip', bytes: zip({ 'a.md': madeUpFiche() }).bytes.subarray(0, 200) },
      zip({ 'a.md': '0'.repeat(30_000_000) }),
    ].map((source) => importReferential(source, importContext).refused.map(({ reason }) => reason))
    expect(reasons).toEqual([['damaged-zip'], ['damaged-zip'], ['too-large']])
  })

  test('broken JSON is refused with its line, foreign JSON by its kind', () => {
    const read = (text: string) => importReferential(sheet('export.json', text), importContext).refused
    expect(read('{\n "a": 1,\n "b": }\n')).toMatchObject([{ reason: 'json', line: 3 }])
    expect(read('{"name": "autre"}')).toMatchObject([{ reason: 'foreign-json' }])
    expect(read('{"__proto__": {"a": 1}}')).toMatchObject([{ reason: 'json' }])
  })

  test('in an export, an entry without id or title is refused by its place and the others stay', () => {
    const source = {
      thematiques: [
        { id: 'a.', titre: 'Thème', bonnesPratiques: [{ titre: 'Sans numéro' }, { id: 'a.2', titre: 'Bien' }, 'mot'] },
      ],
    }
    const pack = importReferential(sheet('export.json', JSON.stringify(source)), importContext)
    expect(pack.practices.map(({ id }) => id)).toEqual(['a.2'])
    expect(pack.refused.map(({ reason, detail }) => [reason, detail])).toEqual([
      ['no-id', 'thematiques[0].bonnesPratiques[0].id'],
      ['invalid', 'thematiques[0].bonnesPratiques[2].'],
    ])
  })
})

test('thousands of damaged sheets: none throws, each is either in or named, and the pack stays valid', () => {
  const sources = [...fixtureFolder('fiches-v1.zip'), ...fixtureFolder('brouillons.zip')].filter(({ path }) =>
    path.endsWith('.md'),
  )
  let state = 12345
  const random = (below: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const signs = [...'\t\n\r"\'*-:[{#&%@<>|`é '].map((sign) => sign.charCodeAt(0))
  for (let turn = 0; turn < 2000; turn += 1) {
    const bytes = [...(sources[random(sources.length)]?.bytes ?? [])]
    for (let change = 0; change <= random(5); change += 1) {
      const at = random(Math.min(bytes.length, 900) + 1)
      if (random(6) === 0) bytes.length = at
      else if (random(2) === 0) bytes.splice(at, 1 + random(20))
      else bytes.splice(at, random(2), signs[random(signs.length)] ?? 0, random(255) + 1)
    }
    const pack = importReferential([{ path: 'x.md', bytes: Uint8Array.from(bytes) }], importContext)
    expect(referentialPackSchema.safeParse(pack).error?.issues[0]).toBeUndefined()
    expect([pack.practices, pack.setAside, pack.themes, pack.refused].map((list) => list.length)).toSatisfy(
      (counts: number[]) => counts.reduce((sum, count) => sum + count) === 1,
    )
    for (const { body = [] } of pack.practices) expect(plainTextOf(body)).toBeTypeOf('string')
  }
})

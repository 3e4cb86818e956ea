import { describe, expect, test } from 'vitest'
import { htmlToBlocks } from '../../../../shared/referential/import/html-blocks.ts'
import { toRuns } from '../../../../shared/referential/import/inline-runs.ts'
import { readMarkdown } from '../../../../shared/referential/import/markdown-blocks.ts'
import { toSafeLink } from '../../../../shared/referential/import/text-block.ts'

const blocksOf = (...lines: readonly string[]) => readMarkdown(lines.join('\n'), 1).blocks
const listOf = (...lines: readonly string[]) => {
  const [block] = blocksOf(...lines)
  if (block?.kind !== 'list') throw new Error(`no list but ${block?.kind}`)
  return block.items.map(({ depth, runs }) => [depth, runs.map(({ text }) => text).join('')])
}

describe('the words of a paragraph', () => {
  test.each([
    [
      'un **mot** et _un autre_',
      [{ text: 'un ' }, { text: 'mot', strong: true }, { text: ' et ' }, { text: 'un autre', emphasis: true }],
    ],
    ['*seul', [{ text: '*seul' }]],
    ['2 * 3 * 4 et nom_de_fichier', [{ text: '2 * 3 * 4 et nom_de_fichier' }]],
    ['**f**acile', [{ text: 'f', strong: true }, { text: 'acile' }]],
    ['`code` et \\*étoile\\*', [{ text: 'code et *étoile*' }]],
    ['A&nbsp;&amp;&#233;&#xE9; &inconnu;', [{ text: 'A &éé &inconnu;' }]],
    ['PUE < 1,2 et > 1', [{ text: 'PUE < 1,2 et > 1' }]],
  ])('%j', (text, runs) => {
    const found = toRuns(text).map((run) => ({ ...run, text: run.text.replaceAll('\u00a0', ' ') }))
    expect(found).toEqual(runs)
  })

  test.each([
    ['[le site](https://exemple.fr/a_b?c=1)', 'le site', 'https://exemple.fr/a_b?c=1'],
    ['[le site](<https://exemple.fr/> "titre")', 'le site', 'https://exemple.fr/'],
    ['[page](https://exemple.fr/wiki/N%C5%93ud_(réseau))', 'page', 'https://exemple.fr/wiki/N%C5%93ud_(réseau)'],
    ['[page](https://exemple.fr/a\\))', 'page', 'https://exemple.fr/a)'],
    ['<https://exemple.fr>', 'https://exemple.fr', 'https://exemple.fr'],
    ['[écrire](mailto:mairie@exemple.fr)', 'écrire', 'mailto:mairie@exemple.fr'],
  ])('%j is a link', (text, label, href) => {
    expect(toRuns(text)).toEqual([{ text: label, href }])
  })

  test('an address in a sentence leaves the bracket and the full stop to the sentence', () => {
    expect(toRuns('Voir (https://exemple.fr/).')).toEqual([
      { text: 'Voir (' },
      { text: 'https://exemple.fr/', href: 'https://exemple.fr/' },
      { text: ').' },
    ])
  })

  test.each([
    '[x](http://exemple.fr)',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](data:text/html,<b>)',
    '[x](file:///C:/Users/secret.txt)',
    '[x](//exemple.fr)',
    '[x](/https://exemple.fr/)',
    '[x](https://nom:mot@exemple.fr)',
    '[x](https://exemple)',
    '[x](\u0000https://exemple.fr)',
    '<a href="javascript:alert(1)">x</a>',
  ])('%j is never a link', (text) => {
    expect(toRuns(text).filter(({ href }) => href !== undefined)).toEqual([])
  })

  test('what is no link keeps its address as text, and that is told', () => {
    const losses: string[] = []
    const runs = toRuns('[la nomenclature](http://exemple.fr/n.pdf)', (loss, detail) =>
      losses.push(`${loss} ${detail}`),
    )
    expect(runs).toEqual([{ text: 'la nomenclature (http://exemple.fr/n.pdf)' }])
    expect(losses).toEqual(['link-as-text http://exemple.fr/n.pdf'])
  })

  test('tags go and their words stay; a picture leaves its description', () => {
    expect(toRuns('un <b onclick="x()">mot</b><!-- caché --> ![un schéma](https://exemple.fr/a.png)')).toEqual([
      { text: 'un mot un schéma' },
    ])
  })

  test('the schema of links accepts what the reader makes, and nothing with another scheme', () => {
    expect(toSafeLink(' https://exemple.fr ')).toBe('https://exemple.fr')
    expect(toSafeLink('ftp://exemple.fr')).toBeUndefined()
  })
})

describe('the habits of the official sheets', () => {
  test('a list right under its paragraph, with bullets of two kinds and tabs', () => {
    expect(blocksOf('À savoir :', '*\tun', '- deux', '* trois').map(({ kind }) => kind)).toEqual(['paragraph', 'list'])
    expect(listOf('*\tun', '- deux', '+ trois')).toEqual([
      [0, 'un'],
      [0, 'deux'],
      [0, 'trois'],
    ])
  })

  test('nested lists, by two spaces, four or a tab; one space more is a slip', () => {
    expect(listOf('* un', '  - deux', '    - trois', ' * quatre', '\t- cinq', '* six')).toEqual([
      [0, 'un'],
      [1, 'deux'],
      [2, 'trois'],
      [0, 'quatre'],
      [1, 'cinq'],
      [0, 'six'],
    ])
  })

  test('an item may run on over lines, and after a blank one when it is indented', () => {
    expect(listOf('* un', 'suite', '', '  encore', '* deux')).toEqual([
      [0, 'un suite encore'],
      [0, 'deux'],
    ])
  })

  test('a year at the start of a line is no list', () => {
    expect(blocksOf('La loi date de', '2021. Elle vise les communes.')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'La loi date de 2021. Elle vise les communes.' }] },
    ])
  })

  test('headings keep their level, never above 2, and their text without marks', () => {
    expect(
      blocksOf('# Un', '### Trois ###', '## C#').map((block) => block.kind === 'heading' && [block.level, block.runs]),
    ).toEqual([
      [2, [{ text: 'Un' }]],
      [3, [{ text: 'Trois' }]],
      [2, [{ text: 'C#' }]],
    ])
  })

  test('a table inside a div is a table, with its cells read as text', () => {
    expect(
      blocksOf('<div class="fr-table">', '', '|Quoi|Combien|', '| --- | ---: |', '|**Postes**|3 \\| 4|', '', '</div>'),
    ).toEqual([
      {
        kind: 'table',
        header: [[{ text: 'Quoi' }], [{ text: 'Combien' }]],
        rows: [[[{ text: 'Postes', strong: true }], [{ text: '3 | 4' }]]],
      },
    ])
  })
})

describe('HTML', () => {
  test('a table with blank lines inside is one table', () => {
    const lines = [
      '<table>',
      '<tr><th>Quoi</th><th>Combien</th></tr>',
      '',
      '<tr><td><p>Postes</p></td><td>3</td></tr>',
      '</table>',
      '',
      'Fin',
    ]
    expect(blocksOf(...lines)).toEqual([
      {
        kind: 'table',
        header: [[{ text: 'Quoi' }], [{ text: 'Combien' }]],
        rows: [[[{ text: 'Postes' }], [{ text: '3' }]]],
      },
      { kind: 'paragraph', runs: [{ text: 'Fin' }] },
    ])
    expect(readMarkdown(lines.join('\n'), 10).remarks).toEqual([{ reason: 'html-as-text', line: 10 }])
  })

  test('scripts, styles and frames leave nothing; headings, lists and links stay', () => {
    expect(
      htmlToBlocks(
        '<h1>Titre</h1><script>alert("1")</script><style>p{}</style><ul><li>un<ul><li>deux</li></ul></li></ul><p>Voir <a href="https://exemple.fr">ici</a><iframe src=x>y</iframe>',
      ),
    ).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'Titre' }] },
      {
        kind: 'list',
        items: [
          { depth: 0, ordered: false, runs: [{ text: 'un' }] },
          { depth: 1, ordered: false, runs: [{ text: 'deux' }] },
        ],
      },
      { kind: 'paragraph', runs: [{ text: 'Voir ' }, { text: 'ici', href: 'https://exemple.fr' }] },
    ])
  })

  test.each(['<p onclick="x()" ', '<a href="', '<<<p>', '<p>a</p', '<svg/onload=alert(1)>', '<!--'])(
    'broken HTML %j leaves text or nothing, never a tag of its own',
    (html) => {
      for (const block of htmlToBlocks(html)) expect(block.kind).toBe('paragraph')
    },
  )
})

test.each([
  '*',
  '_',
  '[',
  '![',
  '<',
  '<a "',
  '`',
  '[a](',
  '|-|',
  '- ',
  '1. ',
  '> ',
  '&',
  '# ',
  '__a',
  'https://a.fr/)',
])('half a megabyte of %j is read within seconds: no text makes the reader grind', (sign) => {
  const started = performance.now()
  readMarkdown(sign.repeat(Math.floor(480_000 / sign.length)), 1)
  readMarkdown(`${sign}\n`.repeat(Math.floor(480_000 / (sign.length + 1))), 1)
  expect(performance.now() - started).toBeLessThan(10_000)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findMunicipality } from '../../../shared/municipalities/find-municipality.ts'
import { type Municipality, municipalityAt } from '../../../shared/municipalities/municipality.ts'
import { searchMunicipalities } from '../../../shared/municipalities/search-municipalities.ts'
import { lineAt } from '../../../shared/municipalities/text-column.ts'
import { openBundledList } from './bundled-list.ts'

const index = openBundledList()

const search = (query: string, limit?: number): readonly string[] =>
  searchMunicipalities(index, query, limit).map(({ name, departmentCode }) => `${name} (${departmentCode})`)

const withoutAccents = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/Œ/g, 'OE')

describe('a commune looked for by its name', () => {
  test.each([
    ['Thèreval', 'Thèreval (50)'],
    ['thereval', 'Thèreval (50)'],
    ['THEREVAL', 'Thèreval (50)'],
    ['The\u0300reval', 'Thèreval (50)'],
    ['  ther', 'Thèreval (50)'],
    ['Boulogne-sur-Mer', 'Boulogne-sur-Mer (62)'],
    ['boulogne mer', 'Boulogne-sur-Mer (62)'],
    ['mer boul', 'Boulogne-sur-Mer (62)'],
    ['Boulogne s/ Mer', 'Boulogne-sur-Mer (62)'],
    ['St Lô', 'Saint-Lô (50)'],
    ['st-lo', 'Saint-Lô (50)'],
    ['Saint-Lo', 'Saint-Lô (50)'],
    ['Ste Marie aux Mines', 'Sainte-Marie-aux-Mines (68)'],
    ['Mont St Michel', 'Le Mont-Saint-Michel (50)'],
    ['Stes Maries de la Mer', 'Saintes-Maries-de-la-Mer (13)'],
    ["L'Haÿ", 'L’Haÿ-les-Roses (94)'],
    ['l hay les roses', 'L’Haÿ-les-Roses (94)'],
    ['L’Haÿ-les-Roses', 'L’Haÿ-les-Roses (94)'],
    ['lhay les roses', 'L’Haÿ-les-Roses (94)'],
    ['Haÿ', 'L’Haÿ-les-Roses (94)'],
    ['Havre', 'Le Havre (76)'],
    ['le havre', 'Le Havre (76)'],
    ['Havre (Le)', 'Le Havre (76)'],
    ['Villeneuve dAscq', 'Villeneuve-d’Ascq (59)'],
    ['coeur de causse', 'Cœur de Causse (46)'],
    ['Cœur de Causse', 'Cœur de Causse (46)'],
    ['oeting', 'Œting (57)'],
    ['Y', 'Y (80)'],
    ['Bors (Canton de Charente-Sud)', 'Bors (Canton de Charente-Sud) (16)'],
    ['Château-Chinon (Ville)', 'Château-Chinon (Ville) (58)'],
    ['Mairie de Thèreval', 'Thèreval (50)'],
    ['Ville du Havre', 'Le Havre (76)'],
    ['Commune de L’Haÿ-les-Roses', 'L’Haÿ-les-Roses (94)'],
    ['lehavre', 'Le Havre (76)'],
    ['ploulech', 'Ploulec’h (22)'],
    ['Paris', 'Paris (75)'],
    ['Lyon', 'Lyon (69)'],
    ['Marseille', 'Marseille (13)'],
  ])('%j finds %s first', (query, expected) => {
    expect(search(query)[0]).toBe(expected)
  })

  test('the exact name comes first, then the names that begin so, then those where a word begins so, large ones first', () => {
    expect(search('paris', 6)).toEqual([
      'Paris (75)',
      'Parisot (81)',
      'Parisot (82)',
      'Paris-l’Hôpital (71)',
      'Cormeilles-en-Parisis (95)',
      'Seyssinet-Pariset (38)',
    ])
  })

  test('« st » while it is typed leads to Strasbourg as well as to the saints', () => {
    expect(search('st')).toEqual(expect.arrayContaining(['Strasbourg (67)', 'Saint-Étienne (42)', 'Saint-Denis (974)']))
  })

  test('communes of the same name are all there, told apart by their département', () => {
    expect(search('saint denis', 4)).toEqual([
      'Saint-Denis (974)',
      'Saint-Denis (93)',
      'Saint-Denis (11)',
      'Saint-Denis (30)',
    ])
  })

  test.each([
    'zzz',
    'Atlantide',
    'thereval 35',
    'Saint-Denis (Atlantide)',
    '',
    '   ',
    '(',
    '…',
    '’',
    'x'.repeat(10_000),
  ])('nothing is found for %j', (query) => {
    expect(search(query)).toEqual([])
  })

  test('the list is no longer than asked', () => {
    expect(search('saint')).toHaveLength(20)
    expect(search('saint', 3)).toEqual(search('saint').slice(0, 3))
    expect(search('saint', 0)).toEqual([])
    expect(search('50180', 0)).toEqual([])
    expect(search('saint', 5000).length).toBeGreaterThan(4000)
  })
})

describe('a commune looked for by its département and its name', () => {
  test.each([
    ['thereval 50', 'Thèreval (50)'],
    ['50 thereval', 'Thèreval (50)'],
    ['thereval 5', 'Thèreval (50)'],
    ['thereval 50180', 'Thèreval (50)'],
    ['thereval 50239', 'Thèreval (50)'],
    ['Thèreval (Manche)', 'Thèreval (50)'],
    ['thereval manche', 'Thèreval (50)'],
    ['Saint-Denis 974', 'Saint-Denis (974)'],
    ['Saint-Denis (Réunion)', 'Saint-Denis (974)'],
    ['Saint-Denis (La Réunion)', 'Saint-Denis (974)'],
    ['Saint-Denis (11)', 'Saint-Denis (11)'],
    ['saint denis aude', 'Saint-Denis (11)'],
    ['Boncourt (Eure)', 'Boncourt (27)'],
    ['Boncourt (Eure-et-Loir)', 'Boncourt (28)'],
    ['Seppois-le-Haut (68)', 'Seppois-le-Haut (68)'],
    ['Bastia 2B', 'Bastia (2B)'],
    ['ajaccio 2a', 'Ajaccio (2A)'],
    ['beaumont oise', 'Beaumont-sur-Oise (95)'],
    ['Beaumont (Oise)', 'Beaumont-les-Nonains (60)'],
  ])('%j finds %s first', (query, expected) => {
    expect(search(query)[0]).toBe(expected)
  })
})

describe('a commune looked for by a code', () => {
  test('a postal code lists all its communes, the most populated first', () => {
    expect(search('50180')).toEqual(['Agneaux (50)', 'Thèreval (50)', 'Saint-Gilles (50)'])
    expect(search('50 180')).toEqual(search('50180'))
  })

  test('an INSEE code finds its commune', () => {
    expect(search('50239')).toEqual(['Thèreval (50)'])
    expect(search('2A004')).toEqual(['Ajaccio (2A)'])
    expect(search('2b033')).toEqual(['Bastia (2B)'])
  })

  test('a code that is postal here and INSEE there lists the postal communes, then the other', () => {
    expect(search('50500')[0]).toBe('Carentan-les-Marais (50)')
    expect(searchMunicipalities(index, '50500').some(({ code }) => code === '50500')).toBe(true)
  })

  test('the beginning of a code is enough, from two digits', () => {
    expect(search('5')).toEqual([])
    expect(search('50')[0]).toBe('Cherbourg-en-Cotentin (50)')
    expect(search('2A')[0]).toBe('Ajaccio (2A)')
    expect(search('2B')[0]).toBe('Bastia (2B)')
    expect(search('974')[0]).toBe('Saint-Denis (974)')
  })

  test.each(['75001', '75116', '13016', '69009'])('%s is a part of a large city, listed once', (postalCode) => {
    const [first = '', ...others] = search(postalCode)
    expect(['Paris (75)', 'Marseille (13)', 'Lyon (69)']).toContain(first)
    expect(others).not.toContain(first)
  })
})

describe('any commune of the list', () => {
  const anyCommune = fc
    .integer({ min: 0, max: index.codeNumbers.length - 1 })
    .map((line) => municipalityAt(index, line))
  const findByCode = (code: string): Municipality => {
    const found = findMunicipality(index, code)
    if (found === undefined) throw new Error(`${code} is not in the list`)
    return found
  }
  const expectFound = (query: string, code: string): void => {
    expect(searchMunicipalities(index, query).map((municipality) => municipality.code)).toContain(code)
  }

  test.each([
    ['its name', (name: string) => name],
    ['its name without accents', (name: string) => withoutAccents(name)],
    [
      'its name in capitals without hyphens',
      (name: string) => withoutAccents(name).replace(/[-’]/g, ' ').toUpperCase(),
    ],
    ['its name with plain apostrophes', (name: string) => name.replaceAll('’', "'")],
    ['its name with St for Saint', (name: string) => name.replace(/\bSaint(e?s?)\b/g, 'St$1')],
    ['its name with « Mairie de »', (name: string) => `Mairie de ${name}`],
  ])('is found by %s', (_way, write) => {
    fc.assert(fc.property(anyCommune, ({ name, code }) => expectFound(write(name), code)))
  })

  test('is found by each of its postal codes followed by its name', () => {
    fc.assert(
      fc.property(anyCommune, ({ name, code, postalCodes }) => {
        for (const postalCode of postalCodes) expectFound(`${postalCode} ${withoutAccents(name)}`, code)
      }),
    )
  })

  test('is found by its INSEE code, even when it is the postal code of twenty others', () => {
    fc.assert(
      fc.property(anyCommune, ({ code }) => expectFound(code, code)),
      { examples: [['14400'], ['55400'], ['50500']].map(([code = '']) => [findByCode(code)]) },
    )
  })

  test('is the first answer to its name followed by its département in brackets', () => {
    fc.assert(
      fc.property(anyCommune, ({ name, code, departmentCode, departmentName }) => {
        expectFound(`${name} (${departmentName})`, code)
        expect(searchMunicipalities(index, `${name} (${departmentCode})`)[0]?.departmentCode).toBe(departmentCode)
      }),
    )
  })

  test('stays in the list at each key until its name is complete, or gives way to twenty others', () => {
    fc.assert(
      fc.property(anyCommune, ({ name, code }) => {
        for (let length = 1; length <= name.length; length++) {
          const found = searchMunicipalities(index, name.slice(0, length))
          expect(found.length === 20 || found.some((municipality) => municipality.code === code)).toBe(true)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('whatever is typed', () => {
  test('the search answers, with as many communes as asked at most, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 30 }), (query, limit) => {
        const codes = searchMunicipalities(index, query, limit).map((municipality) => municipality.code)
        expect(codes.length).toBeLessThanOrEqual(limit)
        expect(new Set(codes).size).toBe(codes.length)
      }),
    )
  })

  test('the search is faster than the simplest one, that folds each name again', () => {
    const names = Array.from(index.codeNumbers, (_, line) => lineAt(index.names, line))
    const queries = ['t', 'th', 'ther', 'thereval', 'saint', 'saint denis', 'boulogne mer', '50180', 'le havre']
    const medianTime = (run: (query: string) => unknown): number => {
      const times = [...queries, ...queries, ...queries].map((query) => {
        const start = performance.now()
        run(query)
        return performance.now() - start
      })
      return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
    }
    const simplest = (query: string) => names.filter((name) => withoutAccents(name).toLowerCase().includes(query))
    expect(medianTime((query) => searchMunicipalities(index, query))).toBeLessThan(medianTime(simplest))
  })
})

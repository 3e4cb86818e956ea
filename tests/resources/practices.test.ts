import { describe, expect, test } from 'vitest'
import { loadRoles } from '../../shared/content/load-roles.ts'
import { loadPilots, loadPractices, loadThemes } from '../../shared/referential/load-referential.ts'

const { practices, ...header } = loadPractices()

// Counts published with the guide: theme, practices, priority / recommended / further, easy / medium / hard.
const published = [
  ['a', 8, [4, 3, 1], [0, 8, 0]],
  ['b', 3, [1, 1, 1], [1, 1, 1]],
  ['c', 3, [2, 1, 0], [0, 0, 3]],
  ['d', 6, [4, 1, 1], [2, 4, 0]],
  ['e', 5, [5, 0, 0], [1, 3, 1]],
  ['f', 8, [2, 6, 0], [4, 3, 1]],
  ['g', 11, [6, 3, 2], [0, 9, 2]],
  ['h', 7, [3, 4, 0], [1, 2, 4]],
  ['i', 8, [6, 1, 1], [3, 5, 0]],
] as const

describe('the official practices', () => {
  test('are the 59 of version 1, of 19 June 2023, with source and licence', () => {
    expect(practices).toHaveLength(59)
    expect(header).toMatchObject({ version: 'v1', versionDate: '2023-06-19', licence: 'Licence Ouverte 2.0 (Etalab)' })
    expect(header.attribution).toContain('MiNumEco')
  })

  test.each(published)(
    'theme %s has %i practices, with the published priorities and difficulties',
    (letter, count, priorities, difficulties) => {
      const here = practices.filter(({ theme }) => theme === letter)
      expect(here).toHaveLength(count)
      expect(
        (['priority', 'recommended', 'further'] as const).map(
          (priority) => here.filter((practice) => practice.priority === priority).length,
        ),
      ).toEqual(priorities)
      expect(
        (['easy', 'medium', 'hard'] as const).map(
          (level) => here.filter(({ difficulty }) => difficulty === level).length,
        ),
      ).toEqual(difficulties)
    },
  )

  test('come in their natural order: g.2 before g.10', () => {
    expect(practices.map(({ id }) => id)).toEqual(
      published.flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter}.${index + 1}`)),
    )
  })

  test('carry their official dates', () => {
    const older = practices.filter(({ date }) => date === '2022-02-17').map(({ id }) => id)
    expect(older).toEqual(['g.11', 'h.5'])
    expect(practices.filter(({ date }) => date === '2023-06-01')).toHaveLength(57)
  })

  test('134 indicators, none with a stray quotation mark or a stray space', () => {
    const indicators = practices.flatMap((practice) => practice.indicators)
    expect(indicators).toHaveLength(134)
    expect(indicators.filter((text) => text.includes('"') || text !== text.trim())).toEqual([])
    expect(practices.map(({ title }) => title).filter((title) => title !== title.trim())).toEqual([])
  })

  test('each has its own address on the official site', () => {
    const urls = practices.map(({ url }) => url)
    expect(new Set(urls).size).toBe(59)
    expect(urls.filter((url) => !url.startsWith(header.url))).toEqual([])
  })
})

describe('our selection for a small commune', () => {
  test('33 essentials, 14 for later, 12 hidden by default', () => {
    const count = (selection: string) => practices.filter((practice) => practice.selection === selection).length
    expect([count('essential'), count('later'), count('hidden')]).toEqual([33, 14, 12])
  })

  test('twelve essentials make the first year', () => {
    const core = practices.filter(({ firstYearCore }) => firstYearCore)
    expect(core.map(({ id }) => id).join(' ')).toBe('a.1 a.2 b.1 c.1 d.1 d.2 e.1 f.1 f.2 g.9 i.2 i.4')
    expect(core.filter(({ selection }) => selection !== 'essential')).toEqual([])
  })

  test('essentials, and they alone, have an impact', () => {
    for (const { id, selection, impact } of practices) {
      expect([id, impact !== undefined]).toEqual([id, selection === 'essential'])
    }
  })
})

describe('themes and pilots', () => {
  test('each theme has its own letter, key and short name', () => {
    const themes = loadThemes()
    expect(themes.map(({ id }) => id).join('')).toBe('abcdefghi')
    expect(new Set(themes.map(({ key }) => key)).size).toBe(9)
    expect(new Set(themes.map(({ shortName }) => shortName)).size).toBe(9)
  })

  test('each of the eleven pilots is used by a practice and maps to roles of a small commune', () => {
    const used = new Set(practices.flatMap(({ pilots }) => pilots))
    expect(
      loadPilots()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([...used].toSorted())
    const roles = new Set(loadRoles().roles.map(({ id }) => id))
    expect(
      loadPilots()
        .flatMap((pilot) => pilot.roles)
        .filter((role) => !roles.has(role)),
    ).toEqual([])
  })
})

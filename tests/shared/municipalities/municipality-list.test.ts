import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { decodeMunicipalities } from '../../../shared/municipalities/decode-municipalities.ts'
import { findMunicipality } from '../../../shared/municipalities/find-municipality.ts'
import {
  codeAt,
  type Municipality,
  municipalityAt,
  populationYearOf,
} from '../../../shared/municipalities/municipality.ts'
import { buildBundledList } from './bundled-list.ts'

interface SourceMunicipality {
  readonly type: string
  readonly code: string
  readonly nom: string
  readonly departement: string
  readonly codesPostaux?: readonly string[]
  readonly population?: number
}

interface SourceBody {
  readonly code: string
  readonly nom: string
  readonly membres?: readonly { readonly code: string }[]
}

/** A data file of the npm package, whose shape the interfaces above describe: a wrong one fails the comparison below. */
const readSource = (name: string): unknown =>
  JSON.parse(readFileSync(`node_modules/@etalab/decoupage-administratif/data/${name}.json`, 'utf8'))

const text = buildBundledList()
const index = decodeMunicipalities(text)
const list: readonly Municipality[] = Array.from(index.codeNumbers, (_, line) => municipalityAt(index, line))

const populationOf = (departmentCodes: readonly string[]): number =>
  list
    .filter((municipality) => departmentCodes.includes(municipality.departmentCode))
    .reduce((total, municipality) => total + (municipality.population ?? 0), 0)

describe('the bundled list of the communes', () => {
  test('holds the 34,969 communes in force, each code once', () => {
    expect(list).toHaveLength(34_969)
    expect(new Set(list.map((municipality) => municipality.code)).size).toBe(34_969)
  })

  test('says of every commune exactly what the official source says, and nothing more', () => {
    const communes = readSource('communes') as readonly SourceMunicipality[] // compared field by field below
    const bodies = readSource('epci') as readonly SourceBody[]
    const departments = new Map((readSource('departements') as readonly SourceBody[]).map((one) => [one.code, one.nom]))
    const bodyOf = new Map(bodies.flatMap((body) => (body.membres ?? []).map((member) => [member.code, body])))
    const plain = (name: string | undefined): string | undefined =>
      name?.replaceAll('’', "'").replace(/«\u00a0|\u00a0»/g, '"')

    const expected = communes
      .filter((commune) => commune.type === 'commune-actuelle')
      .map((commune) => ({
        code: commune.code,
        name: commune.nom,
        postalCodes: [...(commune.codesPostaux ?? [])].sort(),
        departmentCode: commune.departement,
        departmentName: departments.get(commune.departement),
        epciCode: bodyOf.get(commune.code)?.code,
        epciName: bodyOf.get(commune.code)?.nom,
        population: commune.population,
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1))
    const found = list.map((municipality) => ({
      ...municipality,
      name: plain(municipality.name),
      departmentName: plain(municipality.departmentName),
      epciCode: municipality.epciCode,
      epciName: plain(municipality.epciName),
      population: municipality.population,
    }))
    expect(found).toEqual(expected)
  })

  test('knows Thèreval, in the Manche', () => {
    expect(findMunicipality(index, '50239')).toEqual({
      code: '50239',
      name: 'Thèreval',
      postalCodes: ['50180', '50570'],
      departmentCode: '50',
      departmentName: 'Manche',
      epciCode: '200066389',
      epciName: 'CA Saint-Lô Agglo',
      population: 1775,
    })
  })

  // Insee, populations de référence 2023 (information 8683652) and Nouvelle-Calédonie 2025 (statistiques 8658726).
  test.each([
    ['Corsica', ['2A', '2B'], 355_486],
    ['Brittany', ['22', '29', '35', '56'], 3_449_370],
    ['Île-de-France', ['75', '77', '78', '91', '92', '93', '94', '95'], 12_463_067],
    ['Guadeloupe', ['971'], 384_160],
    ['Guyane', ['973'], 293_996],
    ['Nouvelle-Calédonie', ['988'], 264_596],
  ])('adds up to the population that Insee publishes for %s', (_place, departmentCodes, population) => {
    expect(populationOf(departmentCodes)).toBe(population)
  })

  test('says the year of the population, which is not the same everywhere', () => {
    expect(['50', '974', '976', '987', '988'].map((code) => populationYearOf(index, code))).toEqual([
      2023, 2023, 2017, 2022, 2025,
    ])
  })

  test('leaves an unknown population out, and keeps the zero of the villages destroyed in 1916', () => {
    expect(findMunicipality(index, '98412')).not.toHaveProperty('population')
    expect(findMunicipality(index, '98412')).not.toHaveProperty('epciCode')
    expect(list.filter((municipality) => municipality.population === undefined)).toHaveLength(6)
    expect(findMunicipality(index, '55189')).toMatchObject({ name: 'Fleury-devant-Douaumont', population: 0 })
  })

  test('has one commune for Paris, one for Lyon, one for Marseille', () => {
    const largest = list.filter((municipality) => ['Paris', 'Lyon', 'Marseille'].includes(municipality.name))
    expect(largest.map((municipality) => municipality.code)).toEqual(['13055', '69123', '75056'])
    expect(largest.map((municipality) => municipality.postalCodes.length)).toEqual([16, 9, 21])
  })

  test('names its source and its licence', () => {
    expect(index.source).toMatchObject({
      licence: 'Licence Ouverte 2.0',
      packageVersion: '6.0.0',
      boundariesYear: 2026,
    })
  })

  test('weighs less than 900 kB compressed', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThan(900_000)
  })
})

describe('a commune looked for by its INSEE code', () => {
  test('is found for every code of the list', () => {
    expect(
      list.filter((municipality) => findMunicipality(index, municipality.code)?.name !== municipality.name),
    ).toEqual([])
  })

  test('is found in Corsica, in either case and with spaces around', () => {
    expect(findMunicipality(index, '2A004')?.name).toBe('Ajaccio')
    expect(findMunicipality(index, ' 2b033 ')?.name).toBe('Bastia')
  })

  test.each(['', '00000', '99999', '5023', '502390', '50123', 'Thèreval'])('is not found for %j', (code) => {
    expect(findMunicipality(index, code)).toBeUndefined()
  })

  test('asking for a line that does not exist is a bug', () => {
    expect(() => municipalityAt(index, 34_969)).toThrow(RangeError)
    expect(codeAt(index, -1)).toBe('')
  })
})

describe('a list that is not the right one', () => {
  const damage = (change: object): string => JSON.stringify({ ...JSON.parse(text), ...change })

  test.each([
    ['another format', { format: 'something-else' }],
    ['a newer version', { version: 2 }],
    ['an unknown column', { extra: [] }],
    ['a missing name', { names: 'Thèreval' }],
    ['missing populations', { populations: [1775] }],
    ['a population that is not a number', { populations: list.map(() => '12') }],
    ['a negative population', { populations: list.map(() => -1) }],
    ['fewer communes than announced', { departments: [['50', 'Manche', 3]] }],
    ['an EPCI that does not exist', { epciPositions: list.map(() => 99_999) }],
    ['an EPCI without a name', { epciNames: 'CA Saint-Lô Agglo' }],
  ])('is refused: %s', (_fault, change) => {
    expect(() => decodeMunicipalities(damage(change))).toThrow()
  })

  test('is refused when cut short', () => {
    expect(() => decodeMunicipalities(text.slice(0, -10))).toThrow()
  })
})
